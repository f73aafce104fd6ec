import RuleEngine
import RuleModel

/// Dangers that still stand: heard, not dismissed, and not denied since.
extension SessionState {
  func standingDangers(in setting: InterviewSetting) -> [DangerProtocol] {
    let ids = Set(heard.dangers.map(\.id)).subtracting(dismissedDangers)
    return setting.base.frame.dangers(ids).filter { !isDenied($0, in: setting) }
  }

  /// Whether the person answered that what makes it a danger is not so: there is a roof for tonight.
  ///
  /// Only an answer to that very question takes a danger away: a service that another answer closes, or a question that
  /// has no sense any more, leaves it where it is. What is to be seen alone stays too: a no that is said in front of
  /// others is no answer.
  private func isDenied(_ danger: DangerProtocol, in setting: InterviewSetting) -> Bool {
    guard !danger.isPrivate else { return false }
    let conditions = danger.services.compactMap { id -> (Expression, [Holder])? in
      guard let index = setting.base.serviceIndices[id] else { return nil }
      return setting.base.services[index].decision.urgency.danger.map { ($0, evaluation.holdersToTell(of: index)) }
    }
    return !conditions.isEmpty && conditions.allSatisfy { isDenied($0, for: $1, in: setting) }
  }

  /// Of several parts, each: a cut-off that is told stays one, whoever lives there.
  private func isDenied(_ condition: Expression, for holders: [Holder], in setting: InterviewSetting) -> Bool {
    if case .all(let parts) = condition.kind { return parts.allSatisfy { isDenied($0, for: holders, in: setting) } }
    let asked = condition.dependencies.facts.map { setting.base.facts[$0] }.filter(\.isAsked)
    let isTold = asked.allSatisfy { fact in
      evaluation.situation.answers.contains { key, answer in
        key.fact == fact.name && answer.isOfPerson
      }
    }
    return !asked.isEmpty && isTold && evaluation.truth(of: condition, forAnyOf: holders) == .no
  }
}

extension Answer {
  /// Said by somebody, and not supposed in their place.
  fileprivate var isOfPerson: Bool {
    switch self {
    case .stated(_, .stated), .stated(_, .heard), .stated(_, .declaredBySource): true
    case .stated(_, .supposed), .stated(_, .estimated), .unavailable: false
    }
  }
}
