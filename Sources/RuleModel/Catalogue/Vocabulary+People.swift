extension Vocabulary {
  /// Words by which one knows whom a text is about.
  package struct People: Sendable {
    /// The person themselves, as a mediator writes of them: "une dame".
    package var speaker = Nouns()
    /// "mon mari", "ma compagne"; a former one is told by `partings`.
    package var partner = Nouns()
    /// One or several of the household, as they are named: "mon fils".
    package var child = Nouns()
    /// Somebody close whom the request may be about: "ma mère".
    package var relative = Nouns()
    /// Somebody who is part of the story only: "la préfecture".
    package var other = Nouns()
    /// Children of the household, as they are counted.
    package var countedChildren: [String] = []
    /// Children who are not those of the household.
    package var othersChildren: [String] = []
    /// A death told of the person named beside it.
    package var deaths: [String] = []
    /// What somebody is told by: "une veuve", "un salarié".
    package var statuses: [String] = []
    /// What makes a spouse a former one.
    package var partings: [String] = []

    package init() {}
  }

  /// Nouns of one person, by gender: a pronoun that follows is theirs where it agrees.
  package struct Nouns: Sendable {
    /// "elle" may be one of them.
    package var feminine: [String] = []
    /// "il" may be one of them.
    package var masculine: [String] = []

    package init() {}
  }
}
