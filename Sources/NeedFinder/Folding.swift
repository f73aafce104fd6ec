/// Lower case without accents, letter by letter.
enum Folding {
  static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { foldedLatin($0) } ?? foldedByScalars(text)
  }

  /// A text in lower case with its accents, and without them.
  static func lowercasedAndFolded(_ bytes: ArraySlice<UInt8>) -> (lowercased: String, folded: String) {
    let isSmallASCII = bytes.allSatisfy { $0 < 0x41 || (0x5B..<0x80).contains($0) }
    if isSmallASCII {
      let text = String(decoding: bytes, as: UTF8.self)
      return (text, text)
    }
    let lowercased = bytes.withUnsafeBufferPointer { lowercasedLatin($0) } ?? lowercasedByScalars(bytes)
    return (lowercased, folded(lowercased))
  }

  // MARK: - By bytes, for the letters of French

  /// The two bytes of "à" to "ÿ" begin with this one; the second of a capital is 0x20 less.
  private static let leadOfLatin: UInt8 = 0xC3

  /// Nil where a letter is neither ASCII nor of Latin-1.
  private static func lowercasedLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isKnown = true
    let result = String(unsafeUninitializedCapacity: bytes.count) { result in
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte == leadOfLatin {
          result[place] = byte
          result[place + 1] = smallLatin(bytes[place + 1])
          place += 2
        } else {
          guard byte < 0x80 else {
            isKnown = false
            return 0
          }
          result[place] = smallASCII(byte)
          place += 1
        }
      }
      return place
    }
    return isKnown ? result : nil
  }

  /// Nil where a letter is neither ASCII nor of Latin-1.
  private static func foldedLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isKnown = true
    let result = String(unsafeUninitializedCapacity: bytes.count) { result in
      var (place, end) = (0, 0)
      func append(_ byte: UInt8) {
        result[end] = byte
        end += 1
      }
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if byte == leadOfLatin {
          let second = smallLatin(bytes[place])
          place += 1
          switch second {
          case 0xA0...0xA5: append(UInt8(ascii: "a"))
          case 0xA6:
            append(UInt8(ascii: "a"))
            append(UInt8(ascii: "e"))
          case 0xA7: append(UInt8(ascii: "c"))
          case 0xA8...0xAB: append(UInt8(ascii: "e"))
          case 0xAC...0xAF: append(UInt8(ascii: "i"))
          case 0xB1: append(UInt8(ascii: "n"))
          case 0xB2...0xB6: append(UInt8(ascii: "o"))
          case 0xB9...0xBC: append(UInt8(ascii: "u"))
          case 0xBF: append(UInt8(ascii: "y"))
          default:
            append(byte)
            append(second)
          }
        } else {
          guard byte < 0x80 else {
            isKnown = false
            return 0
          }
          append(smallASCII(byte))
        }
      }
      return end
    }
    return isKnown ? result : nil
  }

  private static func smallASCII(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Of the second byte: "×" and "ß" stand among the capitals and have no small letter.
  private static func smallLatin(_ byte: UInt8) -> UInt8 {
    (0x80...0x9E).contains(byte) && byte != 0x97 ? byte | 0x20 : byte
  }

  // MARK: - By scalars, for any letter

  private static func lowercasedByScalars(_ bytes: ArraySlice<UInt8>) -> String {
    var result = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { result += scalar.properties.lowercaseMapping }
    return result
  }

  private static func foldedByScalars(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// Appends what a letter is compared as: nothing for a combining accent.
  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    for lowered in scalar.properties.lowercaseMapping.unicodeScalars {
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
