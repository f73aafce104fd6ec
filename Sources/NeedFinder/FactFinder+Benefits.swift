internal import RuleModel

extension FactFinder {
  /// Benefits that the person says they receive, or no longer receive; one asked for, refused or only named is none.
  func benefits(in scene: Scene) -> [HeardFact] {
    let cues = benefitCues.hits(in: scene.reading).map { (kind: benefitCueKinds[$0.pattern], range: $0.ranges[0]) }
    var facts: [HeardFact] = []
    for hit in benefits.hits(in: scene.reading) {
      let range = hit.ranges[0]
      guard [Person.speaker].contains(scene.subject(at: range.lowerBound)) else { continue }
      if let named = scene.personNamed(before: range.lowerBound, within: 3, throughCommas: false),
        named.person == .relative || named.person == .child
      {
        continue
      }
      let before = Set(scene.before(range.lowerBound, upTo: 7))
      let after = Set(scene.after(range.upperBound, upTo: 6))
      func weightBetween(_ cue: Range<Int>) -> Int {
        let gap =
          cue.upperBound <= range.lowerBound
          ? cue.upperBound..<range.lowerBound : range.upperBound..<max(range.upperBound, cue.lowerBound)
        return gap.filter { !scene.tokens[$0].isLight }.count
      }
      func has(_ kind: BenefitCue, before limit: Int, after limitAfter: Int) -> Bool {
        cues.contains { cue in
          guard cue.kind == kind, !cue.range.overlaps(range) else { return false }
          if kind == .received, scene.isDenied(cue.range) { return false }
          if kind == .stopped, isInfinitive(cue.range, in: scene) { return false }
          // "plus de RSA", not "plus de mutuelle … chômage".
          if kind == .stopped, scene.folded(cue.range.lowerBound) == "plus", weightBetween(cue.range) > 0 {
            return false
          }
          if cue.range.upperBound <= range.lowerBound {
            return before.contains(cue.range.upperBound - 1) && weightBetween(cue.range) <= limit
          }
          return after.contains(cue.range.lowerBound) && weightBetween(cue.range) <= limitAfter
        }
      }
      let previous = scene.folded(range.lowerBound - 1)
      let value = HeardValue.option(benefitNames[hit.pattern])
      let mention = scene.reading.mention(range)
      if has(.stopped, before: 2, after: 3) {
        if !scene.isHypothetical(range) {
          facts.append(HeardFact(key: .noLongerReceives, value: value, mention: mention))
        }
        continue
      }
      let hasOwn = ["mon", "ma", "mes", "son", "sa", "ses", "notre"].contains(previous)
      if hasOwn, !has(.refused, before: 2, after: 3), !scene.isDenied(range) {
        facts.append(HeardFact(key: .receives, value: value, mention: mention))
        continue
      }
      if has(.uncertain, before: 3, after: 2) || scene.isHypothetical(range) || scene.isDenied(range) {
        continue
      }
      let two = scene.folded(range.lowerBound - 2)
      let isAt =
        (["au", "aux"].contains(previous) && benefitNames[hit.pattern] != "are")
        || (["l", "la"].contains(previous) && ["a", "est"].contains(two) && two != "est"
          && scene.folded(range.lowerBound - 3) != "droit")
      if isAt || has(.received, before: 1, after: 0) {
        facts.append(HeardFact(key: .receives, value: value, mention: mention))
      }
    }
    return facts
  }

  /// "ils veulent suspendre mon RSA": not yet stopped; "ils m'ont couper" is a participle misspelt.
  private func isInfinitive(_ range: Range<Int>, in scene: Scene) -> Bool {
    guard range.count == 1, let word = scene.tokens[range].first?.folded, word.hasSuffix("er") || word.hasSuffix("re")
    else { return false }
    return !["a", "ont", "ete", "ai"].contains(scene.folded(range.lowerBound - 1))
  }
}
