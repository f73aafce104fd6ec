package import RuleModel

/// A closed range of exact numbers: what is known of an amount, a rate or a count. Exact is a range of width zero.
///
/// Operations are inclusion-monotone: the result contains the result of every choice of operands. Where an exact result
/// would not fit, the operands are rounded outwards to the millionth, which widens and never lies.
package struct Interval: Hashable, Sendable {
  package var lower: Rational
  package var upper: Rational

  package init(_ lower: Rational, _ upper: Rational) {
    self.lower = lower
    self.upper = upper
  }

  package init(exactly value: Rational) {
    lower = value
    upper = value
  }

  package init(_ range: NumberRange) { self.init(range.lower, range.upper) }

  package static let zero = Interval(exactly: .zero)

  /// What a value without bounds may be: no legal amount, rate or count lies beyond a billion.
  package static let anything = Interval(Rational(-1_000_000_000), Rational(1_000_000_000))

  package var exact: Rational? { isExact ? lower : nil }

  // Fractions are kept reduced, so equal ones have equal parts: compared here without a call into another module,
  // because these two run at every step.

  var isExact: Bool { lower.numerator == upper.numerator && lower.denominator == upper.denominator }

  package static func == (left: Interval, right: Interval) -> Bool {
    left.lower.numerator == right.lower.numerator && left.upper.numerator == right.upper.numerator
      && left.lower.denominator == right.lower.denominator && left.upper.denominator == right.upper.denominator
  }

  package func contains(_ value: Rational) -> Bool { lower <= value && value <= upper }

  package func contains(_ other: Interval) -> Bool { lower <= other.lower && other.upper <= upper }

  package func hull(_ other: Interval) -> Interval { Interval(lower.lesser(other.lower), upper.greater(other.upper)) }

  /// Nil when nothing is common.
  package func intersection(_ other: Interval) -> Interval? {
    let (low, high) = (max(lower, other.lower), min(upper, other.upper))
    return low <= high ? Interval(low, high) : nil
  }
}

// MARK: - Arithmetic

extension Interval {
  package func adding(_ other: Interval) -> Interval {
    if isExact, other.isExact, let sum = lower.adding(other.lower) { return Interval(exactly: sum) }
    return Interval(
      Self.exact(or: .down, lower, other.lower) { $0.adding($1) },
      Self.exact(or: .up, upper, other.upper) { $0.adding($1) })
  }

  package func subtracting(_ other: Interval) -> Interval { adding(other.negated) }

  package var negated: Interval { Interval(upper.negated, lower.negated) }

  package func multiplied(by other: Interval) -> Interval {
    if let factor = other.exact { return scaled(by: factor) }
    if let factor = exact { return other.scaled(by: factor) }
    let corners = [(lower, other.lower), (lower, other.upper), (upper, other.lower), (upper, other.upper)]
    let lows = corners.map { Self.exact(or: .down, $0.0, $0.1) { $0.multiplied(by: $1) } }
    let highs = corners.map { Self.exact(or: .up, $0.0, $0.1) { $0.multiplied(by: $1) } }
    return Interval(lows.min() ?? lows[0], highs.max() ?? highs[0])
  }

  package func scaled(by factor: Rational) -> Interval {
    if isExact, let product = lower.multiplied(by: factor) { return Interval(exactly: product) }
    let low = factor.isNegative ? upper : lower
    let high = factor.isNegative ? lower : upper
    return Interval(
      Self.exact(or: .down, low, factor) { $0.multiplied(by: $1) },
      Self.exact(or: .up, high, factor) { $0.multiplied(by: $1) })
  }

