import RuleEngine
import Testing

/// The law, compared with answers that nobody here has written, where they lie beside the repository.
@Suite struct ReferenceTests {
  @Test func `The first two hundred reference households agree, known differences apart`() throws {
    guard let file = Repository.reference else {
      print("ReferenceTests: no ../shared/oracle/dev.jsonl beside the repository, nothing is compared")
      return
    }
    let law = try LawBase.shared.get()
    var evaluation = Evaluation(law.program, on: LawBase.day)
    var agreement = Agreement()
    for household in try Household.read(file, on: LawBase.day, limit: 200) {
      evaluation.replace(with: household.situation, decisionsOnly: true)
      try agreement.count(household, judged: evaluation, in: law)
    }
    #expect(agreement.decisions > 3000)
    #expect(agreement.wrongDecisions.isEmpty, "\(agreement.wrongDecisions)")
    #expect(agreement.amounts > 500)
    let wrong = agreement.wrongAmounts
    #expect(wrong.count * 200 <= agreement.amounts, "\(wrong)")
    #expect(Set(wrong.map(\.household)).subtracting(Self.knownDifferences).isEmpty, "\(wrong)")
  }

  /// Households whose amount differs for a reason that `EcartsConnus.md` gives.
  private static let knownDifferences: Set<String> = []
}
