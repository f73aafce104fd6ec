import Interview
package import RuleEngine
package import RuleModel

/// Where an exercise should lead, computed by the rules from the true facts: nothing of it is typed a second time.
package struct ExpectedOrientation: Sendable {
  /// What the rules say of every service, in the order of the base.
  package let outcomes: [Outcome]
  /// The services that the scenario is about.
  package let goals: [ServiceIndex]
  /// Those of them that are open, or probable.
  package let toPropose: [ServiceIndex]
  /// Those that come first, in this order.
  package let order: [ServiceIndex]
  package let forms: [FormID]
  /// Papers that the services ask for and that are not in the bag, most wanted first.
  package let papers: [PaperID]
  /// Last days to act within two months.
  package let deadlines: [Deadline]
  /// Services to propose that answer a danger.
  package let dangers: [ServiceIndex]
  package let protocols: [DangerProtocol]
  /// What is said at once, before any question: the answer to a danger, and what the scenario says.
  package let immediate: Set<ServiceIndex>
  /// What the engine asks the same person about the same services, in order, each once.
  package let reference: [Inquiry]
  /// Facts that some goal or some danger's service reads.
  package let relevant: Set<FactName>
  /// Neither open nor in doubt: proposing one sends somebody to a closed door.
  package let closed: Set<ServiceIndex>
  /// The highest monthly payment to offer, in euros; nil when none is negotiated or the rules find none.
  package let bearable: Rational?
  /// Facts of the household that the guide asks and that this payment rests on.
  let budget: Set<FactName>
  /// The truth of each goal at the end of the engine's interview.
  let reachable: [ServiceIndex: Truth]

  package struct Deadline: Hashable, Sendable {
    package let service: ServiceIndex
    package let day: CalendarDate
    package let reason: RuleSentence
  }

  init(of scenario: Scenario, with program: Program) {
    let base = program.base
    let truth = Evaluation(program, of: scenario.situation, on: scenario.date)
    outcomes = truth.outcomes()
    let isWithoutPerson = scenario.staging.answering != .person
    bearable =
      isWithoutPerson
      ? nil : scenario.staging.instalment.flatMap { truth.exactNumber(of: $0) }.flatMap { $0 > .zero ? $0 : nil }
    goals = scenario.expected.verdicts.keys.compactMap { base.serviceIndices[$0] }.sorted()
    let found = outcomes
    // Nothing is proposed to somebody else.
    toPropose = (isWithoutPerson ? [] : goals).filter { index in
      switch found[index.position].verdict {
      case .eligible, .eligibleWithReserves: true
      case .undetermined: scenario.expected.verdicts[base.services[index].id]?.contains(.eligible) == true
      case .alreadyReceived, .notConcerned, .notEligible, .notEligibleToConfirm: false
      }
    }
    closed = Set(
      (isWithoutPerson ? [] : Array(base.services.indices)).filter { index in
        switch found[index.position].verdict {
        case .notConcerned, .notEligible: true
        case .notEligibleToConfirm:
          // A no that waits for a confirmation may be looked into, unless the exercise is about it.
          scenario.expected.verdicts[base.services[index].id].map { !$0.contains(.undetermined) } ?? false
        case .eligible, .eligibleWithReserves, .alreadyReceived, .undetermined: false
        }
      })
    let proposed = toPropose
    order = scenario.expected.order.compactMap { base.serviceIndices[$0] }.filter { proposed.contains($0) }
    forms = isWithoutPerson ? [] : scenario.expected.forms
    let facts = Self.Reader(evaluation: truth)
    papers = facts.papers(of: proposed).filter { !scenario.papersInBag.contains($0) }
    deadlines = proposed.flatMap { facts.deadlines(of: $0) }
    let urgent = proposed.filter { found[$0.position].urgency == .danger }
    protocols = base.frame.dangers.filter { book in
      scenario.urgency == .danger && book.services.contains { id in proposed.contains { base.services[$0].id == id } }
    }
    dangers = scenario.urgency == .danger ? urgent : []
    immediate = Set(dangers + scenario.staging.immediate.compactMap { base.serviceIndices[$0] })
    let simulation = Simulation(of: scenario.sayable, with: program, on: scenario.date, goals: Set(goals))
    var seen: Set<Inquiry> = []
    reference = isWithoutPerson ? [] : simulation.questions.map { Inquiry($0) }.filter { seen.insert($0).inserted }
    let safety = base.frame.dangers.flatMap(\.services).compactMap { base.serviceIndices[$0] }
    relevant = Set((goals + safety).flatMap { program.factsRead(by: $0) }.map { base.facts[$0].name })
      .union(reference.compactMap(\.fact))
    let asked = Set(reference.compactMap(\.fact))
    budget = scenario.staging.instalment.map { base.householdFacts(under: $0).intersection(asked) } ?? []
    reachable = Dictionary(
      goals.map { ($0, simulation.evaluation.truthOfEntitlement($0)) }, uniquingKeysWith: { first, _ in first })
  }

  package func outcome(of index: ServiceIndex) -> Outcome { outcomes[index.position] }

}

extension ExpectedOrientation {
  /// Reads papers and deadlines of services on a whole situation.
  private struct Reader {
    let evaluation: Evaluation
    var base: RuleBase { evaluation.program.base }

    func papers(of services: [ServiceIndex]) -> [PaperID] {
      var counts: [PaperID: Int] = [:]
      var order: [PaperID] = []
      for index in services {
        for needed in base.services[index].procedure.papers where holds(needed.condition, index) {
          if counts[needed.paper] == nil { order.append(needed.paper) }
          counts[needed.paper, default: 0] += 1
        }
      }
      return order.enumerated().sorted {
        ((counts[$1.element] ?? 0), $0.offset) < ((counts[$0.element] ?? 0), $1.offset)
      }.map(\.element)
    }

    func deadlines(of index: ServiceIndex) -> [Deadline] {
      base.services[index].procedure.deadlines.compactMap { deadline in
        guard deadline.nature.isLastDay, holds(deadline.condition, index) else { return nil }
        let days = evaluation.holdersToTell(of: index).compactMap { holder -> CalendarDate? in
          guard case .date(let span)? = evaluation.value(of: deadline.date, for: holder) else { return nil }
          return span.exact
        }
        guard let day = days.filter({ $0.isSoon(on: evaluation.date) }).min() else { return nil }
        return Deadline(service: index, day: day, reason: deadline.reason)
      }
    }

    private func holds(_ condition: Expression?, _ index: ServiceIndex) -> Bool {
      condition.map { evaluation.truth(of: $0, forAnyOf: evaluation.holdersToTell(of: index)) == .yes } ?? true
    }
  }
}

extension Evaluation {
  /// The value of a number of the household, when it is one figure.
  func exactNumber(of name: FactName) -> Rational? {
    guard let index = program.base.factIndices[name], case .number(let interval)? = value(of: index, for: .household),
      interval.lower == interval.upper
    else { return nil }
    return interval.lower
  }
}

extension RuleBase {
  /// The facts of the household that a computed fact rests on, however far.
  fileprivate func householdFacts(under name: FactName) -> Set<FactName> {
    var found: Set<FactName> = []
    var seen: Set<FactName> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let fact = fact(named: next) else { continue }
      switch fact.origin {
      case .computed(let expression): waiting += expression.dependencies.facts.map { facts[$0].name }
      case .asked, .receives, .received: if fact.scope == nil { found.insert(next) }
      }
    }
    return found
  }
}
