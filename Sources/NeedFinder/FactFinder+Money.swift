internal import RuleModel

extension FactFinder {
  /// Amounts with what they are for, by the nearest word that says it; an amount of no known role is no fact.
  func money(in scene: Scene, given facts: [HeardFact]) -> [HeardFact] {
    let roleHits = roles.hits(in: scene.reading)
      .compactMap { participle((meaning: roleNames[$0.pattern], range: $0.ranges[0]), in: scene) }
      .filter { $0.meaning != .salary || !isVerbOfPaying($0.range, in: scene) }
      .filter { $0.meaning != .debt || !isDuty($0.range, in: scene) }
      .outermost()
    let amounts = scene.amounts
    var found: [HeardFact] = []
    for (position, amount) in amounts.enumerated() {
      let reach = Reach(at: position, of: amounts, in: scene)
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
        if let income = bareIncome(amount, among: roleHits, in: scene, given: facts + found) { found.append(income) }
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
      if amount.period == .year, role != .debt, role != .toPay { continue }
      if ![.debt, .toPay, .rent, .deposit].contains(role), isLacking(amount, in: scene) { continue }
      // What was earned or paid then, or by somebody who is dead, is not so now.
      let owner = owner(of: amount, cue: cue, in: scene)
      if role != .debt, scene.isOfThePast(at: max(cue.upperBound, amount.range.lowerBound)) { continue }
      if [.partner, .relative].contains(owner), scene.isDead(owner) { continue }
      let isLoan = role == .debt && scene.tokens[cue].contains { ["credit", "pret"].contains($0.folded) }
      // A deposit is asked for before it is paid.
      if role != .deposit, role != .debt || isLoan, isOnlyOffered(amount, as: role, cue, in: scene) { continue }
      // "le bailleur leur demande 412 € de dépôt de garantie", "la retraite est pour 2029".
      if role == .debt, isDeposit(amount, among: roleHits, in: scene) { role = .deposit }
      if !amount.hasCurrency, amount.period == .none, role != .debt, isYear(amount, in: scene) { continue }
      let mention = scene.reading.mention(
        min(amount.range.lowerBound, cue.lowerBound)..<max(amount.range.upperBound, cue.upperBound))
      if let fact = fact(role, amount, of: owner, mention, at: cue, in: scene, given: facts + found) {
        found.append(fact)
      }
    }
    return found
  }

  /// "dois trois mois de loyer"; not "dois payer un loyer de 540 €".
  private func isOwed(_ cue: Range<Int>, by owed: Range<Int>, as role: AmountRole, in scene: Scene) -> Bool {
    let near = scene.before(cue.lowerBound, upTo: role == .rent ? 5 : 3)
    guard near.contains(owed.upperBound - 1) else { return false }
    return role != .rent || !near.contains { ["payer", "regler", "trouver"].contains(scene.folded($0)) }
  }

  /// "il manque 260 €", "il me faudrait 1 800 €": a sum that one does not have.
  private func isLacking(_ amount: Amount, in scene: Scene) -> Bool {
    scene.before(amount.range.lowerBound, upTo: 2).contains { place in
      scene.isA(.lacking, at: place)
    }
  }

  /// "on me propose 700 € si je signe", "il faut gagner trois fois 700 €", "un appart à moins de 500 €", "j'aurai 800 de
  /// retraite": a sum that is offered, hoped for or asked of anybody. A rent has to be paid, though it is one's own.
  private func isOnlyOffered(_ amount: Amount, as role: AmountRole, _ cue: Range<Int>, in scene: Scene) -> Bool {
    let start = min(amount.range.lowerBound, cue.lowerBound)
    let near = scene.before(max(amount.range.lowerBound, cue.lowerBound), upTo: 5)
    if near.contains(where: { place in
      scene.isA(.offered, at: place) || role != .rent && scene.isA(.hoped, at: place)
    }) {
      return true
    }
    // "moins de 500", "en dessous de 700", "au-dessus de 800".
    let (one, two) = (scene.folded(amount.range.lowerBound - 1), scene.folded(amount.range.lowerBound - 2))
    if one == "de", ["moins", "dessous", "dessus", "plus"].contains(two) { return true }
    return scene.before(start, upTo: 1).contains { scene.folded($0) == "prochain" }
  }

