internal import RuleModel

/// What somebody takes back in the same breath: "deux enfants, non trois", "je suis hébergée, pardon je suis locataire".
///
/// Only what follows the correction counts, for facts and for needs. A danger is heard in the whole text all the same:
/// "je veux mourir, non je plaisante" is taken back by nobody.
extension Reading {
  /// The same text without what it takes back; the number that is put right has the words of both.
  var withoutRetractions: Reading {
    var kept = tokens
    var place = kept.count - 1
    // From the end: "deux, non trois, non quatre" is four.
    while place > 0 {
      if let words = Self.correction(from: place, in: kept) {
        if let number = Self.numberPutRight(by: words, in: kept) {
          var right = kept[words.upperBound]
          right.range = kept[number.old].range
          kept[number.old] = right
          kept[words.lowerBound - 2].range =
            kept[words.lowerBound - 2].range.lowerBound..<kept[number.end - 1].range.upperBound
          kept.removeSubrange(words.lowerBound - 1..<number.end)
        } else if let start = Self.clausePutRight(by: words, in: kept) {
          kept.removeSubrange(start..<words.upperBound)
        }
        place = min(place, kept.count)
      }
      place -= 1
    }
    return kept.count == tokens.count ? self : Reading(text: text, bytes: bytes, tokens: kept)
  }

  /// Whether the text puts right what was said before it: "en fait j'ai deux enfants", "pardon, deux", "deux, pas trois".
  var putsRight: Bool { opensWithCorrection || deniesNumber }

  /// "j'ai 2 enfants, pas 3".
  private var deniesNumber: Bool {
    zip(tokens.indices, tokens).contains { place, token in
      guard token.folded == "pas", place > 1, place + 1 < tokens.count, tokens[place + 1].number != nil,
        tokens[place - 1].isMark
      else { return false }
      return endsItem(place + 2)
    }
  }

  private var opensWithCorrection: Bool {
    let opening = tokens.prefix(Self.farthest).drop { $0.isA(.clauseLinks) || $0.isA(.sighs) }
    guard let first = opening.first else { return false }
    if first.isA(.openingCorrections) { return true }
    if opening.map(\.folded).starts(with: ["en", "fait"]) { return true }
    // "non, deux enfants": a no before anything else answers something.
    if first.folded == "non" { return tokens.prefix(Self.farthest).contains { $0.number != nil } }
    let words = tokens.prefix(Self.farthest).map(\.folded)
    return Self.mistakes.contains { pair in zip(words, words.dropFirst()).contains { pair == [$0, $1] } }
  }

  /// ", non", ", enfin non", "… euh pardon": words that put right what stands before their mark.
  private static func correction(from start: Int, in tokens: [Token]) -> Range<Int>? {
    guard start > 1, tokens[start].isA(.corrections), [.comma, .otherMark].contains(tokens[start - 1].kind)
    else { return nil }
    var end = start
    while end < tokens.count, tokens[end].isA(.corrections) || end > start && tokens[end].kind == .comma {
      end += 1
    }
    guard end < tokens.count, !["plus", "seulement", "pas"].contains(tokens[end].folded) else { return nil }
    return start..<end
  }

  /// "deux enfants, non trois", "900 euros, enfin 950 euros": where the number stood, and where the second one ends.
  private static func numberPutRight(by words: Range<Int>, in tokens: [Token]) -> (old: Int, end: Int)? {
    guard tokens[words.upperBound].number != nil else { return nil }
    let reach = max(0, words.lowerBound - 1 - farthest)..<(words.lowerBound - 1)
    guard let old = reach.last(where: { tokens[$0].number != nil }),
      !tokens[old..<words.lowerBound - 1].contains(where: \.isMark)
    else { return nil }
    var end = words.upperBound + 1
    // The unit or the noun once more.
    for unit in tokens[(old + 1)..<(words.lowerBound - 1)] {
      if end < tokens.count, tokens[end].folded == unit.folded { end += 1 }
    }
    let isClosed = end == tokens.count || tokens[end].isMark || tokens[end].isLight
    guard isClosed || end > words.upperBound + 1 else { return nil }
    return (old, end)
  }

  /// "je suis hébergée, pardon je suis locataire": where the clause begins that the next one stands for.
  private static func clausePutRight(by words: Range<Int>, in tokens: [Token]) -> Int? {
    let subject = pronoun(tokens[words.upperBound].folded)
    guard !subject.isEmpty, !tokens[words].allSatisfy({ $0.folded == "enfin" }) else { return nil }
    let end = words.lowerBound - 1
    let start = tokens[..<end].lastIndex(where: \.isMark).map { $0 + 1 } ?? 0
    let first = start < end && tokens[start].isA(.clauseLinks) ? start + 1 : start
    guard end - first <= longest, first < end, pronoun(tokens[first].folded) == subject else { return nil }
    return first
  }

  private static func pronoun(_ word: String) -> String {
    switch word {
    case "je", "j": "je"
    case "il", "elle", "on", "nous", "ils", "elles": word
    default: ""
    }
  }

  private static let mistakes = [["me", "trompe"], ["suis", "trompe"], ["suis", "trompee"]]
  /// How many words before the correction the number may stand.
  private static let farthest = 5
  /// The longest clause that somebody takes back.
  private static let longest = 9
}
