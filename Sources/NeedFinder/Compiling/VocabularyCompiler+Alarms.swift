internal import RuleModel

extension VocabularyCompiler {
  mutating func alarms() -> AlarmBook {
    var book = AlarmBook()
    for danger in Set(vocabulary.dangers.keys).union(vocabulary.signs.keys).sorted() {
      let signs = vocabulary.signs[danger] ?? Vocabulary.Signs()
      add(expanded(vocabulary.dangers[danger] ?? []), signs, to: &book.dangers, danger)
    }
    let urgency = vocabulary.urgency
    let delays = expanded(urgency.deadlines)
    add(delays, vocabulary.delaySigns, to: &book.deadlines, RunningDelay.delay)
    book.calming = cueBook(urgency.settled)
    book.pressing = urgency.pressingFacts.compactMap { AlarmBook.PressingFacts($0, rules: rules) }
    for (danger, phrases) in vocabulary.attention.sorted(by: { $0.key < $1.key }) {
      book.attention.append((danger, cueBook(phrases)))
    }
    book.apart = cueBook(urgency.apart)
    book.otherErrand = cueBook(urgency.otherErrand)
    book.still = cueBook(urgency.still)
    return book
  }

  private mutating func add<Subject>(
    _ decisive: [String], _ signs: Vocabulary.Signs, to scale: inout AlarmScale<Subject>, _ subject: Subject
  ) {
    let phrases: [(AlarmSign, [String])] = [
      (.decisive, decisive), (.certain, signs.certain), (.required, signs.required), (.strong, signs.strong),
      (.weak, signs.weak), (.against, signs.against),
    ]
    for (sign, phrases) in phrases {
      for phrase in phrases { scale.add(cues.read(phrase), subject, as: sign) }
    }
  }
}
