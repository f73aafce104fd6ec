import RuleModel
import SourceText

/// Lines typed while the person tells what brings them.
extension LineReader {
  /// Nobody says "quitter" alone of what brings them; other bare words may be what they need ("bilan").
  func readWords(_ text: String) -> LineReading {
    if text.isEmpty { return .action(.proceed) }
    return CommandReader.read(text) == .quit ? .command(.quit) : .action(.text(text))
  }

  /// Themes by their numbers, or one by the beginning of its name.
  func readThemes(_ text: String, _ themes: [ThemeID]) -> LineReading {
    if text.isEmpty { return .action(.proceed) }
    if let numbers = TypedNumbers(text) { return numbers.reading { .pick($0) } }
    let labels = themes.map { id in setting.base.themes.first { $0.id == id }?.label ?? id.text }
    if let place = labels.firstIndex(where: { $0.folded.hasPrefix(text.folded) && text.count > 2 }),
      let number = LineNumber(place + 1)
    {
      return .action(.pick([number]))
    }
    return bareCommand(text) ?? .action(.text(text))
  }
}
