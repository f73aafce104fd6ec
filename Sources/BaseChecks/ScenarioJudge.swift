import RuleEngine
import RuleModel
import SourceText

/// Compares what the rules give with what a scenario expects, and proves that its interview ends there.
struct ScenarioJudge {
  let evaluation: Evaluation
  let scenario: Scenario

  func problems() -> [Diagnostic] { verdictProblems() + formProblems() + deadlineProblems() + endingProblems() }

  private var base: RuleBase { evaluation.program.base }

  private func problem(_ code: String, _ message: String, help: [String] = []) -> Diagnostic {
    Diagnostic(
      severity: .error, code: DiagnosticCode(code), message: "scénario « \(scenario.id) » : \(message)",
      primary: Label(range: scenario.place, text: "ce scénario"), help: help)
  }

  private func verdictProblems() -> [Diagnostic] {
    scenario.expected.verdicts.sorted { $0.key < $1.key }.compactMap { id, accepted in
      guard let index = base.serviceIndices[id] else { return nil }
      let found = evaluation.outcome(of: index)
      guard !accepted.contains(found.verdict) else { return nil }
      let words = accepted.map { "« \($0.rawValue) »" }.sorted().joined(separator: " ou ")
      let missing = evaluation.unsettledFacts(of: index).map(\.text).prefix(6).joined(separator: ", ")
      let help = found.verdict == .undetermined ? ["il manque : \(missing)."] : []
      return problem("E311", "\(id) : attendu \(words), les règles donnent « \(found.verdict.rawValue) »", help: help)
    }
  }

  /// Services that the plan would propose.
  private func proposed() -> [Service] {
    evaluation.outcomes().filter { outcome in
      switch outcome.verdict {
      case .eligible, .eligibleWithReserves, .undetermined: true
      case .notConcerned, .alreadyReceived, .notEligible, .notEligibleToConfirm: false
      }
    }.map { base.services[$0.service] }
  }

  private func formProblems() -> [Diagnostic] {
    let forms = Set(proposed().flatMap(\.procedure.forms))
    return scenario.expected.forms.filter { !forms.contains($0) }.map {
      problem("E312", "le formulaire \($0) n'est demandé par aucun service proposé")
    }
  }

  private func deadlineProblems() -> [Diagnostic] {
    scenario.expected.deadlines.sorted { $0.key < $1.key }.compactMap { id, expected in
      guard let service = base.service(id) else { return nil }
      let found = service.procedure.deadlines.compactMap { deadline -> CalendarDate? in
        guard case .date(let span)? = evaluation.value(of: deadline.date) else { return nil }
        return span.exact
      }
      guard !found.contains(expected) else { return nil }
      let said = found.isEmpty ? "aucune date" : found.map(\.iso).joined(separator: ", ")
      return problem("E313", "\(id) : échéance attendue le \(expected.iso), les règles donnent \(said)")
    }
  }

  /// Played as an interview that asks what the planner asks, the scenario reaches the same truths.
  private func endingProblems() -> [Diagnostic] {
    let goals = Set(scenario.expected.verdicts.keys.compactMap { base.serviceIndices[$0] })
    guard !goals.isEmpty else { return [] }
    let played = Simulation(of: scenario.situation, with: evaluation.program, on: scenario.date, goals: goals)
    let differing = goals.sorted().filter { index in
      let reached = played.evaluation.truthOfEntitlement(index)
      let full = evaluation.truthOfEntitlement(index)
      return full.isKnown && reached != full
    }
    return differing.map {
      problem("E314", "l'entretien se termine sans décider \(base.services[$0].id), que la situation décide pourtant")
    }
  }
}
