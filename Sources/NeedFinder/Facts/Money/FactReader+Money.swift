internal import RuleModel
internal import SourceText

extension FactReader {
  /// Words that say what a sum is for, with their places.
  typealias RoleHits = [(meaning: AmountRole, range: Range<Int>)]

  /// Amounts with what they are for, by the nearest word that says it; an amount of no known role is no fact.
  func money(given facts: [HeardFact]) -> [HeardFact] {
    guard !amounts.isEmpty else { return [] }
    let hits = roleHits
    let works = works()
    let itemised = itemisedDebts
    var found: [HeardFact] = []
    for (position, amount) in amounts.enumerated() {
      if let item = itemised[amount.range.lowerBound] {
        found.append(item)
      } else if !isBareYear(amount) {
        let reach = reach(ofAmountAt: position)
        if let fact = fact(of: amount, reach, among: hits, after: works, given: facts, and: found) {
          found.append(fact)
        }
      }
    }
    // "ma réversion 530, ma retraite 480": the pension is the other one.
    if found.count(where: { $0.key == .pension }) > 1 {
      found.removeAll { fact in
        fact.key == .pension && scene.range(of: fact.mention).contains { scene.folded($0) == "reversion" }
      }
    }
    // "impayé eau 190, loyer 1 380": what is listed as owed is owed.
    let listed = Set(itemised.values.map(\.mention))
    found = found.flatMap { listed.contains($0.mention) ? [$0] : rentNotPaid($0) }
    if let rent = rentOwed(among: found) { found.append(rent) }
    return oneEach(found)
  }

  private var roleHits: RoleHits {
    spotted.roles.filter { !isTradeOfAnother($0) }
      .compactMap { participle((meaning: $0.meaning, range: $0.range)) }
      .filter { $0.meaning != .salary || !isVerbOfPaying($0.range) }
      .filter { $0.meaning != .pension || !isNotYetRetired($0.range) }
      .filter { $0.meaning != .debt || !isDuty($0.range) && !isOwedByAnother($0.range) }
      .outermost()
  }

  /// "avis 2025": a year, where nothing says that it is a sum.
  private func isBareYear(_ amount: Amount) -> Bool {
    amount.period == .none && !amount.hasCurrency && (1950...2060).contains(amount.euros)
      && isYearBeforeItsSum(amount)
  }

  /// What one amount tells, by the first way of saying it that fits.
  ///
  /// - Parameters:
  ///   - facts: what the text says besides sums.
  ///   - found: what the amounts before it told.
  private func fact(
    of amount: Amount, _ reach: Reach, among hits: RoleHits, after works: [Work], given facts: [HeardFact],
    and found: [HeardFact]
  ) -> HeardFact? {
    let known = facts + found
    if scene.isBound(amount) { return activity(by: amount, reach, among: hits, given: known) }
    let special =
      rentBesideHome(amount, given: known) ?? total(amount, given: facts)
      ?? owedBack(amount) ?? creditor(of: amount) ?? named(amount, among: hits)
      ?? sumOfTold(amount, among: hits, given: facts) ?? ownSum(amount, given: known)
    if let special { return special }
    func pay() -> HeardFact? {
      sumOfPerson(amount, among: hits, given: known) ?? workPay(amount, after: works, given: known)
    }
    guard let (role, cue) = role(of: amount, among: hits, reach) else {
      return pay() ?? bareIncome(amount, given: known) ?? bareRent(amount, given: known)
    }
    // "J'emballe des colis chez Chronopost, 1 450 €": the price of nothing.
    if role == .none, cue.upperBound <= amount.range.lowerBound,
      distance(cue.upperBound..<amount.range.lowerBound) > Self.farthestPrice, let pay = pay()
    {
      return pay
    }
    return fact(told: role, by: cue, of: amount, among: hits, given: known)
  }

