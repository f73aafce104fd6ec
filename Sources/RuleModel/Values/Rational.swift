/// An exact fraction: every amount, rate and count of the rules.
///
/// Kept reduced, with a positive denominator. Legal formulas multiply at most a handful of decimals, so a numerator and
/// a denominator stay far below the width; where an operation would still overflow, it answers `nil` and the caller
/// (the engine's ranges) rounds outwards, which keeps every verdict sound. Public for the reason given at `Truth`.
public struct Rational: Hashable, Sendable {
  public let numerator: Int128
  public let denominator: Int128

  public static let zero = Rational(0)
  public static let one = Rational(1)

  public init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  /// Nil when the denominator is zero or the reduced fraction does not fit.
  public init?(_ numerator: Int128, over denominator: Int128) {
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

  public var isInteger: Bool { denominator == 1 }
  public var isZero: Bool { numerator == 0 }
  public var isNegative: Bool { numerator < 0 }

  /// Both parts where they are machine words, as nearly always; wide ones take several times as long to multiply.
  private var words: (top: Int64, bottom: Int64)? {
    guard let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator), top != .min else { return nil }
    return (top, bottom)
  }

  private static func product(_ left: Int64, _ right: Int64) -> Int128 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return Int128(high) << 64 | Int128(low)
  }

  private static func greatestCommonDivisor<Word: FixedWidthInteger>(_ a: Word, _ b: Word) -> Word {
    if a == 1 || b == 1 { return 1 }
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }
}

// MARK: - Arithmetic that says when it cannot be exact

extension Rational {
  public func adding(_ other: Rational) -> Rational? {
    if numerator == 0 { return other }
    if other.numerator == 0 { return self }
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      guard !overflow else { return nil }
      return denominator == 1 ? Rational(unchecked: sum, over: 1) : Rational(sum, over: denominator)
    }
    if let (top, bottom) = words, let (otherTop, otherBottom) = other.words {
      // Two products of machine words fit, and so does their sum.
      let sum = Self.product(top, otherBottom) + Self.product(otherTop, bottom)
      return Rational(sum, over: Self.product(bottom, otherBottom))
    }
    let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (bottom, bottomOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    let (sum, sumOverflow) = left.addingReportingOverflow(right)
    guard !leftOverflow, !rightOverflow, !bottomOverflow, !sumOverflow else { return nil }
    return Rational(sum, over: bottom)
  }

  public func subtracting(_ other: Rational) -> Rational? { adding(other.negated) }

  public func multiplied(by other: Rational) -> Rational? {
    if numerator == 0 || other.numerator == 0 { return .zero }
    if denominator == 1, other.denominator == 1 {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
      return overflow ? nil : Rational(unchecked: product, over: 1)
    }
    if let (top, bottom) = words, let (otherTop, otherBottom) = other.words {
      // Reduced crosswise, in machine words, the product is reduced.
      let first = Int64(truncatingIfNeeded: Self.greatestCommonDivisor(top.magnitude, otherBottom.magnitude))
      let second = Int64(truncatingIfNeeded: Self.greatestCommonDivisor(otherTop.magnitude, bottom.magnitude))
      return Rational(
        unchecked: Self.product(top / first, otherTop / second),
        over: Self.product(bottom / second, otherBottom / first))
    }
    let first = Rational(reducing: numerator, over: other.denominator)
    let second = Rational(reducing: other.numerator, over: denominator)
    let (top, topOverflow) = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let (bottom, bottomOverflow) = first.denominator.multipliedReportingOverflow(by: second.denominator)
    guard !topOverflow, !bottomOverflow else { return nil }
    return Rational(unchecked: top, over: bottom)
  }

  /// Nil also when the divisor is zero.
  public func divided(by other: Rational) -> Rational? {
    guard !other.isZero else { return nil }
    return multiplied(by: other.inverse)
  }

  public var negated: Rational { Rational(unchecked: -numerator, over: denominator) }

