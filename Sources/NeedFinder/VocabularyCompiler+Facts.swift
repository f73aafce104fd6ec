internal import RuleModel

extension VocabularyCompiler {
  mutating func factFinder(communes: [Commune]) -> FactFinder {
    var finder = FactFinder()
    finder.phrases = statedOptions()
    for role in AmountRole.allCases {
      for phrase in vocabulary.lists["montants"]?[role.rawValue] ?? [] {
        finder.roles.add(cues.read(phrase), meaning: role)
      }
    }
    finder.debts = book("dettes") { $0 }
    finder.benefits = book("prestations") { $0 }
    finder.benefitCues = book("percevoir") { FactFinder.BenefitCue(rawValue: $0) }
    finder.apposed = book("apposés") { $0 }
    finder.children = cueBook("personnes", "enfants_comptés")
    finder.partings = cueBook("personnes", "séparations")
    finder.statuses = cueBook("personnes", "qualités")
    finder.othersChildren = cueBook("personnes", "enfants_d'autrui")
    finder.rules = ruleCues()
    finder.benefitServices = vocabulary.lists["services_des_prestations"] ?? [:]
    for commune in communes { finder.communes.add(commune) }
    return finder
  }

  /// Phrases that state an option of a fact, and those that name who receives a benefit, or did ("rsaste").
  private mutating func statedOptions() -> PhraseBook<FactFinder.StatedOption> {
    var book = PhraseBook<FactFinder.StatedOption>()
    for (name, options) in vocabulary.facts.sorted(by: { $0.key < $1.key }) {
      guard let key = HeardKey(ruleName: name.text, rules: rules) else { continue }
      for (option, phrases) in options.sorted(by: { $0.key < $1.key }) {
        for phrase in expanded(phrases) { book.add(cues.read(phrase), meaning: .init(key: key, option: option)) }
      }
    }
    let recipients: [(section: String, key: HeardKey)] = [
      ("bénéficiaires", .receives), ("anciens_bénéficiaires", .noLongerReceives),
    ]
    for (section, key) in recipients {
      for (benefit, phrases) in sorted(section) {
        for phrase in phrases { book.add(cues.read(phrase), meaning: .init(key: key, option: benefit)) }
      }
    }
    return book
  }

  /// Cues of days and figures, and how the facts of the rules are taken.
  private mutating func ruleCues() -> RuleCues {
    var book = RuleCues(facts: rules)
    let manners = vocabulary.lists["faits_entendus"] ?? [:]
    book.stages = Set((manners["étapes"] ?? []).map { FactName($0) })
    book.proposed = Set((manners["à_confirmer"] ?? []).map { FactName($0) })
    book.presupposed = Set((manners["présupposés"] ?? []).map { FactName($0) })
    book.ofRelatives = Set((manners["d'un_proche"] ?? []).map { FactName($0) })
    book.paidOnce = Set(manners["versées_une_fois"] ?? [])
    let facts = rules
    book.events = self.book("dates") { name in facts[FactName(name)]?.kind == .date ? FactName(name) : nil }
    book.sums = self.book("mesures") { name in Self.isMoney(facts[FactName(name)]) == true ? FactName(name) : nil }
    book.counts = self.book("mesures") { name in Self.isMoney(facts[FactName(name)]) == false ? FactName(name) : nil }
    return book
  }
  /// Nil of what is no number.
  private static func isMoney(_ fact: RuleFact?) -> Bool? {
    guard case .number(let unit)? = fact?.kind else { return nil }
    if case .money = unit { return true } else { return false }
  }
}
