import RuleEngine
import RuleModel

/// Where the questions begin, about what the person came for or about everything.
extension SessionState {
  mutating func startQuestions(in setting: InterviewSetting) -> Step {
    // Next to a danger to be seen alone, questions about everything would be out of place.
    if needs.isEmpty, howTos.isEmpty, !isDiscreet(in: setting) { isFullTour = true }
    // The first question is about what the person came for, where that matters as much as another.
    theme = theme ?? needs.first.flatMap { setting.base.services[$0].themes.first }
    let notices = goOnWithQuestions(in: setting)
    return .changed((stage.standing != nil && isHelpedAlready(in: setting) ? [.questionsMayWait] : []) + notices)
  }

  /// A service that answers a danger heard is open, and anybody may see it.
  private func isHelpedAlready(in setting: InterviewSetting) -> Bool {
    let told = setting.base.frame.dangers(heard.dangers.map(\.id)).filter { !$0.isPrivate }
    let services = told.flatMap(\.services)
    return services.compactMap { setting.base.serviceIndices[$0] }.contains {
      evaluation.truthOfEntitlement($0) == .yes
    }
  }

  mutating func startFullTour(in setting: InterviewSetting) -> Step {
    guard !isFullTour, stage.phase >= .questions else {
      return stage.phase < .questions ? .refused(.notNow(.fullTour)) : .showing(.plan(Plan(of: self, in: setting)))
    }
    isFullTour = true
    return .changed(goOnWithQuestions(in: setting))
  }
}
