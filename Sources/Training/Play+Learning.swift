import RuleModel

/// What the trainee comes to know.
extension Play {
  mutating func learn(_ told: [Told]) {
    for item in told {
      switch item {
      case .value(let key, let answer):
        known[key] = answer
        for (key, answer) in exercise.implied(by: answer, to: key) { known[key] = answer }
      case .members(let scope, let roster): known[roster: scope] = roster
      }
    }
  }

  mutating func leaveOut(_ inquiry: Inquiry, _ reason: Answer.Reason) {
    guard let name = inquiry.fact else { return }
    switch inquiry.audience {
    case .household: known[FactKey(name)] = .unavailable(reason)
    case .role(let role): known[FactKey(name, of: .role(role))] = .unavailable(reason)
    case .members: break
    }
  }
}
