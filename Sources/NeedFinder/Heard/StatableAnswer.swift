package import RuleModel

/// An answer that free text may give to a fact of the rules, whoever speaks: what a base must be able to take.
package struct StatableAnswer: Sendable {
  package let key: FactKey
  package let value: StatedValue
  /// What a number counts, where it is always the same.
  package let unit: Unit?
}

extension StatableAnswer {
  /// One of each answer that is heard under a name which the program knows or which the vocabulary of a base gives.
  package static func all(of base: RuleBase) -> [StatableAnswer] {
    let rules = RuleFact.facts(of: base)
    // A list that the base lacks or names otherwise is one that its facts must be told of.
    let known = [RuleFact.children: 1, RuleFact.debts: 1]
    let maker = SituationMaker(
      base.vocabulary, rules: rules, listMaxima: base.listMaxima.merging(known) { most, _ in most })
    var options = HeardKey.optionsOfVocabulary(base.vocabulary, rules)
    options[.partnerActivity] = options[.activity]
    var answers: [StatableAnswer] = []
    for key in HeardKey.common {
      for value in Set(key.knownValues(in: base) + (options[key] ?? []).map(key.value(ofOption:))) {
        let heard = HeardFact(key: key, value: value, mention: Mention(words: "", range: 0..<0))
        for (fact, answer) in maker.situation(of: [heard], on: anyDay).answers {
          guard case .stated(let value, _) = answer else { continue }
          answers.append(StatableAnswer(key: fact, value: value, unit: key.unit))
        }
      }
    }
    for (key, options) in options {
      guard case .rule(let name, let member) = key else { continue }
      for option in options {
        answers += StatableAnswer(name, member, key.value(ofOption: option), rules[name]).map { [$0] } ?? []
      }
    }
    return answers + named + death(in: rules)
  }

  /// No answer that counts here depends on the day on which it is heard: the beginning of 2026.
  private static let anyDay = CalendarDate(dayNumber: 20_454)

  /// What the listener knows by name besides the keys.
  private static let named: [StatableAnswer] = {
    let day = StatedValue.date(DateRange(exactly: anyDay))
    return [
      StatableAnswer(key: FactKey(KnownFact.permitEnd, of: .applicant), value: day, unit: nil),
      StatableAnswer(
        key: FactKey(KnownFact.ownIncome, of: .applicant), value: .number(NumberRange(exactly: .one)),
        unit: .money(.month)),
      StatableAnswer(key: FactKey(KnownFact.separation), value: day, unit: nil),
      StatableAnswer(key: FactKey(KnownFact.sharedCustody, of: RuleCues.someChild), value: .truth(true), unit: nil),
      StatableAnswer(key: FactKey(KnownFact.recognisedDisability, of: .applicant), value: .truth(true), unit: nil),
      StatableAnswer(key: FactKey(KnownFact.lastingDisability, of: .applicant), value: .truth(true), unit: nil),
    ]
  }()

  /// A death is told by one of the choices that the rules give it, or not at all.
  private static func death(in rules: [FactName: RuleFact]) -> [StatableAnswer] {
    guard case .choice(let options)? = rules[KnownFact.death]?.kind else { return [] }
    return options.prefix(1).map {
      StatableAnswer(key: FactKey(KnownFact.death), value: .options([$0]), unit: nil)
    }
  }

  /// Nil where the value is no answer by itself.
  private init?(_ name: FactName, _ member: Member, _ value: HeardValue, _ fact: RuleFact?) {
    let stated: StatedValue
    switch value {
    case .truth(let truth): stated = .truth(truth)
    case .number(let number): stated = .number(NumberRange(exactly: number))
    case .days(let days): stated = .date(days)
    case .option(let option):
      if case .choices? = fact?.kind {
        stated = .chosen(certain: [option], possible: [option])
      } else {
        stated = .options([option])
      }
    case .ages, .debt, .commune: return nil
    }
    self.init(key: FactKey(name, of: member), value: stated, unit: nil)
  }
}

extension HeardKey {
  /// The options that the vocabulary states of each heard fact.
  fileprivate static func optionsOfVocabulary(
    _ vocabulary: Vocabulary, _ rules: [FactName: RuleFact]
  ) -> [HeardKey: Set<String>] {
    var options: [HeardKey: Set<String>] = [.debt: Set(vocabulary.money.debts.keys)]
    for (name, phrases) in vocabulary.facts {
      guard let key = HeardKey(ruleName: name.text, rules: rules) else { continue }
      options[key, default: []].formUnion(phrases.keys)
    }
    return options
  }

  /// Values that the program hears by itself, one of each sort; a commune is one that the base knows.
  fileprivate func knownValues(in base: RuleBase) -> [HeardValue] {
    switch self {
    case .inCouple, .pregnant, .disability: [.truth(true), .truth(false)]
    case .age, .partnerAge: [.number(Rational(40))]
    case .birthYear: [.number(Rational(1980))]
    case .childAges: [.ages([4])]
    case .maritalStatus: [.option("veuf")]
    case .activity: [.option("salarie"), .option("retraite")]
    case .contract: [.option("alternance")]
    case .salary, .partnerSalary, .pension, .partnerPension, .resources, .familyQuotient, .rent, .householdSize:
      [.number(Rational(3))]
    case .debt: [.debt(kind: "autre", amount: .one)]
    case .commune: base.communes.elements.prefix(1).map { .commune(code: $0.code, name: $0.name) }
    case .disabilityRate: [.number(Rational(10)), .number(Rational(60)), .number(Rational(90))]
    case .gir: (1...6).map { .number(Rational($0)) }
    case .housing, .nationality, .residencePermit, .partnerActivity: []
    // Lists of people, benefits, or what is no fact of the rules.
    case .childCount, .receives, .noLongerReceives, .allowance, .deposit, .relativeAge, .relativePension,
      .relativeSalary, .relativeGir, .rule:
      []
    }
  }

  /// What a number that is stated counts.
  fileprivate var unit: Unit? {
    switch self {
    case .salary, .partnerSalary, .pension, .partnerPension, .resources, .rent: .money(.month)
    case .familyQuotient, .debt: .money(.once)
    case .age, .birthYear, .inCouple, .maritalStatus, .childCount, .childAges, .householdSize, .pregnant, .activity,
      .contract, .housing, .receives, .noLongerReceives, .allowance, .deposit, .commune, .disability, .disabilityRate,
      .gir, .nationality, .residencePermit, .partnerAge, .partnerActivity, .relativeAge, .relativePension,
      .relativeSalary, .relativeGir, .rule:
      nil
    }
  }
}
