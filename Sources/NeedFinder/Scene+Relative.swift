package import RuleModel

extension Scene {
  /// The same text as if the relative that it speaks of had come, and whoever speaks were somebody else.
  var ofRelative: Scene {
    Scene(
      reading: reading,
      persons: persons.map { mention in
        PersonMention(
          person: mention.person.seenByRelative, isFeminine: mention.isFeminine, range: mention.range,
          isObject: false, isDead: mention.isDead)
      },
      subjects: subjects.map(\.seenByRelative), isFirstPerson: false)
  }
}

extension Person {
  fileprivate var seenByRelative: Person {
    switch self {
    case .relative: .speaker
    case .speaker, .partner, .child, .other: .other
    }
  }
}

extension NeedFinder {
  /// What a text says of a grown-up relative, as the beginning of a situation of theirs; what it says of anybody else,
  /// the speaker included, is left out.
  package func situationOfRelative(in text: String, on date: CalendarDate) -> Situation {
    let facts = relativeFacts(in: text, on: date)
    return situation(of: facts + Self.implied(by: facts), on: date)
  }
}
