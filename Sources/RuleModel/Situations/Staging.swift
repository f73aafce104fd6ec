/// How a scenario is played, beyond the situation itself.
package struct Staging: Sendable {
  /// Who is at the other end of a call that the mediator makes.
  package var answering: Answering = .person
  /// Something is done online during the interview.
  package var isDigital = false
  /// The highest monthly payment that the person can bear, when one is to be negotiated.
  package var instalment: FactName?
  /// Which figures may change from one play to the next; nil when the scenario leaves it to the program.
  package var variations: [Variation]?
  /// What the figures between braces in the scenario's sentences stand for, by the words between the braces.
  package var figures: [String: FactKey] = [:]

  /// How a trainee may ask for a fact of this very situation ("la date sur le papier").
  package var waysOfAsking: [FactName: [String]] = [:]

  /// What a good mediator says at once, before any question.
  package var immediate: [ServiceID] = []

  package init() {}

  package enum Answering: String, Sendable, CaseIterable {
    case person = "personne"
    case thirdParty = "tiers"
    case machine = "répondeur"
  }

  /// A fact that may vary; every moment of it varies alike.
  package struct Variation: Sendable {
    package let key: FactKey
    /// One of these is drawn; of a range, one value.
    package let values: [StatedValue]

    package init(key: FactKey, values: [StatedValue]) {
      self.key = key
      self.values = values
    }
  }
}

extension Scenario {
  /// The same person with other figures.
  package func varied(_ situation: Situation, expected: ExpectedOutcome) -> Scenario {
    Scenario(
      id: id, title: title, level: level, channel: channel, date: date, persona: persona, opening: opening,
      situation: situation, disclosure: disclosure, papersInBag: papersInBag, mood: mood, traps: traps,
      urgency: urgency, expected: expected, staging: staging, sources: sources, place: place)
  }
}
