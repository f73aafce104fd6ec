// Columns on a terminal: Unicode's East Asian Width (UAX #11), ambiguous characters narrow, as terminals set up for French
// have them; emoji by their presentation (UTS #51).

extension Character {
  /// How many terminal columns the character takes: 0 for a lone combining mark or a control, 2 for wide ones and emoji.
  ///
  /// A combined character (an e and its accent) is as wide as its widest part.
  package var terminalColumns: Int {
    var columns = 0
    for scalar in unicodeScalars {
      if scalar == "\u{FE0F}" { return 2 }
      columns = max(columns, scalar.terminalColumns)
    }
    return columns
  }

  /// The character itself, or a sign of one column for what would act on the terminal or could not be seen.
  ///
  /// Text quoted from a file must not move the cursor, change colours or reverse the direction of what follows.
  package var printable: Character {
    guard let first = unicodeScalars.first else { return self }
    switch first.properties.generalCategory {
    case .control:
      switch first.value {
      case 0..<0x20: return Unicode.Scalar(0x2400 + first.value).map(Character.init) ?? "\u{FFFD}"
      case 0x7F: return "␡"
      default: return "\u{FFFD}"
      }
    case .format where unicodeScalars.count == 1, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
    default: return self
    }
  }
}

extension StringProtocol {
  /// How many terminal columns the text takes on one line.
  package var terminalColumns: Int { reduce(0) { $0 + $1.terminalColumns } }
}

extension String {
  /// The text with `Character.printable` applied throughout.
  package var printable: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    return String(map(\.printable))
  }
}

extension Unicode.Scalar {
  fileprivate var terminalColumns: Int {
    if value >= 0x20, value < 0x7F { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
    case .format: return value == 0xAD ? 1 : 0
    default: break
    }
    // Vowels and finals of conjoining Hangul take no room of their own.
    if (0x1160...0x11FF).contains(value) { return 0 }
    if value < 0x1100 { return 1 }
    if properties.isEmojiPresentation { return 2 }
    return wideRanges.contains { $0.contains(value) } ? 2 : 1
  }
}

/// The East Asian wide and full-width ranges, emoji apart.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
  0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
  0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F1E6...0x1F1FF, 0x1F300...0x1F320,
  0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
