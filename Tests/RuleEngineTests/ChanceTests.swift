import RuleEngine
import RuleModel
import TestTools
import Testing

/// How likely a service is open: what is settled is certain, and what is heard moves the rest.
@Suite struct ChanceTests {
  private func base(_ condition: String) throws -> SmallBase {
    try SmallBase(
      facts: SmallBase.couple + """
        a: {libellé: a, question: A ?, type: oui_non, a_priori: 0.1}
        b: {libellé: b, question: B ?, type: oui_non, a_priori: 0.4}
        """,
      services: ["service: s0\ntitre: Service\nthèmes: [essai]\npour: Un essai.\nconditions: \"\(condition)\"\n"])
  }

  private static let table: [(String, String, Double)] = [
    ("a et b", "", 0.04), ("a et b", "a=oui", 0.4), ("a et b", "a=oui b=oui", 1), ("a et b", "b=non", 0),
    ("a ou b", "", 0.46), ("a ou b", "b=oui", 1), ("a ou b", "a=non", 0.4), ("non a", "", 0.9),
  ]

  @Test(arguments: table)
  func `A chance is that of the facts that are not known`(_ row: (String, String, Double)) throws {
    let (condition, known, expected) = row
    let chances = try base(condition).evaluate(Situation(known)).chances()
    #expect(chances.count == 1)
    #expect(abs((chances.first ?? -1) - expected) < 1e-9)
  }

  @Test(arguments: LawsTests.seeds)
  func `A chance is none or certain where the verdict is settled, and lies between elsewhere`(seed: UInt64) throws {
    let random = RandomBase(seed: seed)
    let small = try SmallBase(facts: SmallBase.couple + random.facts, services: random.services)
    var generator = SeededGenerator(seed: seed &* 13)
    for _ in 0..<20 {
      let (partial, _) = random.partial(&generator)
      let evaluation = small.evaluate(partial)
      for (index, chance) in zip(small.base.services.indices, evaluation.chances()) {
        switch evaluation.outcome(of: index).entitled {
        case .yes: #expect(chance == 1)
        case .no: #expect(chance == 0)
        case .unknown: #expect((0...1).contains(chance))
        }
      }
    }
  }
}
