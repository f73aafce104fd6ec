internal import RuleModel

extension FactReader {
  /// Facts stated by a phrase of the vocabulary, about the person.
  var choices: [HeardFact] {
    let hits = finder.books.phrases.hits(in: scene.reading, exclusionsReach: .sentence) { pattern, range in
      pattern.saysNegation ? !scene.undoesItsNegation(range) : !scene.isDenied(range)
    }
    var found = hits.compactMap { choice(told: $0.meaning, at: $0.ranges) }
    // "CDI cantinière 24 h": the contract that is named says more than its hours.
    if found.contains(where: { $0.fact.key == .contract && $0.fact.value != .option("temps_partiel") }) {
      found.removeAll { entry in
        entry.fact.key == .contract && entry.fact.value == .option("temps_partiel")
          && scene.range(of: entry.fact.mention).contains { scene.tokens[$0].number != nil }
      }
    }
    // The most precise phrase first: "locataire HLM" before "locataire"; "je vis seule" before a mention of a husband.
    // Of the steps of a procedure, the furthest: "le commandement, puis l'assignation".
    found.sort { ($1.length, $0.start) < ($0.length, $1.start) }
    return rules.furthestFirst(found.map(\.fact))
  }

  private struct FoundChoice {
    let fact: HeardFact
    let start: Int
    /// How many words tell it.
    let length: Int
  }

  /// What a phrase tells of the person; nil where it is told of somebody else, or is not so.
  private func choice(told meaning: FactBooks.StatedOption, at ranges: [Range<Int>]) -> FoundChoice? {
    var key = meaning.key
    let (option, range) = (meaning.option, ranges[0])
    if key == .activity, tellsOfPartner(range) || isSecondOfPair(range) {
      key = .partnerActivity
    }
    // "si sa fille (étudiante) devra payer".
    if [.activity, .contract, .disability].contains(key), let told = scene.personOfBracket(around: range.lowerBound),
      told != .speaker
    {
      return nil
    }
    // "épouse 900 € à temps partiel".
    if key == .contract, isPayOfPartner(before: range) { return nil }
    guard mayDescribeSpeaker(key, at: range), !isSetBeside(key, range),
      !isOfSomebodyElse(key, option, range), !(key == .debt && owesNothing(range)), !isNotSoToday(key, option, range)
    else { return nil }
    var certainty = HeardFact.Certainty.said
    if case .rule(let name, _) = key {
      guard let member = rules.member(of: name, at: range, in: scene), !rules.isOnlySupposed(name, range, in: scene)
      else { return nil }
      key = .rule(name, member)
      if rules.proposed.contains(name) { certainty = .doubtful }
    }
    let fact = fact(key, key.value(ofOption: option), at: range, certainty)
    let start = ranges.dropFirst().reduce(range) { $0.lowerBound <= $1.lowerBound ? $0 : $1 }.lowerBound
    return FoundChoice(fact: fact, start: start, length: ranges.map(\.count).reduce(0, +))
  }

  /// Words that tell of another person, or of nobody.
  private func isOfSomebodyElse(_ key: HeardKey, _ option: String, _ range: Range<Int>) -> Bool {
    switch key {
    case .inCouple, .maritalStatus:
      key == .inCouple && isTradeOfWoman(range) || isSpouseOfAnother(range)
        || isAlleged(range) || option == "veuf" && wereNotMarried
        || option == "concubin" && scene.isDead(.partner)
    case .activity where isFormerOrFuture(range): true
    case .activity:
      isHeldByAnother(range)
        || option == "salarie"
          && (isTradeNamed(range) || isOnceDone(range) || isShop(range))
    case .housing where option.hasPrefix("locataire") && isLetBy(range): true
    case .housing where option == "heberge":
      // "mes 2 enfants vivent chez leur père": where they live, not who speaks.
      livesWithTheirParent(range)
    case .housing where option.hasPrefix("locataire") || option == "proprietaire":
      // "mon fils loue à Lyon": a child lives in its parents' home, unless it has its own.
      scene.subject(at: range.lowerBound) == .child && !scene.isOwn(range.lowerBound)
    case .housing, .age, .birthYear, .childCount, .childAges, .householdSize, .pregnant, .receives, .noLongerReceives,
      .salary, .partnerSalary, .pension, .allowance, .resources, .familyQuotient, .rent, .deposit, .debt, .commune,
      .contract, .disability, .disabilityRate, .gir, .nationality, .residencePermit, .partnerActivity, .partnerAge,
      .partnerPension, .relativeAge, .relativePension, .relativeSalary, .relativeGir, .rule:
      false
    }
  }

  /// Only a sum stands between a partner and the words.
  private func isPayOfPartner(before range: Range<Int>) -> Bool {
    let named = scene.persons.last { $0.range.upperBound <= range.lowerBound }
    guard let named, named.person == .partner else { return false }
    let gap = named.range.upperBound..<range.lowerBound
    return !gap.isEmpty
      && gap.allSatisfy {
        scene.tokens[$0].number != nil || scene.isCurrency(at: $0) || ["gagne", "a", "en"].contains(scene.folded($0))
      }
  }

