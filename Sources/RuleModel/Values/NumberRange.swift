/// A closed range of numbers.
package struct NumberRange: Hashable, Sendable {
  package let lower: Rational
  package let upper: Rational

  /// Nil when the bounds are in the wrong order.
  package init?(_ lower: Rational, _ upper: Rational) {
    guard lower <= upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  package init(exactly value: Rational) {
    lower = value
    upper = value
  }

  package var exact: Rational? { lower == upper ? lower : nil }
}
