package import RuleModel

/// The nearest single change that would open a closed service.
package struct NearestChange: Sendable, Hashable {
  package let key: FactKey
  package let change: Change

  package enum Change: Sendable, Hashable {
    /// Another answer altogether.
    case value(StatedValue)
    /// Any number up to this one, or from this one on.
    case atMost(Rational)
    case atLeast(Rational)
  }
}

extension Evaluation {
  /// For each answer that a service reads, the nearest other answer that alone would make it open, the easiest first.
  ///
  /// Numbers are searched to the cent on the side where the truth changes; each result has been evaluated, none is
  /// inferred.
  package func nearestChanges(opening index: ServiceIndex) -> [NearestChange] {
    let node = program.service(index).householdEntitled
    guard truth(node, .household) == .no else { return [] }
    return answersRead(by: index).compactMap { key in
      guard case .stated(let stated, _) = situation[key], let fact = program.base.fact(named: key.fact) else {
        return nil
      }
      return change(of: key, from: stated, fact, opening: node).map { NearestChange(key: key, change: $0) }
    }
  }

  private func change(
    of key: FactKey, from stated: StatedValue, _ fact: Fact, opening node: NodeIndex
  ) -> NearestChange.Change? {
    switch stated {
    case .truth(let truth): return opens(.truth(!truth), key, node) ? .value(.truth(!truth)) : nil
    case .options(let current):
      guard case .choice(let domain) = fact.type else { return nil }
      let others = program.base.domains[domain].options.map(\.key).filter { !current.contains($0) }
      return others.first { opens(.options([$0]), key, node) }.map { .value(.options([$0])) }
    case .number(let range): return threshold(from: range, key, fact, node)
    case .date, .chosen, .commune, .text: return nil
    }
  }

  private func opens(_ value: StatedValue, _ key: FactKey, _ node: NodeIndex) -> Bool {
    var changed = self
    changed.set(.stated(value, .supposed), for: key)
    return changed.truth(node, .household) == .yes
  }

  /// Looks down, then up, for the nearest number that opens; the edge is found by halving, to the cent.
  private func threshold(
    from range: NumberRange, _ key: FactKey, _ fact: Fact, _ node: NodeIndex
  ) -> NearestChange.Change? {
    guard case .number(let bounds) = fact.bounds else { return nil }
    let step = fact.isWhole ? Rational(1) : Rational(1, over: 100) ?? Rational(1)
    let below = edge(from: range.lower, to: bounds.lower, step: step, key, node)
    let above = edge(from: range.upper, to: bounds.upper, step: step, key, node)
    switch (below, above) {
    case (let low?, let high?):
      let (down, up) = (range.lower.subtracting(low) ?? .zero, high.subtracting(range.upper) ?? .zero)
      return down <= up ? .atMost(low) : .atLeast(high)
    case (let low?, nil): return .atMost(low)
    case (nil, let high?): return .atLeast(high)
    case (nil, nil): return nil
    }
  }

  /// The opening number nearest to `start` on the way to `end`: the way is cut into a few stretches, the first
  /// stretch whose end opens is halved.
  private func edge(
    from start: Rational, to end: Rational, step: Rational, _ key: FactKey, _ node: NodeIndex
  ) -> Rational? {
    func opensAt(_ value: Rational) -> Bool { opens(.number(NumberRange(exactly: value)), key, node) }
    guard start != end, let distance = end.subtracting(start) else { return nil }
    var closed = start
    var open: Rational?
    let stretches = 32
    for count in 1...stretches {
      guard let share = Rational(Int128(count * count), over: Int128(stretches * stretches)),
        let offset = distance.multiplied(by: share), let raw = start.adding(offset),
        let place = raw.rounded(distance.isNegative ? .up : .down, to: step)
      else { return nil }
      if opensAt(place) {
        open = place
        break
      }
      closed = place
    }
    guard var found = open else { return nil }
    for _ in 0..<48 {
      guard let gap = found.subtracting(closed), (gap.isNegative ? gap.negated : gap) > step,
        let half = gap.divided(by: Rational(2)), let raw = closed.adding(half),
        let middle = raw.rounded(gap.isNegative ? .down : .up, to: step), middle != found
      else { break }
      if opensAt(middle) { found = middle } else { closed = middle }
    }
    return found
  }
}
