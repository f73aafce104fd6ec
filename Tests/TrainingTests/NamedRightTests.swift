import Documents
import Presentation
import RuleModel
import Testing
import Training

/// Rights as a trainee types their names.
struct NamedRightTests {
  private func proposed(_ line: String, in name: String = "a04") throws -> [String]? {
    let exercise = try RealExercises.named(name)
    guard case .acts(let acts) = Play(exercise).read(line), case .propose(let services, _)? = acts.first else {
      return nil
    }
    return services.map { exercise.base.services[$0].id.text }
  }

  @Test(arguments: [
    ("proposer aides au logement", ["aides_logement"]), ("proposer aide au logement", ["aides_logement"]),
    ("proposer les aides au logement", ["aides_logement"]), ("proposer APL", ["aides_logement"]),
    ("proposer Aides au logement (APL, ALF, ALS)", ["aides_logement"]), ("proposer fsl", ["fsl_maintien"]),
    ("proposer le FSL et l'APL", ["fsl_maintien", "aides_logement"]), ("proposer hlm", ["logement_social"]),
    ("proposer css, apl", ["complementaire_sante_solidaire", "aides_logement"]),
    ("proposer impayé de loyer et expulsion", ["prevention_expulsion"]),
    ("proposer complémentaire santé", ["complementaire_sante_solidaire"]),
    ("proposer apl, aides au logement", ["aides_logement"]),
  ])
  func `A short name that means one right is that right, once`(_ line: String, _ ids: [String]) throws {
    #expect(try proposed(line) == ids)
  }

  @Test(arguments: [
    "proposer logement", "proposer aide", "proposer bidule", "proposer apl, bidule",
    "proposer aides au logement et bidule",
  ])
  func `A name that means several rights, or none, is asked again`(_ line: String) throws {
    #expect(try proposed(line) == nil)
  }

  @Test func `A right is told once, however it was typed`() throws {
    let exercise = try RealExercises.named("a04")
    var play = Play(exercise)
    guard case .acts(let acts) = play.read("proposer Aides au logement (APL, ALF, ALS)") else {
      Issue.record("not read")
      return
    }
    let wording = Wording(exercise)
    let text = acts.flatMap { play.apply($0) }
      .map { PlainTextRenderer(width: 200).render(wording.screen(for: $0)) }.joined()
    #expect(text.split(separator: "Aides au logement", omittingEmptySubsequences: false).count == 2, "\(text)")
  }
}
