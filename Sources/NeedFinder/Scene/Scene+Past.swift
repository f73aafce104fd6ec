internal import RuleModel

/// What was so once, and is no more.
extension Scene {
  /// "a dormi dehors", "j'ai été à la rue", "dormait dans sa voiture en 2019", "un ancien CDI".
  func isPast(_ range: Range<Int>, isHousing: Bool) -> Bool {
    let places = before(range.lowerBound, upTo: 4)
    // "la nuit dernière on a dormi dehors": so it is now.
    if isHousing, isLastNight(near: range) { return false }
    // "j'ai travaillé vingt ans comme soudeur", "je gagnais 1 800 comme soudeur".
    if places.contains(where: { isA(.pastWork, at: $0) }) { return true }
    if !isHousing, folded(range.lowerBound) == "comme" || folded(range.lowerBound - 1) == "comme",
      before(range.lowerBound, upTo: 7).contains(where: { isA(.formerly, at: $0) })
    {
      return true
    }
    let near = places.prefix(3)
    if near.contains(where: { isA(.pastLife, at: $0) || isHousing && folded($0) == "ete" }) { return true }
    return range.contains { isAny(of: [.pastVerbs, .pastWork], at: $0) }
  }

  private func isLastNight(near range: Range<Int>) -> Bool {
    let near =
      before(range.lowerBound, upTo: 6, throughCommas: true) + range
      + after(range.upperBound, upTo: 6, throughCommas: true)
    return near.contains { place in
      let (word, previous) = (folded(place), folded(place - 1))
      return word == "nuit" && ["cette", "derniere", "la"].contains(previous)
        && (previous != "la" || ["derniere", "passee"].contains(folded(place + 1)))
        || word == "hier" && folded(place + 1) == "soir" || word == "nuits" && previous != "les"
    }
  }
}
