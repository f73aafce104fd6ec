internal import RuleModel

/// Finds the facts that a text states; each stage looks for one family of them.
struct FactFinder: Sendable {
  /// Phrases that state an option of a fact.
  var phrases = PhraseBook<StatedOption>()
  /// Words that say what an amount is for.
  var roles = PhraseBook<AmountRole>()
  /// Words that tell the kind of a debt.
  var debts = PhraseBook<String>()
  /// Names of benefits, each with its short name.
  var benefits = PhraseBook<String>()
  /// Words that say that a benefit is received, has stopped, or is only asked for.
  var benefitCues = PhraseBook<BenefitCue>()
  /// Words for children as counted ("gamins", "collégiens").
  var children = CueBook()
  /// Phrases that tell of children who are not the person's ("un élève", "je garde un bébé").
  var othersChildren = CueBook()
  /// Phrases that undo a couple although both are named ("mon mari et moi on divorce").
  var partings = CueBook()
  /// Nouns for somebody by trade or standing, whose age is the person's ("à un intérimaire de 36 ans").
  var statuses = CueBook()
  /// Trades and nationalities that say who somebody is where they stand alone, each with the option it states.
  var apposed = PhraseBook<String>()
  var communes = CommuneNames()
  /// The facts of the rules that a phrase, a day or a figure may state.
  var rules = RuleCues()
  /// Services that each benefit's short name stands for.
  var benefitServices: [String: [ServiceID]] = [:]

  /// A fact and the option that a phrase states of it.
  struct StatedOption: Sendable {
    let key: HeardKey
    let option: String
  }

  enum BenefitCue: Sendable {
    case received, stopped, uncertain, refused
  }

  func facts(in scene: Scene, on date: CalendarDate) -> [HeardFact] {
    var facts: [HeardFact] = []
    facts += choices(in: scene, on: date)
    facts += alone(in: scene) + spouseListed(in: scene) + pairSetApart(in: scene)
    facts += appositions(in: scene, given: facts)
    facts += ages(in: scene, on: date)
    facts += children(in: scene, given: facts)
    facts += household(in: scene)
    facts += benefits(in: scene, on: date)
    facts += measures(in: scene)
    facts += debtLists(in: scene)
    facts += money(in: scene, given: facts, on: date)
    // "Il a été licencié, 1 560 € net": what was earned there.
    let isDismissed = facts.contains { $0.key.isOf(KnownFact.endOfContract) && $0.value == .option("licenciement") }
    if let salary = facts.first(where: { $0.key == .salary }), !facts.contains(where: { $0.key == .activity }),
      !isDismissed || scene.isFirstPerson
    {
      facts.append(HeardFact(key: .activity, value: .option("salarie"), mention: salary.mention))
    }
    if let pension = facts.first(where: { $0.key == .pension }), !facts.contains(where: { $0.key == .activity }) {
      facts.append(HeardFact(key: .activity, value: .option("retraite"), mention: pension.mention))
    }
    // Whoever has a contract has a pay.
    if let contract = facts.first(where: { $0.key == .contract }), !facts.contains(where: { $0.key == .activity }) {
      facts.append(HeardFact(key: .activity, value: .option("salarie"), mention: contract.mention))
    }
    // Who tells what a partner brings home has one, unless the two have parted and share the children's time.
    if let partner = facts.first(where: { $0.key == .partnerSalary || $0.key == .partnerPension }),
      !facts.contains(where: { $0.key == .inCouple || $0.key.isOf(KnownFact.sharedCustody) })
    {
      facts.append(HeardFact(key: .inCouple, value: .truth(true), mention: partner.mention))
    }
    // Whoever is married lives as one of two, unless they have parted.
    if let union = facts.first(where: { $0.key == .maritalStatus && Self.unions.contains($0.value) }),
      !facts.contains(where: { $0.key == .inCouple || $0.key.isOf(KnownFact.separation) })
    {
      facts.append(
        HeardFact(key: .inCouple, value: .truth(true), mention: union.mention, certainty: union.certainty))
    }
    let relativeKeys: Set<HeardKey> = [.relativeAge, .relativeGir, .relativePension]
    let isForRelative =
      facts.contains { relativeKeys.contains($0.key) } && !facts.contains { [.age, .birthYear].contains($0.key) }
    if let commune = communes.found(in: scene, isForRelative: isForRelative) { facts.append(commune) }
    facts += disability(given: facts)
    facts = facts.map { ofPartner($0, among: facts, in: scene) }
    facts += notWorking(in: scene, given: facts)
    facts += counts(in: scene)
    facts += sums(in: scene, given: facts)
    facts += events(in: scene, on: date)
    facts += letterDays(in: scene, on: date, given: facts)
    facts.removeAll { isOfOneOfTwo($0, in: scene) }
    facts = facts.map { ownBusiness($0, among: facts) }
    facts = facts.map { permitByItsEnd($0, among: facts, on: date) }
    facts = facts.map { ofSpouses($0, in: scene) }
    if let widowed = widowed(in: scene, given: facts) { facts.append(widowed) }
    if !partings.hits(in: scene.reading).isEmpty || scene.isDead(.partner) {
      facts.removeAll { $0.key == .inCouple && $0.value == .truth(true) }
    }
    // A pact ends with a death, and makes nobody a widow.
    if scene.isDead(.partner) { facts.removeAll { $0.key == .maritalStatus && $0.value == .option("pacse") } }
    return settled(facts)
  }

