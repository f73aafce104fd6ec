package import RuleModel
internal import SourceText

/// Finds the practical page that a mediator names.
package struct HowToDirectory: Sendable {
  private let howTos: [(id: HowToID, key: String, title: String, words: [String])]

  package init(_ base: RuleBase) {
    howTos = base.howTos.values.sorted { $0.id.text < $1.id.text }.map { howTo in
      (howTo.id, Self.spaced(howTo.id.text.folded), howTo.title.folded, howTo.title.wordsOfTitle)
    }
  }

  /// By identifier, with or without its underscores, or by the whole title.
  package func named(_ text: String) -> HowToID? {
    let said = Self.spaced(text.trimmed.folded)
    return howTos.first { $0.key == said || $0.title == said }?.id
  }

  /// By words that one title alone has, each of them or its beginning.
  package func find(_ text: String) -> HowToID? {
    if let named = named(text) { return named }
    let said = text.wordsOfTitle
    guard said.contains(where: { $0.count > 2 }) else { return nil }
    let holding = howTos.filter { howTo in said.allSatisfy { word in howTo.words.contains { $0.hasPrefix(word) } } }
    return holding.count == 1 ? holding[0].id : nil
  }

  private static func spaced(_ text: String) -> String {
    text.split { $0 == "_" || $0 == "-" || $0.isWhitespace }.joined(separator: " ")
  }
}
