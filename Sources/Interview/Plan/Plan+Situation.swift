package import RuleEngine
package import RuleModel

extension Plan {
  /// What an interview leads to when everything is known and only these services are called for, the first one first.
  package init(of evaluation: Evaluation, calling services: [ServiceIndex], in setting: InterviewSetting) {
    var state = SessionState(evaluation)
    state.needs = services
    self.init(of: state, in: setting)
  }
}
