import NeedFinder
import RuleModel
import Testing

/// Towns by their names, their arrondissements and their slips.
@Suite struct CommuneTests {
  private static let date = CalendarDate(dayNumber: 20_780)

  private func communes(in text: String, by finder: NeedFinder = RealRules.finder) -> [String] {
    finder.understand(text, on: Self.date).facts.compactMap { fact in
      if case .commune(let code, _) = fact.value { code } else { nil }
    }
  }

  @Test(arguments: [
    ("j'habite Lyon 3, je cherche du travail", "69383"), ("il vit à Lyon 7e", "69387"),
    ("elle loge à Lyon 8ème", "69388"), ("il habite le 7e arrondissement", "69387"),
    ("j'habite à Lyon depuis dix ans", "69123"), ("j'habite villeurbanne", "69266"),
    ("j'habite à Villeurbane", "69266"),
  ])
  func `An arrondissement is a commune, and the town stands for whoever names none`(text: String, code: String) {
    #expect(communes(in: text) == [code])
  }

  @Test(arguments: [
    ("j'habite Marseille 2", ["13202"]), ("il habite le 2e arrondissement", ["13202"]),
    ("j'habite à Marseille", ["13055"]), ("il habite le 2e arrondissement de Lyon", []),
    ("j'habite à Bellerivex", ["13902"]),
  ])
  func `The towns that have arrondissements are those of the rules`(text: String, codes: [String]) {
    let communes = [
      ("13055", "Marseille"), ("13201", "Marseille 1er"), ("13202", "Marseille 2e"), ("13902", "Belleriver"),
      ("13901", "Bellerives"),
    ].map { Commune(code: $0, name: $1, postcodes: [], attributes: []) }
    let finder = NeedFinder(
      vocabulary: RealRules.base.vocabulary, services: [], communes: communes, evidence: .none)
    #expect(self.communes(in: text, by: finder) == codes)
  }
}
