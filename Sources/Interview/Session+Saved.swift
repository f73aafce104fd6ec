import RuleEngine
package import RuleModel

extension Session {
  /// What is to be kept now; a service that no paper may name is not.
  package var saved: SavedInterview {
    let hidden = discreetServices
    let hiddenNames = Set(hidden.map { setting.base.services[$0].id })
    var situation = state.evaluation.situation
    for key in situation.verifications.keys where hiddenNames.contains(key.service) {
      situation[verification: key] = nil
    }
    return SavedInterview(
      situation: situation,
      needs: state.needs.filter { !hidden.contains($0) }.map { setting.base.services[$0].id },
      guides: state.guides, notes: state.notes, isAboutAnother: state.isAboutAnother,
      isDiscreet: state.isDiscreet(in: setting))
  }
}

extension SessionState {
  /// Takes an interview up where it was left: at the questions that remain, or at the plan. What the rules no longer
  /// have is left out and told.
  mutating func resume(_ saved: SavedInterview, in setting: InterviewSetting) -> [Notice] {
    let unasked = saved.situation.verifications.keys.filter { !setting.base.asks($0) }
    var situation = saved.situation
    for key in unasked { situation[verification: key] = nil }
    var notices = load(situation, in: setting).notices
    needs = saved.needs.compactMap { setting.base.serviceIndices[$0] }
    guides = saved.guides.filter { setting.base.guides[$0] != nil }
    notes = saved.notes
    isAboutAnother = saved.isAboutAnother
    wasDiscreet = saved.isDiscreet
    let gone =
      saved.needs.filter { setting.base.serviceIndices[$0] == nil }.map(\.text)
      + saved.guides.filter { setting.base.guides[$0] == nil }.map(\.text)
    if !gone.isEmpty { notices.append(.noLongerInRules(gone)) }
    if !unasked.isEmpty { notices.append(.noLongerToVerify(unasked.map(\.text).sorted())) }
    // Before anything was understood, one listens.
    if !needs.isEmpty || !guides.isEmpty { notices += startQuestions(in: setting).notices }
    return notices + newContradictions()
  }
}

extension RuleBase {
  /// Whether a sentence is still one to verify.
  fileprivate func asks(_ key: ReserveKey) -> Bool {
    guard let decision = serviceIndices[key.service].map({ services[$0].decision }) else { return false }
    return (decision.reserves + decision.exceptions).contains { $0.text == key.text }
  }
}
