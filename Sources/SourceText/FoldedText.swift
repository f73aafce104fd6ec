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
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(
          (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else if let base = FoldedLetters.table[scalar] {
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
}
