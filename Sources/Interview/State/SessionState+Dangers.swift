import RuleEngine
import RuleModel

/// Dangers come first, and discreetly: the screen is shared, and the danger may be in the room.
extension SessionState {
  /// The protocols of the dangers heard and not dismissed; all of them when none was heard.
  func protocols(in setting: InterviewSetting) -> [DangerProtocol] {
    let ids = Set((heard.dangers + heard.attentions).map(\.id)).subtracting(dismissedDangers)
    let heard = setting.base.frame.dangers(ids)
    return heard.isEmpty ? setting.base.frame.dangers : heard
  }

  /// A danger to be seen alone was heard, on this day or on another.
  func isDiscreet(in setting: InterviewSetting) -> Bool {
    wasDiscreet || setting.base.frame.dangers(heard.dangers.map(\.id)).contains(where: \.isPrivate)
  }

  /// Services that only a danger to be seen alone leads to, once one was heard: no shared screen names them, no
  /// question is asked for them, no paper bears them.
  func discreetServices(in setting: InterviewSetting) -> Set<ServiceIndex> {
    if isDiscreet(in: setting) { return setting.base.servicesSeenAlone }
    let told = setting.base.frame.dangers(heard.attentions.map(\.id))
    let open = Set(setting.base.frame.dangers.filter { !$0.isPrivate }.flatMap(\.services))
    let hidden = Set(told.filter(\.isPrivate).flatMap(\.services)).subtracting(open)
    return Set(hidden.compactMap { setting.base.serviceIndices[$0] })
  }

  /// The protocol of a danger that does not apply: its no is good news, refuses nothing, and is told to nobody.
  func isIdleProtocol(_ outcome: Outcome, of index: ServiceIndex, in setting: InterviewSetting) -> Bool {
    switch outcome.verdict {
    case .notEligible, .notEligibleToConfirm, .notConcerned: setting.base.isDangerProtocol(index)
    case .eligible, .eligibleWithReserves, .undetermined, .alreadyReceived: false
    }
  }
}

extension RuleBase {
  /// Services that only protocols to be seen alone lead to.
  var servicesSeenAlone: Set<ServiceIndex> {
    let open = Set(frame.dangers.filter { !$0.isPrivate }.flatMap(\.services))
    let alone = Set(frame.dangers.filter(\.isPrivate).flatMap(\.services)).subtracting(open)
    return Set(alone.compactMap { serviceIndices[$0] })
  }
}
