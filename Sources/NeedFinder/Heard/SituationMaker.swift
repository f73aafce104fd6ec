internal import RuleModel

/// Makes situations of heard facts.
struct SituationMaker: Sendable {
  /// Services that each benefit's short name stands for.
  let benefitServices: [String: [ServiceID]]
  /// The facts of the rules that may be heard.
  let ruleFacts: [FactName: RuleFact]
  /// The most members of each list of the rules; of a list that they do not have, nothing is said.
  private let listMaxima: [ScopeName: Int]
  /// The facts that say which service a decision is about.
  let decisions: Set<FactName>

  init(_ vocabulary: Vocabulary, rules: [FactName: RuleFact], listMaxima: [ScopeName: Int]) {
    benefitServices = vocabulary.benefits.services
    ruleFacts = rules
    self.listMaxima = listMaxima
    decisions = Set(vocabulary.manners.decisions)
  }

  func situation(
    of heard: [HeardFact], on date: CalendarDate, certainty: HeardFact.Certainty = .said
  ) -> Situation {
    var situation = Situation()
    let facts = heard.filter { $0.certainty == certainty }
    for heard in facts { state(heard, in: &situation, on: date) }
    addChildren(facts, to: &situation, on: date)
    addDebts(facts, to: &situation)
    return situation
  }

  /// Says nothing where the value is of another kind than the fact.
  private func state(_ heard: HeardFact, in situation: inout Situation, on date: CalendarDate) {
    switch heard.key {
    case .receives: stateBenefit(heard, true, in: &situation)
    case .noLongerReceives: stateBenefit(heard, false, in: &situation)
    // Of a child, once the list of the children is known; debts are added as a whole.
    case .rule(_, .listed), .childAges, .debt: break
    case .rule(let name, let member):
      stateRule(name, member, heard.value, heard.mention, in: &situation, on: date)
    case .contract where heard.value.option == "temps_partiel": break
    case .age, .birthYear, .inCouple, .maritalStatus, .childCount, .householdSize, .pregnant, .activity, .contract,
      .housing, .salary, .partnerSalary, .pension, .allowance, .resources, .familyQuotient, .rent, .deposit, .commune,
      .disability, .disabilityRate, .gir, .nationality, .residencePermit, .partnerAge, .partnerActivity,
      .partnerPension, .relativeAge, .relativePension, .relativeSalary, .relativeGir:
      guard let key = heard.key.factKey, let value = stated(heard, in: situation, on: date) else { return }
      situation[key] = .stated(value, .heard(heard.mention.words))
      guard heard.key == .contract, heard.value.option == "alternance", let activity = HeardKey.activity.factKey
      else { return }
      situation[activity] = .stated(Self.apprentice, .heard(heard.mention.words))
    }
  }

  /// The answer that a heard value gives to its fact.
  private func stated(_ heard: HeardFact, in situation: Situation, on date: CalendarDate) -> StatedValue? {
    let (number, option) = (heard.value.number, heard.value.option)
    switch heard.key {
    case .age, .partnerAge: return birth(number, on: date)
    case .birthYear: return number.flatMap(Self.wholeYear)
    case .inCouple, .pregnant, .disability: return heard.value.truth.map { .truth($0) }
    case .activity where option == "salarie" && isApprentice(situation): return Self.apprentice
    case .housing: return option.map { .options(Self.housing($0)) }
    case .residencePermit where option == "demandeur_asile": return .options(["demande_asile"])
    case .maritalStatus, .activity, .partnerActivity, .contract, .nationality, .residencePermit:
      return option.map { .options([$0]) }
    case .salary, .partnerSalary, .pension, .partnerPension, .resources, .familyQuotient, .rent, .householdSize:
      return number.map { .number(NumberRange(exactly: $0)) }
    case .commune: if case .commune(let code, _) = heard.value { return .commune(code) } else { return nil }
    case .gir: return number.map { .options(["gir_\(Int($0.floor))"]) }
    case .disabilityRate: return number.map { .options([Self.disabilityRate($0)]) }
    // What answers no fact, and what is stated otherwise.
    case .childCount, .childAges, .receives, .noLongerReceives, .allowance, .deposit, .debt, .relativeAge,
      .relativePension, .relativeSalary, .relativeGir, .rule:
      return nil
    }
  }

  /// A benefit of an adult is the person's; one for a child is of no child in particular, and left out.
  private func stateBenefit(_ heard: HeardFact, _ isReceived: Bool, in situation: inout Situation) {
    for service in heard.value.option.flatMap({ benefitServices[$0] }) ?? [] {
      let name = FactName.receiving(service)
      let member: Member
      switch ruleFacts[name]?.owner {
      case .adult, .person: member = .applicant
      case .household: member = .household
      case .child, nil: continue
      }
      situation[FactKey(name, of: member)] = .stated(.truth(isReceived), .heard(heard.mention.words))
    }
  }

  private static let apprentice = StatedValue.options(["salarie", "apprenti"])

  private func birth(_ years: Rational?, on date: CalendarDate) -> StatedValue? {
    years.flatMap { Self.birthDates(years: Int($0.floor), on: date) }.map { .date($0) }
  }

  private static func wholeYear(_ year: Rational) -> StatedValue? {
    guard let start = CalendarDate(year: Int(year.floor), month: 1, day: 1),
      let end = CalendarDate(year: Int(year.floor), month: 12, day: 31)
    else { return nil }
    return DateRange(start, end).map { .date($0) }
  }

