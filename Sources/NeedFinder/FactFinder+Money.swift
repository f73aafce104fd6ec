internal import RuleModel
internal import SourceText

extension FactFinder {
  /// Amounts with what they are for, by the nearest word that says it; an amount of no known role is no fact.
  func money(in scene: Scene, given facts: [HeardFact], on date: CalendarDate) -> [HeardFact] {
    let roleHits = roles.hits(in: scene.reading).filter { !isTradeOfAnother($0, in: scene) }
      .compactMap { participle((meaning: $0.meaning, range: $0.range), in: scene) }
      .filter { $0.meaning != .salary || !isVerbOfPaying($0.range, in: scene) }
      .filter { $0.meaning != .debt || !isDuty($0.range, in: scene) }
      .outermost()
    let amounts = scene.amounts
    guard !amounts.isEmpty else { return [] }
    let works = works(in: scene, on: date)
    let itemised = itemisedDebts(amounts, in: scene)
    var found: [HeardFact] = []
    for (position, amount) in amounts.enumerated() {
      if let item = itemised[amount.range.lowerBound] {
        found.append(item)
        continue
      }
      if amount.period == .none, !amount.hasCurrency, (1950...2060).contains(amount.euros),
        isCountedAfter(amount, in: scene)
      {
        continue
      }
      let reach = Reach(at: position, of: amounts, in: scene)
      if scene.isBound(amount) {
        // "elle gagne entre 900 et 1 000": that she works is told, and not for how much.
        if let (told, cue) = role(of: amount, among: roleHits, reach, in: scene), told == .salary || told == .pension,
          owner(of: amount, cue: cue, in: scene) == .speaker,
          !(facts + found).contains(where: { $0.key == .activity })
        {
          found.append(
            HeardFact(
              key: .activity, value: .option(told == .salary ? "salarie" : "retraite"),
              mention: scene.reading.mention(cue)))
        }
        continue
      }
      if let total = total(amount, in: scene, given: facts) {
        found.append(total)
        continue
      }
      if let owed = owedBack(amount, in: scene) ?? creditor(of: amount, among: roleHits, in: scene)
        ?? named(amount, among: roleHits, in: scene)
      {
        found.append(owed)
        continue
      }
      if let sum = sumOfTold(amount, in: scene, given: facts) ?? ownSum(amount, in: scene, given: facts + found) {
        found.append(sum)
        continue
      }
      guard var (role, cue) = role(of: amount, among: roleHits, reach, in: scene) else {
        let untold =
          sumOfPerson(amount, among: roleHits, in: scene, given: facts + found)
          ?? workPay(amount, after: works, in: scene, given: facts + found)
          ?? bareIncome(amount, among: roleHits, in: scene, given: facts + found)
          ?? bareRent(amount, in: scene, given: facts + found)
        if let untold { found.append(untold) }
        continue
      }
      // "J'emballe des colis chez Chronopost, 1 450 €": the price of nothing.
      if role == .none, cue.upperBound <= amount.range.lowerBound,
        distance(cue.upperBound..<amount.range.lowerBound, in: scene) > Self.farthestPrice,
        let pay = sumOfPerson(amount, among: roleHits, in: scene, given: facts + found)
          ?? workPay(amount, after: works, in: scene, given: facts + found)
      {
        found.append(pay)
        continue
      }
      // "trop-perçu de RSA de 1 200 €", "ardoise de loyer": owed, although the benefit or the rent is nearer.
      if role == .allowance || role == .rent,
        let owed = roleHits.first(where: { hit in
          hit.meaning == .debt && isOwed(cue, by: hit.range, as: role, in: scene)
        })
      {
        (role, cue) = (.debt, owed.range)
      }
      if !amount.mayBeMonthly, role != .debt, role != .toPay { continue }
      if role == .debt || role == .toPay, isAlreadyPaid(amount, in: scene) { continue }
      if ![.debt, .toPay, .rent, .deposit].contains(role), isLacking(amount, in: scene) { continue }
      // What was earned or paid then, or by somebody who is dead, is not so now.
      let owner = owner(of: amount, cue: cue, in: scene)
      if role != .debt,
        scene.isOfThePast(at: max(cue.upperBound, amount.range.lowerBound))
          || role == .salary && scene.isOfThePast(at: amount.range.lowerBound)
      {
        continue
      }
      if [.partner, .relative].contains(owner), scene.isDead(owner) { continue }
      let isLoan = role == .debt && cue.contains { scene.isLoan($0) }
      // A deposit is asked for before it is paid.
      if role != .deposit, role != .debt || isLoan, isOnlyOffered(amount, as: role, cue, in: scene) { continue }
      // "le bailleur leur demande 412 € de dépôt de garantie", "la retraite est pour 2029".
      if role == .debt, isDeposit(amount, among: roleHits, in: scene) { role = .deposit }
      // "réclame l'avis 2026"; a debt may well be of 2 000 €.
      if !amount.hasCurrency, amount.period == .none, isYear(amount, in: scene),
        role != .debt || ["avis", "annee", "declaration"].contains(scene.folded(amount.range.lowerBound - 1))
      {
        continue
      }
      let mention = scene.reading.mention(
        min(amount.range.lowerBound, cue.lowerBound)..<max(amount.range.upperBound, cue.upperBound))
      if let fact = fact(role, amount, of: owner, mention, at: cue, in: scene, given: facts + found) {
        found.append(fact)
      }
    }
    // "ma réversion 530, ma retraite 480": the pension is the other one.
    if found.count(where: { $0.key == .pension }) > 1 {
      found.removeAll { fact in
        fact.key == .pension && scene.range(of: fact.mention).contains { scene.folded($0) == "reversion" }
      }
    }
    found = found.flatMap { rentNotPaid($0, among: amounts, in: scene) }
    if let rent = rentOwed(among: found, in: scene) { found.append(rent) }
    return oneEach(found, among: amounts, in: scene)
  }

