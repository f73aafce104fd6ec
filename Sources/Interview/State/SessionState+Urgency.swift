import RuleEngine
import RuleModel

/// The question that tells whether somebody is in danger today, before any other of what they came for: a roof that may be
/// lost on Sunday is not asked about after the savings.
extension SessionState {
  /// What the danger of the first need, or of one that was heard, still waits for; nil where it is known, or where asking
  /// would hurt.
  ///
  /// Of no other need: whoever came for something else is not asked whether they have eaten. What is to be seen
  /// alone, and what is sensitive, is left to the order of the questions.
  func dangerQuestion(in setting: InterviewSetting) -> AskedQuestion? {
    guard !isFullTour else { return nil }
    let hidden = discreetServices(in: setting).union(servicesSetApart(in: setting))
    let heard = standingDangers(in: setting).filter { !$0.isPrivate }.flatMap(\.services)
      .compactMap { setting.base.serviceIndices[$0] }.filter(needs.contains)
    for service in heard + pressingNeeds where !hidden.contains(service) {
      guard evaluation.truthOfEntitlement(service) != .no,
        let danger = setting.base.services[service].decision.urgency.danger,
        evaluation.truth(of: danger, forAnyOf: evaluation.holdersToTell(of: service)) == .unknown,
        let key = missingFact(in: danger, of: service, in: setting), let fact = setting.base.fact(named: key.fact),
        !fact.isSensitive, !postponed.contains(.value(key)), !isPointless(.value(key), in: setting)
      else { continue }
      return AskedQuestion(
        question: .value(key), services: [service], reason: .planned,
        suggestion: suggestion(for: .value(key), in: setting)
      )
    }
    return nil
  }
}