  /// Anything at all when the divisor may be zero: the checker refuses such rules, an unknown value at a date may
  /// still bring one about.
  package func divided(by other: Interval) -> Interval {
    guard !other.contains(Rational.zero) else { return .anything }
    if let divisor = other.exact, let factor = Rational.one.divided(by: divisor) { return scaled(by: factor) }
    let corners = [(lower, other.lower), (lower, other.upper), (upper, other.lower), (upper, other.upper)]
    let lows = corners.map { Self.exact(or: .down, $0.0, $0.1) { $0.divided(by: $1) } }
    let highs = corners.map { Self.exact(or: .up, $0.0, $0.1) { $0.divided(by: $1) } }
    return Interval(lows.min() ?? lows[0], highs.max() ?? highs[0])
  }

  package func minimum(_ other: Interval) -> Interval {
    Interval(lower.lesser(other.lower), upper.lesser(other.upper))
  }

  package func maximum(_ other: Interval) -> Interval {
    Interval(lower.greater(other.lower), upper.greater(other.upper))
  }

  /// Rounding is monotone, so the bounds round like any value between them.
  package func rounded(_ rounding: Rational.Rounding, to quantum: Interval) -> Interval {
    guard let step = quantum.exact, let low = lower.rounded(rounding, to: step),
      let high = isExact ? low : upper.rounded(rounding, to: step)
    else { return Interval(lower, upper).hull(adding(quantum)).hull(subtracting(quantum)) }
    return Interval(low, high)
  }

  private static func exact(
    or rounding: Rational.Rounding, _ left: Rational, _ right: Rational,
    _ operation: (Rational, Rational) -> Rational?
  ) -> Rational {
    if let result = operation(left, right) { return result }
    return outward(rounding, left, right, operation)
  }

  /// The operation on operands rounded to the millionth, then moved outwards by far more than that rounding can have
  /// changed it; the largest magnitude when even this does not fit.
  private static func outward(
    _ rounding: Rational.Rounding, _ left: Rational, _ right: Rational,
    _ operation: (Rational, Rational) -> Rational?
  ) -> Rational {
    let edge = rounding == .down ? anything.lower : anything.upper
    guard let millionth = Rational(1, over: 1_000_000), let thousandth = Rational(1, over: 1000),
      let a = left.rounded(.nearest, to: millionth), let b = right.rounded(.nearest, to: millionth),
      let near = operation(a, b)?.rounded(rounding, to: millionth),
      let slack = near.multiplied(by: thousandth)?.rounded(.up, to: thousandth)
    else { return edge }
    let margin = slack.isNegative ? slack.negated : slack
    let wide = rounding == .down ? near.subtracting(margin) : near.adding(margin)
    return wide ?? edge
  }
}

// MARK: - Comparison

extension Interval {
  package func compared(_ comparison: Comparison, to other: Interval) -> Truth {
    switch comparison {
    case .less: Truth.of(upper.isBelow(other.lower), unless: !lower.isBelow(other.upper))
    case .lessOrEqual: Truth.of(!other.lower.isBelow(upper), unless: other.upper.isBelow(lower))
    case .greater: Truth.of(other.upper.isBelow(lower), unless: !other.lower.isBelow(upper))
    case .greaterOrEqual: Truth.of(!lower.isBelow(other.upper), unless: upper.isBelow(other.lower))
    case .equal: equals(other)
    case .notEqual: !equals(other)
    }
  }

  private func equals(_ other: Interval) -> Truth {
    if upper.isBelow(other.lower) || other.upper.isBelow(lower) { return .no }
    return isExact && other.isExact ? .yes : .unknown
  }
}

extension Rational {
  /// `<`, worked out here for fractions with the same denominator, which most are.
  fileprivate func isBelow(_ other: Rational) -> Bool {
    denominator == other.denominator ? numerator < other.numerator : self < other
  }

  fileprivate func lesser(_ other: Rational) -> Rational { other.isBelow(self) ? other : self }
  fileprivate func greater(_ other: Rational) -> Rational { isBelow(other) ? other : self }
}

extension Truth {
  /// Yes when `certain`, no when `impossible`, unknown otherwise.
  static func of(_ certain: Bool, unless impossible: Bool) -> Truth {
    certain ? .yes : impossible ? .no : .unknown
  }
}