  /// "il manque 260 €", "il me faudrait 1 800 €", "j'attends 450 € de la CAF": a sum that one does not have.
  func isLacking(_ amount: Amount, in scene: Scene) -> Bool {
    scene.before(amount.range.lowerBound, upTo: 2).contains { place in
      scene.isAny(of: [.lacking, .awaited], at: place)
    }
  }

  /// "on me propose 700 € si je signe", "il faut gagner trois fois 700 €", "un appart à moins de 500 €", "j'aurai 800 de
  /// retraite": a sum that is offered, hoped for or asked of anybody. A rent has to be paid, though it is one's own.
  private func isOnlyOffered(_ amount: Amount, as role: AmountRole, _ cue: Range<Int>, in scene: Scene) -> Bool {
    let start = min(amount.range.lowerBound, cue.lowerBound)
    let near = scene.before(max(amount.range.lowerBound, cue.lowerBound), upTo: 5)
    if near.contains(where: { place in
      scene.isOffer(place) || role != .rent && scene.isA(.hoped, at: place)
    }) {
      return true
    }
    // "un entretien pour un poste de magasinier à 1 550 €".
    if role == .salary, scene.before(cue.lowerBound, upTo: 5).contains(where: { scene.isPostSought($0) }) {
      return true
    }
    // "moins de 500", "en dessous de 700", "au-dessus de 800".
    let (one, two) = (scene.folded(amount.range.lowerBound - 1), scene.folded(amount.range.lowerBound - 2))
    if one == "de", ["moins", "dessous", "dessus", "plus"].contains(two) { return true }
    return scene.before(start, upTo: 1).contains { scene.folded($0) == "prochain" }
  }

