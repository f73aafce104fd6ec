package import RuleModel

/// Stretches of an amount or a duration between which nothing that is still open can tell two values apart.
///
/// Saying in which one the value lies is then worth as much as the exact value, and easier to say.
package struct NumberBands: Hashable, Sendable {
  /// Rising, without gaps for the values that can be said: two or three of them.
  package let ranges: [NumberRange]
  /// The smallest difference between two values that can be said: a cent, a hundredth of a unit of time, or one.
  package let step: Rational

  /// Nil unless there are two or three ranges, rising.
  package init?(_ ranges: [NumberRange], step: Rational) {
    guard (2...Self.most).contains(ranges.count), zip(ranges, ranges.dropFirst()).allSatisfy({ $0.upper < $1.lower })
    else { return nil }
    self.ranges = ranges
    self.step = step
  }

  /// More stretches than this are harder to choose from than the value is to say.
  static let most = 3

  /// The value at which a stretch begins, as it is said: "1 300 € ou plus", or "plus de 1 300 €".
  package struct Cut: Hashable, Sendable {
    package let value: Rational
    /// Whether the value itself lies above the cut.
    package let includesValueAbove: Bool
  }

  /// The cuts between neighbours, told by the rounder of the two values on either side.
  package var cuts: [Cut] {
    zip(ranges, ranges.dropFirst()).map { low, high in
      Self.roundness(high.lower) >= Self.roundness(low.upper)
        ? Cut(value: high.lower, includesValueAbove: true) : Cut(value: low.upper, includesValueAbove: false)
    }
  }

  /// How many decimals fewer than two a value has: 1 300 is rounder than 1 299,99.
  private static func roundness(_ value: Rational) -> Int {
    if value.isInteger { return 2 }
    return value.multiplied(by: Rational(10))?.isInteger == true ? 1 : 0
  }

  /// The stretch in which a value lies; nil outside all of them.
  package func range(of value: Rational) -> NumberRange? {
    ranges.first { $0.lower <= value && value <= $0.upper }
  }
}
