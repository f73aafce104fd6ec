import RuleEngine
package import RuleModel

/// What an interview keeps from one day to the next: the answers, what was looked for, and the mediator's notes; of the
/// person's words, only those that a value was heard from.
package struct SavedInterview: Hashable, Sendable {
  package var situation: Situation
  /// Rights that the person came for, the first one first; names, because the rules may have changed meanwhile.
  package var needs: [ServiceID]
  package var guides: [GuideID]
  package var notes: [String]
  /// The questions are about somebody who is not there.
  package var isAboutAnother: Bool
  /// Some services are named on no shared screen and no paper; which danger was heard is not kept.
  package var isDiscreet: Bool

  package init(
    situation: Situation = Situation(), needs: [ServiceID] = [], guides: [GuideID] = [], notes: [String] = [],
    isAboutAnother: Bool = false, isDiscreet: Bool = false
  ) {
    self.situation = situation
    self.needs = needs
    self.guides = guides
    self.notes = notes
    self.isAboutAnother = isAboutAnother
    self.isDiscreet = isDiscreet
  }
}

extension Session {
  /// What is to be kept now; a need that no paper may name is not.
  package var saved: SavedInterview {
    let hidden = discreetServices
    return SavedInterview(
      situation: state.evaluation.situation,
      needs: state.needs.filter { !hidden.contains($0) }.map { setting.base.services[$0].id },
      guides: state.guides, notes: state.notes, isAboutAnother: state.isAboutAnother,
      isDiscreet: state.isDiscreet(in: setting))
  }
}

extension SessionState {
  /// Takes an interview up where it was left: at the questions that remain, or at the plan. What the rules no longer
  /// have is left out and told.
  mutating func resume(_ saved: SavedInterview, in setting: InterviewSetting) -> [Notice] {
    var notices = load(saved.situation, in: setting).notices
    needs = saved.needs.compactMap { setting.base.serviceIndices[$0] }
    guides = saved.guides.filter { setting.base.guides[$0] != nil }
    notes = saved.notes
    isAboutAnother = saved.isAboutAnother
    wasDiscreet = saved.isDiscreet
    let gone =
      saved.needs.filter { setting.base.serviceIndices[$0] == nil }.map(\.text)
      + saved.guides.filter { setting.base.guides[$0] == nil }.map(\.text)
    if !gone.isEmpty { notices.append(.noLongerInRules(gone)) }
    // Before anything was understood, one listens.
    if !needs.isEmpty || !guides.isEmpty { notices += startQuestions(in: setting).notices }
    return notices + newContradictions()
  }
}
