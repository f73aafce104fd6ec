package import RuleModel

/// Why a verdict holds, why not, and what would change it.
extension Evaluation {
  /// A condition that is not met, and for whom.
  package struct Failure: Sendable {
    package let expression: Expression
    package let holder: Holder
  }

  /// The conditions that close a service: the smallest parts that are "no" and decide.
  package func failures(of index: ServiceIndex, for holder: Holder) -> [Failure] {
    let decision = program.base.services[index].decision
    let parts = [decision.concerns, decision.conditions].compactMap { $0 }
    return parts.flatMap { failures(in: $0, holder) }
  }

  private func failures(in expression: Expression, _ holder: Holder) -> [Failure] {
    guard value(of: expression, for: holder)?.truth == .no else { return [] }
    if expression.sentence != nil { return [Failure(expression: expression, holder: holder)] }
    guard case .all(let parts) = expression.kind else { return [Failure(expression: expression, holder: holder)] }
    return parts.flatMap { failures(in: $0, holder) }
  }

  /// The conditions of a service one by one, as its author wrote them, each with its truth.
  package func conditions(of index: ServiceIndex, for holder: Holder) -> [(expression: Expression, truth: Truth)] {
    let decision = program.base.services[index].decision
    var result: [(Expression, Truth)] = []
    for part in [decision.concerns, decision.conditions].compactMap({ $0 }) {
      let rows: [Expression]
      if case .all(let parts) = part.kind, part.sentence == nil { rows = parts } else { rows = [part] }
      result.append(contentsOf: rows.map { ($0, value(of: $0, for: holder)?.truth ?? .unknown) })
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
    let target = truth(node, .household)
    guard target.isKnown else { return [] }
    var reduced = self
    var kept: [FactKey] = []
    let keys = answersRead(by: index).sorted { cost(of: $0) > cost(of: $1) }
    for key in keys {
      let answer = reduced.situation[key]
      reduced.set(nil, for: key)
      if reduced.truth(node, .household) != target {
        reduced.set(answer, for: key)
        kept.append(key)
      }
    }
    return kept
  }

  private func cost(of key: FactKey) -> Int { program.base.fact(named: key.fact)?.cost ?? 1 }
}
