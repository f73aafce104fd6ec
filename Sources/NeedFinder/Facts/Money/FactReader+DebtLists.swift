internal import RuleModel

/// Several debts told one after the other without their sums.
extension FactReader {
  /// "je dois le loyer, l'eau et la cantine", "entre le gaz et le loyer je dois à tout le monde", "ne paie ni l'eau ni
  /// le loyer".
  var debtLists: [HeardFact] {
    let words = spotted.debts.map { (kind: $0.meaning, range: $0.range) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard words.count > 1 else { return [] }
    var found: [HeardFact] = []
    for place in scene.tokens.indices {
      let run: [(kind: String, range: Range<Int>)]
      if opensList(place) {
        run = listed(after: place + 1, among: words)
      } else if scene.folded(place) == "entre" {
        run = listed(after: place + 1, among: words)
        guard let last = run.last, owes(after: last.range.upperBound) else { continue }
      } else {
        continue
      }
      guard Set(run.map(\.kind)).count > 1 else { continue }
      found += run.map {
        fact(.debt, .debt(kind: $0.kind, amount: nil), at: $0.range)
      }
    }
    return found
  }

  private func opensList(_ place: Int) -> Bool {
    if scene.folded(place) == "ni" {
      return scene.before(place, upTo: 2).contains { scene.isA(.paying, at: $0) }
    }
    return scene.isA(.owing, at: place) && !scene.isDenied(place..<(place + 1))
  }

  /// The words for debts that follow each other, with nothing but light words, commas and "et" between.
  private func listed(
    after start: Int, among words: [(kind: String, range: Range<Int>)]
  ) -> [(kind: String, range: Range<Int>)] {
    var run: [(kind: String, range: Range<Int>)] = []
    var end = start
    for word in words where word.range.lowerBound >= end {
      let gap = end..<word.range.lowerBound
      guard gap.count <= 5, gap.allSatisfy({ isLink($0) }) else { break }
      run.append(word)
      end = word.range.upperBound
    }
    return run
  }

  private func isLink(_ place: Int) -> Bool {
    switch scene.tokens[place].kind {
    case .comma, .clauseEnd, .otherMark, .slash: true
    case .word: scene.tokens[place].isLight || ["et", "ni", "plus"].contains(scene.folded(place))
    case .number, .sentenceEnd, .open, .close: false
    }
  }

  private func owes(after place: Int) -> Bool {
    let following = place..<min(place + 8, scene.tokens.count)
    return following.prefix { scene.tokens[$0].kind != .sentenceEnd }.contains { scene.isA(.owing, at: $0) }
  }
}
