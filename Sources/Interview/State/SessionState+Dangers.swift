import RuleModel

/// Dangers come first, and discreetly: the screen is shared, and the danger may be in the room.
extension SessionState {
  /// The protocols of the dangers heard and not dismissed; all of them when none was heard.
  func protocols(in setting: InterviewSetting) -> [DangerProtocol] {
    let keys = Set(heard.dangers.map(\.key)).subtracting(dismissedDangers)
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
    guard isDiscreet(in: setting) else { return [] }
    let all = setting.base.frame.dangers
    let open = Set(all.filter { !$0.isPrivate }.flatMap(\.services))
    let hidden = Set(all.filter(\.isPrivate).flatMap(\.services)).subtracting(open)
    return Set(hidden.compactMap { setting.base.serviceIndices[$0] })
  }
}

extension DangerProtocol {
  /// To be seen alone with the person: the rules say so in the protocol's one line for shared screens
  /// ("Point à voir seul à seul").
  package var isPrivate: Bool { discreet.lowercased().contains("seul à seul") }
}
