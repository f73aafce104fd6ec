import Documents
import Interview
import Presentation
import RuleEngine
import RuleModel
import Testing
import TownBase

/// A right of each child, where a child was told of and taken back.
struct EmptyListTests {
  private static let rules = [
    "services/gouter.yaml": """
    service: gouter
    titre: Goûter de la ville
    thèmes: [budget]
    pour: Un gouter.
    portée: enfant
    conditions:
      toutes: [âge < 10 ans, épargne < 100 €]
    importance: 1
    sources: [{titre: Règlement de la ville}]
    vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
    """
  ]

  @Test func `The page of a right counts nothing of a child who is not there`() throws {
    let town = try TownBase(adding: Self.rules)
    let children = ScopeName("enfant")
    let day = try #require(CalendarDate(iso: "2020-03-01"))
    var situation = Situation()
    situation[roster: children] = Roster(labels: ["Léa"], unseen: 0...0)
    situation[FactKey(FactName("date_naissance"), of: .listed(children, 0))] = .stated(
      .date(DateRange(exactly: day)), .stated)
    var evaluation = Evaluation(town.program, of: situation, on: TownBase.date)
    let wording = Wording(town.session())
    let service = try town.service("gouter")
    func page() -> String {
      PlainTextRenderer(width: 200).render(wording.calculation(of: service, in: evaluation))
    }
    #expect(page().contains("oui — Âge"))
    evaluation.set(Roster(labels: [], unseen: 0...0), for: children)
    #expect(page().contains("à voir — Âge") && !page().contains("oui —"))
  }
}