  /// The value itself for zero, which has no inverse.
  private var inverse: Rational {
    guard numerator != 0 else { return self }
    return numerator < 0
      ? Rational(unchecked: -denominator, over: -numerator) : Rational(unchecked: denominator, over: numerator)
  }
}

// MARK: - Rounding

extension Rational {
  public enum Rounding: Hashable, Sendable, CaseIterable {
    case down, up
    /// Halves go up, as in the amounts that French law rounds "à l'euro le plus proche".
    case nearest
  }

  /// The multiple of `quantum` that `rounding` names; nil when the quantum is not positive.
  public func rounded(_ rounding: Rounding, to quantum: Rational) -> Rational? {
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

  public var floor: Int128 {
    if denominator == 1 { return numerator }
    let quotient = numerator / denominator
    return numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient
  }

  public var ceiling: Int128 {
    if denominator == 1 { return numerator }
    let quotient = numerator / denominator
    return numerator > 0 && quotient * denominator != numerator ? quotient + 1 : quotient
  }
}

extension Rational: Comparable {
  public static func == (left: Rational, right: Rational) -> Bool {
    left.numerator == right.numerator && left.denominator == right.denominator
  }

  // Said here, where what the protocol offers would be called through its table from other targets.

  public static func > (left: Rational, right: Rational) -> Bool { right < left }
  public static func <= (left: Rational, right: Rational) -> Bool { !(right < left) }
  public static func >= (left: Rational, right: Rational) -> Bool { !(left < right) }

  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    if let (top, bottom) = left.words, let (otherTop, otherBottom) = right.words {
      return product(top, otherBottom) < product(otherTop, bottom)
    }
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
  public init?(decimal text: String) {
    var text = text
    guard let read = text.withUTF8(Self.readDecimal) else { return nil }
    self.init(read.digits, over: read.scale)
  }

  private static func readDecimal(_ utf8: UnsafeBufferPointer<UInt8>) -> (digits: Int128, scale: Int128)? {
    var digits: Int64 = 0
    var scale: Int128 = 1
    var sawPoint = false
    var sawDigit = false
    var isNegative = false
    for place in utf8.indices {
      switch utf8[place] {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: ".") where !sawPoint: sawPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits < 10_000_000_000_000_000 else { return nil }
        digits = digits * 10 + Int64(utf8[place] - UInt8(ascii: "0"))
        if sawPoint {
          let (tenfold, overflow) = scale.multipliedReportingOverflow(by: 10)
          guard !overflow else { return nil }
          scale = tenfold
        }
        sawDigit = true
      default: return nil
      }
    }
    return sawDigit ? (Int128(isNegative ? -digits : digits), scale) : nil
  }

  /// The same; not generic over both kinds of text, which would run unspecialised in the other targets.
  public init?(decimal text: Substring) { self.init(decimal: String(text)) }

  /// The nearest binary floating-point number: for JSON and display only, never for a comparison with the law.
  public var approximation: Double {
    // Nearly every fraction fits in machine words, whose conversion is a single instruction.
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator) {
      return Double(top) / Double(bottom)
    }
    return Double(numerator) / Double(denominator)
  }

  /// Exact decimal text where there is one of at most `places` decimals, otherwise rounded to the nearest.
  public func decimalText(places: Int = 6) -> String {
    if denominator == 1 { return String(numerator) }
    var scale: Int128 = 1
    for _ in 0..<places { scale *= 10 }
    guard let unit = Rational(1, over: scale), let nearest = rounded(.nearest, to: unit),
      let scaled = nearest.multiplied(by: Rational(unchecked: scale, over: 1))
    else { return String(approximation) }
    let (whole, rest) = scaled.numerator.magnitude.quotientAndRemainder(dividingBy: scale.magnitude)
    let sign = scaled.isNegative ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    var (fraction, decimals) = (rest, places)
    while fraction % 10 == 0 { (fraction, decimals) = (fraction / 10, decimals - 1) }
    let digits = String(fraction)
    return "\(sign)\(whole).\(String(repeating: "0", count: decimals - digits.utf8.count))\(digits)"
  }
}
