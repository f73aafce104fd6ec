/// How many terminal columns a text takes.
package func displayWidth(_ text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// How many terminal columns a character takes: 0 for a lone combining mark or a control, 2 for wide ones and emoji.
///
/// Widths follow Unicode's East Asian Width (UAX #11) with ambiguous characters narrow, as terminals set up for French
/// have them. A combined character (an e and its accent) is as wide as its widest part.
package func displayWidth(of character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    if scalar == "\u{FE0F}" { return 2 }
    width = max(width, scalarWidth(scalar))
  }
  return width
}

private func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value >= 0x20, value < 0x7F { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
  case .format: return value == 0xAD ? 1 : 0
  default: break
  }
  // Vowels and finals of conjoining Hangul take no room of their own.
  if (0x1160...0x11FF).contains(value) { return 0 }
  if value < 0x1100 { return 1 }
  if scalar.properties.isEmojiPresentation { return 2 }
  return wideRanges.contains { $0.contains(value) } ? 2 : 1
}

/// The East Asian wide and full-width ranges, emoji apart.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
  0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
  0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F1E6...0x1F1FF, 0x1F300...0x1F320,
  0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
