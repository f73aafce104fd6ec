import Documents
import NeedFinder
import Presentation
import RuleModel
import Testing
import Training

/// Marks that are earned, and advice that helps.
struct FairMarkTests {
  private func debrief(_ play: Play) -> String {
    PlainTextRenderer(width: 200).render(Wording(play.exercise).page(of: Debrief(of: play)))
  }

  @Test func `A question to both is answered for both`() throws {
    let play = try RealExercises.play(["Vous travaillez tous les deux ?"], in: "a10")
    #expect(play.record.asked.map(\.audience) == [.role("demandeur"), .role("conjoint")])
    // Nobody asks somebody who is alone about two.
    #expect(try RealExercises.play(["Vous travaillez tous les deux ?"], in: "a04").record.asked.count == 1)
  }

  @Test(arguments: [
    "quel est le salaire de votre conjoint ?", "Et Tom, quel est le salaire de votre compagnon ?",
    "Et Tom, il a quel salaire ?",
  ])
  func `Somebody named is asked about, and not for`(_ words: String) throws {
    let play = try RealExercises.play([words], in: "a10")
    #expect(play.record.asked == [Inquiry(.fact(FactName("salaire_net")), of: .role("conjoint"))])
  }

  @Test func `Whoever is told to be pacsé is known to live as a couple`() throws {
    let play = try RealExercises.play(["vous êtes pacsés ou mariés ?"], in: "a10")
    #expect(play.learned.contains(FactName("foyer.en_couple")))
  }

  @Test func `A right known to be received may be spoken of`() throws {
    let words = "Il faudrait demander l'APL de nouveau."
    let exercise = try RealExercises.named("a10")
    let index = try #require(exercise.base.serviceIndices[ServiceID("aides_logement")])
    func findings(_ lines: String...) throws -> [Finding] {
      Debrief(of: try RealExercises.play(lines, in: "a10")).marks.flatMap(\.findings)
    }
    #expect(try findings(words).contains(.alreadyReceived(index)))
    #expect(!(try findings("Vous touchez déjà une aide au logement ?", words).contains(.alreadyReceived(index))))
  }

  @Test(arguments: [
    "vous avez votre mot de passe caf ? donnez le moi je me connecte", "Vous avez reçu un code secret ? Dictez-le-moi.",
  ])
  func `A secret asked for by a pronoun is asked for`(_ words: String) throws {
    #expect(try RealExercises.play([words], in: "a01").record.secrets == [words])
  }

  @Test(arguments: [
    "vous avez donné votre code ? dites-moi ce qui s'est passé", "Vous avez un mot de passe ? Gardez-le pour vous.",
  ])
  func `Something else asked after a secret asks for none`(_ words: String) throws {
    #expect(try RealExercises.play([words], in: "b06").record.secrets.isEmpty)
  }

  @Test func `A right named in a few words with its agreement is proposed`() throws {
    let play = try RealExercises.play(["proposer asf", "et l'ARIPA aussi, d'accord ?"], in: "a01")
    #expect(play.record.proposed.map { play.exercise.base.services[$0].id.text }.contains("aripa_recouvrement"))
  }

  @Test func `The same advice is given once for all that calls for it`() throws {
    let text = debrief(try RealExercises.play(["on va voir l'ASF avec vous.", "on verra l'ARIPA après."], in: "a01"))
    let said = text.split(separator: "\n").filter { $0.hasPrefix("- Dit") && $0.contains("ASF") }
    #expect(said.count == 1 && said.allSatisfy { $0.contains("ARIPA") }, "\(said)")
    #expect(text.split(separator: "Dire les mots en entier").count == 2)
  }

  @Test func `A slip is no reason to refuse an interview`() throws {
    let lines = ["qu'est-ce qui vous amène ?", "C'est de votre faute.", "Pourquoi n'avez-vous pas payé ?"]
    let debrief = Debrief(of: try RealExercises.play(lines, in: "a04"))
    #expect(debrief.blocking == [.judgement("C'est de votre faute.")])
  }
}
