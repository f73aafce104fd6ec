import RuleEngine
import RuleModel
import TestTools
import Testing

@Suite struct IntervalTests {
  static let samples = [-7, -2, 0, 1, 3, 10]

  static var ranges: [Interval] {
    samples.flatMap { low in samples.filter { $0 >= low }.map { Interval(Rational(low), Rational($0)) } }
  }

  @Test func `Every result of two numbers lies in the result of their ranges`() {
    for x in Self.ranges {
      for y in Self.ranges {
        for a in Self.samples.map({ Rational($0) }) where x.contains(a) {
          for b in Self.samples.map({ Rational($0) }) where y.contains(b) {
            #expect(x.adding(y).contains(a.adding(b) ?? .zero))
            #expect(x.subtracting(y).contains(a.subtracting(b) ?? .zero))
            #expect(x.multiplied(by: y).contains(a.multiplied(by: b) ?? .zero))
            #expect(x.minimum(y).contains(min(a, b)))
            #expect(x.maximum(y).contains(max(a, b)))
            if let quotient = a.divided(by: b) { #expect(x.divided(by: y).contains(quotient)) }
          }
        }
      }
    }
  }

  @Test func `A comparison of ranges is settled only when every pair agrees`() {
    for x in Self.ranges {
      for y in Self.ranges {
        for comparison in Comparison.allCases {
          let truths = Set(
            Self.samples.map { Rational($0) }.filter { x.contains($0) }.flatMap { a in
              Self.samples.map { Rational($0) }.filter { y.contains($0) }.map { b in holds(comparison, a, b) }
            })
          let claimed = x.compared(comparison, to: y)
          if claimed.isKnown { #expect(truths == [claimed == .yes], "\(x) \(comparison) \(y)") }
        }
      }
    }
  }

  private func holds(_ comparison: Comparison, _ a: Rational, _ b: Rational) -> Bool {
    switch comparison {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }

  /// Denominators near 2⁶³, whose products do not fit with a third: the exact result is worked out on the fractions.
  @Test(arguments: UInt64(1)...40)
  func `Where a result does not fit, its range holds it all the same`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func large() -> Int128 { (Int128(1) << 62) + Int128(generator.next() >> 3) }
    for scale in [Int128(1), 1000, 1 << 40] {
      // About `scale`, and about a millionth of a millionth of it.
      let wide = try #require(Rational(large() * scale, over: large()))
      let small = try #require(Rational(large() / (1 << 40) * scale, over: large()))
      let other = try #require(Rational(large(), over: large()))
      for (a, b) in [
        (wide, other), (small, other), (other, small), (small.negated, wide), (wide.negated, other.negated),
      ] {
        // A third factor takes the product out of what fits.
        let factor = try #require(Rational(3, over: large() | 1))
        let product = Interval(exactly: a).multiplied(by: Interval(exactly: b)).multiplied(
          by: Interval(exactly: factor))
        let expected = Double(a) * Double(b) * Double(factor)
        #expect(Double(product.lower) <= expected + abs(expected) * 1e-12)
        #expect(expected - abs(expected) * 1e-12 <= Double(product.upper))
        let sum = Interval(exactly: a).adding(Interval(exactly: b)).adding(Interval(exactly: factor))
        let total = Double(a) + Double(b) + Double(factor)
        #expect(Double(sum.lower) <= total + abs(total) * 1e-12 + 1e-18)
        #expect(total - abs(total) * 1e-12 - 1e-18 <= Double(sum.upper))
        #expect(Double(sum.upper) - Double(sum.lower) < max(abs(total), 1) * 1e-5)
      }
    }
  }

  @Test func `A factor far under a millionth is not taken for zero`() throws {
    // 4·10⁻⁷ times a billion, with denominators that do not fit together: 400, and not 0.
    let tiny = try #require(Rational((Int128(1) << 100) + 1, over: (Int128(1) << 100) / 4 * 10_000_000 + 1))
    let billion = try #require(Rational((Int128(1) << 100) * 1000 + 7, over: ((Int128(1) << 100) + 3) / 1_000_000))
    #expect(tiny.multiplied(by: billion) == nil)
    let product = Interval(exactly: tiny).multiplied(by: Interval(exactly: billion))
    #expect(product.lower <= Rational(400))
    #expect(product.upper >= Rational(399))
    #expect(product.upper <= Rational(401))
  }

  @Test func `What fits nowhere is anything`() throws {
    let huge = try #require(Rational(Int128.max / 3, over: 7))
    #expect(Interval(exactly: huge).multiplied(by: Interval(exactly: huge)).upper == Interval.anything.upper)
  }

  private func Double(_ value: Rational) -> Swift.Double {
    Swift.Double(value.numerator) / Swift.Double(value.denominator)
  }
}
