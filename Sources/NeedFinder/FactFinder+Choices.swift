internal import RuleModel

extension FactFinder {
  /// Facts stated by a phrase of the vocabulary, about the person.
  func choices(in scene: Scene, on date: CalendarDate) -> [HeardFact] {
    let hits = phrases.hits(in: scene.reading, exclusionsReach: .sentence) { pattern, range in
      pattern.saysNegation ? !scene.undoesItsNegation(range) : !scene.isDenied(range)
    }
    var found: [(fact: HeardFact, start: Int, length: Int)] = []
    for hit in hits {
      var (key, option) = (hit.meaning.key, hit.meaning.option)
      let range = hit.range
      let whole = hit.ranges.dropFirst().reduce(range) { $0.lowerBound <= $1.lowerBound ? $0 : $1 }
      if key == .activity, tellsOfPartner(range, in: scene) || isSecondOfPair(range, in: scene) {
        key = .partnerActivity
      }
      guard mayDescribeSpeaker(key, at: range, in: scene), !Self.isSetBeside(key, range, in: scene) else {
        continue
      }
      // "le chauffage tourne, aucune facture en retard", "elle doit surveiller la cantine".
      // "ma mère est femme de ménage": nobody's wife.
      if key == .inCouple, scene.folded(range.upperBound - 1) == "femme",
        ["de"].contains(scene.folded(range.upperBound)),
        ["menage", "chambre", "service"].contains(scene.folded(range.upperBound + 1))
      {
        continue
      }
      if key == .inCouple || key == .maritalStatus,
        isSpouseOfAnother(range, in: scene) || isAlleged(range, in: scene)
          || option == "veuf" && wereNotMarried(scene)
          || option == "concubin" && scene.isDead(.partner)
      {
        continue
      }
      if key == .activity, isHeldByAnother(range, in: scene) { continue }
      if key == .activity, option == "salarie",
        isTradeNamed(range, in: scene) || isOnceDone(range, in: scene) || isShop(range, in: scene)
      {
        continue
      }
      // "mes 2 enfants vivent chez leur père": where they live, not who speaks.
      if key == .housing, option == "heberge", livesWithTheirParent(range, in: scene) { continue }
      if key == .debt {
        if isSettled(range, in: scene) { continue }
        if range.contains(where: { ["aucun", "aucune", "zero"].contains(scene.folded($0)) }) { continue }
        if isDuty(range, in: scene) { continue }
      }
      // "mon fils loue à Lyon": a child lives in its parents' home, unless it has its own.
      if key == .housing, option.hasPrefix("locataire") || option == "proprietaire",
        scene.subject(at: range.lowerBound) == .child, !scene.isOwn(range.lowerBound)
      {
        continue
      }
      if Self.isSpoiltByWish(key), scene.isHypothetical(range), !isPresupposed(key, option, range, in: scene) {
        continue
      }
      if scene.isAsked(range) { continue }
      if [.activity, .contract].contains(key), isWishedInList(range, in: scene) { continue }
      if Self.isOfThePresent(key), Self.isPast(range, isHousing: key == .housing, in: scene) { continue }
      if [.activity, .partnerActivity].contains(key) && option == "salarie" || key == .contract,
        isOnlyOffered(range, in: scene)
      {
        continue
      }
      if key == .contract || [.activity, .partnerActivity].contains(key) && option == "salarie",
        hasEnded(range, in: scene, on: date)
      {
        continue
      }
      // "fin de droits au chômage en janvier": until then it is received.
      if key == .noLongerReceives, scene.isYetToCome(range, on: date) { continue }
      var certainty = HeardFact.Certainty.said
      if case .rule(let name, _) = key {
        guard let member = rules.member(of: name, at: range, in: scene), !rules.isOnlySupposed(name, range, in: scene)
        else { continue }
        key = .rule(name, member)
        if rules.proposed.contains(name) { certainty = .doubtful }
      }
      let value = key.value(ofOption: option)
      found.append(
        (
          HeardFact(key: key, value: value, mention: scene.reading.mention(range), certainty: certainty),
          whole.lowerBound, hit.ranges.map(\.count).reduce(0, +)
        ))
    }
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

  /// "mon mari est au chômage moi je suis en CDI": the first is told of him. What somebody else is to the partner ("le
  /// patron de mon mari") tells nothing of the partner.
  private func tellsOfPartner(_ range: Range<Int>, in scene: Scene) -> Bool {
    guard Self.person(at: range, in: scene) == .partner, !scene.isDead(.partner),
      !range.contains(where: { ["mon", "ma", "mes", "je", "j", "son", "sa"].contains(scene.folded($0)) })
    else { return false }
    // "sa femme est à la maison et lui fait les marchés": of the other one of the two.
    let partner = scene.persons.last { $0.person == .partner && $0.range.lowerBound < range.upperBound }
    if let partner, partner.range.upperBound < range.lowerBound {
      let pronoun = (partner.range.upperBound..<range.lowerBound).last {
        ["il", "lui", "elle"].contains(scene.folded($0))
      }
      if let pronoun, (scene.folded(pronoun) == "elle") != partner.isFeminine { return false }
    }
    return scene.owner(of: range).map { $0 == .partner || $0 == .speaker } ?? true
  }

  /// "la boulangerie": no baker.
  func isShop(_ range: Range<Int>, in scene: Scene) -> Bool {
    range.count == 1 && ["erie", "eries"].contains { scene.folded(range.lowerBound).hasSuffix($0) }
  }

  /// "le patron de mon fils veut le virer", "la fac de ma fille": told of somebody else.
  private func isHeldByAnother(_ range: Range<Int>, in scene: Scene) -> Bool {
    let heads = (1...2).map { range.lowerBound..<(range.lowerBound + $0) }
    return ([range] + heads).contains { place in
      scene.owner(of: place).map { $0 != .speaker } ?? false
    }
  }

  /// "la vendeuse m'a dit": one who is named by their trade.
  private func isTradeNamed(_ range: Range<Int>, in scene: Scene) -> Bool {
    guard ["le", "la", "l", "les", "au", "aux", "du"].contains(scene.folded(range.lowerBound - 1)) else { return false }
    return apposed.hits(in: scene.reading).contains { hit in
      hit.meaning == "salarie" && hit.range.lowerBound == range.lowerBound
    }
  }

  /// "L'amende de 90 € est réglée": nothing is owed any more.
  private func isSettled(_ range: Range<Int>, in scene: Scene) -> Bool {
    // "elle a fini de payer son indu", "je viens de payer 300 € d'amende".
    if scene.before(range.lowerBound, upTo: 6).contains(where: { isPayingOver($0, in: scene) }) {
      return true
    }
    let following = scene.after(range.upperBound, upTo: 6).prefix { !["et", "mais", "que"].contains(scene.folded($0)) }
    let verb = following.first { ["est", "sont", "ete", "c"].contains(scene.folded($0)) }
    guard let verb else { return false }
    return scene.after(verb + 1, upTo: 2).contains { place in
      [
        "reglee", "reglees", "payee", "payees", "soldee", "soldees", "regle", "paye", "solde", "remboursee",
        "rembourse",
      ]
      .contains(scene.folded(place)) && scene.tokens[place].word != scene.tokens[place].folded
        && !["pas", "jamais", "non"].contains(scene.folded(place - 1))
    }
  }

  /// "on lui propose un CDI", "un entretien pour un poste de magasinier": work that one does not have.
  func isOnlyOffered(_ range: Range<Int>, in scene: Scene) -> Bool {
    scene.before(range.lowerBound, upTo: 6).contains { scene.isOffer($0) }
  }

  private func mayDescribeSpeaker(_ key: HeardKey, at range: Range<Int>, in scene: Scene) -> Bool {
    switch key {
    case .inCouple, .maritalStatus:
      switch scene.subject(at: range.lowerBound) {
      case .speaker, .partner, .other: !isOfOwnParents(range, in: scene)
      // "ses deux fils et sa femme", "une fille à élever seule": told of the parent.
      // "ma fille, son mari lui prend sa paie": hers.
      case .child:
        (scene.isAny(of: [.mine, .theirs], at: range.lowerBound) || range.contains { scene.isA(.raising, at: $0) })
          && !(scene.isFirstPerson && scene.isA(.theirs, at: range.lowerBound))
      case .relative: scene.isA(.mine, at: range.lowerBound)
      }
    case .pregnant:
      // "mon bébé arrive en mars": the child is the one to come.
      scene.subject(at: range.lowerBound) == .speaker
        || !isOfDaughter(range, in: scene)
          && scene.persons.contains { $0.person == .child && $0.range.overlaps(range) }
    case .debt, .childCount, .rule, .partnerActivity: true
    case .housing:
      // "Mon oncle m'héberge": told of whom he houses.
      scene.subject(at: range.lowerBound) != .relative
        || range.contains { ["m", "me", "nous"].contains(scene.folded($0)) }
    case .activity
    where scene.tokens[range].contains(where: { $0.number != nil })
      && ownerOfApposition(at: range.lowerBound, in: scene) != nil:
      false
    // "six ans de CDI chez elle": counted by the one who speaks.
    case .contract where scene.folded(range.lowerBound - 1) == "de" && scene.isA(.ageUnits, at: range.lowerBound - 2):
      scene.isFirstPerson || scene.subject(at: range.lowerBound) == .speaker
    case .activity, .contract:
      switch Self.person(at: range, in: scene) {
      case .speaker:
        !range.contains { scene.isA(.theirs, at: $0) && scene.ownRelative(before: $0) != nil }
      case .other:
        Self.isIntroduced(range, in: scene) || range.contains { scene.isA(.mine, at: $0) }
          || isDoneByEmployer(range, in: scene) || key == .contract && isSetApartFromEmployer(range, in: scene)
          || range.contains { scene.isA(.theirs, at: $0) } && !Self.isOfAThird(scene)
      case .partner, .child, .relative:
        range.contains { ["mon", "ma", "mes", "je", "j"].contains(scene.folded($0)) }
      }
    // "épouse 58 ans sans revenu".
    case .resources:
      (scene.subject(at: range.lowerBound) == .speaker || isDoneByPayer(range, in: scene))
        && Self.person(at: range, in: scene) != .partner
    case .age, .birthYear, .childAges, .householdSize, .receives, .noLongerReceives, .salary, .partnerSalary,
      .pension, .allowance, .familyQuotient, .rent, .deposit, .commune, .disability, .disabilityRate, .gir,
      .nationality, .residencePermit, .partnerAge, .partnerPension, .relativeAge, .relativePension, .relativeSalary,
      .relativeGir:
      scene.subject(at: range.lowerBound) == .speaker || isDoneByPayer(range, in: scene)
    }
  }

  /// "mes parents ont divorcé cet été".
  private func isOfOwnParents(_ range: Range<Int>, in scene: Scene) -> Bool {
    scene.before(range.upperBound, upTo: 6).contains { place in
      ["parents", "parent"].contains(scene.folded(place)) && scene.isA(.mine, at: place - 1)
    }
  }

  /// "ma fille attend des jumeaux".
  private func isOfDaughter(_ range: Range<Int>, in scene: Scene) -> Bool {
    let reach = range.lowerBound - 3..<range.upperBound
    return scene.persons.contains { mention in
      mention.person == .child && reach.overlaps(mention.range)
        && mention.range.contains { ["fille", "filles", "ainee", "grande"].contains(scene.folded($0)) }
    }
  }

  /// In somebody's own words, with nobody but others named, "son patron" is another's.
  private static func isOfAThird(_ scene: Scene) -> Bool {
    scene.isFirstPerson && !scene.persons.contains { $0.person == .speaker }
      && scene.persons.contains { [.partner, .child, .relative].contains($0.person) }
  }

  /// "Sa maman, veuve, ne mange pas", "Fils de 30 ans célibataire", "voisin malien": said of the one just named.
  private static func isSetBeside(_ key: HeardKey, _ range: Range<Int>, in scene: Scene) -> Bool {
    guard ofAnybody.contains(key) else { return false }
    let named = scene.persons.last { mention in
      mention.range.upperBound <= range.lowerBound && range.lowerBound - mention.range.upperBound <= 4
        && ([.relative, .child, .other].contains(mention.person)
          // "mon mari étudiant algérien": a nationality is the partner's own.
          || mention.person == .partner && [.nationality, .residencePermit].contains(key))
    }
    if let named, named.person == .partner { return named.range.upperBound == range.lowerBound }
    // "Couple + 1 enf., HLM".
    if let named, scene.isOnlyCounted(named) { return false }
    guard let named, !scene.isOwn(range.lowerBound), !owns.contains(scene.folded(range.lowerBound)) else {
      return false
    }
    return (named.range.upperBound..<range.lowerBound).allSatisfy { place in
      scene.tokens[place].kind == .comma || scene.tokens[place].number != nil
        || ["de", "ans", "est", "et"].contains(scene.folded(place))
    }
  }

  /// What a text may tell of anybody it names.
  private static let ofAnybody: Set<HeardKey> = [.inCouple, .maritalStatus, .nationality, .residencePermit, .housing]

  /// "des jumeaux, mon mari et moi": words that begin anew.
  private static let owns: Set<String> = [
    "mon", "ma", "mes", "notre", "nos", "son", "sa", "je", "j", "on", "nous", "moi",
  ]

  /// The person named right before ("mon fils étudiant", "mari ouvrier"), else the subject.
  private static func person(at range: Range<Int>, in scene: Scene) -> Person {
    // "un fils de 19 ans étudiant", "sa fille qui est étudiante".
    var end = range.lowerBound
    while end > 0,
      scene.tokens[end - 1].number != nil
        || ["ans", "de", "d", "qui", "est", "au", "en", "a", "o"].contains(scene.folded(end - 1))
        // "son fils de 19 ans, étudiant".
        || scene.tokens[end - 1].kind == .comma && scene.isA(.ageUnits, at: end - 2)
    {
      end -= 1
    }
    // "en couple avec un étudiant".
    if scene.persons.contains(where: { $0.person == .partner && $0.range.contains(range.lowerBound) }) {
      return .partner
    }
    let named = scene.persons.last { mention in
      // "père de quatre enfants au chômage": of the father.
      if scene.isOnlyCounted(mention) { return false }
      // "Le frère de Madame est plombier": it is told of the brother.
      return mention.range.upperBound == range.lowerBound && mention.person != .other
        && !["de", "d", "du"].contains(scene.folded(mention.range.lowerBound - 1))
        || mention.range.upperBound == end && [.child, .relative, .partner].contains(mention.person)
          && !["de", "d", "du"].contains(scene.folded(mention.range.lowerBound - 1))
          && !opensNote(mention, in: scene)
    }
    return named?.person ?? scene.subject(at: range.lowerBound)
  }

  /// "Garçon de 19 ans étudiant": who opens a mediator's note is the person.
  private static func opensNote(_ mention: PersonMention, in scene: Scene) -> Bool {
    !scene.isFirstPerson
      && (mention.range.lowerBound == 0 || scene.tokens[mention.range.lowerBound - 1].kind == .sentenceEnd)
  }

  /// "la CAF réclame 650 € à une apprentie", "un courrier pour un cariste": of whom the request is about.
  static func isIntroduced(_ range: Range<Int>, in scene: Scene) -> Bool {
    ["un", "une", "cet", "cette"].contains(scene.folded(range.lowerBound - 1))
      && ["a", "pour", "chez"].contains(scene.folded(range.lowerBound - 2))
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