  private func fact(
    _ role: AmountRole, _ amount: Amount, of owner: Person, _ mention: Mention, at cue: Range<Int>, in scene: Scene,
    given facts: [HeardFact]
  ) -> HeardFact? {
    let value = HeardValue.number(amount.rational)
    func fact(_ key: HeardKey) -> HeardFact { HeardFact(key: key, value: value, mention: mention) }
    switch role {
    case .none: return nil
    case .rent:
      if owner == .relative { return nil }
      // "Premier bébé en mars, 760 € de loyer": a line of its own.
      let start = min(amount.range.lowerBound, cue.lowerBound)
      if owner == .child, start == 0 || !scene.tokens[start - 1].isMark { return nil }
      return scene.owner(of: cue).map { $0 == .speaker || $0 == .partner } ?? true ? fact(.rent) : nil
    case .deposit: return fact(.deposit)
    case .familyQuotient: return fact(.familyQuotient)
    case .debt:
      // So much a month is an instalment, not what is owed.
      // "saisie sur mon compte, reste 0 euro": what is left, not what is owed.
      guard amount.period == .none, amount.euros > 0, !isInstalment(amount, in: scene),
        !isFormer(amount, in: scene), !isCancelled(amount, in: scene), !isMonthlyLoan(amount, cue, in: scene)
      else { return nil }
      guard
        let kind = debtKind(near: amount.range, cue: cue, in: scene) ?? onlyKind(of: facts)
          ?? (isOwedToSomebody(amount, cue, in: scene) ? "autre" : nil)
      else { return nil }
      return HeardFact(key: .debt, value: .debt(kind: kind, amount: amount.rational), mention: mention)
    case .toPay:
      guard amount.period == .none, !isInstalment(amount, in: scene) else { return nil }
      guard let kind = debtKind(near: amount.range, cue: cue, in: scene), kind != "autre" else { return nil }
      return HeardFact(key: .debt, value: .debt(kind: kind, amount: amount.rational), mention: mention)
    // "nos retraites font 1 620", "leurs deux salaires": of both together.
    // "retraités, 1 480 € à deux".
    case .salary where isOfBoth(cue, in: scene) || isForTwo(amount, in: scene),
      .pension where isOfBoth(cue, in: scene) || isForTwo(amount, in: scene),
      .somePension where isOfBoth(cue, in: scene) || isForTwo(amount, in: scene):
      return owner == .relative ? nil : fact(.resources)
    case .salary:
      guard amount.euros >= Self.leastPay else { return nil }
      switch owner {
      case .speaker: return fact(.salary)
      case .partner: return fact(.partnerSalary)
      case .relative: return fact(.relativeSalary)
      // A son or a daughter who earns is grown up; "quatre enfants, lui maçon à 1 900 €" is none of them.
      case .child: return isSonOrDaughter(before: cue.lowerBound, in: scene) ? fact(.relativeSalary) : nil
      case .other: return nil
      }
    case .pension:
      switch owner {
      case .speaker: return fact(.pension)
      // "la banque prend 74 € sur 1 130 € de retraite": of whom the text is.
      case .other where scene.folded(amount.range.lowerBound - 1) == "sur": return fact(.pension)
      case .relative: return fact(.relativePension)
      case .partner: return fact(.partnerPension)
      case .child, .other: return nil
      }
    case .somePension:
      // "j'ai quitté mon mari, il ne paie pas la pension de 150 euros": that of a child.
      if owner == .partner, !partings.hits(in: scene.reading).isEmpty || isUnpaid(cue, in: scene) { return nil }
      if owner == .partner, !speaksOfInvalidity(scene) { return fact(.partnerPension) }
      if owner == .relative { return fact(.relativePension) }
      if speaksOfInvalidity(scene) { return owner == .speaker ? fact(.allowance) : nil }
      guard owner == .speaker, isOfPensionAge(facts, in: scene) || isTooMuchForAlimony(amount, facts, in: scene) else {
        return nil
      }
      return fact(.pension)
    // "Papa a 67 ans, il touche 590 de la caisse": what a fund pays somebody old.
    case .allowance where owner == .relative && cue.contains { scene.folded($0) == "caisse" }:
      return isElder(facts, in: scene) ? fact(.relativePension) : nil
    // "toujours 0 € de la Sécu": a payment that does not come.
    case .allowance where owner == .partner && isSharedByAll(amount, cue, in: scene): return fact(.resources)
    case .allowance:
      let isPaidToSpeaker =
        owner == .speaker
        || (owner == .other && cue.contains { scene.folded($0) == "caf" }
          && scene.subject(at: cue.lowerBound) != .relative)
      return isPaidToSpeaker && amount.euros > 0 && !isLeftInPocket(amount, in: scene) ? fact(.allowance) : nil
    // "tombé à 2 € sur le compte": no month's income.
    case .resources where amount.euros > 0 && amount.euros < Self.leastIncome: return nil
    case .resources where owner == .relative && isRetired(facts, in: scene): return fact(.relativePension)
    case .resources:
      // "premier bébé en mars, 1 900 € à deux".
      let isOfBoth = cue.contains { scene.folded($0) == "deux" }
      return owner == .speaker || owner == .partner || owner == .child && isOfBoth ? fact(.resources) : nil
    case .income:
      if owner == .relative {
        return isRetired(facts, in: scene) || isElder(facts, in: scene) ? fact(.relativePension) : nil
      }
      if owner == .partner { return fact(.partnerSalary) }
      guard owner == .speaker else { return nil }
      if isOfPensionAge(facts, in: scene) { return fact(.pension) }
      if facts.contains(where: { $0.key == .activity && $0.value == .option("salarie") }) { return fact(.salary) }
      if facts.contains(where: { $0.key == .receives }) { return fact(.allowance) }
      return fact(.resources)
    }
  }

