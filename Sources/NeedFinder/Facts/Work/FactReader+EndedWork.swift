internal import RuleModel

extension FactReader {
  /// "mon CDD s'est fini en août", "fin de contrat", "plus d'intérim depuis": a contract that has ended is no present
  /// work; one that ends next month still is.
  func hasEnded(_ range: Range<Int>) -> Bool {
    if isDismissed(after: range) { return true }
    guard range.contains(where: { scene.isA(.jobs, at: $0) }) else { return false }
    let after = scene.after(range.upperBound, upTo: 6).prefix { !["mais", "donc", "et"].contains(scene.folded($0)) }
    let inside = range.dropFirst()
    if (inside + after).contains(where: { isEnd($0) }) { return true }
    let before = scene.before(range.lowerBound, upTo: 4).prefix { !scene.isA(.andBut, at: $0) }
    return before.contains { place in
      let isOver =
        ["fin", "plus"].contains(scene.folded(place)) && scene.isA(.ofOrOfThe, at: place + 1)
      // "en plus de mon CDD", "la fin de mon CDD en janvier".
      if isOver, !["en", "non"].contains(scene.folded(place - 1)) { return !scene.isYetToCome(range, on: date) }
      return isEnd(place)
    }
  }

  /// "Salarié chez un sous-traitant, licencié le 20 octobre": in a note, an item of its own.
  func isDismissed(after range: Range<Int>) -> Bool {
    guard !scene.isFirstPerson else { return false }
    let following = scene.after(range.upperBound, upTo: 16, throughCommas: true)
    return following.contains { place in
      scene.isA(.dismissedOrLeft, at: place) && scene.tokens[place - 1].kind == .comma
        && [.speaker, .other].contains(scene.subject(at: place))
        && !following.contains { $0 > place && scene.isA(.backAtWork, at: $0) }
    }
  }

  private func isEnd(_ place: Int) -> Bool {
    let token = scene.tokens[place]
    let previous = scene.folded(place - 1)
    if token.isA(.renewed) {
      // "n'a pas été renouvelé".
      let denial = ["ete", "etre"].contains(previous) ? scene.folded(place - 2) : previous
      return ["pas", "non"].contains(denial) && !scene.isYetToCome(place..<(place + 1), on: date)
    }
    guard scene.isA(.ended, at: place), !["pas", "non", "jamais"].contains(previous) else { return false }
    // Without its accent it is a participle after an auxiliary only: "s'est termine", not "se termine".
    let isParticiple =
      ["é", "ée", "és", "ées"].contains { token.word.hasSuffix($0) }
      || token.isA(.endedParticiples)
      || ["est", "a", "ai", "ont", "ete", "c"].contains(previous)
    return isParticiple && !scene.isYetToCome(place..<(place + 1), on: date)
  }
}
