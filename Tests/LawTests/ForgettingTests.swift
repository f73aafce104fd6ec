import Foundation
import RuleEngine
import RuleModel
import TestTools
import Testing

/// Less knowledge may leave a service open; it never turns an answer over.
@Suite struct ForgettingTests {
  enum Way: String, CaseIterable, Sendable {
    case fewAnswers, manyAnswers, wholeFacts, ranges

    func chosen(by forgetter: Forgetter, _ random: inout SeededGenerator) -> [Forgetting] {
      switch self {
      case .fewAnswers: forgetter.answers(0.04, &random)
      case .manyAnswers: forgetter.answers(0.5, &random)
      case .wholeFacts: forgetter.wholes(0.1, &random)
      case .ranges: forgetter.ranges(0.3, &random)
      }
    }
  }

  /// Each household is forgotten in two ways, a different two for its neighbour; `PIMMS_GUIDE_ROUNDS` asks for more.
  @Test func `Who is known less well gets the same truths or none, and amounts that hold the full one`() throws {
    let law = try LawBase.shared.get()
    let rounds = ProcessInfo.processInfo.environment["PIMMS_GUIDE_ROUNDS"].flatMap { Int($0) } ?? 1
    var evaluation = Evaluation(law.program, on: LawBase.day)
    var settled: [Way: Int] = [:]
    for (number, household) in try Household.ours().enumerated() {
      let forgetter = Forgetter(household.situation)
      let full = judge(household.situation, with: &evaluation)
      for turn in 0..<(2 * rounds) {
        let way = Way.allCases[(number + turn) % Way.allCases.count]
        var random = SeededGenerator(seed: UInt64(number * 1009 + turn))
        let forgotten = way.chosen(by: forgetter, &random)
        let partial = judge(household.situation.forgetting(forgotten), with: &evaluation)
        settled[way, default: 0] += partial.findings.values.count { $0.entitled.isKnown }
        guard let contradiction = full.contradictions(by: partial).first else { continue }
        let needed = shrunk(forgotten, of: household.situation, against: full, contradiction, &evaluation)
        Issue.record(
          """
          \(household.id): \(law.base.services[contradiction.subject.service].id) \(contradiction.told) \
          once these are forgotten: \(needed)
          """)
      }
    }
    // A test that forgets so much that nothing is settled would prove nothing.
    for way in Way.allCases { #expect(settled[way] ?? 0 > 500, "\(way)") }
  }

  private func judge(_ situation: Situation, with evaluation: inout Evaluation) -> Judgement {
    evaluation.replace(with: situation, decisionsOnly: true)
    return Judgement(evaluation)
  }

  /// The fewest forgotten things that still bring the contradiction about, found one by one.
  private func shrunk(
    _ forgotten: [Forgetting], of situation: Situation, against full: Judgement, _ contradiction: Contradiction,
    _ evaluation: inout Evaluation
  ) -> [Forgetting] {
    var kept = forgotten
    var size = max(kept.count / 2, 1)
    while true {
      var start = 0
      while start < kept.count {
        var fewer = kept
        fewer.removeSubrange(start..<min(start + size, kept.count))
        let partial = judge(situation.forgetting(fewer), with: &evaluation)
        if full.contradictions(by: partial).contains(where: { $0.subject == contradiction.subject }) {
          kept = fewer
        } else {
          start += size
        }
      }
      if size == 1 { return kept }
      size = max(size / 2, 1)
    }
  }
}

extension Situation {
  func forgetting(_ forgotten: [Forgetting]) -> Situation {
    var result = self
    for one in forgotten { one.apply(to: &result) }
    return result
  }
}
