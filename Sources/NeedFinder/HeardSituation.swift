package import RuleModel

extension NeedFinder {
  /// What was said, as the beginning of a situation: facts by their names in the rules, children and debts as lists.
  ///
  /// Doubtful facts are left out, and so is whatever is no fact of the person's household (a relative's age). An age is
  /// a range of birth dates; a count of children without ages leaves them unnamed.
  package func situation(of understanding: Understanding, on date: CalendarDate) -> Situation {
    var situation = Situation()
    for heard in understanding.facts where heard.certainty == .said {
      state(heard, in: &situation, on: date)
    }
    addChildren(understanding.facts, to: &situation, on: date)
    addDebts(understanding.facts, to: &situation)
    return situation
  }

  private func state(_ heard: HeardFact, in situation: inout Situation, on date: CalendarDate) {
    func set(_ name: String, _ member: Member = .household, _ value: StatedValue) {
      situation[FactKey(FactName(name), of: member)] = .stated(value, .heard(heard.mention.words))
    }
    let speaker = Member.role("demandeur")
    switch (heard.key, heard.value) {
    case (.age, .number(let years)):
      if let range = Self.birthDates(years: Int(years.floor), on: date) { set("date_naissance", speaker, .date(range)) }
    case (.birthYear, .number(let year)):
      let start = CalendarDate(year: Int(year.floor), month: 1, day: 1)
      let end = CalendarDate(year: Int(year.floor), month: 12, day: 31)
      if let start, let end, let range = DateRange(start, end) { set("date_naissance", speaker, .date(range)) }
    case (.inCouple, .truth(let truth)): set("foyer.en_couple", .household, .truth(truth))
    case (.maritalStatus, .option(let option)): set("foyer.situation_familiale", .household, .options([option]))
    case (.pregnant, .truth(let truth)): set("enceinte", speaker, .truth(truth))
    case (.disability, .truth(let truth)): set("handicap_reconnu", speaker, .truth(truth))
    case (.activity, .option(let option)):
      let isTrainee = heard.value == .option("salarie") && isApprentice(situation)
      set("activité", speaker, .options(isTrainee ? ["salarie", "apprenti"] : [option]))
    case (.contract, .option(let option)) where option != "temps_partiel":
      set("contrat_travail", speaker, .options([option]))
      if option == "alternance" { set("activité", speaker, .options(["salarie", "apprenti"])) }
    case (.housing, .option(let option)): set("logement.statut", .household, .options(Self.housing(option)))
    case (.nationality, .option(let option)): set("nationalité", speaker, .options([option]))
    case (.residencePermit, .option(let option)):
      set("titre_séjour", speaker, .options([option == "demandeur_asile" ? "demande_asile" : option]))
    case (.salary, .number(let amount)): set("salaire_net", speaker, .number(NumberRange(exactly: amount)))
    case (.partnerSalary, .number(let amount)):
      set("salaire_net", .role("conjoint"), .number(NumberRange(exactly: amount)))
    case (.pension, .number(let amount)): set("retraite_nette", speaker, .number(NumberRange(exactly: amount)))
    case (.resources, .number(let amount)):
      set("foyer.ressources_mensuelles", .household, .number(NumberRange(exactly: amount)))
    case (.familyQuotient, .number(let amount)):
      set("foyer.quotient_familial", .household, .number(NumberRange(exactly: amount)))
    case (.rent, .number(let amount)): set("logement.loyer", .household, .number(NumberRange(exactly: amount)))
    case (.householdSize, .number(let count)):
      set("foyer.nb_personnes", .household, .number(NumberRange(exactly: count)))
    case (.commune, .commune(let code, _)): set("foyer.commune", .household, .commune(code))
    case (.gir, .number(let level)): set("gir", speaker, .options(["gir_\(Int(level.floor))"]))
    case (.disabilityRate, .number(let rate)):
      let option = rate >= Rational(80) ? "plus_80" : rate >= Rational(50) ? "de_50_a_79" : "moins_50"
      set("taux_incapacité", speaker, .options([option]))
    case (.receives, .option(let benefit)):
      for service in benefitServices[benefit] ?? [] { set("perçoit(\(service))", .household, .truth(true)) }
    case (.noLongerReceives, .option(let benefit)):
      for service in benefitServices[benefit] ?? [] { set("perçoit(\(service))", .household, .truth(false)) }
    // Lists are added as a whole; what concerns a relative, a deposit or an unnamed allowance is no fact of the rules.
    default: break
    }
  }

  private func isApprentice(_ situation: Situation) -> Bool {
    if case .stated(.options(["alternance"]), _)? = situation[
      FactKey(FactName("contrat_travail"), of: .role("demandeur"))]
    {
      true
    } else {
      false
    }
  }

  private func addChildren(_ facts: [HeardFact], to situation: inout Situation, on date: CalendarDate) {
    let scope = ScopeName("enfant")
    var count: Int?
    if case .number(let said)? = facts.first(where: { $0.key == .childCount })?.value { count = Int(said.floor) }
    let heardAges = facts.first { $0.key == .childAges }
    var ages: [Int] = []
    if case .ages(let said)? = heardAges?.value { ages = said }
    guard count != nil || !ages.isEmpty else { return }
    let known = min(max(count ?? 0, ages.count), 12)
    situation[roster: scope] = Roster(
      labels: Array(repeating: "", count: known), unseen: 0...(count == nil ? 12 - known : 0))
    for (place, age) in ages.prefix(12).enumerated() {
      guard let range = Self.birthDates(years: age, on: date), let heardAges else { continue }
      situation[FactKey(FactName("date_naissance"), of: .listed(scope, place))] = .stated(
        .date(range), .heard(heardAges.mention.words))
    }
  }

  private func addDebts(_ facts: [HeardFact], to situation: inout Situation) {
    let scope = ScopeName("dette")
    let debts = facts.filter { $0.key == .debt && $0.certainty == .said }.prefix(12)
    guard !debts.isEmpty else { return }
    situation[roster: scope] = Roster(
      labels: Array(repeating: "", count: debts.count), unseen: 0...(12 - debts.count))
    for (place, heard) in debts.enumerated() {
      guard case .debt(let kind, let amount) = heard.value else { continue }
      let provenance = Provenance.heard(heard.mention.words)
      situation[FactKey(FactName("type"), of: .listed(scope, place))] = .stated(.options([kind]), provenance)
      if let amount {
        situation[FactKey(FactName("montant"), of: .listed(scope, place))] = .stated(
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
