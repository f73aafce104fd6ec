internal import RuleModel

/// Cuts sentences into clauses where another subject and its verb begin.
///
/// "J'ai pas le chômage et ma carte de séjour finit en janvier" says two things: the negation of the first is none of
/// the second, and neither is its subject. A comma or a linking word alone cuts nothing: "ma fille et mon fils",
/// "elle travaille et vit seule".
extension Reading {
  /// The same tokens, with a mark at the end of each clause that another follows in its sentence.
  var dividedIntoClauses: Reading {
    var divided: [Token] = []
    divided.reserveCapacity(tokens.count + 4)
    for (place, token) in tokens.enumerated() {
      if let end = clauseEnd(before: place) {
        if end == place - 1, tokens[end].kind == .comma {
          divided[divided.count - 1].kind = .clauseEnd
        } else {
          // Before the linking word, or where nothing stands between two clauses.
          let mark = Token(
            kind: .clauseEnd, range: tokens[end].range.lowerBound..<tokens[end].range.lowerBound, word: "", folded: "")
          divided.insert(mark, at: divided.count - (place - end))
        }
      }
      divided.append(token)
    }
    return Reading(text: text, bytes: bytes, tokens: divided)
  }

  /// Where the clause before ends, when another begins at `place`: at the comma or the linking word, or at `place`.
  private func clauseEnd(before place: Int) -> Int? {
    guard place > 0, tokens[place].kind == .word else { return nil }
    let previous = tokens[place - 1]
    let isLinked = previous.kind == .comma || previous.isA(.clauseLinks)
    if isLinked {
      guard place > 1, tokens[place].isA(.clauseSubjects) || isNounWithVerb(at: place) else { return nil }
      // ", et je": one end, at the comma.
      let isDouble = previous.kind == .word && tokens[place - 2].kind == .comma
      if tokens[place - 2].isMark, !isDouble { return nil }
      return isDouble ? place - 2 : place - 1
    }
    // People type without a comma: "jai 34 ans jtouche le RSA".
    let opens = tokens[place].isA(.speakerPronoun) && previous.kind != .sentenceEnd && !previous.isMark
    return opens && !previous.isA(.holdingAClause) ? place : nil
  }

  /// "ma carte de séjour finit", not "ma fille qui est malade" nor "mon mari et ma fille sont".
  private func isNounWithVerb(at place: Int) -> Bool {
    let isTitle = tokens[place].isA(.titles)
    guard isTitle || tokens[place].isA(.determiners) else { return false }
    let start = isTitle ? place + 1 : place + 2
    for next in start..<max(start, min(place + 7, tokens.count)) {
      let token = tokens[next]
      if token.isMark || token.isA(.relatives) || token.isA(.clauseLinks) { return false }
      if FiniteVerbs.hasPlural(token) { return tokens[place].isA(.pluralDeterminers) }
      if FiniteVerbs.hasSingular(token) { return true }
    }
    return false
  }
}
