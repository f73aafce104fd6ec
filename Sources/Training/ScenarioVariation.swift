import Interview
package import RuleEngine
package import RuleModel

/// Draws other figures for a scenario, so that it may be played again with another outcome.
///
/// Of a few draws the first one is kept whose verdicts differ and that leaves something to propose; the expected
/// orientation is then computed from it. The same seed gives the same figures.
package struct ScenarioVariation {
  private let scenario: Scenario
  private let program: Program
  private let original: Evaluation
  private let book: NameBook

  /// - Parameter book: the names of this very base, where an exercise has them.
  package init(of scenario: Scenario, with program: Program, book: NameBook? = nil) {
    self.scenario = scenario
    self.program = program
    self.book = book ?? NameBook(program.base)
    original = Evaluation(program, of: scenario.situation, on: scenario.date)
  }

  /// The scenario itself when nothing of it may vary.
  package func scenario(seed: Int) -> Scenario {
    let changes = Changes(of: scenario, in: program.base, hearing: book)
    let before = verdicts(original)
    var kept: Scenario?
    for attempt in 0..<8 {
      var generator = SeededGenerator(seed: seed, attempt: attempt)
      let situation = changes.draw(&generator)
      guard situation != scenario.situation else { continue }
      let evaluation = Evaluation(program, of: situation, on: scenario.date)
      let after = verdicts(evaluation)
      guard after.values.contains(where: isOpen) else { continue }
      let varied = scenario.varied(situation, expected: expectation(evaluation))
      if after != before { return varied }
      kept = kept ?? varied
    }
    return kept ?? scenario
  }

  private func verdicts(_ evaluation: Evaluation) -> [ServiceID: Verdict] {
    var verdicts: [ServiceID: Verdict] = [:]
    for id in scenario.expected.verdicts.keys {
      if let index = program.base.serviceIndices[id] { verdicts[id] = evaluation.outcome(of: index).verdict }
    }
    return verdicts
  }

  private func isOpen(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .eligible, .eligibleWithReserves: true
    case .undetermined, .alreadyReceived, .notConcerned, .notEligible, .notEligibleToConfirm: false
    }
  }

  /// What the rules say now: the scenario's own latitude where it still holds.
  private func expectation(_ evaluation: Evaluation) -> Scenario.ExpectedOutcome {
    let found = verdicts(evaluation)
    let accepted = Dictionary(
      uniqueKeysWithValues: found.map { id, verdict in
        let written = scenario.expected.verdicts[id] ?? []
        return (id, written.contains(verdict) ? written : [verdict])
      })
    let closed: Set<Verdict> = [.notConcerned, .notEligible, .alreadyReceived]
    let live = found.filter { !closed.contains($0.value) }.keys.compactMap { program.base.service($0) }
    let asked = Set(live.flatMap { service in service.procedure.forms.map(\.form) })
    return Scenario.ExpectedOutcome(
      verdicts: accepted, order: order(evaluation), forms: scenario.expected.forms.filter { asked.contains($0) },
      deadlines: [:])
  }

  /// The plan's order of what is still to be done, the scenario's own for what the plan has no reason to rank.
  private func order(_ evaluation: Evaluation) -> [ServiceID] {
    let written = scenario.expected.order.compactMap { program.base.serviceIndices[$0] }
    let setting = InterviewSetting(program: program, date: scenario.date)
    let plan = Plan(of: evaluation, calling: written, in: setting)
    let first = plan.first.map(\.service).filter { written.contains($0) }
    return (first + written.filter { !first.contains($0) }).map { program.base.services[$0].id }
  }
}
