internal import RuleModel

/// Between which numbers an expression always lies; nil where there is no known bound.
struct NumberExtent: Hashable, Sendable {
  var lower: Rational?
  var upper: Rational?
  /// Only whole numbers.
  var isWhole: Bool

  static let unbounded = NumberExtent(lower: nil, upper: nil, isWhole: false)

  init(lower: Rational?, upper: Rational?, isWhole: Bool) {
    self.lower = lower
    self.upper = upper
    self.isWhole = isWhole
  }

  init(exactly value: Rational) { self.init(lower: value, upper: value, isWhole: value.isInteger) }

  init(_ range: NumberRange, isWhole: Bool) { self.init(lower: range.lower, upper: range.upper, isWhole: isWhole) }

  var exact: Rational? { lower == upper ? lower : nil }

  var mayBeZero: Bool { (lower ?? .zero) <= .zero && .zero <= (upper ?? .zero) }

  /// In words: `de 0 à 12`, `0 et plus`, `n'importe quel nombre`.
  var shown: String {
    switch (lower, upper) {
    case (let lower?, let upper?) where lower == upper: lower.decimalText()
    case (let lower?, let upper?): "de \(lower.decimalText()) à \(upper.decimalText())"
    case (let lower?, nil): "\(lower.decimalText()) et plus"
    case (nil, let upper?): "\(upper.decimalText()) et moins"
    case (nil, nil): "n'importe quel nombre"
    }
  }
}

extension NumberExtent {
  func adding(_ other: NumberExtent) -> NumberExtent {
    NumberExtent(
      lower: Self.both(lower, other.lower) { $0.adding($1) }, upper: Self.both(upper, other.upper) { $0.adding($1) },
      isWhole: isWhole && other.isWhole)
  }

  var negated: NumberExtent { NumberExtent(lower: upper?.negated, upper: lower?.negated, isWhole: isWhole) }

  func hull(_ other: NumberExtent) -> NumberExtent {
    NumberExtent(
      lower: Self.both(lower, other.lower) { min($0, $1) }, upper: Self.both(upper, other.upper) { max($0, $1) },
      isWhole: isWhole && other.isWhole)
  }

  func minimum(_ other: NumberExtent) -> NumberExtent {
    NumberExtent(
      lower: Self.both(lower, other.lower) { min($0, $1) }, upper: Self.either(upper, other.upper) { min($0, $1) },
      isWhole: isWhole && other.isWhole)
  }

  func maximum(_ other: NumberExtent) -> NumberExtent {
    NumberExtent(
      lower: Self.either(lower, other.lower) { max($0, $1) }, upper: Self.both(upper, other.upper) { max($0, $1) },
      isWhole: isWhole && other.isWhole)
  }

  func multiplied(by other: NumberExtent) -> NumberExtent {
    let isWhole = isWhole && other.isWhole
    if let a = lower, let b = upper, let c = other.lower, let d = other.upper {
      let products = [a.multiplied(by: c), a.multiplied(by: d), b.multiplied(by: c), b.multiplied(by: d)]
      let known = products.compactMap(\.self)
      guard known.count == 4 else { return NumberExtent(lower: nil, upper: nil, isWhole: isWhole) }
      return NumberExtent(lower: known.min(), upper: known.max(), isWhole: isWhole)
    }
    // With an open end, only the sign is kept.
    if let a = lower, let c = other.lower, a >= .zero, c >= .zero {
      return NumberExtent(lower: a.multiplied(by: c), upper: nil, isWhole: isWhole)
    }
    return NumberExtent(lower: nil, upper: nil, isWhole: isWhole)
  }

  func divided(by other: NumberExtent) -> NumberExtent {
    guard !other.mayBeZero else { return .unbounded }
    let isPositive = (other.lower ?? .zero) > .zero
    let divisor = isPositive ? other : other.negated
    // 1/x falls as x rises: an open upper end tends to zero.
    let inverse = NumberExtent(
      lower: divisor.upper.flatMap { Rational.one.divided(by: $0) } ?? .zero,
      upper: divisor.lower.flatMap { Rational.one.divided(by: $0) }, isWhole: false)
    let quotient = multiplied(by: inverse)
    return isPositive ? quotient : quotient.negated
  }

  func rounded(_ rounding: Rational.Rounding, to quantum: NumberExtent) -> NumberExtent {
    guard let step = quantum.exact else { return .unbounded }
    return NumberExtent(
      lower: lower.flatMap { $0.rounded(rounding, to: step) }, upper: upper.flatMap { $0.rounded(rounding, to: step) },
      isWhole: step.isInteger)
  }

  private static func both(
    _ a: Rational?, _ b: Rational?, _ combine: (Rational, Rational) -> Rational?
  ) -> Rational? {
    guard let a, let b else { return nil }
    return combine(a, b)
  }

  private static func either(
    _ a: Rational?, _ b: Rational?, _ combine: (Rational, Rational) -> Rational
  ) -> Rational? {
    guard let a else { return b }
    guard let b else { return a }
    return combine(a, b)
  }
}