  /// "ma mère est femme de ménage": nobody's wife.
  private func isTradeOfWoman(_ range: Range<Int>) -> Bool {
    scene.folded(range.upperBound - 1) == "femme" && scene.folded(range.upperBound) == "de"
      && scene.isA(.womensTrades, at: range.upperBound + 1)
  }

  /// "le chauffage tourne, aucune facture en retard", "elle doit surveiller la cantine", a debt that is paid.
  private func owesNothing(_ range: Range<Int>) -> Bool {
    isSettled(range) || range.contains { ["aucun", "aucune", "zero"].contains(scene.folded($0)) } || isDuty(range)
  }

  /// Words that wish, ask, tell of the past or of what is still to come.
  private func isNotSoToday(_ key: HeardKey, _ option: String, _ range: Range<Int>) -> Bool {
    if Self.isSpoiltByWish(key), scene.isHypothetical(range), !isPresupposed(key, option, range) {
      return true
    }
    if scene.isAsked(range) { return true }
    // "avant j'avais 1 300 de chômage".
    if key == .receives, scene.isOfThePast(at: range.lowerBound) { return true }
    if [.activity, .contract].contains(key), isWishedInList(range) { return true }
    if Self.isOfThePresent(key), scene.isPast(range, isHousing: key == .housing) { return true }
    let isWork = key == .contract || [.activity, .partnerActivity].contains(key) && option == "salarie"
    if isWork, isOnlyOffered(range) || hasEnded(range) { return true }
    // "fin de droits au chômage en janvier": until then it is received.
    return key == .noLongerReceives && scene.isYetToCome(range, on: date)
  }

  /// "la boulangerie": no baker.
  func isShop(_ range: Range<Int>) -> Bool {
    range.count == 1 && ["erie", "eries"].contains { scene.folded(range.lowerBound).hasSuffix($0) }
  }

  /// "la vendeuse m'a dit": one who is named by their trade.
  private func isTradeNamed(_ range: Range<Int>) -> Bool {
    guard ["le", "la", "l", "les", "au", "aux", "du"].contains(scene.folded(range.lowerBound - 1)) else { return false }
    return spotted.apposed.contains { hit in
      hit.meaning == "salarie" && hit.range.lowerBound == range.lowerBound
    }
  }

  /// "L'amende de 90 € est réglée": nothing is owed any more.
  private func isSettled(_ range: Range<Int>) -> Bool {
    // "elle a fini de payer son indu", "je viens de payer 300 € d'amende".
    if scene.before(range.lowerBound, upTo: 6).contains(where: { isPayingOver($0) }) {
      return true
    }
    // "j'ai déjà payé les 135 € de l'amende".
    let isPaid = scene.before(range.lowerBound, upTo: 6).contains { place in
      scene.isA(.paid, at: place) && scene.tokens[place].isAccented
        && ["deja", "ai", "a"].contains(scene.folded(place - 1))
        && !scene.before(place, upTo: 3).contains { ["pas", "jamais", "rien"].contains(scene.folded($0)) }
    }
    if isPaid { return true }
    let following = scene.after(range.upperBound, upTo: 6).prefix { !["et", "mais", "que"].contains(scene.folded($0)) }
    // "L'amende est réglée", "dette élec 155 réglée hier".
    let verb = following.first { ["est", "sont", "ete", "c"].contains(scene.folded($0)) }
    let told = verb.map { scene.after($0 + 1, upTo: 2) } ?? Array(following.prefix(4))
    return told.contains { isParticipleOfPaying($0) }
  }

  private func isParticipleOfPaying(_ place: Int) -> Bool {
    scene.isA(.paid, at: place) && scene.tokens[place].isAccented
      && !["pas", "jamais", "non", "mal", "encore"].contains(scene.folded(place - 1))
  }

  /// "on lui propose un CDI", "un entretien pour un poste de magasinier": work that one does not have.
  func isOnlyOffered(_ range: Range<Int>) -> Bool {
    scene.before(range.lowerBound, upTo: 10).contains { scene.isOffer($0) }
  }

  /// What one is or has now: said of the past it says nothing.
  private static func isOfThePresent(_ key: HeardKey) -> Bool {
    switch key {
    case .housing, .activity, .partnerActivity, .contract, .inCouple: true
    case .age, .birthYear, .maritalStatus, .childCount, .childAges, .householdSize, .pregnant, .receives,
      .noLongerReceives, .salary, .partnerSalary, .pension, .allowance, .resources, .familyQuotient, .rent, .deposit,
      .debt, .commune, .disability, .disabilityRate, .gir, .nationality, .residencePermit, .partnerAge,
      .partnerPension, .relativeAge, .relativePension, .relativeSalary, .relativeGir, .rule:
      false
    }
  }

  private static func isSpoiltByWish(_ key: HeardKey) -> Bool {
    switch key {
    case .debt, .inCouple, .maritalStatus, .residencePermit, .nationality, .rule: false
    case .partnerActivity, .age, .birthYear, .childCount, .childAges, .householdSize, .pregnant, .activity, .contract,
      .housing,
      .receives, .noLongerReceives, .salary, .partnerSalary, .pension, .allowance, .resources, .familyQuotient,
      .rent, .deposit, .commune, .disability, .disabilityRate, .gir, .partnerAge, .partnerPension, .relativeAge,
      .relativePension, .relativeSalary, .relativeGir:
      true
    }
  }
}
