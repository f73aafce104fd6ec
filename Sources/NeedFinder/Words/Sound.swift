/// A rough key of how a French word sounds: `kaution`, `caution` and `cotion` meet.
enum Sound {
  private static let spellings: [(String, String)] = [
    ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("au", "o"), ("ph", "f"), ("qu", "k"), ("ck", "k"), ("ch", "$"),
    ("gu", "g"), ("ain", "1"), ("ein", "1"), ("in", "1"), ("an", "2"), ("en", "2"), ("am", "2"), ("em", "2"),
    ("ai", "e"), ("ei", "e"), ("oe", "e"), ("tion", "sion"), ("ce", "se"), ("ci", "si"), ("c", "k"), ("q", "k"),
    ("z", "s"), ("y", "i"), ("h", ""), ("ge", "je"), ("gi", "ji"), ("x", "ks"),
  ]

  /// By the first letter of what is rewritten.
  private static let rewrites: [UInt8: [(from: [UInt8], to: [UInt8])]] = Dictionary(
    grouping: spellings.map { (from: Array($0.utf8), to: Array($1.utf8)) }, by: { $0.from[0] })

  private static let muteEndings = ["ees", "ee", "er", "ez", "es", "ent"].map { Array($0.utf8) }

  static func key(of folded: String) -> String {
    var letters = Array(folded.utf8)
    // Mute endings, and the endings that sound like é.
    for ending in muteEndings where letters.count > ending.count + 2 {
      if letters.suffix(ending.count).elementsEqual(ending) {
        letters.removeLast(ending.count)
        letters.append(UInt8(ascii: "e"))
        break
      }
    }
    while letters.count > 3, let last = letters.last, "stdxpe".utf8.contains(last) { letters.removeLast() }
    var result: [UInt8] = []
    var place = 0
    scan: while place < letters.count {
      for (from, to) in rewrites[letters[place]] ?? [] where letters[place...].starts(with: from) {
        for byte in to where result.last != byte { result.append(byte) }
        place += from.count
        continue scan
      }
      if result.last != letters[place] { result.append(letters[place]) }
      place += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
