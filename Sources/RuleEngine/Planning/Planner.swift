import RuleModel

/// Chooses the next question: the one most likely to be needed, for what it costs the person to answer.
///
/// Two passes over the program. Forwards (`Chances`): how likely each unsettled node is to be true, and what settling it
/// costs. Backwards: from every open service, the probability that each question is reached when the children of each
/// `toutes` and `une` are asked in the optimal order; summed over services, weighted by what they are worth. The
/// question with the highest (need ÷ cost) is asked, with a preference for the theme at hand. Deterministic: ties are
/// broken by the order of the facts in the base.
package struct Planner: Sendable {
  package let program: Program

  package init(_ program: Program) { self.program = program }

  /// Nil when nothing that may be asked can change the verdict of an open service.
  package func next(in evaluation: Evaluation, context: PlanningContext) -> PlannedQuestion? {
    let ranked = candidates(in: evaluation, context: context)
    return ranked.first { !context.postponed.contains($0.question) } ?? ranked.first
  }

  /// The first question, in the order of the facts in the base, that can still matter.
  package func firstInOrder(in evaluation: Evaluation, context: PlanningContext) -> Question? {
    candidates(in: evaluation, context: context).map(\.question).min { order(of: $0) < order(of: $1) }
  }

  /// Every question that can still matter, the most needed first.
  package func candidates(in evaluation: Evaluation, context: PlanningContext) -> [PlannedQuestion] {
    let open = openServices(in: evaluation, goals: context.goals)
    guard !open.isEmpty else { return [] }
    let chances = Chances(evaluation) { input, lane in cost(of: input, lane: lane, in: evaluation) }
    var reach = Reach(program: program)
    var askers: [Question: [ServiceIndex: Double]] = [:]
    for (service, cells) in open {
      let weight = worth(of: service, in: evaluation, context: context)
      reach.spread(weight, from: cells, in: evaluation, chances: chances) { question, amount in
        askers[question, default: [:]][service, default: 0] += amount
      }
    }
    return askers.map { question, services in
      let need = services.values.reduce(0, +) / cost(of: question)
      let bonus = isOnTheme(question, context.theme) ? Self.sameThemeBonus : 1
      let helped = services.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
      return PlannedQuestion(question: question, services: helped, need: need * bonus)
    }
    .sorted { $0.need == $1.need ? order(of: $0.question) < order(of: $1.question) : $0.need > $1.need }
  }

  /// Staying on the theme is worth a question that is up to this much less needed.
  private static let sameThemeBonus = 1.5

  // MARK: - Services

  /// Services whose truth is not settled, with the cells to settle.
  private func openServices(
    in evaluation: Evaluation, goals: Set<ServiceIndex>?
  ) -> [(service: ServiceIndex, cells: [Evaluation.OpenCell])] {
    program.base.services.indices.compactMap { service in
      if let goals, !goals.contains(service) { return nil }
      let node = program.service(service).entitled
      let cells = evaluation.machine.lanesInUse(of: program[node]).filter { lane in
        evaluation.machine.values.truths[Int(program[node].slot) + (program[node].scope == nil ? 0 : lane)] == .unknown
      }
      guard !cells.isEmpty else { return nil }
      return (service, cells.map { Evaluation.OpenCell(node: node.position, lane: $0) })
    }
  }

  /// What settling a service is worth: its urgency, its amount or importance, and how near it is to the stated need.
  private func worth(of service: ServiceIndex, in evaluation: Evaluation, context: PlanningContext) -> Double {
    let declaration = program.base.services[service]
    let nodes = program.service(service)
    var weight = Double(declaration.importance)
    if let danger = nodes.danger, evaluation.mayBe(danger) {
      weight *= 4
    } else if let deadline = nodes.deadline, evaluation.mayBe(deadline) {
      weight *= 2
    }
    return weight * (context.emphasis[service] ?? 1)
  }

  // MARK: - Costs

  private func cost(of input: InputIndex, lane: Int, in evaluation: Evaluation) -> Double? {
    let declaration = program.inputs[input.position]
    guard let question = evaluation.question(for: declaration, lane: lane, in: program[declaration.node].scope)
    else { return nil }
    return cost(of: question)
  }

  private func cost(of question: Question) -> Double {
    switch question {
    case .roster: return 1
    case .regularity: return 1
    case .value(let key):
      guard let fact = program.base.fact(named: key.fact) else { return 1 }
      return Double(fact.cost) * (fact.isSensitive ? 1.5 : 1)
    }
  }

  private func isOnTheme(_ question: Question, _ theme: ThemeID?) -> Bool {
    guard let theme, let name = question.key?.fact else { return false }
    return program.base.fact(named: name)?.theme == theme
  }

  /// The order of the facts in the base, members and moments after: stable from run to run.
  func order(of question: Question) -> String {
    switch question {
    case .roster(let scope): return "0 \(scope.text)"
    case .value(let key), .regularity(let key):
      let position = program.base.factIndices[key.fact]?.position ?? 0
      let padded = String(repeating: "0", count: max(0, 7 - String(position).count)) + String(position)
      return "1 \(padded) \(key.member) \(key.moment)"
    }
  }
}

extension Evaluation {
  func mayBe(_ node: NodeIndex) -> Bool {
    machine.lanesInUse(of: program[node]).contains { lane in
      machine.truth(node, lane) != .no
    }
  }
}
