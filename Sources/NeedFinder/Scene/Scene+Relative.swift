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

extension Scene {
  /// "Mon père est mort, c'est pour ma mère": the death of one parent is, for the other, that of a spouse.
  ///
  /// Nobody said that they were married: it is to be agreed upon, as the rest is. Rules that do not tell the death of a
  /// spouse from another's are told nothing of it.
  func widowing(_ facts: [HeardFact], rules: [FactName: RuleFact]) -> [HeardFact] {
    guard let dead = persons.first(where: { $0.isDead && isParent($0) }),
      persons.contains(where: { !$0.isDead && $0.isFeminine != dead.isFeminine && isParent($0) })
    else { return facts }
    let mention = reading.mention(dead.range)
    var result = facts.filter { fact in
      !(fact.key == .rule(KnownFact.death, .household)) && !(fact.key == .inCouple && fact.value == .truth(true))
        && !(fact.key == .maritalStatus && fact.certainty != .said)
    }
    if case .choice(let options)? = rules[KnownFact.death]?.kind, options.contains(KnownFact.spouseDied) {
      result.append(
        HeardFact(key: .rule(KnownFact.death, .household), value: .option(KnownFact.spouseDied), mention: mention))
    }
    if !result.contains(where: { $0.key == .maritalStatus }) {
      result.append(HeardFact(key: .maritalStatus, value: .option("veuf"), mention: mention))
    }
    return result
  }

  private func isParent(_ mention: PersonMention) -> Bool {
    mention.person == .relative
      && mention.range.contains { isA(.motherOrFather, at: $0) }
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
