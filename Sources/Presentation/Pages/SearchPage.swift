package import Documents
package import NeedFinder
package import RuleModel

/// The pages found for a few words, with the words that led to each.
package struct SearchPage {
  private let base: RuleBase

  package init(base: RuleBase) { self.base = base }

  package func document(_ found: [RankedNeed], for query: String) -> Document {
    Document(
      title: Inline("Fiches pour « \(query) »"),
      found.map { need in
        .paragraph("\(.strong(Inline(title(of: need.id)))) (\(.command(need.id.text)))\(because(need))")
      } + [.paragraph("Lire une fiche : \(.command("pimms-guide explain NOM"))")])
  }

  private func title(of need: NeedID) -> String {
    switch need {
    case .service(let id): base.service(id)?.title ?? id.text
    case .howTo(let id): base.howTos[id]?.title ?? id.text
    }
  }

  private func because(_ need: RankedNeed) -> Inline {
    var seen: Set<String> = []
    let words = need.because.map(\.words).filter { seen.insert($0).inserted }
    guard !words.isEmpty else { return "" }
    return Inline("\nà cause de : " + words.joined(separator: ", "))
  }
}
