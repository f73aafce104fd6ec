/// A sentence of the rules that names legal values between braces: `{aspa.plafond}`, `{taux en %}`.
///
/// The figure itself is never typed in the sentence: it is that of the day the sentence is read.
package struct FigureText: Hashable, Sendable {
  package let pieces: [Piece]

  /// Nil for a text that has no brace: most sentences are said as they are written.
  package init?(_ text: String) {
    guard Self.hasBrace(text) else { return nil }
    var pieces: [Piece] = []
    var rest = text[...]
    while let opening = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
      if opening > rest.startIndex { pieces.append(.words(String(rest[..<opening]))) }
      let inside = rest[rest.index(after: opening)...]
      guard rest.utf8[opening] == UInt8(ascii: "{"), let closing = inside.utf8.firstIndex(of: UInt8(ascii: "}")) else {
        pieces.append(.unreadable(String(rest[opening...])))
        rest = ""
        break
      }
      let written = String(inside[..<closing])
      pieces.append(Figure(written).map { .figure($0) } ?? .unreadable("{\(written)}"))
      rest = inside[inside.index(after: closing)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  private static func hasBrace(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // To the end, since hardly any sentence has one: without a way out, many bytes are compared at once.
      var found = false
      for byte in bytes where byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { found = true }
      return found
    }
  }

  package var figures: [Figure] {
    pieces.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  package enum Piece: Hashable, Sendable {
    case words(String)
    case figure(Figure)
    /// A lone brace, or braces around something else; shown as it was written.
    case unreadable(String)
  }

  /// What stands between two braces.
  package struct Figure: Hashable, Sendable {
    package let parameter: ParameterName
    package let style: Style
    /// As it was written, without the braces.
    package let written: String

    /// Nil for words that are no name, or a name followed by no known style.
    init?(_ written: String) {
      let words = written.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = words.first, !name.isEmpty,
        let style = Style(rawValue: words.count > 1 ? String(words[1]) : "")
      else { return nil }
      parameter = ParameterName(String(name))
      self.style = style
      self.written = written
    }
  }

  /// How a value is shown.
  package enum Style: String, Sendable, CaseIterable {
    /// With its unit; an amount of money that changed lately says since when it holds.
    case plain = ""
    /// The same without the day, where another figure of the sentence gives it.
    case undated = "sans date"
    /// A yearly amount divided by twelve, down to the cent.
    case monthly = "par mois"
    /// A rate as a percentage.
    case percent = "en %"
  }
}