  /// Whoever tells the rate that a commission gave has a disability that it recognised; whoever is deaf has one, which
  /// nobody need have recognised.
  private func disability(given facts: [HeardFact]) -> [HeardFact] {
    let recognised = HeardKey.rule(KnownFact.recognisedDisability, .applicant)
    let lasting = HeardKey.rule(KnownFact.lastingDisability, .applicant)
    func stating(_ key: HeardKey, by signs: Set<HeardKey>) -> HeardFact? {
      guard !facts.contains(where: { $0.key == key }), let sign = facts.first(where: { signs.contains($0.key) })
      else { return nil }
      return HeardFact(key: key, value: .truth(true), mention: sign.mention, certainty: sign.certainty)
    }
    return [
      stating(recognised, by: [.disabilityRate]), stating(.disability, by: [.disabilityRate, recognised, lasting]),
    ].compactMap(\.self)
  }

  /// "Monsieur a 1 290 € de retraite", of a married woman: the one who draws the pension is the pensioner.
  private func ofPartner(_ fact: HeardFact, among facts: [HeardFact], in scene: Scene) -> HeardFact {
    guard fact.key == .activity, case .option(let option) = fact.value, ["retraite", "salarie"].contains(option)
    else { return fact }
    let key: HeardKey = option == "retraite" ? .partnerPension : .partnerSalary
    let own: HeardKey = option == "retraite" ? .pension : .salary
    let place = scene.range(of: fact.mention)
    let isPartners = facts.contains { $0.key == key && scene.range(of: $0.mention).overlaps(place) }
    guard isPartners, !facts.contains(where: { $0.key == own && scene.range(of: $0.mention).overlaps(place) }) else {
      return fact
    }
    return HeardFact(key: .partnerActivity, value: fact.value, mention: fact.mention, certainty: fact.certainty)
  }

  /// "quitter son mari, pour l'instant ils vivent ensemble": of two who are married, that tells no other union.
  private func ofSpouses(_ fact: HeardFact, in scene: Scene) -> HeardFact {
    guard fact.key == .maritalStatus, fact.value == .option("concubin"),
      scene.range(of: fact.mention).contains(where: { scene.folded($0) == "ensemble" }),
      scene.persons.contains(where: { person in
        person.person == .partner
          && person.range.contains { scene.isA(.spouses, at: $0) && scene.folded($0) != "femme" }
      })
    else { return fact }
    return HeardFact(key: .inCouple, value: .truth(true), mention: fact.mention, certainty: fact.certainty)
  }

  /// "Mon mari, il est mort en août": who was married to somebody dead.
  private func widowed(in scene: Scene, given facts: [HeardFact]) -> HeardFact? {
    // "mari décédé en mai, mariés trente ans": until then.
    let isToldOtherwise = facts.contains { $0.key == .maritalStatus && $0.value != .option("marie") }
    guard scene.isDead(.partner), !wereNotMarried(scene), !isToldOtherwise else { return nil }
    let spouse = scene.persons.first { mention in
      let start = mention.range.lowerBound
      // "Mme 56 ans, mari décédé en mai".
      let isListed = !scene.isFirstPerson && start > 0 && scene.tokens[start - 1].isMark
      return mention.person == .partner && mention.isDead && mention.range.contains { scene.isA(.spouses, at: $0) }
        && (isListed || scene.isAny(of: [.mine, .theirs], at: start - 1))
    }
    return spouse.map {
      HeardFact(key: .maritalStatus, value: .option("veuf"), mention: scene.reading.mention($0.range))
    }
  }

  /// "jusqu'en juin 2028", "expire en mai 2029", "jusqu'au 31 janvier": by its end, a permit has expired, or ends within
  /// the four months in which it is renewed, or is valid. What is said to have ended this month has.
  private func permitByItsEnd(_ fact: HeardFact, among facts: [HeardFact], on date: CalendarDate) -> HeardFact {
    guard fact.key == .residencePermit, case .option(let told) = fact.value,
      let end = facts.first(where: { $0.key == .rule(KnownFact.permitEnd, .applicant) }),
      case .days(let days) = end.value
    else { return fact }
    guard ["valide", "expire_bientot", "expire"].contains(told) else { return fact }
    let left = days.earliest.days(since: date)
    let option: String
    if days.latest < date || told == "expire" && left <= 0 {
      option = "expire"
    } else {
      option = left <= Self.renewal ? "expire_bientot" : "valide"
    }
    return HeardFact(key: fact.key, value: .option(option), mention: fact.mention, certainty: fact.certainty)
  }

  /// Days before its end in which a permit is renewed.
  private static let renewal = 120

