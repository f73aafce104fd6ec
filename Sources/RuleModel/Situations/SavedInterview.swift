/// What an interview keeps from one day to the next: the answers, what was looked for, and the mediator's notes; of the
/// person's words, only those that a value was heard from.
package struct SavedInterview: Hashable, Sendable {
  /// The answers, and what the mediator has verified by hand.
  package var situation: Situation
  /// Rights that the person came for, the first one first; names, because the rules may have changed meanwhile.
  package var needs: [ServiceID]
  package var howTos: [HowToID]
  package var notes: [String]
  /// The questions are about somebody who is not there.
  package var isAboutAnother: Bool
  /// Some services are named on no shared screen and no paper; which danger was heard is not kept.
  package var isDiscreet: Bool

  package init(
    situation: Situation = Situation(), needs: [ServiceID] = [], howTos: [HowToID] = [], notes: [String] = [],
    isAboutAnother: Bool = false, isDiscreet: Bool = false
  ) {
    self.situation = situation
    self.needs = needs
    self.howTos = howTos
    self.notes = notes
    self.isAboutAnother = isAboutAnother
    self.isDiscreet = isDiscreet
  }
}
