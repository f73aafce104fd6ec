/// How a piece of terminal text looks.
package struct TextStyle: Sendable, Hashable {
  /// The eight colours every terminal has and every user may redefine.
  package enum Color: Int, Sendable, Hashable {
    case red = 31
    case green
    case yellow
    case blue
    case magenta
    case cyan
  }

  package var color: Color?
  package var isBold: Bool
  package var isDim: Bool
  package var isItalic: Bool
  package var isUnderlined: Bool

  package init(
    _ color: Color? = nil, bold: Bool = false, dim: Bool = false, italic: Bool = false, underlined: Bool = false
  ) {
    self.color = color
    self.isBold = bold
    self.isDim = dim
    self.isItalic = italic
    self.isUnderlined = underlined
  }

  package static let plain = TextStyle()

  /// This style with `inner` on top: attributes add up, the inner colour wins.
  package func adding(_ inner: TextStyle) -> TextStyle {
    TextStyle(
      inner.color ?? color, bold: isBold || inner.isBold, dim: isDim || inner.isDim, italic: isItalic || inner.isItalic,
      underlined: isUnderlined || inner.isUnderlined)
  }

  /// The SGR sequence that turns the style on (ECMA-48), empty for a plain one.
  package var escapeSequence: String {
    var codes: [Int] = []
    if isBold { codes.append(1) }
    if isDim { codes.append(2) }
    if isItalic { codes.append(3) }
    if isUnderlined { codes.append(4) }
    if let color { codes.append(color.rawValue) }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.map(String.init).joined(separator: ";") + "m"
  }

  /// Back to the terminal's own look.
  package static let resetSequence = "\u{1B}[0m"
}