  /// Who works on their own account draws no wage: what they "earn" is their income or their turnover, to be asked.
  private func ownBusiness(_ fact: HeardFact, among facts: [HeardFact]) -> HeardFact {
    guard fact.key == .salary, rules.facts[KnownFact.ownIncome] != nil,
      facts.contains(where: { $0.key == .activity && $0.value == .option("independant") })
    else { return fact }
    return HeardFact(
      key: .rule(KnownFact.ownIncome, .applicant), value: fact.value, mention: fact.mention, certainty: .doubtful)
  }

  private static let unions: Set<HeardValue> = [.option("marie"), .option("pacse"), .option("concubin")]

  /// "Intrum me réclame 312 € pour une facture Bouygues": the sum claimed is that of the one debt told without any.
  private func withKindOfOnlyDebt(_ facts: [HeardFact]) -> [HeardFact] {
    let sums = facts.indices.filter { if case .debt("autre", _?) = facts[$0].value { true } else { false } }
    let untold = Set(
      facts.compactMap { fact -> String? in
        if case .debt(let kind, nil) = fact.value, kind != "autre" { kind } else { nil }
      })
    let counted = facts.contains { if case .debt(let kind, _?) = $0.value { kind != "autre" } else { false } }
    guard sums.count == 1, let place = sums.first, untold.count == 1, let kind = untold.first, !counted,
      case .debt(_, let amount) = facts[place].value
    else { return facts }
    var result = facts
    result[place] = HeardFact(
      key: .debt, value: .debt(kind: kind, amount: amount), mention: facts[place].mention,
      certainty: facts[place].certainty)
    return result
  }

  /// One value a fact: the first said, unless a later one says more; lists keep every element once.
  private func settled(_ told: [HeardFact]) -> [HeardFact] {
    let facts = withKindOfOnlyDebt(told)
    var result: [HeardFact] = []
    let isAlone = facts.contains { fact in
      fact.key == .maritalStatus && ["veuf", "separe", "divorce", "celibataire"].contains { fact.value == .option($0) }
    }
    let isDivorced = facts.contains { $0.key == .maritalStatus && $0.value == .option("divorce") }
    let isWidowed = facts.contains { $0.key == .maritalStatus && $0.value == .option("veuf") }
    let hasNamedDebt = facts.contains { fact in
      if case .debt(let kind, _) = fact.value { kind != "autre" } else { false }
    }
    let standing = facts.compactMap { fact in
      if fact.key == .activity, case .option(let option) = fact.value { option } else { nil }
    }
    for fact in facts {
      // A student who waits at table, a pensioner who keeps watch, a courier on his own account.
      if fact.key == .activity, fact.value == .option("salarie"),
        standing.contains(where: { ["etudiant", "retraite", "independant"].contains($0) })
      {
        continue
      }
      // What a collector claims has the kind of the debt behind it, where it is told.
      if hasNamedDebt, fact.value == .debt(kind: "autre", amount: nil) { continue }
      switch fact.key {
      case .rule(let name, _):
        if case .choices? = rules.facts[name]?.kind {
          if !result.contains(where: { $0.key == fact.key && $0.value == fact.value }) { result.append(fact) }
        } else if !result.contains(where: { $0.key == fact.key }) {
          result.append(fact)
        }
      case .inCouple where isAlone && fact.value == .truth(true): continue
      // Who is divorced has parted: "on n'était plus ensemble depuis longtemps, divorcés quoi".
      case .maritalStatus where fact.value == .option("separe") && isDivorced: continue
      // "mariée vingt ans, veuve depuis mars", "a été marié, il est divorcé".
      case .maritalStatus where fact.value == .option("marie") && (isWidowed || isDivorced): continue
      // The death of a former husband makes no widow.
      case .maritalStatus where fact.value == .option("veuf") && isDivorced: continue
      case .receives:
        if facts.contains(where: { $0.key == .noLongerReceives && $0.value == fact.value }) { continue }
        if !result.contains(where: { $0.key == fact.key && $0.value == fact.value }) { result.append(fact) }
      case .noLongerReceives:
        if !result.contains(where: { $0.key == fact.key && $0.value == fact.value }) { result.append(fact) }
      case .debt:
        guard case .debt(let kind, let amount) = fact.value else { continue }
        let same = result.firstIndex { other in
          if case .debt(let otherKind, _) = other.value { otherKind == kind } else { false }
        }
        if let same, case .debt(_, let known) = result[same].value {
          if known == nil, amount != nil {
            result[same] = fact
          } else if kind == "credit", amount != nil, !result.contains(where: { $0.value == fact.value }) {
            // "Cofidis 3 100, Oney 1 250": a loan each.
            result.append(fact)
          }
        } else {
          result.append(fact)
        }
      case .age, .birthYear, .inCouple, .maritalStatus, .childCount, .childAges, .householdSize, .pregnant, .activity,
        .contract, .housing, .salary, .partnerSalary, .pension, .allowance, .resources, .familyQuotient, .rent,
        .deposit, .commune, .disability, .disabilityRate, .gir, .nationality, .residencePermit, .partnerAge,
        .partnerActivity, .partnerPension, .relativeAge,
        .relativePension, .relativeSalary, .relativeGir:
        if !result.contains(where: { $0.key == fact.key }) { result.append(fact) }
      }
    }
    return result
  }
}
