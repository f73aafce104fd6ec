// Columns on a terminal: Unicode's East Asian Width (UAX #11) for wide characters, emoji presentation (UTS #51) for
// emoji, one column for everything ambiguous, as terminals do outside East Asian settings.

extension Character {
  /// How many terminal columns the character takes: 0, 1 or 2.
  package var terminalColumns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.isASCII { return unicodeScalars.contains("\u{FE0F}") ? 2 : 1 }
    if unicodeScalars.count > 1, unicodeScalars.contains("\u{FE0F}") || first.isRegionalIndicator { return 2 }
    if first.isWide { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return first == "\u{AD}" ? 1 : 0
    default: return 1
    }
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

extension String {
  /// How many terminal columns the text takes on one line.
  package var terminalColumns: Int {
    reduce(0) { $0 + $1.terminalColumns }
  }

  /// The text with `Character.printable` applied throughout.
  package var printable: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    return String(map(\.printable))
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool {
    (0x1F1E6...0x1F1FF).contains(value)
  }

  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default:
      properties.isEmojiPresentation && !isRegionalIndicator
    }
  }
}
