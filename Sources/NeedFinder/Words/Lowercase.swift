/// Lower case, letter by letter.
enum Lowercase {
  /// A text of UTF-8 in lower case, with its accents.
  static func text(of bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { latin($0) } ?? byScalars(bytes)
  }

  /// The two bytes of "à" to "ÿ" begin with this one; the second of a capital is 0x20 less.
  private static let leadOfLatin: UInt8 = 0xC3

  /// Nil where a letter is neither ASCII nor of Latin-1.
  private static func latin(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
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
          result[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
          place += 1
        }
      }
      return place
    }
    return isKnown ? result : nil
  }

  /// Of the second byte: "×" and "ß" stand among the capitals and have no small letter.
  private static func smallLatin(_ byte: UInt8) -> UInt8 {
    (0x80...0x9E).contains(byte) && byte != 0x97 ? byte | 0x20 : byte
  }

  private static func byScalars(_ bytes: ArraySlice<UInt8>) -> String {
    var result = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { result += scalar.properties.lowercaseMapping }
    return result
  }
}
