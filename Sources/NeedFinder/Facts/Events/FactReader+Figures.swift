internal import RuleModel

extension FactReader {
  /// Counts and lengths of time of the rules: "trois loyers impayés", "à Lyon depuis 4 ans".
  var counts: [HeardFact] {
    let hits = rules.counts.hits(in: scene.reading) { pattern, range in
      pattern.saysNegation || !scene.isDenied(range)
    }
    return hits.compactMap { hit in
      let name = hit.meaning
      let range = hit.range
      // "né le 3/4/60, 78 trimestres": the number that stands nearest its noun.
      let isOuter = hits.contains { other in
        let inner = other.ranges[0]
        return other.number == hit.number && inner.upperBound == range.upperBound
          && inner.lowerBound > range.lowerBound
      }
      if isOuter { return nil }
      guard let member = rules.member(of: name, at: range, in: scene),
        !rules.isOnlySupposed(name, range, in: scene), case .number(let unit)? = rules.facts[name]?.kind,
        let place = CueBook.placeOfNumber(in: hit.pattern, at: range, of: scene.reading)
          ?? range.first(where: { scene.tokens[$0].number != nil && !scene.isPartOfDate($0) }),
        !scene.isPartOfDate(place), let number = scene.tokens[place].whole
      else { return nil }
      let value: Rational
      if case .duration(let wanted) = unit {
        guard number < 2000,
          let length = Self.length(number, in: Self.unit(scene.folded(place + 1)), as: wanted)
        else { return nil }
        value = length
      } else {
        guard number < 1_000_000 else { return nil }
        value = Rational(number)
      }
      return fact(.rule(name, member), .number(value), at: range)
    }
  }

  /// A number of loyers is a number of months: a thing counted once a month has no unit of its own.
  private static func length(_ number: Int, in said: DurationUnit?, as wanted: DurationUnit) -> Rational? {
    guard let said else { return Rational(number) }
    guard let factor = Unit.duration(said).conversion(to: .duration(wanted)),
      let length = Rational(number).multiplied(by: factor)
    else { return nil }
    // "depuis 8 mois" is no whole number of years: the age of a building, not of a stay.
    return length.isInteger ? length : nil
  }

  private static func unit(_ word: String) -> DurationUnit? {
    switch word {
    case "jour", "jours": .days
    case "semaine", "semaines": .weeks
    case "mois": .months
    case "an", "ans", "annee", "annees": .years
    default: nil
    }
  }

  /// Amounts of the rules, and of the benefits that are received: "980 € de chômage", "APL 240".
  func sums(given facts: [HeardFact]) -> [HeardFact] {
    var cues = rules.sums.hits(in: scene.reading).map {
      (meaning: SumMeaning.fact($0.meaning), range: $0.range)
    }
    let precise = cues.map(\.range)
    for hit in spotted.benefits where !precise.contains(where: { $0.overlaps(hit.range) }) {
      cues.append((.benefit(hit.meaning), hit.range))
    }
    guard !cues.isEmpty else { return [] }
    let roleHits = spotted.roles.map { (meaning: $0.meaning, range: $0.range) }
    var found: [HeardFact] = []
    for (position, amount) in amounts.enumerated() where !scene.isBound(amount) {
      let reach = reach(ofAmountAt: position)
      guard let best = nearest(to: amount, among: cues, reach), best.cost <= (amount.hasCurrency ? 3 : 1.5)
      else { continue }
      if let other = nearest(to: amount, among: roleHits, reach) {
        if other.cost < best.cost - 0.05 { continue }
        if Self.isOwed(other.meaning), !other.range.overlaps(best.range), other.cost <= best.cost + 0.6 { continue }
      }
      // "trop-perçu de RSA de 1 200 €": owed, whatever lies nearer.
      let isOwed = roleHits.contains { hit in
        Self.isOwed(hit.meaning) && scene.before(best.range.lowerBound, upTo: 3).contains(hit.range.upperBound - 1)
      }
      if isOwed || scene.isDenied(best.range) { continue }
      let mention = scene.reading.mention(
        min(amount.range.lowerBound, best.range.lowerBound)..<max(amount.range.upperBound, best.range.upperBound))
      let owner = owner(of: amount, cue: best.range)
      switch best.meaning {
      case .fact(let name): found += stated(name, amount, owner, best.range, mention)
      case .benefit(let benefit):
        guard owner == .speaker, best.cost <= 0.6, amount.mayBeMonthly, !rules.paidOnce.contains(benefit),
          isReceived(benefit, best.range, facts)
        else { continue }
        found += (finder.books.benefitServices[benefit] ?? []).flatMap { received($0, amount, mention) }
      }
    }
    return found
  }

