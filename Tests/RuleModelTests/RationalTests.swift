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

  @Test func `A third times three is one`() throws {
    let third = try #require(Rational(1, over: 3))
    #expect(third.multiplied(by: Rational(3)) == .one)
    #expect(Rational(1).divided(by: .zero) == nil)
  }
}
