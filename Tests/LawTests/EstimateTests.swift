import Foundation
import Interview
import RuleEngine
import RuleModel
import Testing

/// What a tax notice says, estimated from incomes and family: the ranges hold the true values, and no verdict told from
/// them is contradicted by the notice.
@Suite struct EstimateTests {
  /// Services that read the tax income or the shares.
  private static let needs = [
    "cheque_energie", "livret_epargne_populaire", "bourse_college", "bourse_lycee", "logement_social",
  ].map { ServiceID($0) }

  private static let facts = Set(["foyer.rfr", "foyer.rfr_conjoint", "foyer.nombre_parts"].map { FactName($0) })

  /// An interview each: `PIMMS_GUIDE_ROUNDS` asks for more of them.
  private static let sample = 30 * (ProcessInfo.processInfo.environment["PIMMS_GUIDE_ROUNDS"].flatMap { Int($0) } ?? 1)

  /// What was offered for one household, and where it led.
  private struct Trial {
    var offered: [FactKey: NumberRange] = [:]
    /// Of those whose true value is known: whether the range holds it.
    var holds: [FactKey: Bool] = [:]
    let evaluation: Evaluation
  }

  @Test func `An accepted range that holds the true value never overturns a verdict`() throws {
    let law = try LawBase.shared.get()
    var full = Evaluation(law.program, on: LawBase.day)
    var (offers, settled) = (0, 0)
    for household in try Household.ours().prefix(Self.sample) {
      full.replace(with: household.situation)
      let trial = try interview(household.situation, in: law)
      offers += trial.offered.count
      let partial = Judgement(trial.evaluation)
      settled += partial.findings.values.count { $0.entitled.isKnown }
      let contradictions = Judgement(full).contradictions(by: partial)
      #expect(contradictions.isEmpty, "\(household.id): \(contradictions.map(\.told))")
    }
    #expect(offers > 20)
    #expect(settled > 1000)
  }

  @Test func `The ranges hold what reference households have on their notice`() throws {
    guard let file = Repository.reference else {
      print("EstimateTests: no ../shared/oracle/dev.jsonl beside the repository, nothing is compared")
      return
    }
    let law = try LawBase.shared.get()
    var (held, missed): (Int, [String]) = (0, [])
    for household in try Household.read(file, on: LawBase.day, limit: Self.sample) {
      let trial = try interview(household.situation, in: law)
      held += trial.holds.values.count(where: \.self)
      missed += trial.holds.filter { !$0.value }.map { key, _ in
        "\(household.id) \(key.fact.text) \(key.moment) \(trial.offered[key].map { "\($0)" } ?? "")"
      }
    }
    #expect(held > Self.sample)
    #expect(missed.isEmpty, "\(missed)")
  }

  /// An interview in which everything is known but the notice: each range offered is accepted where it is true.
  private func interview(_ whole: Situation, in law: LawBase) throws -> Trial {
    var situation = whole
    for key in whole.answers.keys where Self.facts.contains(key.fact) {
      // Whoever has a notice of their own is asked for it; the others are not.
      situation[key] = .unavailable(.doesNotKnow)
    }
    var session = Session(InterviewSetting(program: law.program, date: LawBase.day))
    _ = session.resume(SavedInterview(situation: situation, needs: Self.needs))
    var trial = (offered: [FactKey: NumberRange](), holds: [FactKey: Bool]())
    while case .confirmation(let asked, .number(let range), .estimated) = session.prompt, let key = asked.question.key {
      try #require(trial.offered[key] == nil, "offered twice")
      trial.offered[key] = range
      var accepts = true
      if case .stated(.number(let said), _)? = whole[key], let value = said.exact {
        accepts = range.lower <= value && value <= range.upper
        trial.holds[key] = accepts
      }
      _ = session.apply(.question(.truth(accepts)))
    }
    return Trial(offered: trial.offered, holds: trial.holds, evaluation: session.evaluation)
  }
}
