import RuleModel
import Testing

/// An order that verdicts and screens show is that of the numbers, not of how they are printed.
@Suite struct KeyOrderTests {
  private static let child = ScopeName("enfant")

  @Test func `Members come by their place, the household first and lists by their numbers`() {
    let members: [Member] = [
      .listed(Self.child, 9), .role("demandeur"), .listed(Self.child, 1), .household, .role("conjoint"),
      .listed(ScopeName("dette"), 11),
    ]
    #expect(
      members.sorted() == [
        .household, .role("conjoint"), .role("demandeur"), .listed(ScopeName("dette"), 11), .listed(Self.child, 1),
        .listed(Self.child, 9),
      ])
    #expect([9, 10, 1].map { Member.listed(Self.child, $0) }.sorted() == [1, 9, 10].map { .listed(Self.child, $0) })
  }

  @Test func `Months come in the order of the calendar`() {
    let moments: [Moment] = [
      .year(2025), .month(year: 2026, month: 10), .month(year: 2026, month: 9), .habitual,
      .month(year: 2025, month: 12),
      .meanOfMonths(nearest: 1, farthest: 3), .regular,
    ]
    #expect(
      moments.sorted() == [
        .habitual, .regular, .month(year: 2025, month: 12), .month(year: 2026, month: 9),
        .month(year: 2026, month: 10), .meanOfMonths(nearest: 1, farthest: 3), .year(2025),
      ])
  }

  @Test func `No two different keys are in no order`() {
    let members: [Member] = [.household, .role("a"), .role("b"), .listed(Self.child, 2), .listed(Self.child, 10)]
    let keys = ["x", "y"].flatMap { name in members.map { FactKey(FactName(name), of: $0) } }
    for one in keys {
      for other in keys { #expect((one < other) == (one != other && !(other < one))) }
    }
  }
}
