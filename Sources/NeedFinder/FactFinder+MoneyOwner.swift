internal import RuleModel

/// Whose a sum is.
extension FactFinder {
  func isSonOrDaughter(before place: Int, in scene: Scene) -> Bool {
    let named = scene.personNamed(before: place, within: 5, throughCommas: false)
    return named.map { ["fils", "fille", "aine", "ainee"].contains(scene.folded($0.range.upperBound - 1)) } ?? false
  }

  func owner(of amount: Amount, cue: Range<Int>, in scene: Scene) -> Person {
    // "j'ai 300 euros", "mon salaire", "sa retraite": the nearest pronoun or possessive before the words decides.
    if let holder = scene.holder(of: cue) { return holder }
    let start = min(amount.range.lowerBound, cue.lowerBound)
    if scene.isA(.theirs, at: start - 1), let other = scene.ownRelative(before: start - 1) { return other }
    let reach = scene.before(max(amount.range.lowerBound, cue.lowerBound), upTo: 6)
    for place in reach {
      if let named = scene.persons.first(where: { $0.range.contains(place) }), named.range.lowerBound >= start - 4,
        named.person != .speaker, named.person != .child || scene.subject(at: start) == .child
      {
        return named.person
      }
      switch scene.folded(place) {
      case "je", "j", "moi", "on", "nous": return .speaker
      // The "ma" of "ma fille gagne 1 450 €" tells only whose daughter she is.
      case "mon", "ma", "mes", "notre":
        if !scene.persons.contains(where: { $0.range.contains(place) || $0.range.lowerBound == place + 1 }) {
          return .speaker
        }
      default: break
      }
    }
    // "Pour sa tante, retraite 1 015 €": of the one named right before the mark.
    if let mark = reach.last.map({ $0 - 1 }) ?? (start > 0 ? start - 1 : nil), mark > 0,
      scene.tokens[mark].kind == .comma,
      let named = scene.persons.first(where: { $0.range.upperBound == mark }),
      [.relative, .partner].contains(named.person), !scene.isOwn(start)
    {
      return named.person
    }
    return scene.subject(at: start)
  }
}
