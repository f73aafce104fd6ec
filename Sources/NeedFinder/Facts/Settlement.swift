internal import RuleModel

/// What stays of the facts that a text states: one value a fact, the first said unless a later one says more, where a
/// list keeps every element once.
struct Settlement {
  private(set) var facts: [HeardFact] = []
  private let told: [HeardFact]
  private let rules: RuleCues
  /// The standings told: "veuf", "divorce".
  private let statuses: Set<String>
  private let activities: Set<String>
  /// Whether a debt is told with its kind.
  private let hasNamedDebt: Bool

  init(of all: [HeardFact], rules: RuleCues) {
    let told = Self.withKindOfOnlyDebt(all)
    func options(of key: HeardKey) -> Set<String> {
      Set(told.compactMap { if $0.key == key, case .option(let option) = $0.value { option } else { nil } })
    }
    self.told = told
    self.rules = rules
    statuses = options(of: .maritalStatus)
    activities = options(of: .activity)
    hasNamedDebt = told.contains { if case .debt(let kind, _) = $0.value { kind != "autre" } else { false } }
    for fact in told where !isOverruled(fact) { add(fact) }
  }

  /// "Intrum me réclame 312 € pour une facture Bouygues": the sum claimed is that of the one debt told without any.
  private static func withKindOfOnlyDebt(_ facts: [HeardFact]) -> [HeardFact] {
    let sums = facts.indices.filter { if case .debt("autre", _?) = facts[$0].value { true } else { false } }
    let untold = Set(
      facts.compactMap { fact -> String? in
        if case .debt(let kind, nil) = fact.value, kind != "autre" { kind } else { nil }
      })
    let counted = facts.contains { if case .debt(let kind, _?) = $0.value { kind != "autre" } else { false } }
    guard sums.count == 1, let place = sums.first, untold.count == 1, let kind = untold.first, !counted,
      case .debt(_, let amount) = facts[place].value
    else { return facts }
    var result = facts
    result[place] = facts[place].with(value: .debt(kind: kind, amount: amount))
    return result
  }

  // MARK: What another fact overrules

  private func isOverruled(_ fact: HeardFact) -> Bool {
    switch (fact.key, fact.value) {
    // A student who waits at table, a pensioner who keeps watch, a courier on his own account.
    case (.activity, .option("salarie")): !activities.isDisjoint(with: ["etudiant", "retraite", "independant"])
    // What a collector claims has the kind of the debt behind it, where it is told.
    case (_, .debt("autre", nil)): hasNamedDebt
    case (.inCouple, .truth(true)): !statuses.isDisjoint(with: ["veuf", "separe", "divorce", "celibataire"])
    // Who is divorced has parted: "on n'était plus ensemble depuis longtemps, divorcés quoi".
    // The death of a former husband makes no widow.
    case (.maritalStatus, .option("separe")), (.maritalStatus, .option("veuf")): statuses.contains("divorce")
    // "mariée vingt ans, veuve depuis mars", "a été marié, il est divorcé".
    case (.maritalStatus, .option("marie")): !statuses.isDisjoint(with: ["veuf", "divorce"])
    // "690 € en boulangerie, on touche rien": nothing besides.
    case (.resources, .number(Rational(0))):
      told.contains {
        [.salary, .partnerSalary, .pension, .allowance].contains($0.key) && $0.value != .number(Rational(0))
      }
    case (.receives, _): told.contains { $0.key == .noLongerReceives && $0.value == fact.value }
    default: false
    }
  }

  // MARK: What is said more than once

  private enum Repetition {
    /// The first said is right.
    case one
    /// Every element once.
    case list
    /// One debt of a kind, with its sum where one is told.
    case debts
  }

  private func repetition(of key: HeardKey) -> Repetition {
    switch key {
    case .rule(let name, _): if case .choices? = rules.facts[name]?.kind { .list } else { .one }
    case .receives, .noLongerReceives: .list
    case .debt: .debts
    case .age, .birthYear, .inCouple, .maritalStatus, .childCount, .childAges, .householdSize, .pregnant, .activity,
      .contract, .housing, .salary, .partnerSalary, .pension, .allowance, .resources, .familyQuotient, .rent,
      .deposit, .commune, .disability, .disabilityRate, .gir, .nationality, .residencePermit, .partnerAge,
      .partnerActivity, .partnerPension, .relativeAge, .relativePension, .relativeSalary, .relativeGir:
      .one
    }
  }

  private mutating func add(_ fact: HeardFact) {
    switch repetition(of: fact.key) {
    case .one: if !facts.contains(where: { $0.key == fact.key }) { facts.append(fact) }
    case .list:
      if !facts.contains(where: { $0.key == fact.key && $0.value == fact.value }) { facts.append(fact) }
    case .debts: addDebt(fact)
    }
  }

  private mutating func addDebt(_ fact: HeardFact) {
    guard case .debt(let kind, let amount) = fact.value else { return }
    let same = facts.firstIndex { if case .debt(kind, _) = $0.value { true } else { false } }
    guard let same, case .debt(_, let known) = facts[same].value else { return facts.append(fact) }
    guard amount != nil else { return }
    if known == nil {
      facts[same] = fact
    } else if kind == "credit", !facts.contains(where: { $0.value == fact.value }) {
      // "Cofidis 3 100, Oney 1 250": a loan each.
      facts.append(fact)
    }
  }
}
