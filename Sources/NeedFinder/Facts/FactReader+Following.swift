internal import RuleModel

/// Facts that another fact brings along: whoever has a pension is a pensioner.
extension FactReader {
  /// Whoever tells a wage, a pension or a contract, and no activity, tells it by that.
  func withActivity(_ said: [HeardFact]) -> [HeardFact] {
    var facts = said
    func add(_ option: String, toldBy key: HeardKey) {
      guard let sign = facts.first(where: { $0.key == key }), !facts.contains(where: { $0.key == .activity })
      else { return }
      facts.append(HeardFact(key: .activity, value: .option(option), mention: sign.mention))
    }
    // "Il a été licencié, 1 560 € net": what was earned there.
    let isDismissed = facts.contains { $0.key.isOf(KnownFact.endOfContract) && $0.value == .option("licenciement") }
    if !isDismissed || scene.isFirstPerson { add("salarie", toldBy: .salary) }
    add("retraite", toldBy: .pension)
    add("salarie", toldBy: .contract)
    return facts
  }

  /// Whoever tells of a partner's income, or of a union, is one of two, unless the two have parted.
  func withCouple(_ said: [HeardFact]) -> [HeardFact] {
    var facts = said
    // Two who have parted may share the children's time, and tell what the other brings home.
    if let partner = facts.first(where: { $0.key == .partnerSalary || $0.key == .partnerPension }),
      !facts.contains(where: { $0.key == .inCouple || $0.key.isOf(KnownFact.sharedCustody) })
    {
      facts.append(HeardFact(key: .inCouple, value: .truth(true), mention: partner.mention))
    }
    if let union = facts.first(where: { $0.key == .maritalStatus && Self.unions.contains($0.value) }),
      !facts.contains(where: { $0.key == .inCouple || $0.key.isOf(KnownFact.separation) })
    {
      facts.append(union.with(key: .inCouple, value: .truth(true)))
    }
    return facts
  }

  private static let unions: Set<HeardValue> = [.option("marie"), .option("pacse"), .option("concubin")]

  /// No couple where words undo it, or where the partner is dead.
  func withoutCoupleUndone(_ facts: [HeardFact]) -> [HeardFact] {
    var facts = facts
    if spotted.isParting || scene.isDead(.partner) {
      facts.removeAll { $0.key == .inCouple && $0.value == .truth(true) }
    }
    // A pact ends with a death, and makes nobody a widow.
    if scene.isDead(.partner) { facts.removeAll { $0.key == .maritalStatus && $0.value == .option("pacse") } }
    return facts
  }

  /// Whoever tells the rate that a commission gave has a disability that it recognised; whoever is deaf has one, which
  /// nobody need have recognised.
  func disability(given facts: [HeardFact]) -> [HeardFact] {
    let recognised = HeardKey.rule(KnownFact.recognisedDisability, .applicant)
    let lasting = HeardKey.rule(KnownFact.lastingDisability, .applicant)
    func stating(_ key: HeardKey, by signs: Set<HeardKey>) -> HeardFact? {
      guard !facts.contains(where: { $0.key == key }), let sign = facts.first(where: { signs.contains($0.key) })
      else { return nil }
      return sign.with(key: key, value: .truth(true))
    }
    return [
      stating(recognised, by: [.disabilityRate]), stating(.disability, by: [.disabilityRate, recognised, lasting]),
    ].compactMap(\.self)
  }

  /// "Mon mari, il est mort en août": who was married to somebody dead.
  func widowed(given facts: [HeardFact]) -> HeardFact? {
    // "mari décédé en mai, mariés trente ans": until then.
    let isToldOtherwise = facts.contains { $0.key == .maritalStatus && $0.value != .option("marie") }
    guard scene.isDead(.partner), !wereNotMarried, !isToldOtherwise else { return nil }
    let spouse = scene.persons.first { mention in
      let start = mention.range.lowerBound
      // "Mme 56 ans, mari décédé en mai".
      let isListed = !scene.isFirstPerson && scene.token(at: start - 1)?.isMark == true
      return mention.person == .partner && mention.isDead && mention.range.contains { scene.isA(.spouses, at: $0) }
        && (isListed || scene.isAny(of: [.mine, .theirs], at: start - 1))
    }
    return spouse.map { fact(.maritalStatus, .option("veuf"), at: $0.range) }
  }
}
