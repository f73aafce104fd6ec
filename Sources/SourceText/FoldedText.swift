extension StringProtocol {
  /// The text in lower case without accents, for comparisons that forgive them: `Thème` and `theme` are `theme`.
  ///
  /// `œ` becomes `oe`, the typographic apostrophe becomes `'`; composed and combining accents fold alike. Letters of
  /// other scripts only change case.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var result = ""
    for scalar in lowercased().unicodeScalars {
      if let base = FoldedLetters.table[scalar] {
        result += base
      } else if scalar.isASCII || scalar.properties.generalCategory != .nonspacingMark {
        result.unicodeScalars.append(scalar)
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
