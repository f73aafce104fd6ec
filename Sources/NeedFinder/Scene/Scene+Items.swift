/// The parts of a note: what stands between marks, and in brackets.
extension Scene {
  /// The words around `place` up to the marks on both sides: one thing of a list.
  func item(around place: Int) -> Range<Int> {
    let start = tokens[..<place].lastIndex { $0.isMark }.map { $0 + 1 } ?? 0
    let end = tokens[place...].firstIndex { $0.isMark } ?? tokens.count
    return start..<max(start, end)
  }

  /// Whom a bracket that is open at `place` goes on to tell of: "le fils (53 ans, AAH)"; nil outside brackets, or where
  /// nobody is named right before.
  func personOfBracket(around place: Int) -> Person? {
    guard let open = tokens[..<place].lastIndex(where: { [.open, .close, .sentenceEnd].contains($0.kind) }),
      tokens[open].kind == .open
    else { return nil }
    guard let named = persons.last(where: { $0.range.upperBound <= open }) else { return nil }
    // "Fils majeur handicapé (26 ans, AAH)": adjectives, or the date of a death, stand between.
    let gap = named.range.upperBound..<open
    let isDescribed =
      gap.count <= 5
      && gap.allSatisfy { place in
        !tokens[place].isMark && !FiniteVerbs.mayFollowNoun(tokens[place])
          && !["a", "chez", "de", "du", "en", "et", "avec", "au"].contains(folded(place))
      }
    return isDescribed ? named.person : nil
  }
}
