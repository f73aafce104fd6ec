import Interview
import NeedFinder
import RuleEngine
import RuleModel
import SourceText

/// Compares what the rules give with what a scenario expects, and proves that it can be played: its interview ends
/// there, by questions that the person answers, in the order that the plan gives, and nothing hidden is said at once.
struct ScenarioJudge {
  let evaluation: Evaluation
  let day: CheckDay
  let scenario: Scenario
  let finder: NeedFinder

  func problems() -> [Diagnostic] {
    verdictProblems() + formProblems() + deadlineProblems() + endingProblems() + orderProblems() + leakProblems()
  }

  var base: RuleBase { evaluation.program.base }

  func problem(_ code: String, _ message: String, help: [String] = []) -> Diagnostic {
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
    let forms = Set(proposed().flatMap { service in service.procedure.forms.map(\.form) })
    return scenario.expected.forms.filter { !forms.contains($0) }.map {
      problem("E312", "le formulaire \($0) n'est demandé par aucun service proposé")
    }
  }

  private func deadlineProblems() -> [Diagnostic] {
    scenario.expected.deadlines.sorted { $0.key < $1.key }.compactMap { id, expected in
      guard let index = base.serviceIndices[id] else { return nil }
      let found = evaluation.lastDays(of: index, onlyCounted: false).sorted()
      guard !found.contains(expected) else { return nil }
      let said = found.isEmpty ? "aucune date" : found.map(\.iso).joined(separator: ", ")
      return problem("E313", "\(id) : échéance attendue le \(expected.iso), les règles donnent \(said)")
    }
  }

  /// Played as an interview that asks what the planner asks, and with what the person says, the scenario reaches the
  /// same truths, and the verdicts that it expects.
  private func endingProblems() -> [Diagnostic] {
    let goals = Set(scenario.expected.verdicts.keys.compactMap { base.serviceIndices[$0] })
    guard !goals.isEmpty else { return [] }
    let played = Simulation(
      of: scenario.sayable, from: day.evaluation, goals: goals, order: .ranked)
    let silent = Set(scenario.disclosure.never + scenario.disclosure.ignored)
    return goals.sorted().compactMap { index in
      let id = base.services[index].id
      let missing = Set(played.evaluation.unsettledFacts(of: index)).intersection(silent).sorted()
      let isAccepted =
        scenario.expected.verdicts[id]?.contains(played.evaluation.outcome(of: index).verdict) ?? true
      let full = evaluation.truthOfEntitlement(index)
      let isReached = !full.isKnown || played.evaluation.truthOfEntitlement(index) == full
      if !missing.isEmpty { return isAccepted ? nil : unreachable(id, without: missing) }
      guard !isReached else { return nil }
      return problem("E314", "l'entretien se termine sans décider \(id), que la situation décide pourtant")
    }
  }

  private func unreachable(_ id: ServiceID, without missing: [FactName]) -> Diagnostic {
    let names = missing.map { name in
      "« \(name) » (`\(scenario.disclosure.never.contains(name) ? "jamais" : "ignore")`)"
    }
    return problem(
      "E315", "aucune question ne mène au verdict attendu de \(id)",
      help: [
        "il dépend de \(names.joined(separator: ", ")).",
        "retirer le fait de cette liste, ou le mettre dans `après_confiance` ; ou attendre `a_verifier` de \(id).",
      ])
  }
}
