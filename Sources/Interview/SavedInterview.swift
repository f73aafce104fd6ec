import RuleEngine
package import RuleModel

/// What an interview keeps from one day to the next: the answers, what was looked for, and the mediator's notes; not the
/// person's words.
package struct SavedInterview: Hashable, Sendable {
  package var situation: Situation
  /// Rights that the person came for, the first one first; names, because the rules may have changed meanwhile.
  package var needs: [ServiceID]
  package var guides: [GuideID]
  package var notes: [String]
  /// The questions are about somebody who is not there.
  package var isAboutAnother: Bool

  package init(
    situation: Situation = Situation(), needs: [ServiceID] = [], guides: [GuideID] = [], notes: [String] = [],
    isAboutAnother: Bool = false
  ) {
    self.situation = situation
    self.needs = needs
    self.guides = guides
    self.notes = notes
    self.isAboutAnother = isAboutAnother
  }
}

extension Session {
  /// What is to be kept now.
  package var saved: SavedInterview {
    SavedInterview(
      situation: state.evaluation.situation, needs: state.needs.map { setting.base.services[$0].id },
      guides: state.guides, notes: state.notes, isAboutAnother: state.isAboutAnother)
  }
}

extension SessionState {
  /// Takes an interview up where it was left: at the questions that remain, or at the plan. A right that the rules no
  /// longer have is left out.
  mutating func resume(_ saved: SavedInterview, in setting: InterviewSetting) -> Step {
    var step = load(saved.situation, in: setting)
    needs = saved.needs.compactMap { setting.base.serviceIndices[$0] }
    guides = saved.guides.filter { setting.base.guides[$0] != nil }
    notes = saved.notes
    isAboutAnother = saved.isAboutAnother
    // Before anything was understood, one listens.
    guard !needs.isEmpty || !guides.isEmpty else { return step }
    step.notices += startQuestions(in: setting).notices
    return step
  }
}
