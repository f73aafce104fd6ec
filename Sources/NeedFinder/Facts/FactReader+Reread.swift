internal import RuleModel

/// Facts that say another thing in the light of the rest: a permit by its end, a sum by who earns it.
extension FactReader {
  /// "Monsieur a 1 290 € de retraite", of a married woman: the one who draws the pension is the pensioner.
  func ofPartner(_ fact: HeardFact, among facts: [HeardFact]) -> HeardFact {
    guard fact.key == .activity, case .option(let option) = fact.value, ["retraite", "salarie"].contains(option)
    else { return fact }
    let key: HeardKey = option == "retraite" ? .partnerPension : .partnerSalary
    let own: HeardKey = option == "retraite" ? .pension : .salary
    let place = scene.range(of: fact.mention)
    let isPartners = facts.contains { $0.key == key && scene.range(of: $0.mention).overlaps(place) }
    guard isPartners, !facts.contains(where: { $0.key == own && scene.range(of: $0.mention).overlaps(place) }) else {
      return fact
    }
    return fact.with(key: .partnerActivity)
  }

  /// "quitter son mari, pour l'instant ils vivent ensemble": of two who are married, that tells no other union.
  func ofSpouses(_ fact: HeardFact) -> HeardFact {
    guard fact.key == .maritalStatus, fact.value == .option("concubin"),
      scene.range(of: fact.mention).contains(where: { scene.folded($0) == "ensemble" }),
      scene.persons.contains(where: { person in
        person.person == .partner
          && person.range.contains { scene.isA(.spouses, at: $0) && scene.folded($0) != "femme" }
      })
    else { return fact }
    return fact.with(key: .inCouple, value: .truth(true))
  }

  /// "jusqu'en juin 2028", "expire en mai 2029", "jusqu'au 31 janvier": by its end, a permit has expired, or ends within
  /// the four months in which it is renewed, or is valid. What is said to have ended this month has.
  func permitByItsEnd(_ fact: HeardFact, among facts: [HeardFact]) -> HeardFact {
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
    return fact.with(value: .option(option))
  }

  /// Days before its end in which a permit is renewed.
  private static let renewal = 120

  /// Who works on their own account draws no wage: what they "earn" is their income or their turnover, to be asked.
  func ownBusiness(_ fact: HeardFact, among facts: [HeardFact]) -> HeardFact {
    guard fact.key == .salary, rules.facts[KnownFact.ownIncome] != nil,
      facts.contains(where: { $0.key == .activity && $0.value == .option("independant") })
    else { return fact }
    return fact.with(key: .rule(KnownFact.ownIncome, .applicant), certainty: .doubtful)
  }
}