  /// "on n'a plus que ses 1 180 de chômage pour nous cinq": what one has is what all live on.
  private func isSharedByAll(_ amount: Amount, _ cue: Range<Int>, in scene: Scene) -> Bool {
    let isLivedOn =
      scene.before(amount.range.lowerBound, upTo: 8).contains { ["on", "nous"].contains(scene.folded($0)) }
      && scene.before(amount.range.lowerBound, upTo: 4).contains {
        ["que", "qu", "avec", "sur"].contains(scene.folded($0))
      }
    return isLivedOn
      || scene.after(cue.upperBound, upTo: 3).contains {
        scene.folded($0) == "pour" && ["nous", "tous", "tout"].contains(scene.folded($0 + 1))
      }
  }

  /// "il ne paie pas la pension".
  private func isUnpaid(_ cue: Range<Int>, in scene: Scene) -> Bool {
    scene.before(cue.lowerBound, upTo: 5).contains { place in
      scene.isA(.paying, at: place) || ["verse", "donne"].contains(scene.folded(place))
    }
  }

  private func isDeposit(
    _ amount: Amount, among hits: [(meaning: AmountRole, range: Range<Int>)], in scene: Scene
  ) -> Bool {
    hits.contains { hit in
      guard hit.meaning == .deposit else { return false }
      if hit.range.lowerBound == amount.range.upperBound + 1 { return scene.folded(amount.range.upperBound) == "de" }
      // "un dépôt de garantie de 590 € à sortir".
      return hit.range.upperBound <= amount.range.lowerBound
        && distance(hit.range.upperBound..<amount.range.lowerBound, in: scene) <= 0.3
    }
  }

  /// "TF 2026 de 1 126 €", "régularisation de charges 2024, 611 euros": the year of what is owed, before the sum.
  private func isCountedAfter(_ amount: Amount, in scene: Scene) -> Bool {
    let next = amount.range.upperBound
    guard scene.amounts.contains(where: { $0.range.lowerBound == next + 1 && $0.hasCurrency }) else { return false }
    if ["de", "d"].contains(scene.folded(next)) { return true }
    return scene.tokens[next].isMark && scene.isA(.toldByYear, at: amount.range.lowerBound - 1)
  }

  private func isYear(_ amount: Amount, in scene: Scene) -> Bool {
    // "au chômage en 93".
    if (30...99).contains(amount.euros), scene.folded(amount.range.lowerBound - 1) == "en" { return true }
    return (1950...2060).contains(amount.euros)
      && [
        "en", "pour", "depuis", "avant", "apres", "des", "fin", "avis", "impots", "declaration", "annee", "revenus",
      ].contains(scene.folded(amount.range.lowerBound - 1))
  }

  /// Farther from a word for a price, in words of weight, a sum after one's work is a pay.
  private static let farthestPrice = 2.3
  /// Below it a sum next to a trade is a price.
  private static let leastPay = 100.0
  /// Below it, and above nothing at all, a sum is what is left on an account.
  private static let leastIncome = 50.0

  private func isRetired(_ facts: [HeardFact], in scene: Scene) -> Bool {
    facts.contains { $0.key == .activity && $0.value == .option("retraite") }
      || scene.tokens.contains { $0.folded.hasPrefix("retrait") }
  }

