// Not generic over both kinds of text: a generic one would run unspecialised in the other targets, ten times slower.

extension Substring {
  /// The same as for a `String`.
  package var folded: String { String(self).folded }
}

extension String {
  /// The text in lower case without accents, for comparisons that forgive them: `Thème` and `theme` are `theme`.
  ///
  /// `œ` becomes `oe`, the typographic apostrophe becomes `'`; composed and combining accents fold alike. Letters of
  /// other scripts only change case.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) { return self }
    var text = self
    return text.withUTF8 { FoldedLetters.folded($0) } ?? foldedOther
  }

  private var foldedOther: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if let base = FoldedLetters.table[scalar] {
        result += base
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          if let base = FoldedLetters.table[lower] {
            result += base
          } else if lower.properties.generalCategory != .nonspacingMark {
            result.unicodeScalars.append(lower)
          }
        }
      }
    }
    return result
  }
}

private enum FoldedLetters {
  /// Lower-case Latin letters with a sign, by the letters they are read as.
  static let table: [Unicode.Scalar: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("oe", "œ"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"),
      ("z", "źżž"), ("'", "’ʼ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, letters) in rows {
      for scalar in letters.unicodeScalars { table[scalar] = base }
    }
    return table
  }()

  /// By bytes, as most texts are folded; nil when there is a letter beyond Latin Extended-A, which French has not.
  static func folded(_ utf8: UnsafeBufferPointer<UInt8>) -> String? {
    var isLatin = true
    // No letter is read as letters that take more bytes.
    let result = String(unsafeUninitializedCapacity: utf8.count) { result in
      var (place, count) = (0, 0)
      while place < utf8.count {
        let byte = utf8[place]
        if byte < 0x80 {
          result[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
          count += 1
          place += 1
        } else if let base = latin(utf8, at: place) {
          result[count] = base.0
          count += 1
          if base.1 > 0 {
            result[count] = base.1
            count += 1
          }
          place += 2
        } else if utf8[place...].starts(with: apostrophe) {
          result[count] = UInt8(ascii: "'")
          count += 1
          place += apostrophe.count
        } else {
          isLatin = false
          return 0
        }
      }
      return count
    }
    return isLatin ? result : nil
  }

  /// The typographic one.
  private static let apostrophe: [UInt8] = [0xE2, 0x80, 0x99]

  /// The one or two ASCII letters that a letter of two bytes is read as, the second 0 when there is one.
  private static func latin(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt8, UInt8)? {
    guard utf8[place] & 0xE0 == 0xC0, place + 1 < utf8.count else { return nil }
    let scalar = Int(utf8[place] & 0x1F) << 6 | Int(utf8[place + 1] & 0x3F)
    guard scalar >= firstLatin, scalar - firstLatin < latinBases.count else { return nil }
    let base = latinBases[scalar - firstLatin]
    return base.0 == 0 ? nil : base
  }

  private static let firstLatin = 0xC0

  /// From `À` to the end of Latin Extended-A, capitals included; zeros where no letter is meant.
  private static let latinBases: [(UInt8, UInt8)] = (firstLatin...0x17F).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return (0, 0) }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard lower.count == 1, let letter = lower.first, let base = table[letter]?.utf8, base.count <= 2 else {
      return (0, 0)
    }
    return (base.first ?? 0, base.dropFirst().first ?? 0)
  }
}
