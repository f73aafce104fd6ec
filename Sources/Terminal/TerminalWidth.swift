/// How many columns a terminal gives to a character: 0, 1 or 2.
///
/// After Unicode's East Asian Width (wide and full-width count 2, ambiguous 1) and emoji presentation. Control
/// characters, lone accents and invisible formatting count 0.
package func terminalWidth(of character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    // U+FE0F asks for the picture of what may also be a plain sign.
    if scalar == "\u{FE0F}" && width == 1 { return 2 }
    width = max(width, terminalWidth(of: scalar))
  }
  return width
}

/// The columns of a text on one line, its escape sequences not counted.
package func terminalWidth(of text: some StringProtocol) -> Int {
  cells(of: text).reduce(0) { $0 + $1.width }
}

private func terminalWidth(of scalar: Unicode.Scalar) -> Int {
  if 0x20..<0x7F ~= scalar.value || 0xA0..<0x300 ~= scalar.value { return 1 }
  switch scalar.properties.generalCategory {
  case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator, .surrogate:
    return 0
  default:
    break
  }
  // The vowels and finals of Hangul syllables join the consonant before them.
  if 0x1160...0x11FF ~= scalar.value { return 0 }
  return scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
}

/// The blocks whose East Asian Width is W or F; single signs among them that are not are not worth a larger table.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F251, 0x20000...0x3FFFD:
    true
  default:
    false
  }
}
