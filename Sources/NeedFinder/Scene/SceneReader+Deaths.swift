internal import RuleModel

/// Whose death a text tells.
extension SceneReader {
  /// Before the noun with a "de" between, or after it with no sentence's end between, nor another subject than the
  /// pronoun that takes the noun up ("mon compagnon, il est décédé").
  static func tells(
    _ death: Range<Int>, of noun: Range<Int>, _ isFeminine: Bool, in reading: Reading
  ) -> Bool {
    if death.upperBound <= noun.lowerBound {
      let gap = death.upperBound..<noun.lowerBound
      return gap.count <= 2 && gap.contains { reading.isA(.of, at: $0) }
    }
    var gap = noun.upperBound..<max(noun.upperBound, death.lowerBound)
    if gap.count > 1, reading.tokens[gap.lowerBound].isMark,
      reading.folded(at: gap.lowerBound + 1) == (isFeminine ? "elle" : "il")
    {
      gap = gap.lowerBound + 2..<gap.upperBound
    }
    // "mon époux et décédé": so people write "est".
    if gap.count == 1, reading.folded(at: gap.lowerBound) == "et" { return true }
    return gap.count <= 8 && !gap.contains { reading.tokens[$0].kind == .sentenceEnd }
      && !gap.contains { ["je", "j", "elle", "il", "et", "mais"].contains(reading.folded(at: $0)) }
  }

  /// "ma tante, son mari vient de mourir": somebody else is named nearer to the death.
  static func stands(
    _ other: Range<Int>, between noun: Range<Int>, and death: Range<Int>, in reading: Reading
  ) -> Bool {
    other.lowerBound > noun.upperBound && other.upperBound <= death.lowerBound
      && ["mon", "ma", "son", "sa"].contains(reading.folded(at: other.lowerBound - 1))
  }
}
