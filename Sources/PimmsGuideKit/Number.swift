import RuleModel

/// An exact number: an amount, a rate, a count. The rules compare nothing in floating point.
public struct Number: Hashable, Comparable, Sendable {
  let value: Rational

  public init(_ whole: Int) { value = Rational(whole) }

  /// 1250 is 12.50: cents of an amount in euros.
  public init(hundredths: Int) { value = Rational(Int128(hundredths), over: 100) ?? .zero }

  /// Reads `1250`, `-3` or `12.50`, at most 16 digits; nil for anything else.
  public init?(_ decimal: String) {
    guard let value = Rational(decimal: decimal) else { return nil }
    self.value = value
  }

  /// The shortest decimal that is read back as this floating-point number: 0.1 is a tenth. Nil where that decimal is
  /// longer than 16 digits, or there is none.
  public init?(_ approximate: Double) {
    // A whole number is written "1250.0".
    self.init(approximate.description)
  }

  init(_ value: Rational) { self.value = value }

  /// The nearest floating-point number, to draw or to hand on.
  public var approximation: Double { value.approximation }

  public static func < (left: Number, right: Number) -> Bool { left.value < right.value }
}

extension Number: ExpressibleByIntegerLiteral {
  public init(integerLiteral whole: Int) { self.init(whole) }
}

extension Number: CustomStringConvertible {
  /// `651.69`, rounded to the millionth.
  public var description: String { value.decimalText() }
}