  /// "rembourse 640 € de prêts par mois".
  func isInstalment(_ amount: Amount, in scene: Scene) -> Bool {
    scene.after(amount.range.upperBound, upTo: 5).contains { place in
      scene.folded(place) == "mois" && ["par", "chaque", "les"].contains(scene.folded(place - 1))
    }
  }

  /// "payé 1 540": a pay; "j'ai payé 300 €": nothing owed any more.
  private func participle(
    _ hit: (meaning: AmountRole, range: Range<Int>), in scene: Scene
  ) -> (meaning: AmountRole, range: Range<Int>)? {
    guard hit.meaning == .toPay, hit.range.count == 1, let word = scene.tokens[hit.range].first?.word,
      ["payé", "payée"].contains(word)
    else { return hit }
    let previous = scene.folded(hit.range.lowerBound - 1)
    if ["ai", "a", "avons", "ont"].contains(previous) { return nil }
    let isApart = hit.range.lowerBound == 0 || scene.tokens[hit.range.lowerBound - 1].isMark
    return isApart || ["est", "suis"].contains(previous) ? (.salary, hit.range) : hit
  }

  /// "je paie 60 €": no pay.
  private func isVerbOfPaying(_ range: Range<Int>, in scene: Scene) -> Bool {
    guard range.count == 1, ["paie", "paye", "paies", "payes"].contains(scene.folded(range.lowerBound)) else {
      return false
    }
    // "Madame, 69 ans, paie 640 €".
    let follows = range.lowerBound > 0 && scene.tokens[range.lowerBound - 1].kind == .comma
    if follows, scene.tokens.indices.contains(range.upperBound), scene.tokens[range.upperBound].number != nil,
      scene.folded(range.lowerBound - 2) == "ans"
    {
      return true
    }
    return [
      "je", "j", "tu", "il", "elle", "on", "qui", "ne", "n", "lui", "me", "se", "les", "leur", "y", "en", "pas", "deja",
      "que", "qu",
    ].contains(scene.folded(range.lowerBound - 1))
  }

  /// "elle doit refaire sa prothèse (820 €)": a duty, no debt.
  func isDuty(_ range: Range<Int>, in scene: Scene) -> Bool {
    guard ["dois", "doit", "doivent", "devons"].contains(scene.folded(range.lowerBound)) else { return false }
    let next = scene.folded(range.lowerBound + 1)
    return isInfinitive(next) && next != "encore"
      && !scene.isA(.repaying, at: range.lowerBound + 1)
  }

  private func role(
    of amount: Amount, among hits: [(meaning: AmountRole, range: Range<Int>)], _ reach: Reach, in scene: Scene
  ) -> (AmountRole, Range<Int>)? {
    if let best = nearest(to: amount, among: hits, reach, in: scene) { return (best.meaning, best.range) }
    // A debt named at the head of the sentence: "La taxe foncière de Mme, veuve de 79 ans, vient de tomber : 1 340 €".
    guard amount.hasCurrency else { return nil }
    let sentence = Set(scene.before(amount.range.lowerBound, upTo: 24, throughCommas: true))
    let head = hits.last {
      $0.meaning == .debt && sentence.contains($0.range.lowerBound) && $0.range.lowerBound >= reach.earlier
    }
    return head.map { ($0.meaning, $0.range) }
  }

  /// Where the amounts before and after one end and begin.
  struct Reach {
    let earlier: Int
    let later: Int

    init(at position: Int, of amounts: [Amount], in scene: Scene) {
      earlier = position > 0 ? amounts[position - 1].range.upperBound : 0
      later = position + 1 < amounts.count ? amounts[position + 1].range.lowerBound : scene.tokens.count
    }
  }

