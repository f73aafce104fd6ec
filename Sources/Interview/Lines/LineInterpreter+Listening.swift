import RuleModel
import SourceText

/// Lines typed while the person tells what brings them.
extension LineInterpreter {
  /// Nobody says "quitter" alone of what brings them; other bare words may be what they need ("bilan").
  func readWords(_ text: String) -> LineReading {
    CommandReader.read(text) == .quit ? .command(.quit) : .action(.listening(.words(text)))
  }

  /// Themes by their numbers, or one by the beginning of its name.
  func readThemes(_ text: String, _ themes: [ThemeID]) -> LineReading {
    if let numbers = TypedNumbers(text) { return numbers.reading { _, all in .themes(.pick(all)) } }
    if Self.everything.contains(text.folded) { return .action(.themes(.everything)) }
    let labels = themes.map { id in setting.base.themes.first { $0.id == id }?.label ?? id.text }
    if let place = labels.firstIndex(where: { $0.folded.hasPrefix(text.folded) && text.count > 2 }),
      let number = LineNumber(place + 1)
    {
      return .action(.themes(.pick([number])))
    }
    return bareCommand(text) ?? .action(.themes(.words(text)))
  }

  private static let everything: Set<String> = [
    "tout", "tous", "tous les droits", "tour complet", "tout passer en revue",
  ]
}
