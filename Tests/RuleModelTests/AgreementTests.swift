import RuleModel
import Testing

/// When two things that were said may both be so.
struct AgreementTests {
  private static func number(_ low: Int, _ high: Int) throws -> StatedValue {
    .number(try #require(NumberRange(Rational(low), Rational(high))))
  }

  @Test func `Ranges agree where they meet, were it in one point`() throws {
    #expect(try Self.number(1, 5).agrees(with: Self.number(5, 9)))
    #expect(try !Self.number(1, 4).agrees(with: Self.number(5, 9)))
  }

  @Test func `Options agree where one is left to both`() {
    #expect(StatedValue.options(["a", "b"]).agrees(with: .options(["b"])))
    #expect(!StatedValue.options(["a"]).agrees(with: .options(["b"])))
  }

  @Test func `Of several options a part may be told, and none agrees with none`() {
    let both = StatedValue.chosen(certain: ["rsa", "apl"], possible: ["rsa", "apl"])
    let none = StatedValue.chosen(certain: [], possible: [])
    #expect(StatedValue.chosen(certain: ["rsa"], possible: ["rsa"]).agrees(with: both))
    #expect(none.agrees(with: none))
    #expect(!none.agrees(with: both))
  }

  @Test func `Different kinds never agree, and agreement has no direction`() throws {
    let values = [
      StatedValue.truth(true), .truth(false), try Self.number(0, 3), try Self.number(2, 4), .options(["a"]),
      .options(["a", "b"]), .chosen(certain: [], possible: ["a"]), .commune("69383"), .text("a"),
    ]
    for one in values {
      #expect(one.agrees(with: one))
      for other in values { #expect(one.agrees(with: other) == other.agrees(with: one)) }
    }
    #expect(!StatedValue.text("a").agrees(with: .commune("a")))
  }
}
