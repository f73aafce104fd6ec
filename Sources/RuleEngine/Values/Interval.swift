package import RuleModel

/// A closed range of exact numbers: what is known of an amount, a rate or a count. Exact is a range of width zero.
///
/// The result of an operation contains the result of every choice of operands. Where an exact bound would not fit, its
/// operands are taken between neighbours that fit, which widens and never lies; what is too large even so lies beyond any
/// figure of a rule, and its bound is that of `anything`.
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

  /// A bound of the operation on operands that do not fit together: each is taken between two fractions of machine
  /// words, whose results fit, and the operation, monotone in each operand, is done on the four corners. Where there are
  /// no such fractions, or zero is one of a divisor's, the bound is that of `anything`.
  private static func outward(
    _ rounding: Rational.Rounding, _ left: Rational, _ right: Rational,
    _ operation: (Rational, Rational) -> Rational?
  ) -> Rational {
    let edge = rounding == .down ? anything.lower : anything.upper
    guard let a = neighbours(of: left), let b = neighbours(of: right) else { return edge }
    let corners = [(a.below, b.below), (a.below, b.above), (a.above, b.below), (a.above, b.above)]
    let results = corners.compactMap { operation($0.0, $0.1) }
    guard results.count == corners.count else { return edge }
    return (rounding == .down ? results.min() : results.max()) ?? edge
  }

  /// The value between two fractions of at most 62 bits over 62: the low bits of both parts are left out, each in the
  /// direction that the bound asks for. Nil for a value so large that its denominator has none left.
  private static func neighbours(of value: Rational) -> (below: Rational, above: Rational)? {
    let widest = max(value.numerator.magnitude, value.denominator.magnitude)
    let shift = max(0, UInt128.bitWidth - widest.leadingZeroBitCount - 62)
    if shift == 0 { return (value, value) }
    // A shift rounds down, below zero too.
    let (top, bottom) = (value.numerator >> shift, value.denominator >> shift)
    let (low, high) = value.isNegative ? (bottom, bottom + 1) : (bottom + 1, bottom)
    guard let below = Rational(top, over: low), let above = Rational(top + 1, over: high) else { return nil }
    return (below, above)
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
