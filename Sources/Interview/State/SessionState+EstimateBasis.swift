import RuleEngine
import RuleModel

/// What has to be known before a range can be offered in place of what nobody knows: asked for a right that the mediator
/// wants looked into (`éclaircir`), and for no other.
extension SessionState {
  /// What is to be asked so that a range can be offered: only for a right that the mediator wants looked into.
  func estimateBasisQuestion(in setting: InterviewSetting) -> AskedQuestion? {
    let wanted = openServices(in: setting).filter(lookedInto.contains)
    guard !wanted.isEmpty else { return nil }
    for key in unknownButEstimable(in: setting) {
      let waiting = wanted.filter { evaluation.unsettledFacts(of: $0).contains(key.fact) }
      if !waiting.isEmpty, let question = basisQuestion(for: key, in: setting) {
        return AskedQuestion(question: question, services: waiting, reason: .estimateBasis)
      }
    }
    return nil
  }

  /// The answers that a range could take the place of once more is known, for a right that waits for them.
  func estimableAnswers(for service: ServiceIndex, in setting: InterviewSetting) -> [FactKey] {
    let keys = unknownButEstimable(in: setting)
    guard !keys.isEmpty else { return [] }
    let waited = Set(evaluation.unsettledFacts(of: service))
    return keys.filter { key in
      waited.contains(key.fact)
        && (offeredEstimate(for: key, in: setting) != nil || basisQuestion(for: key, in: setting) != nil)
    }
  }

  /// Answers that were asked for in vain, and for which the rules have a range.
  func unknownButEstimable(in setting: InterviewSetting) -> [FactKey] {
    answered.compactMap { question in
      guard case .value(let key) = question, !declined.contains(key), isOfferable(key),
        setting.base.fact(named: key.fact)?.estimate?.offer != nil
      else { return nil }
      return key
    }
  }

  /// Nil when a range can be offered already, or never.
  private func basisQuestion(for key: FactKey, in setting: InterviewSetting) -> Question? {
    guard let fact = setting.base.fact(named: key.fact), let estimate = fact.estimate,
      offeredEstimate(for: key, in: setting) == nil, !hasChangedMonths(estimate, in: setting)
    else { return nil }
    let holder = evaluation.holder(key.member, in: fact.scope)
    if let condition = estimate.offer?.condition, evaluation.value(of: condition, for: holder) == .truth(.no) {
      return nil
    }
    return Planner(setting.program).question(
      settling: [estimate.maximum], for: holder, in: evaluation, except: Set(postponed))
  }
}