  /// The words that say most nearly what an amount is.
  func nearest<Meaning>(
    to amount: Amount, among hits: [(meaning: Meaning, range: Range<Int>)], _ reach: Reach, in scene: Scene
  ) -> (cost: Double, meaning: Meaning, range: Range<Int>)? {
    let before = scene.before(amount.range.lowerBound, upTo: 12, throughCommas: true)
    let after = scene.after(amount.range.upperBound, upTo: 6, throughCommas: true)
    var best: (cost: Double, meaning: Meaning, range: Range<Int>)?
    for hit in hits {
      let role = hit.meaning as? AmountRole
      var cost: Double
      if hit.range.upperBound <= amount.range.lowerBound {
        guard before.contains(hit.range.upperBound - 1) else { continue }
        cost = distance(hit.range.upperBound..<amount.range.lowerBound, in: scene)
        if role == .debt, cost <= 0.4 { cost = -2 }
        // The role of the amount before, unless the two are joined.
        if hit.range.lowerBound < reach.earlier { cost += 4 }
      } else if hit.range.lowerBound >= amount.range.upperBound {
        guard after.contains(hit.range.lowerBound),
          hit.range.lowerBound < reach.later || reach.later == scene.tokens.count
        else { continue }
        let gap = amount.range.upperBound..<hit.range.lowerBound
        cost = distance(gap, in: scene) + 0.6
        // Afterwards, only what is joined to the amount: "620 € de loyer", "72 € à payer"; never a verb of income.
        let weights = gap.filter { !scene.tokens[$0].isLight }.count
        guard role != .income, weights <= 1, !gap.contains(where: { scene.tokens[$0].isMark }) else { continue }
        let link = scene.folded(amount.range.upperBound)
        if ["de", "d", "en"].contains(link), gap.count <= 3 { cost = -1 + distance(gap, in: scene) }
        if gap.isEmpty { cost = -0.5 }
      } else {
        cost = -1
      }
      if !amount.hasCurrency, cost > 2.5 || role == .debt && cost > 1.5 { continue }
      if cost < best?.cost ?? 7 { best = (cost, hit.meaning, hit.range) }
    }
    return best
  }

