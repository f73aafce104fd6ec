import RuleEngine
import RuleModel

/// Dangers come first, and discreetly: the screen is shared, and the danger may be in the room.
extension SessionState {
  /// The protocols of the dangers heard and not dismissed; all of them when none was heard.
  func protocols(in setting: InterviewSetting) -> [DangerProtocol] {
    let keys = Set((heard.dangers + heard.attentions).map(\.key)).subtracting(dismissedDangers)
    let heard = setting.base.frame.dangers.filter { keys.contains($0.key) }
    return heard.isEmpty ? setting.base.frame.dangers : heard
  }

  /// A danger to be seen alone was heard, on this day or on another.
  func isDiscreet(in setting: InterviewSetting) -> Bool {
    let keys = Set(heard.dangers.map(\.key))
    return wasDiscreet || setting.base.frame.dangers.contains { $0.isPrivate && keys.contains($0.key) }
  }

  /// Services that only a danger to be seen alone leads to, once one was heard: no shared screen names them, no
  /// question is asked for them, no paper bears them.
  func discreetServices(in setting: InterviewSetting) -> Set<ServiceIndex> {
    let all = setting.base.frame.dangers
    let attentions = Set(heard.attentions.map(\.key))
    let told = isDiscreet(in: setting) ? all : all.filter { attentions.contains($0.key) }
    let open = Set(all.filter { !$0.isPrivate }.flatMap(\.services))
    let hidden = Set(told.filter(\.isPrivate).flatMap(\.services)).subtracting(open)
    return Set(hidden.compactMap { setting.base.serviceIndices[$0] })
  }

  /// A service that is a protocol and no right: it applies exactly when somebody is in danger, so that its no is good
  /// news and refuses nothing.
  func isProtocol(_ index: ServiceIndex, in setting: InterviewSetting) -> Bool {
    let service = setting.base.services[index]
    guard setting.base.frame.dangers.contains(where: { $0.services.first == service.id }),
      let danger = service.decision.urgency.danger
    else { return false }
    return danger.isSameCondition(as: service.decision.conditions)
  }

  /// A protocol that does not apply.
  func isIdleProtocol(_ outcome: Outcome, of index: ServiceIndex, in setting: InterviewSetting) -> Bool {
    switch outcome.verdict {
    case .notEligible, .notEligibleToConfirm, .notConcerned: isProtocol(index, in: setting)
    case .eligible, .eligibleWithReserves, .undetermined, .alreadyReceived: false
    }
  }
}

extension Expression {
  /// Whether both are the same fact, or the same facts joined alike.
  fileprivate func isSameCondition(as other: Expression) -> Bool {
    if case .fact(let fact, _, _) = kind, case .fact(let same, _, _) = other.kind { return fact == same }
    if case .any(let parts) = kind, case .any(let others) = other.kind {
      return parts.count == others.count && zip(parts, others).allSatisfy { $0.isSameCondition(as: $1) }
    }
    return false
  }
}