  /// "elle gagne entre 900 et 1 000": that she works is told, and not for how much.
  private func activity(
    by amount: Amount, _ reach: Reach, among hits: RoleHits, given facts: [HeardFact]
  ) -> HeardFact? {
    guard let (told, cue) = role(of: amount, among: hits, reach), told == .salary || told == .pension,
      owner(of: amount, cue: cue) == .speaker, !facts.contains(where: { $0.key == .activity })
    else { return nil }
    return fact(.activity, .option(told == .salary ? "salarie" : "retraite"), at: cue)
  }

  /// What an amount tells whose role some words say; nil where it is not so now, or not anybody's.
  private func fact(
    told role: AmountRole, by cue: Range<Int>, of amount: Amount, among hits: RoleHits, given facts: [HeardFact]
  ) -> HeardFact? {
    var (role, cue) = (role, cue)
    // "trop-perçu de RSA de 1 200 €", "ardoise de loyer": owed, although the benefit or the rent is nearer.
    if role == .allowance || role == .rent,
      let owed = hits.first(where: { hit in
        hit.meaning == .debt && isOwed(cue, by: hit.range, as: role)
      })
    {
      (role, cue) = (.debt, owed.range)
    }
    let owner = owner(of: amount, cue: cue)
    guard isSoNow(amount, as: role, of: owner, by: cue) else { return nil }
    // "le bailleur leur demande 412 € de dépôt de garantie", "la retraite est pour 2029".
    if role == .debt, isDeposit(amount, among: hits) { role = .deposit }
    // "demande HLM 2023".
    if role == .rent, !amount.hasCurrency, amount.period == .none, (2000...2060).contains(amount.euros) { return nil }
    // "réclame l'avis 2026"; a debt may well be of 2 000 €.
    if !amount.hasCurrency, amount.period == .none, isYear(amount), role != .debt || isTaxYear(amount) {
      return nil
    }
    let mention = scene.reading.mention(
      min(amount.range.lowerBound, cue.lowerBound)..<max(amount.range.upperBound, cue.upperBound))
    let sum = OwnedSum(amount: amount, owner: owner, mention: mention, cue: cue)
    return fact(role, sum, given: facts)
  }

  /// Whether a sum is had or owed today: not paid already, not lacking, not of the past, and not only offered.
  private func isSoNow(_ amount: Amount, as role: AmountRole, of owner: Person, by cue: Range<Int>) -> Bool {
    if !amount.mayBeMonthly, role != .debt, role != .toPay { return false }
    // "acheté 210 000 à deux": no month's income.
    if ![.debt, .toPay, .deposit].contains(role), amount.euros > Self.mostOfAMonth { return false }
    // "futur retraité (1 480 € annoncés)".
    if role != .debt,
      scene.isA(.announced, at: amount.range.upperBound)
    {
      return false
    }
    if role == .debt || role == .toPay, isAlreadyPaid(amount) { return false }
    // "plus d'ARE (980 avant)".
    if role != .debt, ["avant", "auparavant"].contains(scene.folded(amount.range.upperBound)),
      scene.item(around: amount.range.lowerBound).upperBound == amount.range.upperBound + 1
    {
      return false
    }
    if ![.debt, .toPay, .rent, .deposit].contains(role), isLacking(amount) { return false }
    // What was earned or paid then, or by somebody who is dead, is not so now.
    if role != .debt,
      scene.isOfThePast(at: max(cue.upperBound, amount.range.lowerBound))
        || role == .salary && (scene.isOfThePast(at: amount.range.lowerBound) || scene.isOfThePast(at: cue.lowerBound))
    {
      return false
    }
    if [.partner, .relative].contains(owner), scene.isDead(owner) { return false }
    // A deposit is asked for before it is paid.
    if role == .deposit { return true }
    let isLoan = role == .debt && cue.contains { scene.isLoan($0) }
    return role == .debt && !isLoan || !isOnlyOffered(amount, as: role, cue)
  }

  /// Above it, what is told is no income and no rent of a month of anybody who asks a mediator.
  private static let mostOfAMonth = 12_000.0

