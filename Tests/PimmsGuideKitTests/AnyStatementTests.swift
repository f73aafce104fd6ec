import PimmsGuideKit
import Testing

/// Whatever a program states of the shipped facts, it is judged or refused: nothing traps.
@Suite struct AnyStatementTests {
  private static let values: [FactValue] =
    [
      .truth(true), .number(0), .number(Number(.max)), .number(Number(.min)), .between(0, 0), .between(1, Number(.max)),
      .between(1, 0), .age(years: 0), .age(years: 149), .age(years: -1), .age(years: .max), .option(""), .oneOf([]),
      .options([]), .optionsKnownInPart(certain: [], possible: []), .commune(""), .commune("00000"), .text("\u{0}"),
    ] + Unavailability.allCases.map { .unavailable($0) }

  private static let subjects: [Subject] = [
    .household, .role("demandeur"), .role("conjoint"), .member(of: "enfants", at: 0), .member(of: "dettes", at: 0),
    .member(of: "dettes", at: .min), .role(""), .member(of: "", at: 0),
  ]

  private static let moments: [Moment] = [
    .usual, .everyMonth, .month(year: 2026, month: 10), .month(year: .min, month: .max), .mean(monthsBack: 0...600),
    .mean(monthsBack: Int.min...Int.max), .year(2024), .year(.min),
  ]

  @Test(arguments: ["0001-01-01", "1900-02-28", "2026-11-23", "9999-12-31"])
  func `Any value of any fact, of anybody and at any time, is judged or refused`(_ iso: String) throws {
    let guide = try ShippedGuide.loaded().guide
    let day = try #require(Day(iso))
    var situation = Situation(guide, saidOn: day)
    try situation.state(.all([""]), of: "enfants")
    try situation.state(.all([""]), of: "dettes")
    var (taken, refused) = (0, 0)
    var turn = 0
    for fact in guide.facts {
      for subject in Self.subjects {
        for moment in Self.moments {
          turn += 1
          do throws(Misuse) {
            try situation.state(fact, of: subject, for: moment, Self.values[turn % Self.values.count])
            taken += 1
          } catch {
            if error.description.isEmpty { Issue.record("\(error)") }
            refused += 1
          }
        }
      }
    }
    #expect(taken > 100)
    #expect(refused > taken)
    var assessment = Assessment(guide, on: day)
    try assessment.replace(with: situation)
    #expect(assessment.outcomes().count == guide.services.count)
    let service = try guide.service("rsa")
    _ = try assessment.plan(for: [service])
    _ = try assessment.reasons(for: service)
    _ = try assessment.nextQuestion(among: [service])
  }

  @Test(arguments: [
    (0.1, "0.1"), (651.69, "651.69"), (-3, "-3"), (1250, "1250"), (1e-3, "0.001"), (0, "0"), (.infinity, nil),
    (.nan, nil), (1e300, nil), (.pi * 1e-10, nil),
  ])
  func `A floating-point number is the decimal it is written as`(_ approximate: Double, _ decimal: String?) {
    #expect(Number(approximate)?.description == decimal)
  }
}
