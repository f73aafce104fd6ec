import SourceText

/// A line or a text of styled characters, measured and broken by display width.
struct StyledText: Equatable {
  struct Glyph: Equatable {
    let character: Character
    let style: TextStyle
    let width: Int

    init(_ character: Character, _ style: TextStyle) {
      // Fonts of terminals often lack the narrow space, and some measure it wrongly.
      self.character = character == "\u{202F}" ? "\u{00A0}" : character
      self.style = style
      self.width = character.terminalColumns
    }
  }

  var glyphs: [Glyph]

  init(glyphs: [Glyph] = []) {
    self.glyphs = glyphs
  }

  /// `text` must hold no control character but line feeds.
  init(_ text: String, _ style: TextStyle = .plain) {
    self.glyphs = text.map { Glyph($0, style) }
  }

  var width: Int { glyphs.reduce(0) { $0 + $1.width } }
  var isEmpty: Bool { glyphs.isEmpty }

  static func + (left: StyledText, right: StyledText) -> StyledText { StyledText(glyphs: left.glyphs + right.glyphs) }
  static func += (left: inout StyledText, right: StyledText) { left.glyphs += right.glyphs }

  static func spaces(_ count: Int) -> StyledText { StyledText(String(repeating: " ", count: max(0, count))) }

  /// The text followed, or preceded, by spaces up to `width`.
  func padded(to width: Int, _ alignment: TableColumn.Alignment = .leading) -> StyledText {
    let spaces = StyledText.spaces(width - self.width)
    return switch alignment {
    case .leading: self + spaces
    case .trailing: spaces + self
    }
  }

  /// The characters with the escape sequences of their styles, without trailing spaces.
  func ansi() -> String {
    var output = ""
    var current = TextStyle.plain
    for glyph in trimmed.glyphs {
      if glyph.style != current {
        if current != .plain { output += TextStyle.resetSequence }
        output += glyph.style.escapeSequence
        current = glyph.style
      }
      output.append(glyph.character)
    }
    if current != .plain { output += TextStyle.resetSequence }
    return output
  }

  private var trimmed: StyledText {
    var rest = glyphs[...]
    while rest.last?.character == " " { rest.removeLast() }
    return StyledText(glyphs: Array(rest))
  }
}
