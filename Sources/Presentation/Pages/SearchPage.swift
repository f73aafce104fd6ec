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

  /// No page answers these words.
  package func nothing(for query: String) -> Document {
    let themes = base.themes.map(\.label).joined(separator: ", ")
    return Document([
      .paragraph(
        Inline("Aucune fiche ne répond à « \(query) ». Essayez d'autres mots, ou un thème : \(themes)."))
    ])
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
