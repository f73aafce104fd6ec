import RuleModel
import Testing

@testable import NeedFinder

/// What heard facts do to the order of services that the same words call for.
@Suite struct EvidenceTests {
  private static let date = CalendarDate(dayNumber: 20_780)
  private static let words = "une aide pour payer le loyer, j'ai 30 ans"

  private func order(_ chances: [Evidence.Chance], _ text: String = words) -> [String] {
    let services = ["a", "b", "c"].map { id in
      ServiceText(
        id: .service(ServiceID(id)), title: "Aide \(id)", purpose: "Payer le loyer.",
        needs: ["une aide pour payer le loyer"],
        words: [])
    }
    // Enough others for the words of the three to be rare.
    let unrelated = ["z"].map { ($0, "pêche") } + (0..<40).map { ("z\($0)", "pêche numéro \($0)") }
    let others = unrelated.map { id, thing in
      ServiceText(
        id: .service(ServiceID(id)), title: "Carte de \(thing)", purpose: "Pêcher.", needs: ["une carte de \(thing)"],
        words: [])
    }
    let finder = NeedFinder(
      vocabulary: RealRules.base.vocabulary, services: services + others, communes: [],
      evidence: Evidence(readers: [:]) { situation, _ in situation.answers.isEmpty ? [] : chances })
    return finder.understand(text, on: Self.date).needs.map(\.id.text)
  }

  private func chance(_ id: String, _ before: Double, _ after: Double) -> Evidence.Chance {
    Evidence.Chance(ServiceID(id), before: before, after: after)
  }

  @Test func `What was heard puts a likelier service first and one that is closed last`() {
    #expect(order([]) == ["a", "b", "c"])
    #expect(order([chance("c", 0.1, 0.6)]) == ["c", "a", "b"])
    #expect(order([chance("a", 0.3, 0)]).prefix(2) == ["b", "c"])
    #expect(order([chance("b", 0.2, 0.9), chance("a", 0.5, 0.02)]) == ["b", "c", "a"])
  }

  @Test func `Facts bring no service that no word calls for`() {
    #expect(order([chance("z", 0.001, 1)]) == ["a", "b", "c"])
  }

  @Test func `Where no fact is heard, nothing moves`() {
    #expect(order([chance("c", 0.001, 1)], "une aide pour payer le loyer") == ["a", "b", "c"])
  }

  @Test func `Beside a danger nothing is closed by what somebody wants to leave`() {
    let text = "je veux partir, mon mari me frappe, une aide pour payer le loyer"
    #expect(order([chance("a", 0.3, 0)], text) == order([], text))
  }

  @Test func `No odds move by more than a factor of fifty-five, however rare or sure a service was`() {
    let lifts = Evidence(readers: [:]) { _, _ in
      [chance("a", 0.000_1, 1), chance("b", 0.5, 0.5), chance("c", 0.9, 0)]
    }.lifts(of: Situation(), on: Self.date)
    #expect(lifts == [ServiceID("a"): 4, ServiceID("b"): 0, ServiceID("c"): -4])
  }
}