  private static func disabilityRate(_ percent: Rational) -> String {
    percent >= Rational(80) ? "plus_80" : percent >= Rational(50) ? "de_50_a_79" : "moins_50"
  }

  private func stateRule(
    _ name: FactName, _ member: Member, _ value: HeardValue, _ mention: Mention, in situation: inout Situation,
    on date: CalendarDate
  ) {
    guard let fact = ruleFacts[name] else { return }
    // The tax notice of a year is sent in its summer: until then the last one is about the year before.
    let moment: Moment = fact.isYearly ? .year(date.year - (date.month >= 9 ? 1 : 2)) : .habitual
    let key = FactKey(name, of: member, at: moment)
    let stated: StatedValue
    switch (value, fact.kind) {
    case (.truth(let truth), .truth): stated = .truth(truth)
    case (.number(let number), .number): stated = .number(NumberRange(exactly: number))
    case (.days(let days), .date): stated = .date(days)
    case (.option(let option), .choice): stated = .options([option])
    case (.option(let option), .choices):
      var options: Set<String> = [option]
      if case .stated(.chosen(let before, _), _)? = situation[key] { options.formUnion(before) }
      stated = .chosen(certain: options, possible: options)
    case (.truth, _), (.number, _), (.days, _), (.option, _), (.ages, _), (.debt, _), (.commune, _): return
    }
    situation[key] = .stated(stated, .heard(mention.words))
  }

  private func isApprentice(_ situation: Situation) -> Bool {
    guard let contract = HeardKey.contract.factKey, case .stated(.options(["alternance"]), _)? = situation[contract]
    else { return false }
    return true
  }

  private func addChildren(_ facts: [HeardFact], to situation: inout Situation, on date: CalendarDate) {
    let scope = RuleFact.children
    guard let most = listMaxima[scope] else { return }
    defer { addSaidOfChildren(facts, to: &situation, on: date, most: most) }
    var count: Int?
    if case .number(let said)? = facts.first(where: { $0.key == .childCount })?.value { count = Int(said.floor) }
    let heardAges = facts.first { $0.key == .childAges }
    var ages: [Int] = []
    if case .ages(let said)? = heardAges?.value { ages = said }
    guard count != nil || !ages.isEmpty else { return }
    let known = min(max(count ?? 0, ages.count), most)
    situation[roster: scope] = Roster(
      labels: Array(repeating: "", count: known), unseen: 0...(count == nil ? most - known : 0))
    for (place, age) in ages.prefix(most).enumerated() {
      guard let range = Self.birthDates(years: age, on: date), let heardAges else { continue }
      situation[FactKey(.birthDate, of: .listed(scope, place))] = .stated(
        .date(range), .heard(heardAges.mention.words))
    }
  }

  /// What is said of the only child; how the children live, of all of them. Told of one of several, it is asked.
  private func addSaidOfChildren(
    _ facts: [HeardFact], to situation: inout Situation, on date: CalendarDate, most: Int
  ) {
    let scope = RuleFact.children
    for heard in facts {
      guard case .rule(let name, .listed(scope, _)) = heard.key else { continue }
      if situation[roster: scope] == nil { situation[roster: scope] = Roster(labels: [""], unseen: 0...(most - 1)) }
      let count = situation[roster: scope]?.labels.count ?? 0
      guard count == 1 || ruleFacts[name]?.owner == .child else { continue }
      for place in 0..<count {
        stateRule(name, .listed(scope, place), heard.value, heard.mention, in: &situation, on: date)
      }
    }
  }

  private func addDebts(_ facts: [HeardFact], to situation: inout Situation) {
    let scope = RuleFact.debts
    guard let most = listMaxima[scope] else { return }
    let debts = facts.filter { $0.key == .debt && $0.certainty == .said }.prefix(most)
    guard !debts.isEmpty else { return }
    situation[roster: scope] = Roster(
      labels: Array(repeating: "", count: debts.count), unseen: 0...(most - debts.count))
    for (place, heard) in debts.enumerated() {
      guard case .debt(let kind, let amount) = heard.value else { continue }
      let provenance = Provenance.heard(heard.mention.words)
      situation[FactKey(KnownFact.debtKind, of: .listed(scope, place))] = .stated(.options([kind]), provenance)
      if let amount {
        situation[FactKey(KnownFact.debtAmount, of: .listed(scope, place))] = .stated(
          .number(NumberRange(exactly: amount)), provenance)
      }
    }
  }

  private static func birthDates(years: Int, on date: CalendarDate) -> DateRange? {
    DateRange(date.adding(months: -12 * (years + 1)).adding(days: 1), date.adding(months: -12 * years))
  }

  /// The options of the rules that a said word leaves open.
  private static func housing(_ option: String) -> Set<String> {
    switch option {
    case "locataire": ["locataire_hlm", "locataire_vide", "locataire_meuble"]
    case "locataire_prive": ["locataire_vide", "locataire_meuble"]
    case "proprietaire": ["proprietaire", "accedant"]
    case "heberge": ["heberge_gratuit", "heberge_participation"]
    default: [option]
    }
  }
}

extension HeardValue {
  fileprivate var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }
  fileprivate var number: Rational? { if case .number(let number) = self { number } else { nil } }
  fileprivate var option: String? { if case .option(let option) = self { option } else { nil } }
}