  /// "je dois 150 € à ma sœur".
  private func isOwedToSomebody(_ amount: Amount, _ cue: Range<Int>, in scene: Scene) -> Bool {
    cue.upperBound == amount.range.lowerBound
      && cue.contains { ["dois", "doit", "devons", "doivent"].contains(scene.folded($0)) }
      && ["a", "au", "aux", "chez"].contains(scene.folded(amount.range.upperBound))
  }

  /// "il me reste 4 euros jusqu'à la bourse": no month's income.
  private func isLeftInPocket(_ amount: Amount, in scene: Scene) -> Bool {
    amount.period == .none
      && scene.before(amount.range.lowerBound, upTo: 3).contains { ["reste", "restait"].contains(scene.folded($0)) }
  }

  /// "1 480 € à deux", "1 390 € à eux deux", "1 600 pour deux".
  private func isForTwo(_ amount: Amount, in scene: Scene) -> Bool {
    let next =
      scene.isA(.currencies, at: amount.range.upperBound) ? amount.range.upperBound + 1 : amount.range.upperBound
    guard ["a", "pour"].contains(scene.folded(next)) else { return false }
    let place = ["eux", "nous", "elles"].contains(scene.folded(next + 1)) ? next + 2 : next + 1
    return scene.folded(place) == "deux" && (place + 1 == scene.tokens.count || scene.tokens[place + 1].isMark)
  }

  private func isOfBoth(_ cue: Range<Int>, in scene: Scene) -> Bool {
    let nouns: Set<String> = ["retraites", "pensions", "salaires", "paies", "payes"]
    return cue.contains { place in
      nouns.contains(scene.folded(place))
        && (["nos", "leurs"].contains(scene.folded(place - 1))
          || ["deux", "petites", "2"].contains(scene.folded(place - 1))
            && ["nos", "leurs", "les"].contains(scene.folded(place - 2)))
    }
  }

  /// "j'ai 1 025 de pension": nobody is paid so much for children, where none nor a former partner is spoken of.
  private func isTooMuchForAlimony(_ amount: Amount, _ facts: [HeardFact], in scene: Scene) -> Bool {
    amount.euros >= 600 && !scene.persons.contains { [.relative, .child].contains($0.person) }
      && !facts.contains { [.activity, .childCount, .childAges].contains($0.key) }
      && !scene.tokens.contains {
        ["ex", "alimentaire", "juge", "divorce", "divorcee", "enfants", "enfant", "pere"].contains($0.folded)
      }
  }

  /// A grandparent, or a parent told to be old.
  private func isElder(_ facts: [HeardFact], in scene: Scene) -> Bool {
    facts.contains { fact in
      if case .number(let age) = fact.value { fact.key == .relativeAge && age >= Self.pensionAge } else { false }
    }
      || scene.tokens.indices.contains { place in
        // "dans la même situation" is no "mémé".
        ["grand", "mamie", "mamy", "papy", "papi", "pepe", "reversion", "ehpad"].contains(scene.folded(place))
          || scene.tokens[place].word == "mémé"
          || scene.folded(place) == "meme" && scene.isAny(of: [.mine, .theirs, .ours], at: place - 1)
      }
  }

  /// "pension d'invalidité", "la Sécu m'a mis en catégorie deux".
  private func speaksOfInvalidity(_ scene: Scene) -> Bool {
    scene.tokens.indices.contains { place in
      if scene.folded(place).hasPrefix("invalid") { return true }
      guard scene.folded(place) == "categorie" else { return false }
      return ["premiere", "deuxieme", "troisieme"].contains(scene.folded(place - 1))
        || scene.tokens.indices.contains(place + 1)
          && scene.tokens[place + 1].whole.map { (1...3).contains($0) } == true
    }
  }

  func isOfPensionAge(_ facts: [HeardFact], in scene: Scene) -> Bool {
    if facts.contains(where: { $0.key == .activity && $0.value == .option("retraite") }) { return true }
    if facts.contains(where: { $0.key == .activity }) { return false }
    if isRetired(facts, in: scene) { return true }
    return facts.contains { fact in
      if case .number(let age) = fact.value { fact.key == .age && age >= Self.pensionAge } else { false }
    }
  }

  /// From which age what one is paid is a pension, unless it is said to be something else.
  private static let pensionAge = Rational(64)

}
