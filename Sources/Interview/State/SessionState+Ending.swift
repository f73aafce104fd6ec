import RuleEngine

/// Once the plan is made: the other rights, a call to make together, the end.
extension SessionState {
  mutating func take(_ act: Action.AtPlan, in setting: InterviewSetting) -> Step {
    switch act {
    case .how(let number): return how(number.text, in: setting)
    case .fullTour: return startFullTour(in: setting)
    case .goOn:
      stage = .closing
      return .changed([.closing])
    }
  }

  /// "Voulez-vous qu'on appelle ensemble le service ?"
  mutating func take(_ act: Action.AtClosing, in setting: InterviewSetting) -> Step {
    switch act {
    case .call:
      let plan = Plan(of: self, in: setting)
      let hidden = discreetServices(in: setting)
      let services = plan.first.map(\.service) + plan.calls + plan.services.map(\.service)
      guard let service = services.first(where: { !hidden.contains($0) }) else {
        return .refused(.incompleteCommand(.call))
      }
      return .showing(.call(service))
    case .end:
      stage = .finished
      return .changed([.end])
    }
  }
}
