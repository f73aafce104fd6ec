/// Lower case without accents, letter by letter.
enum Folding {
  static func folded(_ text: String) -> String {
    // Most words have no accent: letter by letter only where one does.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// Appends a letter in lower case, with its accent.
  static func appendLowercase(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar.value {
    case 0x41...0x5A: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    // The small letters of Latin-1: those of French, œ apart, have no property to look up.
    case 0..<0x80, 0xDF...0xFF: result.unicodeScalars.append(scalar)
    default: result += scalar.properties.lowercaseMapping
    }
  }

  /// Appends what a letter is compared as: nothing for a combining accent.
  static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    if scalar.isASCII {
      if ("A"..."Z").contains(scalar) {
        result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      } else {
        result.unicodeScalars.append(scalar)
      }
      return
    }
    let isSmall = (0xDF...0xFF).contains(scalar.value)
    let lowercase = isSmall ? String(scalar) : scalar.properties.lowercaseMapping
    for lowered in lowercase.unicodeScalars {
      switch lowered {
      case "à", "á", "â", "ã", "ä", "å": result += "a"
      case "æ": result += "ae"
      case "ç": result += "c"
      case "è", "é", "ê", "ë": result += "e"
      case "ì", "í", "î", "ï": result += "i"
      case "ñ": result += "n"
      case "ò", "ó", "ô", "õ", "ö": result += "o"
      case "œ": result += "oe"
      case "ù", "ú", "û", "ü": result += "u"
      case "ÿ": result += "y"
      default:
        if lowered.properties.generalCategory != .nonspacingMark { result.unicodeScalars.append(lowered) }
      }
    }
  }
}
