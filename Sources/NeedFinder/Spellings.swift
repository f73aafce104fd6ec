/// Distances and sounds: how a misspelt word is brought back to one that is known.
enum Spellings {
  /// Letters to add, remove, change or swap with their neighbour (optimal string alignment); nil above `bound`.
  static func distance(_ first: [UInt8], _ second: [UInt8], atMost bound: Int) -> Int? {
    guard abs(first.count - second.count) <= bound else { return nil }
    let width = second.count + 1
    var rows = [Int](repeating: 0, count: width * 3)
    for column in 0..<width { rows[width + column] = column }
    var (before, previous, current) = (0, width, 2 * width)
    for row in 0..<first.count {
      rows[current] = row + 1
      var least = row + 1
      for column in 0..<second.count {
        var best = min(rows[previous + column + 1] + 1, rows[current + column] + 1)
        best = min(best, rows[previous + column] + (first[row] == second[column] ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, rows[before + column - 1] + 1)
        }
        rows[current + column + 1] = best
        least = min(least, best)
      }
      // A swap can still save one.
      if least > bound + 1 { return nil }
      (before, previous, current) = (previous, current, before)
    }
    let distance = rows[previous + second.count]
    return distance <= bound ? distance : nil
  }
}

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
