import Interview
package import NeedFinder
package import RuleEngine
package import RuleModel

/// A scenario ready to be played and judged: the rules, the person's whole truth, and what it leads to.
package struct Exercise: Sendable {
  package let program: Program
  package let scenario: Scenario
  package let expected: ExpectedOrientation
  /// The seed that its figures were drawn from; nil for the scenario as written.
  package let seed: Int?
  package let matcher: QuestionMatcher
  let services: ServiceDirectory
  let reader: AnswerReader
  let ear: Ear
  let book: NameBook

  /// - Parameters:
  ///   - seed: draws other figures than those written.
  ///   - book: the names of this very base, where another exercise has made them.
  package init(_ written: Scenario, with program: Program, seed: Int? = nil, book: NameBook? = nil) {
    let book = book ?? NameBook(program.base)
    let variation = seed.map { ScenarioVariation(of: written, with: program, book: book).scenario(seed: $0) }
    let scenario = variation ?? written
    self.program = program
    self.scenario = scenario
    self.seed = seed
    expected = ExpectedOrientation(of: scenario, with: program)
    var likely = Set(scenario.situation.answers.keys.map { QuestionMatcher.Topic.fact($0.fact) })
    likely.formUnion(scenario.situation.rosters.keys.map { .members($0) })
    var spoken: [QuestionMatcher.Topic: [String]] = [:]
    for (name, ways) in scenario.staging.waysOfAsking {
      let list = program.base.scopes.elements.first { $0.plural == name.text }
      spoken[list.map { .members($0.name) } ?? .fact(name)] = ways
    }
    matcher = QuestionMatcher(program.base, likely: likely, waysOfAsking: spoken)
    services = ServiceDirectory(program.base)
    ear = Ear(program.base)
    self.book = book
    reader = AnswerReader(base: program.base, date: scenario.date)
  }

  package var base: RuleBase { program.base }

  /// Who understands a sentence, made at the first one and kept.
  package var finder: NeedFinder { book.finder }

  package var date: CalendarDate { scenario.date }

  /// On the telephone, who is at the other end is to be checked first.
  package var isByPhone: Bool {
    switch scenario.channel {
    case .incomingCall, .outgoingCall: true
    case .desk, .round: false
    }
  }

  /// Who is at the other end is not the person: nothing of the matter may be said.
  package var isWithoutPerson: Bool { scenario.staging.answering != .person }

  /// As the scenario introduces the person: "Simone, 74 ans, …"; nil where several people come.
  package var firstName: String? {
    let start = scenario.persona.prefix { $0 != "," && $0 != "." }
    return start.first?.isUppercase == true && start.allSatisfy { $0.isLetter || $0 == "-" } ? String(start) : nil
  }

  /// A day that an age leaves possible, always the same for one exercise.
  func birthday(within range: DateRange) -> CalendarDate {
    let count = range.latest.days(since: range.earliest)
    let draw = scenario.id.text.utf8.reduce(7) { ($0 * 31 + Int($1)) % 10_007 }
    return range.earliest.adding(days: count == 0 ? 0 : draw % count)
  }

  /// Nobody at all answers: whatever is said is recorded.
  package var reachesMachine: Bool { scenario.staging.answering == .machine }

  /// Questions of a theme about this person, easy ones first, as a menu shows them: all that the rules may ask.
  package func inquiries(of theme: ThemeID) -> [Inquiry] {
    base.facts.elements.filter { fact in
      guard fact.theme == theme, fact.wording.question != nil || fact.wording.memberQuestion != nil else {
        return false
      }
      if case .asked = fact.origin { return true }
      return false
    }
    .map { base.inquiry(.fact($0.name), in: "") }
  }
}
