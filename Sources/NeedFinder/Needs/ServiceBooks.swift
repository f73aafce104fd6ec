internal import RuleModel

/// What the vocabulary and the rules say of services and how-tos, each by its place among them.
struct ServiceBooks: Sendable {
  let ids: [NeedID]
  let words: ServiceWords
  let cues: ServiceCues
  /// What a mediator looks at with each service, the most useful first.
  let companions: [Int: [Int]]
  /// Services that a heard fact speaks for, by the fact's name in the rules.
  let evidence: [FactName: [Int]]
  /// Signs of another errand.
  let offTopic: CueBook
  let setAside: SetAside
}

/// What is written of services, and what people say who need them; of requests that ask for none as well, which are
/// filed as if one more service, after the last, answered them.
struct ServiceWords: Sendable {
  let index: TextIndex
  /// Phrase by phrase.
  let phrases: PhraseIndex
  /// Words of any talk, and negations: however many, they are no subject.
  let plain: Set<WordKey>
  /// The place after the last service.
  let strangers: Int
}

/// Phrases that call for services.
struct ServiceCues: Sendable {
  let ofOne: PhraseBook<(service: Int, weight: Double)>
  /// What must be spoken of for a service to be proposed gladly.
  let subjects: PhraseBook<Int>
  /// The services that have such a subject.
  let withSubject: Set<Int>
  let combinations: [Combination]
  /// Phrases of combinations, each with the place of its own among them.
  let ofSeveral: PhraseBook<Int>

  /// Holds where one of its phrases is said, if it has any, and all its facts.
  struct Combination: Sendable {
    let hasPhrases: Bool
    let facts: [FactCondition]
    let services: [(service: Int, weight: Double)]
  }
}
