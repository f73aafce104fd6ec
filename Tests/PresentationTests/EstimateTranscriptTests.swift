import Documents
import Interview
import Presentation
import RuleModel
import TestTools
import Testing
import TownBase

/// An estimate as it is read: offered, accepted, refused, corrected.
struct EstimateTranscriptTests {
  private let town: TownBase

  init() throws { town = try TownBase(adding: TownBase.estimateRules) }

  /// An interview about the two rights, at the question of the income.
  private func session(salary: Int?) -> Session {
    var situation = Situation()
    if let salary {
      situation[FactKey(FactName("salaire_net"), of: .role("demandeur"))] = .stated(
        .number(NumberRange(exactly: Rational(salary))), .stated)
    }
    situation[FactKey(FactName("à_son_compte"))] = .stated(.truth(false), .stated)
    var session = town.session()
    _ = session.resume(SavedInterview(situation: situation, needs: [ServiceID("livret"), ServiceID("pret")]))
    return session
  }

  @Test func `An estimate is accepted, told wherever it matters, and corrected when the paper turns up`() {
    let lines = [
      "nsp", "bof", "oui", "bilan", "comment 1", "pourquoi pas 2", "documents", "corriger salaire net", "1200",
      "corriger revenu fiscal", "11500",
    ]
    expectGolden(session(salary: 1000).transcript(lines), "estimation.txt")
  }

  @Test func `An estimate that a ceiling cuts leaves the decision to the paper`() {
    expectGolden(
      session(salary: 1600).transcript(["nsp", "oui", "comment 1", "pourquoi pas 1"]), "estimation_coupée.txt")
  }

  @Test func `An estimate that is not wanted leaves things as they were`() {
    expectGolden(session(salary: 1000).transcript(["nsp", "non", "bilan"]), "estimation_refusée.txt")
  }

  @Test func `What an estimate needs is asked for on demand`() {
    expectGolden(session(salary: nil).transcript(["nsp", "éclaircir 1", "1000", "oui"]), "estimation_éclaircie.txt")
  }

  @Test func `The sheet says what is estimated, and where to verify it`() {
    for (salary, name) in [(1000, "feuille_estimation.txt"), (1600, "feuille_estimation_coupée.txt")] {
      var session = session(salary: salary)
      session.type("nsp", "oui")
      let sheet = PlainTextRenderer(width: 80).render(Wording(session).sheet(session.plan))
      #expect(sheet.contains("avis d'impôt") || sheet.contains("avis d’impôt"))
      expectGolden(sheet, name)
    }
  }

  @Test func `The page of the fact says what the range comes from`() throws {
    let index = try #require(town.base.factIndices[FactName("revenu")])
    let page = PlainTextRenderer(width: 80).render(Wording(base: town.base, date: TownBase.date).page(of: index))
    expectGolden(page, "fait_estimé.txt")
  }
}
