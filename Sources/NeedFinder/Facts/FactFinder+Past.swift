internal import RuleModel

/// What was so once, and is no more.
extension FactFinder {
  /// "a dormi dehors", "j'ai été à la rue", "dormait dans sa voiture en 2019", "un ancien CDI".
  static func isPast(_ range: Range<Int>, isHousing: Bool, in scene: Scene) -> Bool {
    let places = scene.before(range.lowerBound, upTo: 4)
    // "la nuit dernière on a dormi dehors": so it is now.
    if isHousing, isLastNight(near: range, in: scene) { return false }
    // "j'ai travaillé vingt ans comme soudeur", "je gagnais 1 800 comme soudeur".
    if places.contains(where: { scene.isA(.pastWork, at: $0) }) { return true }
    if !isHousing, scene.folded(range.lowerBound) == "comme" || scene.folded(range.lowerBound - 1) == "comme",
      scene.before(range.lowerBound, upTo: 7).contains(where: { scene.isA(.formerly, at: $0) })
    {
      return true
    }
    let near = places.prefix(3)
    if near.contains(where: { scene.isA(.pastLife, at: $0) || isHousing && scene.folded($0) == "ete" }) { return true }
    return range.contains { scene.isAny(of: [.pastVerbs, .pastWork], at: $0) }
  }

  private static func isLastNight(near range: Range<Int>, in scene: Scene) -> Bool {
    let near =
      scene.before(range.lowerBound, upTo: 6, throughCommas: true) + range
      + scene.after(range.upperBound, upTo: 6, throughCommas: true)
    return near.contains { place in
      let (word, previous) = (scene.folded(place), scene.folded(place - 1))
      return word == "nuit" && ["cette", "derniere", "la"].contains(previous)
        && (previous != "la" || ["derniere", "passee"].contains(scene.folded(place + 1)))
        || word == "hier" && scene.folded(place + 1) == "soir" || word == "nuits" && previous != "les"
    }
  }
}
