extension Vocabulary {
  /// Words of events whose day may be told.
  package struct Days: Sendable {
    /// By the fact that the day answers.
    package var events: [FactName: [String]] = [:]
    /// Dates that a letter may bear, each with the facts that tell what the letter decides; none: no day is a letter's.
    package var letters: [FactName: [FactName]] = [:]
    /// Words beside a day that say that it is a letter's.
    package var ofLetters: [String] = []

    package init() {}
  }

  /// Facts that are not simply taken as they are heard; one that stands in no list is.
  package struct Manners: Sendable {
    /// Steps of a procedure: of several said, the furthest holds.
    package var stages: [FactName] = []
    /// Never more than proposed: the words say one part of the answer.
    package var proposed: [FactName] = []
    /// Taken although they stand in a wish: "je voudrais contester une amende".
    package var presupposed: [FactName] = []
    /// Facts of the household that are told of a relative by nature: a death.
    package var ofRelatives: [FactName] = []
    /// Told of whoever looks after somebody: what concerns them alone is set apart from the relative's questions.
    package var ofCarers: [FactName] = []
    /// Their options are the services that a decision was about: a refusal says that it is not received.
    package var decisions: [FactName] = []
    /// What is asked of whoever is asked what they live on.
    package var livelihoods: [FactName] = []

    package init() {}
  }
}
