internal import RuleModel

/// How the people of a text stand in it.
extension Scene {
  /// "mari", "conjointe", "copain".
  func isPartnerNoun(_ place: Int) -> Bool {
    isAny(of: [.spouses, .partners, .sweethearts], at: place)
  }

  /// "chez ses parents": where somebody lives, of whom nothing is told.
  func isHost(_ mention: PersonMention) -> Bool {
    folded(mention.range.lowerBound - 1) == "chez" || folded(mention.range.lowerBound - 2) == "chez"
  }

  /// "la CAF réclame 650 € à une apprentie", "un courrier pour un cariste": of whom the request is about.
  func isIntroduced(_ range: Range<Int>) -> Bool {
    ["un", "une", "cet", "cette"].contains(folded(range.lowerBound - 1))
      && ["a", "pour", "chez"].contains(folded(range.lowerBound - 2))
  }

  /// "J'aide mon voisin, 83 ans, 760 € de retraite": told of the one named before, with nothing but an age between.
  func ownerOfApposition(at start: Int) -> Person? {
    guard token(at: start - 1)?.kind == .comma, !isOwn(start),
      let named = persons.last(where: { $0.range.upperBound <= start }), start - named.range.upperBound <= 8,
      [.relative, .partner].contains(named.person), !isHost(named)
    else { return nil }
    let isApposed = (named.range.upperBound..<start).allSatisfy { place in
      tokens[place].kind == .comma || tokens[place].number != nil || isA(.ageUnits, at: place)
        || tokens[place].kind == .open || folded(place) == "gir" || isA(.statesBeside, at: place)
    }
    return isApposed ? named.person : nil
  }
}
