/// An exact fraction: every amount, rate and count of the rules.
///
/// Kept reduced, with a positive denominator. Legal formulas multiply at most a handful of decimals, so a numerator and
/// a denominator stay far below the width; where an operation would still overflow, it answers `nil` and the caller
/// (the engine's ranges) rounds outwards, which keeps every verdict sound.
package struct Rational: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Rational(0)
  package static let one = Rational(1)

  package init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  /// Nil when the denominator is zero or the reduced fraction does not fit.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    self.init(reducing: numerator, over: denominator)
  }

  private init(reducing numerator: Int128, over denominator: Int128) {
    // Nearly all: machine words divide many times faster.
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator), bottom > 0 {
      let divisor = Int64(truncatingIfNeeded: Self.greatestCommonDivisor(top.magnitude, bottom.magnitude))
      self.numerator = Int128(divisor > 1 ? top / divisor : top)
      self.denominator = Int128(divisor > 1 ? bottom / divisor : bottom)
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    if divisor <= 1 {
      self.numerator = sign * numerator
      self.denominator = sign * denominator
    } else {
      self.numerator = sign * (numerator / Int128(divisor))
      self.denominator = sign * (denominator / Int128(divisor))
    }
  }

  private init(unchecked numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package var isInteger: Bool { denominator == 1 }
  package var isZero: Bool { numerator == 0 }
  package var isNegative: Bool { numerator < 0 }

  private static func greatestCommonDivisor<Word: FixedWidthInteger>(_ a: Word, _ b: Word) -> Word {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }
}

// MARK: - Arithmetic that says when it cannot be exact

extension Rational {
  package func adding(_ other: Rational) -> Rational? {
    if numerator == 0 { return other }
    if other.numerator == 0 { return self }
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      guard !overflow else { return nil }
      return denominator == 1 ? Rational(unchecked: sum, over: 1) : Rational(sum, over: denominator)
    }
    let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (bottom, bottomOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    let (sum, sumOverflow) = left.addingReportingOverflow(right)
    guard !leftOverflow, !rightOverflow, !bottomOverflow, !sumOverflow else { return nil }
    return Rational(sum, over: bottom)
  }

  package func subtracting(_ other: Rational) -> Rational? { adding(other.negated) }

  package func multiplied(by other: Rational) -> Rational? {
    if numerator == 0 || other.numerator == 0 { return .zero }
    if denominator == 1, other.denominator == 1 {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
      return overflow ? nil : Rational(unchecked: product, over: 1)
    }
    let first = Rational(reducing: numerator, over: other.denominator)
    let second = Rational(reducing: other.numerator, over: denominator)
    let (top, topOverflow) = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let (bottom, bottomOverflow) = first.denominator.multipliedReportingOverflow(by: second.denominator)
    guard !topOverflow, !bottomOverflow else { return nil }
    return Rational(unchecked: top, over: bottom)
  }

  /// Nil also when the divisor is zero.
  package func divided(by other: Rational) -> Rational? {
    guard !other.isZero else { return nil }
    return multiplied(by: other.inverse)
  }

  package var negated: Rational { Rational(unchecked: -numerator, over: denominator) }

  /// The value itself for zero, which has no inverse.
  private var inverse: Rational {
    guard numerator != 0 else { return self }
    return numerator < 0
      ? Rational(unchecked: -denominator, over: -numerator) : Rational(unchecked: denominator, over: numerator)
  }
}

// MARK: - Rounding

extension Rational {
  package enum Rounding: Hashable, Sendable, CaseIterable {
    case down, up
    /// Halves go up, as in the amounts that French law rounds "à l'euro le plus proche".
    case nearest
  }

  /// The multiple of `quantum` that `rounding` names; nil when the quantum is not positive.
  package func rounded(_ rounding: Rounding, to quantum: Rational) -> Rational? {
    guard quantum > .zero, let steps = divided(by: quantum) else { return nil }
    let whole: Int128
    switch rounding {
    case .down: whole = steps.floor
    case .up: whole = steps.ceiling
    case .nearest:
      guard let half = Rational(1, over: 2), let shifted = steps.adding(half) else { return nil }
      whole = shifted.floor
    }
    return Rational(unchecked: whole, over: 1).multiplied(by: quantum)
  }

  package var floor: Int128 {
    if denominator == 1 { return numerator }
    let quotient = numerator / denominator
    return numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient
  }

  package var ceiling: Int128 {
    if denominator == 1 { return numerator }
    let quotient = numerator / denominator
    return numerator > 0 && quotient * denominator != numerator ? quotient + 1 : quotient
  }
}

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let (a, aOverflow) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (b, bOverflow) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    if !aOverflow, !bOverflow { return a < b }
    // Compare whole parts, then what is left of each, as a continued fraction does: exact, and never overflows.
    let (leftFloor, rightFloor) = (left.floor, right.floor)
    if leftFloor != rightFloor { return leftFloor < rightFloor }
    let leftRest = left.numerator - leftFloor * left.denominator
    let rightRest = right.numerator - rightFloor * right.denominator
    if leftRest == 0 || rightRest == 0 { return leftRest == 0 && rightRest != 0 }
    return Rational(unchecked: right.denominator, over: rightRest)
      < Rational(unchecked: left.denominator, over: leftRest)
  }
}

// MARK: - Text

extension Rational {
  /// Reads a decimal such as `651.69`, `-3` or `0.5985`; nil for anything else.
  package init?(decimal text: String) {
    var digits: Int128 = 0
    var scale: Int128 = 1
    var sawPoint = false
    var sawDigit = false
    var isNegative = false
    for (place, character) in text.utf8.enumerated() {
      switch character {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: ".") where !sawPoint: sawPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits < 10_000_000_000_000_000 else { return nil }
        digits = digits * 10 + Int128(character - UInt8(ascii: "0"))
        if sawPoint { scale *= 10 }
        sawDigit = true
      default: return nil
      }
    }
    guard sawDigit else { return nil }
    self.init(isNegative ? -digits : digits, over: scale)
  }

  /// The same; not generic over both kinds of text, which would run unspecialised in the other targets.
  package init?(decimal text: Substring) { self.init(decimal: String(text)) }

  /// The nearest binary floating-point number: for JSON and display only, never for a comparison with the law.
  package var approximation: Double {
    // Nearly every fraction fits in machine words, whose conversion is a single instruction.
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator) {
      return Double(top) / Double(bottom)
    }
    return Double(numerator) / Double(denominator)
  }

  /// Exact decimal text where there is one of at most `places` decimals, otherwise rounded to the nearest.
  package func decimalText(places: Int = 6) -> String {
    if denominator == 1 { return String(numerator) }
    var scale: Int128 = 1
    for _ in 0..<places { scale *= 10 }
    guard let unit = Rational(1, over: scale), let nearest = rounded(.nearest, to: unit),
      let scaled = nearest.multiplied(by: Rational(unchecked: scale, over: 1))
    else { return String(approximation) }
    let magnitude = scaled.numerator.magnitude
    let whole = magnitude / UInt128(scale)
    var fraction = String(magnitude % UInt128(scale))
    fraction = String(repeating: "0", count: places - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = scaled.isNegative ? "-" : ""
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }
}
