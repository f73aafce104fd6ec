import RuleModel
import Testing

@Suite struct RationalTests {
  @Test(arguments: [
    ("651.69", "651.69"), ("-3", "-3"), ("0.5985", "0.5985"), ("007", "7"), ("12.340", "12.34"), ("-0.5", "-0.5"),
  ])
  func `Decimals are read exactly and written back`(text: String, written: String) throws {
    #expect(try #require(Rational(decimal: text)).decimalText() == written)
  }

  @Test(arguments: ["", "-", "1,5", "1.2.3", "12 €", "1e3", "٣"])
  func `Anything but a decimal is refused`(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test(arguments: [
    ("1234.5678", Rational.Rounding.down, "1", "1234"), ("1234.5678", .up, "100", "1300"),
    ("1234.5", .nearest, "1", "1235"), ("1234.4999", .nearest, "1", "1234"), ("-0.5", .down, "1", "-1"),
    ("-0.5", .nearest, "1", "0"), ("524", .nearest, "3", "525"), ("15600", .up, "100", "15600"),
  ])
  func `Rounding follows the law's words`(value: String, rounding: Rational.Rounding, quantum: String, expected: String)
    throws
  {
    let number = try #require(Rational(decimal: value))
    let step = try #require(Rational(decimal: quantum))
    #expect(number.rounded(rounding, to: step) == Rational(decimal: expected))
  }

  @Test func `Comparison is exact where cross products would overflow`() throws {
    let a = try #require(Rational(Int128.max / 2, over: Int128.max / 3))
    let b = try #require(Rational(Int128.max / 2 - 1, over: Int128.max / 3))
    #expect(b < a)
    #expect(!(a < b))
    #expect(a.adding(b) == nil || a.adding(b) != a)
  }

  @Test func `What is added and multiplied can be taken back, at the edge of machine words too`() throws {
    let edges: [Int128] = [0, 1, -1, 7, 360, Int128(Int64.max), Int128(Int64.min), Int128(Int64.max) + 1]
    var fitting = 0
    let numbers = try edges.flatMap { top in
      try [1, 6, Int128(Int64.max)].map { bottom in try #require(Rational(top, over: bottom)) }
    }
    for a in numbers {
      for b in numbers {
        // Nil is the one other answer allowed: that it does not fit.
        if let sum = a.adding(b), let back = sum.subtracting(b) { #expect(back == a, "\(a) + \(b)") }
        guard let product = a.multiplied(by: b) else { continue }
        #expect(product.isZero == (a.isZero || b.isZero))
        #expect(product == b.multiplied(by: a))
        fitting += 1
        if let back = product.divided(by: b) { #expect(back == a, "\(a) × \(b)") }
      }
    }
    #expect(fitting * 2 > numbers.count * numbers.count)
  }

  @Test func `A third times three is one`() throws {
    let third = try #require(Rational(1, over: 3))
    #expect(third.multiplied(by: Rational(3)) == .one)
    #expect(Rational(1).divided(by: .zero) == nil)
  }
}
