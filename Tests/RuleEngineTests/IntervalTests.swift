import RuleEngine
import RuleModel
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

  @Test func `Numbers too large for exact work widen and stay sound`() throws {
    let huge = try #require(Rational(Int128.max / 3, over: 7))
    let result = Interval(exactly: huge).multiplied(by: Interval(exactly: huge))
    #expect(result.lower <= result.upper)
  }
}
