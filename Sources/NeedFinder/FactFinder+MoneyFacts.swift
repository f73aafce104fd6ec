internal import RuleModel

/// From a sum whose role is known to the fact that it answers.
extension FactFinder {
  /// What a sum of a role answers, by whose it is; nil where it answers nothing.
  func fact(
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
      return isPaidToSpeaker && amount.euros > 0 && !isLeftInPocket(amount, in: scene)
        && !isTakenBack(amount, in: scene) ? fact(.allowance) : nil
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

  /// Below it a sum next to a trade is a price.
  private static let leastPay = 100.0
  /// Below it, and above nothing at all, a sum is what is left on an account.
  private static let leastIncome = 50.0

  private func isRetired(_ facts: [HeardFact], in scene: Scene) -> Bool {
    facts.contains { $0.key == .activity && $0.value == .option("retraite") }
      || scene.tokens.indices.contains { place in
        // "un complément jusqu'à la retraite": not yet.
        scene.folded(place).hasPrefix("retrait")
          && !scene.before(place, upTo: 3).contains {
            ["jusqu", "avant", "future", "partir"].contains(scene.folded($0))
          }
      }
  }

  /// "je dois 150 € à ma sœur".
  private func isOwedToSomebody(_ amount: Amount, _ cue: Range<Int>, in scene: Scene) -> Bool {
    cue.upperBound == amount.range.lowerBound
      && cue.contains { ["dois", "doit", "devons", "doivent"].contains(scene.folded($0)) }
      && ["a", "au", "aux", "chez"].contains(scene.folded(amount.range.upperBound))
  }

  /// "elle veut reprendre 14 000 € de minimum vieillesse": what was paid once.
  private func isTakenBack(_ amount: Amount, in scene: Scene) -> Bool {
    scene.before(amount.range.lowerBound, upTo: 2).contains {
      ["reprendre", "recuperer", "reprend", "recupere"].contains(scene.folded($0))
    }
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
    // "retraite du couple 1 900 €".
    if scene.folded(cue.upperBound) == "du", scene.folded(cue.upperBound + 1) == "couple" { return true }
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
