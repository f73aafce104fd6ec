internal import RuleModel
internal import SourceText
internal import YAMLTree

extension BaseBuilder {
  /// Examples and scenarios, read against the facts just built.
  mutating func addExamplesAndScenarios() {
    let directory = SituationDirectory(base)
    for (index, declaration) in zip(draft.services.indices, services) where !declaration.examples.isEmpty {
      draft.add(declaration.examples.compactMap { example($0, of: declaration, directory) }, to: index)
    }
    for declaration in declarations.scenarios.all {
      if let scenario = scenario(declaration, directory) { draft.scenarios.append(scenario) }
    }
    draft.scenarios.sort { ($0.level, $0.id) < ($1.level, $1.id) }
  }

  private func reader(on date: CalendarDate, _ directory: SituationDirectory) -> SituationReader {
    var reader = SituationReader(base: base, date: date, directory: directory)
    reader.unreadable = unreadableFacts
    return reader
  }

  private mutating func situation(_ node: YAMLNode, _ reader: SituationReader) -> Situation {
    let (situation, problems) = reader.read(node)
    reading.diagnostics += problems
    return situation
  }

  // MARK: Examples

  private mutating func example(
    _ written: WrittenExample, of service: ServiceDeclaration, _ directory: SituationDirectory
  ) -> Example? {
    guard let day = written.date ?? service.review.on ?? draft.identity.reviewedOn else {
      reading.report(
        "E222", "l'exemple « \(written.name.value) » n'a pas de date", at: written.name.range,
        help: ["ajouter `le: DATE` à l'exemple, ou `vérifié: {le: DATE}` au service."])
      return nil
    }
    let reader = reader(on: day, directory)
    let situation = situation(written.situation, reader)
    guard let expected = expectation(written.expected, reader) else { return nil }
    return Example(
      name: written.name.value, date: written.date, situation: situation, expected: expected,
      place: written.name.range)
  }

  private mutating func expectation(_ node: YAMLNode, _ reader: SituationReader) -> Example.ExpectedOutcome? {
    if case .scalar = node.content {
      return ValueForm<Verdict>.verdict.read(node, &reading).map {
        Example.ExpectedOutcome(verdict: $0)
      }
    }
    guard let fields = Fields(node, as: ExpectedOutcomeKeys.table, &reading) else { return nil }
    var computed: [FactName: Example.Expected] = [:]
    for (name, node) in fields.value(ExpectedOutcomeKeys.computed, &reading) ?? [] {
      guard let fact = draft.fact(named: FactName(name.value)) else {
        reading.reportUnknown(
          .fact, name, among: signatures.facts.keys, unreadable: unreadableFacts)
        continue
      }
      if let value = reader.value(node, for: fact, &reading) { computed[fact.name] = Example.Expected(value) }
    }
    let members = fields.value(ExpectedOutcomeKeys.members, &reading) ?? []
    return Example.ExpectedOutcome(
      verdict: fields.value(ExpectedOutcomeKeys.verdict, &reading),
      amount: fields.value(ExpectedOutcomeKeys.amount, &reading),
      members: Dictionary(members.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first }),
      computed: computed, deadlines: fields.value(ExpectedOutcomeKeys.deadlines, &reading))
  }

  // MARK: Scenarios

  private mutating func scenario(_ written: ScenarioDeclaration, _ directory: SituationDirectory) -> Scenario? {
    guard let date = written.date, let node = written.situation else { return nil }
    let situation = situation(node, reader(on: date, directory))
    var verdicts: [ServiceID: Set<Verdict>] = [:]
    for (name, expected) in written.expected.verdicts {
      if let id = service(name) { verdicts[id] = expected }
    }
    var deadlines: [ServiceID: CalendarDate] = [:]
    for (name, day) in written.expected.deadlines {
      if let id = service(name) { deadlines[id] = day }
    }
    return Scenario(
      id: ScenarioID(written.id.value), title: written.title, level: written.level, channel: written.channel,
      date: date, persona: written.persona, opening: written.opening, situation: situation,
      disclosure: Scenario.Disclosure(
        spontaneous: disclosed(written.spontaneous), afterTrust: disclosed(written.afterTrust),
        never: disclosed(written.never), ignored: disclosed(written.ignored)),
      papersInBag: papers(written.papersInBag), mood: written.mood, traps: traps(written.traps),
      urgency: written.urgency,
      expected: Scenario.ExpectedOutcome(
        verdicts: verdicts, order: services(written.expected.order), forms: forms(written.expected.forms),
        deadlines: deadlines),
      staging: staging(written, reader(on: date, directory), situation), sources: written.sources,
      place: written.id.range)
  }

  private mutating func traps(_ written: [WrittenTrap]) -> [Scenario.Trap] {
    written.map { trap in
      Scenario.Trap(text: trap.text, phrases: trap.phrases, requests: trap.requests, toAsk: disclosed(trap.toAsk))
    }
  }

  /// Facts are disclosed whoever they are about: the member before the dot is left out. A list of members is named by
  /// its plural.
  mutating func disclosed(_ names: [Located<String>]) -> [FactName] {
    names.compactMap { name in
      var fact = name.value
      if let scope = signatures.scopeWords[fact] { return FactName(signatures.scopes[scope].plural) }
      if let dot = fact.firstIndex(of: "."), signatures.facts[fact] == nil,
        signatures.roles[String(fact[..<dot])] != nil || signatures.scopeWords[String(fact[..<dot])] != nil
      {
        fact = String(fact[fact.index(after: dot)...])
      }
      if AgeShorthand.isAge(fact), signatures.facts[fact] == nil { fact = FactName.birthDate.text }
      if let received = NameSpelling.receivedService(of: fact) {
        fact = NameSpelling.generated(received.word, received.service)
      }
      guard signatures.facts[fact] != nil else {
        reading.reportUnknown(.fact, name, among: signatures.facts.keys, unreadable: unreadableFacts)
        return nil
      }
      return FactName(fact)
    }
  }
}

extension Example.Expected {
  /// Nil for what no computed fact can be.
  fileprivate init?(_ value: StatedValue) {
    switch value {
    case .truth(let truth): self = .truth(truth)
    case .number(let range): self = .number(range)
    case .date(let range): self = .date(range.earliest)
    case .options(let options):
      guard options.count == 1, let option = options.first else { return nil }
      self = .option(option)
    case .chosen, .commune, .text: return nil
    }
  }
}