  /// What the words near an amount say that it is.
  private enum SumMeaning {
    case fact(FactName)
    case benefit(String)
  }

  private static func isOwed(_ role: AmountRole) -> Bool {
    switch role {
    case .debt, .toPay, .none, .deposit: true
    case .rent, .salary, .pension, .somePension, .allowance, .resources, .income, .familyQuotient: false
    }
  }

  private func stated(
    _ name: FactName, _ amount: Amount, _ owner: Person, _ range: Range<Int>, _ mention: Mention
  ) -> [HeardFact] {
    guard let fact = rules.facts[name], case .number(let unit) = fact.kind,
      !rules.isOnlySupposed(name, range, in: scene)
    else { return [] }
    // "32 € par jour" is no month's income.
    let unitWords = scene.after(amount.range.upperBound, upTo: 2).map { scene.folded($0) }
    if unitWords.contains(where: { $0.hasPrefix("jour") || $0.hasPrefix("semaine") || $0.hasPrefix("heure") }) {
      return []
    }
    switch (unit, amount.period) {
    case (.money(.month), .none), (.money(.month), .month), (.money(.year), .none), (.money(.year), .year),
      (.money(.once), .none), (.money(.day), .none):
      break
    default: return []
    }
    let member: Member
    switch (fact.owner, owner) {
    case (.household, .speaker), (.household, .partner), (.household, .other), (.household, .child): member = .household
    case (.adult, .speaker), (.person, .speaker): member = .applicant
    case (.adult, .partner), (.person, .partner): member = .partner
    case (.adult, .child), (.adult, .other), (.person, .child), (.person, .other), (.child, _), (_, .relative):
      return []
    }
    return [HeardFact(key: .rule(name, member), value: .number(amount.rational), mention: mention)]
  }

  private func received(_ service: ServiceID, _ amount: Amount, _ mention: Mention) -> [HeardFact] {
    let (receives, received) = (FactName.receiving(service), FactName.received(service))
    guard let fact = rules.facts[received] else { return [] }
    let member: Member
    switch fact.owner {
    case .adult, .person: member = .applicant
    case .household: member = .household
    case .child: return []
    }
    return [
      HeardFact(key: .rule(receives, member), value: .truth(true), mention: mention),
      HeardFact(key: .rule(received, member), value: .number(amount.rational), mention: mention),
    ]
  }

  /// A benefit said with its amount is received, unless it has stopped, is asked for or was refused.
  private func isReceived(_ benefit: String, _ range: Range<Int>, _ facts: [HeardFact]) -> Bool {
    func isHeard(_ key: HeardKey) -> Bool { facts.contains { $0.key == key && $0.value == .option(benefit) } }
    if isHeard(.noLongerReceives) { return false }
    if isHeard(.receives) { return true }
    if scene.isHypothetical(range) { return false }
    let around = Set(scene.before(range.lowerBound, upTo: 6) + scene.after(range.upperBound, upTo: 5))
    return !spotted.benefitCues.contains { hit in
      hit.meaning != .received && around.contains(hit.range.lowerBound)
    }
  }
}