  /// Words of weight between, a comma or a bracket counting for less than one and a half.
  private func distance(_ gap: Range<Int>, in scene: Scene) -> Double {
    gap.reduce(0) { sum, place in
      let token = scene.tokens[place]
      switch token.kind {
      case .sentenceEnd: return sum + 8
      case .clauseEnd: return sum + 3
      case .comma: return sum + 1.3
      case .open, .close: return sum + 0.4
      case .slash, .otherMark: return sum
      case .number: return sum + 1
      case .word: return sum + (token.isLight ? 0.1 : 1)
      }
    }
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
      if owner == .relative || owner == .child { return nil }
      return scene.holder(of: cue).map { $0 == .speaker || $0 == .partner } ?? true ? fact(.rent) : nil
    case .deposit: return fact(.deposit)
    case .familyQuotient: return fact(.familyQuotient)
    case .debt:
      // So much a month is an instalment, not what is owed.
      guard amount.period == .none, !isInstalment(amount, in: scene),
        !isFormer(amount, in: scene), !isCancelled(amount, in: scene)
      else { return nil }
      guard let kind = debtKind(near: amount.range, cue: cue, in: scene) ?? onlyKind(of: facts) else { return nil }
      return HeardFact(key: .debt, value: .debt(kind: kind, amount: amount.rational), mention: mention)
    case .toPay:
      guard amount.period == .none, !isInstalment(amount, in: scene) else { return nil }
      guard let kind = debtKind(near: amount.range, cue: cue, in: scene), kind != "autre" else { return nil }
      return HeardFact(key: .debt, value: .debt(kind: kind, amount: amount.rational), mention: mention)
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
      case .relative: return fact(.relativePension)
      case .partner: return fact(.partnerPension)
      case .child, .other: return nil
      }
    case .somePension:
      if owner == .partner, !scene.tokens.contains(where: { $0.folded.hasPrefix("invalid") }) {
        return fact(.partnerPension)
      }
      if owner == .relative { return fact(.relativePension) }
      if scene.tokens.contains(where: { $0.folded.hasPrefix("invalid") }) {
        return owner == .speaker ? fact(.allowance) : nil
      }
      guard owner == .speaker, isOfPensionAge(facts, in: scene) else { return nil }
      return fact(.pension)
    // "toujours 0 € de la Sécu": a payment that does not come.
    case .allowance:
      let isPaidToSpeaker =
        owner == .speaker
        || (owner == .other && cue.contains { scene.folded($0) == "caf" }
          && scene.subject(at: cue.lowerBound) != .relative)
      return isPaidToSpeaker && amount.euros > 0 ? fact(.allowance) : nil
    // "tombé à 2 € sur le compte": no month's income.
    case .resources where amount.euros > 0 && amount.euros < Self.leastIncome: return nil
    case .resources where owner == .relative && isRetired(facts, in: scene): return fact(.relativePension)
    case .resources: return owner == .speaker || owner == .partner ? fact(.resources) : nil
    case .income:
      if owner == .relative { return isRetired(facts, in: scene) ? fact(.relativePension) : nil }
      if owner == .partner { return fact(.partnerSalary) }
      guard owner == .speaker else { return nil }
      if isOfPensionAge(facts, in: scene) { return fact(.pension) }
      if facts.contains(where: { $0.key == .activity && $0.value == .option("salarie") }) { return fact(.salary) }
      if facts.contains(where: { $0.key == .receives }) { return fact(.allowance) }
      return fact(.resources)
    }
  }

  private func isDeposit(
    _ amount: Amount, among hits: [(meaning: AmountRole, range: Range<Int>)], in scene: Scene
  ) -> Bool {
    scene.folded(amount.range.upperBound) == "de"
      && hits.contains { $0.meaning == .deposit && $0.range.lowerBound == amount.range.upperBound + 1 }
  }

  private func isYear(_ amount: Amount, in scene: Scene) -> Bool {
    (1950...2060).contains(amount.euros)
      && [
        "en", "pour", "depuis", "avant", "apres", "des", "fin", "avis", "impots", "declaration", "annee", "revenus",
      ].contains(scene.folded(amount.range.lowerBound - 1))
  }

  /// "une prune de 35 € majorée à 75": what it was before.
  func isFormer(_ amount: Amount, in scene: Scene) -> Bool {
    let following = scene.after(amount.range.upperBound, upTo: 3)
    return following.contains { place in
      ["majore", "majoree", "passe", "passee", "montee", "monte"].contains(scene.folded(place))
        && scene.folded(place + 1) == "a" && scene.tokens.indices.contains(place + 2)
        && scene.tokens[place + 2].number != nil
    }
  }

  func isCancelled(_ amount: Amount, in scene: Scene) -> Bool {
    scene.after(amount.range.upperBound, upTo: 3).contains {
      ["annulee", "annule", "remboursee", "effacee", "soldee"].contains(scene.folded($0))
    }
  }

  /// How far from a debt, in words of weight, what it is for may be told.
  private static let farthestKind = 40.0
  /// Below it a sum next to a trade is a price.
  private static let leastPay = 100.0
  /// Below it, and above nothing at all, a sum is what is left on an account.
  private static let leastIncome = 50.0

  private func isSonOrDaughter(before place: Int, in scene: Scene) -> Bool {
    let named = scene.personNamed(before: place, within: 5, throughCommas: false)
    return named.map { ["fils", "fille", "aine", "ainee"].contains(scene.folded($0.range.upperBound - 1)) } ?? false
  }

  private func isRetired(_ facts: [HeardFact], in scene: Scene) -> Bool {
    facts.contains { $0.key == .activity && $0.value == .option("retraite") }
      || scene.tokens.contains { $0.folded.hasPrefix("retrait") }
  }

  private func isOfPensionAge(_ facts: [HeardFact], in scene: Scene) -> Bool {
    if facts.contains(where: { $0.key == .activity && $0.value != .option("retraite") }) { return false }
    if isRetired(facts, in: scene) { return true }
    return facts.contains { fact in
      if case .number(let age) = fact.value { fact.key == .age && age >= Rational(64) } else { false }
    }
  }

  func owner(of amount: Amount, cue: Range<Int>, in scene: Scene) -> Person {
    // "j'ai 300 euros", "mon salaire", "sa retraite": the nearest pronoun or possessive before the words decides.
    if let holder = scene.holder(of: cue) { return holder }
    let start = min(amount.range.lowerBound, cue.lowerBound)
    if scene.isA(.theirs, at: start - 1), let other = scene.ownRelative(before: start - 1) { return other }
    let reach = scene.before(max(amount.range.lowerBound, cue.lowerBound), upTo: 6)
    for place in reach {
      if let named = scene.persons.first(where: { $0.range.contains(place) }), named.range.lowerBound >= start - 4,
        named.person != .speaker, named.person != .child || scene.subject(at: start) == .child
      {
        return named.person
      }
      switch scene.folded(place) {
      case "je", "j", "moi", "on", "nous": return .speaker
      // The "ma" of "ma fille gagne 1 450 €" tells only whose daughter she is.
      case "mon", "ma", "mes", "notre":
        if !scene.persons.contains(where: { $0.range.contains(place) || $0.range.lowerBound == place + 1 }) {
          return .speaker
        }
      default: break
      }
    }
    // "Pour sa tante, retraite 1 015 €": of the one named right before the mark.
    if let mark = reach.last.map({ $0 - 1 }) ?? (start > 0 ? start - 1 : nil), mark > 0,
      scene.tokens[mark].kind == .comma,
      let named = scene.persons.first(where: { $0.range.upperBound == mark }),
      [.relative, .partner].contains(named.person), !scene.isOwn(start)
    {
      return named.person
    }
    return scene.subject(at: start)
  }

  /// Whether another amount than the one at `range` counts what is named at `place`: "640 € d'AAH".
  private func isCounted(_ place: Range<Int>, apartFrom range: Range<Int>, in scene: Scene) -> Bool {
    guard ["de", "d"].contains(scene.folded(place.lowerBound - 1)) else { return false }
    return scene.amounts.contains { $0.range != range && $0.range.upperBound == place.lowerBound - 1 }
  }

  /// The kind told by the nearest word, in the sentence first.
  func debtKind(near range: Range<Int>, cue: Range<Int>, in scene: Scene) -> String? {
    var best: (cost: Double, kind: String)?
    for hit in debtWords.hits(in: scene.reading) {
      let place = hit.ranges[0]
      // "avec mes 640 € d'AAH, je leur dois 214": the benefit is counted there, not owed.
      if !place.overlaps(cue), isCounted(place, apartFrom: range, in: scene) { continue }
      let gap =
        place.upperBound <= range.lowerBound
        ? place.upperBound..<range.lowerBound : range.upperBound..<max(range.upperBound, place.lowerBound)
      var cost = distance(gap, in: scene)
      // After a mark something else is spoken of.
      if gap.lowerBound == range.upperBound, gap.contains(where: { scene.tokens[$0].isMark }) { cost += 4 }
      if place.overlaps(cue) { cost = min(cost, 0.5) }
      // "la cantine de l'école": a kind of its own says more than a creditor like any other.
      if debtKinds[hit.pattern] == "autre" { cost += 2.5 }
      if cost < best?.cost ?? Self.farthestKind { best = (cost, debtKinds[hit.pattern]) }
    }
    return best?.kind
  }
}
