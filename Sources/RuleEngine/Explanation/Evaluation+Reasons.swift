package import RuleModel

/// Why a verdict holds, why not, and what would change it.
extension Evaluation {
  /// A condition that is not met, with the member for whom it fails.
  package struct Failure: Sendable {
    package let expression: Expression
    package let lane: Lane?
  }

  /// The conditions that close a service: the smallest parts that are "no" and decide.
  package func failures(of index: ServiceIndex, lane: Lane? = nil) -> [Failure] {
    let decision = program.base.services[index].decision
    let parts = [decision.concerns, decision.conditions].compactMap { $0 }
    return parts.flatMap { failures(in: $0, lane) }
  }

  private func failures(in expression: Expression, _ lane: Lane?) -> [Failure] {
    guard value(of: expression, lane: lane)?.truth == .no else { return [] }
    if expression.sentence != nil { return [Failure(expression: expression, lane: lane)] }
    guard case .all(let parts) = expression.kind else { return [Failure(expression: expression, lane: lane)] }
    return parts.flatMap { failures(in: $0, lane) }
  }

  /// The conditions of a service one by one, as its author wrote them, each with its truth.
  package func conditions(of index: ServiceIndex, lane: Lane? = nil) -> [(expression: Expression, truth: Truth)] {
    let decision = program.base.services[index].decision
    var result: [(Expression, Truth)] = []
    for part in [decision.concerns, decision.conditions].compactMap({ $0 }) {
      let rows: [Expression]
      if case .all(let parts) = part.kind, part.sentence == nil { rows = parts } else { rows = [part] }
      result.append(contentsOf: rows.map { ($0, value(of: $0, lane: lane)?.truth ?? .unknown) })
    }
    return result
  }

  /// Answers that a service's decision can depend on, as the situation names them.
  package func answersRead(by index: ServiceIndex) -> [FactKey] {
    let names = factsRead(by: index)
    return situation.answers.keys.filter { names.contains($0.fact) }
      .sorted()
  }

  /// Whether an answer was given that a service's decision can depend on.
  package func readsAnswers(for index: ServiceIndex) -> Bool {
    let names = factsRead(by: index)
    return situation.answers.keys.contains { names.contains($0.fact) }
  }

  private func factsRead(by index: ServiceIndex) -> Set<FactName> {
    let facts = Set(
      program.cone(of: program.service(index).entitled)
        .compactMap { node -> FactIndex? in
          guard case .input(let input) = program[node].operation else { return nil }
          return program.inputs[input.position].fact
        })
    return Set(facts.map { program.base.facts[$0].name })
  }

  /// A small set of answers that suffices for the settled truth of a service: taking any one of them away unsettles it.
  ///
  /// Found by trying to do without each answer in turn, the most intrusive first; minimal, not always the smallest.
  package func sufficientAnswers(for index: ServiceIndex) -> [FactKey] {
    let node = program.service(index).householdEntitled
    guard value(of: node, lane: nil).truth?.isKnown == true else { return [] }
    let target = value(of: node, lane: nil)
    var reduced = self
    var kept: [FactKey] = []
    let keys = answersRead(by: index).sorted { cost(of: $0) > cost(of: $1) }
    for key in keys {
      let answer = reduced.situation[key]
      reduced.set(nil, for: key)
      if reduced.value(of: node, lane: nil) != target {
        reduced.set(answer, for: key)
        kept.append(key)
      }
    }
    return kept
  }

  private func cost(of key: FactKey) -> Int { program.base.fact(named: key.fact)?.cost ?? 1 }
}
