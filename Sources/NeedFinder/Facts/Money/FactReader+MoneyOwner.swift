internal import RuleModel

/// Whose a sum is.
extension FactReader {
  func isSonOrDaughter(before place: Int) -> Bool {
    let named = scene.personNamed(before: place, within: 5, throughCommas: false)
    if let named { return isSonOrDaughter(named) }
    // "Mon fils est apprenti, son salaire c'est 980", "notre fille a signé, elle gagne 1 350".
    guard
      scene.isA(.theirs, at: place - 1) || scene.isA(.heOrShe, at: place - 1),
      let last = scene.persons.last(where: { $0.range.upperBound <= place }), last.person == .child,
      scene.sentence(around: place).contains(last.range.lowerBound)
    else { return false }
    return isSonOrDaughter(last) && scene.isAny(of: [.mine, .ours, .theirs], at: last.range.lowerBound - 1)
  }

  private func isSonOrDaughter(_ mention: PersonMention) -> Bool {
    scene.isA(.ownChildren, at: mention.range.upperBound - 1)
  }

  /// "ils touchent 700 et 500 de retraite": of two pensions or pays of a couple, the second is the partner's.
  func oneEach(_ found: [HeardFact]) -> [HeardFact] {
    var result = found
    for (first, second) in zip(amounts, amounts.dropFirst()) where areOneEach(first, second) {
      func place(of amount: Amount) -> Int? {
        result.firstIndex { fact in
          [.pension, .salary, .resources].contains(fact.key) && fact.value == .number(amount.rational)
        }
      }
      if let keys = keysOfPair(before: first) {
        for amount in [first, second] {
          if let place = place(of: amount) { result.remove(at: place) }
        }
        for (amount, key) in [(first, keys.own), (second, keys.partner)] {
          result.append(fact(key, .number(amount.rational), at: amount.range))
        }
        continue
      }
      guard let last = place(of: second) ?? place(of: first), [.pension, .salary].contains(result[last].key) else {
        // "ils touchent 900 et 650 de pension": neither is what the household has.
        if let part = place(of: first), place(of: second) == nil { result.remove(at: part) }
        continue
      }
      let key = result[last].key
      for amount in [first, second] {
        if let place = place(of: amount) { result.remove(at: place) }
      }
      let partner: HeardKey = key == .pension ? .partnerPension : .partnerSalary
      for (amount, key) in [(first, key), (second, partner)] {
        result.append(fact(key, .number(amount.rational), at: amount.range))
      }
    }
    return result
  }

  /// "deux salaires, 1 500 et 1 350".
  private func keysOfPair(before first: Amount) -> (own: HeardKey, partner: HeardKey)? {
    for place in scene.before(first.range.lowerBound, upTo: 3, throughCommas: true) {
      switch scene.folded(place) {
      case "salaires", "paies", "payes": return (.salary, .partnerSalary)
      case "retraites", "pensions": return (.pension, .partnerPension)
      default: continue
      }
    }
    return nil
  }

  /// Only an "et" between them, where two persons are spoken of; not a pension and what completes it.
  private func areOneEach(_ first: Amount, _ second: Amount) -> Bool {
    let gap = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    guard gap.count <= 1, gap.allSatisfy({ ["et", "plus", "est"].contains(scene.folded($0)) }),
      first.mayBeMonthly, second.mayBeMonthly
    else { return false }
    let isCompleted = scene.after(second.range.upperBound, upTo: 5).contains { scene.isA(.completing, at: $0) }
    return !isCompleted
      && scene.before(first.range.lowerBound, upTo: 10, throughCommas: true).contains { scene.isA(.couples, at: $0) }
  }

  func owner(of amount: Amount, cue: Range<Int>) -> Person {
    AmountOwner(amount: amount, cue: cue, scene: scene).person
  }
}
