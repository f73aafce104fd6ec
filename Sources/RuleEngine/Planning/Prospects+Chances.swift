import RuleModel

// How likely a truth is, by what is known of what it is about.

extension Prospects {
  func chance(_ operation: Operation, _ lane: Int, _ place: Int) -> Double {
    let range = childRange(place)
    switch operation {
    case .not: return range.isEmpty ? 0.5 : 1 - truths[Int(children[range.lowerBound])]
    case .anyLane: return 1 - range.reduce(1) { $0 * (1 - truths[Int(children[$1])]) }
    case .everyLane: return range.reduce(1) { $0 * truths[Int(children[$1])] }
    case .compareNumbers(let comparison, let a, let b): return chance(comparison, a, b, lane)
    case .compareDates(let comparison, let a, let b): return chance(comparison, date: a, b, lane)
    case .oneOf(let subject, let set): return chance(of: set, in: subject, lane)
    case .choose:
      return range.isEmpty ? 0.5 : range.reduce(0) { $0 + truths[Int(children[$1])] } / Double(range.count)
    case .stated, .asked, .estimated, .pick, .project:
      return range.count == 1 ? truths[Int(children[range.lowerBound])] : 0.5
    case .input, .constant, .all, .any, .atLeast, .sameOption, .sameTruth, .includes, .sum, .difference, .product,
      .quotient, .minimum, .maximum, .rounded, .scaled, .parameterAt, .previous, .countLanes, .sumLanes,
      .extremeLane, .presence, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return 0.5
    }
  }

  /// By the buckets of a fact's prior against a settled number; otherwise as if the difference were normal.
  private func chance(_ comparison: Comparison, _ a: NodeIndex, _ b: NodeIndex, _ lane: Int) -> Double {
    let below: Double
    if isSettled(b.position, lane), let fact = fact(of: a) {
      below = share(of: fact, a, lane, below: means[cell(b, lane)], orEqual: comparison.splitsAbove)
    } else if isSettled(a.position, lane), let fact = fact(of: b) {
      below = 1 - share(of: fact, b, lane, below: means[cell(a, lane)], orEqual: !comparison.splitsAbove)
    } else {
      let (left, right) = (cell(a, lane), cell(b, lane))
      let spread = variances[left] + variances[right]
      below =
        spread > 0
        ? Self.normal((means[right] - means[left]) / spread.squareRoot()) : means[left] < means[right] ? 1 : 0
    }
    return comparison.chance(below: below)
  }

  private func fact(of node: NodeIndex) -> Int? {
    let fact = program.tables.factOfNode[node.position]
    return fact < 0 ? nil : Int(fact)
  }

  private func share(of fact: Int, _ node: NodeIndex, _ lane: Int, below limit: Double, orEqual: Bool) -> Double {
    let interval = evaluation.machine.values.numbers[slot(node.position, lane)]
    let unit = program.tables.isWhole[fact] ? 1.0 : 0.0
    let (low, high) = (interval.lower.nearby, interval.upper.nearby + unit)
    let end = limit + (orEqual ? unit : 0)
    var (under, all) = (0.0, 0.0)
    for bucket in program.tables.buckets[fact] {
      let (from, to) = (max(bucket.low, low), min(bucket.high, high))
      guard from <= to else { continue }
      let weight = bucket.weight * max(to - from, 1e-9) / max(bucket.high - bucket.low, 1e-9)
      all += weight
      under += weight * min(max((end - from) / max(to - from, 1e-9), 0), 1)
    }
    return all > 0 ? under / all : min(max((end - low) / max(high - low, 1e-9), 0), 1)
  }

  /// Both days taken as spread evenly over their spans.
  private func chance(_ comparison: Comparison, date a: NodeIndex, _ b: NodeIndex, _ lane: Int) -> Double {
    let left = evaluation.machine.values.dates[slot(a.position, lane)]
    let right = evaluation.machine.values.dates[slot(b.position, lane)]
    let width = Double(left.latest.dayNumber - left.earliest.dayNumber)
    let otherWidth = Double(right.latest.dayNumber - right.earliest.dayNumber)
    let middle = Double(left.earliest.dayNumber) + width / 2
    let otherMiddle = Double(right.earliest.dayNumber) + otherWidth / 2
    return comparison.chance(below: (otherMiddle - middle) / max(width + otherWidth, 1) + 0.5)
  }

  private func chance(of set: OptionSet64, in subject: NodeIndex, _ lane: Int) -> Double {
    let possible = evaluation.machine.values.options[slot(subject.position, lane)].bits
    let weights = fact(of: subject).map { program.tables.optionWeights[$0] } ?? []
    var (inside, all) = (0.0, 0.0)
    var rest = possible
    while rest != 0 {
      let option = rest.trailingZeroBitCount
      rest &= rest &- 1
      let weight = weights.isEmpty ? 1 : option < weights.count ? weights[option] : 0
      all += weight
      if set.bits & (1 << UInt64(option)) != 0 { inside += weight }
    }
    return all > 0 ? min(max(inside / all, 0.01), 0.99) : 0.5
  }

  /// The normal distribution function, by a logistic curve (within 0.01).
  private static func normal(_ x: Double) -> Double {
    let y = 1.5976 * x + 0.07056 * x * x * x
    return 1 / (1 + Exponential.of(-y))
  }
}

extension Comparison {
  /// How likely it is to hold, by how likely its left side is the lower one; nothing that is not settled is taken as
  /// certain, and two values are seldom the same.
  fileprivate func chance(below: Double) -> Double {
    let below = min(max(below, 0.02), 0.98)
    switch self {
    case .less, .lessOrEqual: return below
    case .greater, .greaterOrEqual: return 1 - below
    case .equal: return 0.1
    case .notEqual: return 0.9
    }
  }

  /// Whether the value itself lies on the low side of the cut.
  fileprivate var splitsAbove: Bool {
    switch self {
    case .lessOrEqual, .greater: true
    case .less, .greaterOrEqual, .equal, .notEqual: false
    }
  }
}
