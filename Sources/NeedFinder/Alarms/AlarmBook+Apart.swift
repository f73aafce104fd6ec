internal import RuleModel

/// What a sign of danger is not heard in: long ago, a film, a training on the subject.
extension AlarmBook {
  /// The stretches of a text that tell of something else than what somebody lives through today.
  ///
  /// A phrase that says so speaks for its own clause only: "mon mari me frappe, mon CDD est fini" is a danger, whatever has
  /// ended. Where its clause has no verb ("en 2015, il me frappait") it speaks for the next one as well. A word such as
  /// "encore" anywhere in the sentence undoes it: a danger that is missed costs more than one imagined.
  func stretchesApart(in scene: Scene) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for sentence in scene.sentences where still.hits(in: scene.reading, within: sentence).isEmpty {
      guard otherErrand.hits(in: scene.reading, within: sentence).isEmpty else {
        stretches.append(sentence)
        continue
      }
      let clauses = scene.clauses(of: sentence)
      for range in apart.hits(in: scene.reading, within: sentence).flatMap(\.ranges) {
        for (place, clause) in clauses.enumerated() where clause.overlaps(range) {
          // "il me frappe et l'an dernier j'ai…": what opens after a linking word says nothing of what stands before it.
          let start = scene.opensAfterLink(range) ? range.lowerBound : clause.lowerBound
          stretches.append(start..<clause.upperBound)
          if !scene.hasVerb(start..<clause.upperBound), clauses.indices.contains(place + 1) {
            stretches.append(clauses[place + 1])
          }
        }
      }
    }
    return stretches
  }
}

extension Scene {
  /// The clauses of a sentence, in a reading that is divided into them.
  func clauses(of sentence: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = sentence.lowerBound
    for place in sentence where tokens[place].kind == .clauseEnd {
      if start < place { result.append(start..<place) }
      start = place + 1
    }
    if start < sentence.upperBound { result.append(start..<sentence.upperBound) }
    return result
  }

  /// Whether what is said at `range` comes right after a comma or a linking word, but for light words.
  fileprivate func opensAfterLink(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound - 1
    while tokens.indices.contains(place), place > range.lowerBound - 4 {
      if tokens[place].isMark || isA(.clauseLinks, at: place) { return true }
      guard tokens[place].isLight, !isA(.clauseSubjects, at: place) else { return false }
      place -= 1
    }
    return place < 0
  }

  /// Of "en" and "ne", which stand before a verb, no more than what they stand before is known.
  fileprivate func hasVerb(_ range: Range<Int>) -> Bool {
    range.contains { place in
      isA(.clauseSubjects, at: place) || FiniteVerbs.hasPlural(tokens[place])
        || FiniteVerbs.hasSingular(tokens[place]) && !["en", "ne", "n", "y"].contains(folded(place))
    }
  }
}
