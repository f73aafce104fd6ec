internal import RuleModel

extension VocabularyCompiler {
  mutating func factBooks(communes: [Commune]) -> FactBooks {
    var books = FactBooks()
    books.phrases = statedOptions()
    let (benefits, people) = (vocabulary.benefits, vocabulary.people)
    for role in AmountRole.allCases {
      for phrase in vocabulary.money.roles[role] ?? [] { books.roles.add(cues.read(phrase), meaning: role) }
    }
    books.debts = book(vocabulary.money.debts) { $0 }
    books.benefits = book(benefits.names) { $0 }
    let said: [(FactBooks.BenefitCue, [String])] = [
      (.stopped, benefits.stopped), (.uncertain, benefits.uncertain), (.refused, benefits.refused),
      (.received, benefits.received),
    ]
    for (cue, phrases) in said { add(phrases, cue, to: &books.benefitCues) }
    books.apposed = book(vocabulary.apposed) { $0 }
    books.children = cueBook(people.countedChildren)
    books.partings = cueBook(people.partings)
    books.statuses = cueBook(people.statuses)
    books.othersChildren = cueBook(people.othersChildren)
    books.rules = ruleCues()
    books.benefitServices = benefits.services
    for commune in communes { books.communes.add(commune) }
    return books
  }

  /// Phrases that state an option of a fact, and those that name who receives a benefit, or did ("rsaste").
  private mutating func statedOptions() -> PhraseBook<FactBooks.StatedOption> {
    var book = PhraseBook<FactBooks.StatedOption>()
    for (name, options) in vocabulary.facts.sorted(by: { $0.key < $1.key }) {
      guard let key = HeardKey(ruleName: name.text, rules: rules) else { continue }
      for (option, phrases) in options.sorted(by: { $0.key < $1.key }) {
        add(phrases, FactBooks.StatedOption(key: key, option: option), to: &book)
      }
    }
    let recipients: [(phrases: [String: [String]], key: HeardKey)] = [
      (vocabulary.benefits.recipients, .receives), (vocabulary.benefits.formerRecipients, .noLongerReceives),
    ]
    for (section, key) in recipients {
      for (benefit, phrases) in section.sorted(by: { $0.key < $1.key }) {
        add(phrases, FactBooks.StatedOption(key: key, option: benefit), to: &book)
      }
    }
    return book
  }

  /// Cues of days and figures, and how the facts of the rules are taken.
  private mutating func ruleCues() -> RuleCues {
    var book = RuleCues(facts: rules)
    let (manners, days) = (vocabulary.manners, vocabulary.days)
    book.stages = Set(manners.stages)
    book.proposed = Set(manners.proposed)
    book.presupposed = Set(manners.presupposed)
    book.ofRelatives = Set(manners.ofRelatives)
    book.paidOnce = Set(vocabulary.benefits.paidOnce)
    book.namedAsStates = Set(vocabulary.benefits.namedAsStates)
    book.paidForChildren = Set(vocabulary.benefits.paidForChildren)
    let facts = rules
    book.events = self.book(days.events) { facts[$0]?.kind == .date ? $0 : nil }
    book.letters = days.letters.filter { facts[$0.key]?.kind == .date }
    book.letterWords = cueBook(days.ofLetters)
    book.sums = self.book(vocabulary.measures) { Self.isMoney(facts[$0]) == true ? $0 : nil }
    book.counts = self.book(vocabulary.measures) { Self.isMoney(facts[$0]) == false ? $0 : nil }
    return book
  }

  /// Nil of what is no number.
  private static func isMoney(_ fact: RuleFact?) -> Bool? {
    guard case .number(let unit)? = fact?.kind else { return nil }
    if case .money = unit { return true } else { return false }
  }
}