  /// "il manque 260 €", "il me faudrait 1 800 €", "j'attends 450 € de la CAF": a sum that one does not have.
  func isLacking(_ amount: Amount) -> Bool {
    scene.before(amount.range.lowerBound, upTo: 2).contains { scene.isAny(of: [.lacking, .awaited], at: $0) }
  }

  /// "on me propose 700 € si je signe", "il faut gagner trois fois 700 €", "un appart à moins de 500 €", "j'aurai 800 de
  /// retraite": a sum that is offered, hoped for or asked of anybody. A rent has to be paid, though it is one's own.
  private func isOnlyOffered(_ amount: Amount, as role: AmountRole, _ cue: Range<Int>) -> Bool {
    let start = min(amount.range.lowerBound, cue.lowerBound)
    let near = scene.before(max(amount.range.lowerBound, cue.lowerBound), upTo: 5)
    if near.contains(where: { place in
      scene.isOffer(place) || role != .rent && scene.isA(.hoped, at: place)
    }) {
      return true
    }
    // "un T2 à 700 € maximum".
    if scene.isA(.atMost, at: amount.range.upperBound) { return true }
    // "si je prends le CDD à 1 500".
    if role == .salary, scene.isSupposed(cue) { return true }
    // "un entretien pour un poste de magasinier à 1 550 €".
    if role == .salary, scene.before(cue.lowerBound, upTo: 5).contains(where: { scene.isPostSought($0) }) {
      return true
    }
    // "moins de 500", "en dessous de 700", "au-dessus de 800".
    let (one, two) = (scene.folded(amount.range.lowerBound - 1), scene.folded(amount.range.lowerBound - 2))
    if one == "de", ["moins", "dessous", "dessus", "plus"].contains(two) { return true }
    return scene.before(start, upTo: 1).contains { scene.folded($0) == "prochain" }
  }

  private func isDeposit(_ amount: Amount, among hits: RoleHits) -> Bool {
    hits.contains { hit in
      guard hit.meaning == .deposit else { return false }
      if hit.range.lowerBound == amount.range.upperBound + 1 { return scene.folded(amount.range.upperBound) == "de" }
      // "un dépôt de garantie de 590 € à sortir".
      return hit.range.upperBound <= amount.range.lowerBound
        && distance(hit.range.upperBound..<amount.range.lowerBound) <= 0.3
    }
  }

  /// "TF 2026 de 1 126 €", "régularisation de charges 2024, 611 euros": the year of what is owed, before the sum.
  private func isYearBeforeItsSum(_ amount: Amount) -> Bool {
    let next = amount.range.upperBound
    guard amounts.contains(where: { $0.range.lowerBound == next + 1 && $0.hasCurrency }) else { return false }
    if scene.isA(.of, at: next) { return true }
    return scene.tokens[next].isMark && scene.isA(.toldByYear, at: amount.range.lowerBound - 1)
  }

  /// "l'avis 2026", "960 d'impôt 2024"; a debt may well be of 2 000 €.
  private func isTaxYear(_ amount: Amount) -> Bool {
    if scene.isA(.yearDocuments, at: amount.range.lowerBound - 1) { return true }
    return scene.isA(.taxes, at: amount.range.lowerBound - 1)
      && amount.euros.truncatingRemainder(dividingBy: 100) != 0
  }

  private func isYear(_ amount: Amount) -> Bool {
    // "au chômage en 93".
    if (30...99).contains(amount.euros), scene.folded(amount.range.lowerBound - 1) == "en" { return true }
    return (1950...2060).contains(amount.euros)
      && (scene.isAny(of: [.yearDocuments, .taxes], at: amount.range.lowerBound - 1)
        || ["en", "pour", "depuis", "avant", "apres", "des", "fin"].contains(scene.folded(amount.range.lowerBound - 1)))
  }

  /// Farther from a word for a price, in words of weight, a sum after one's work is a pay.
  private static let farthestPrice = 2.3
}
