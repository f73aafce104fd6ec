import RuleEngine
package import RuleModel

/// Which truths each condition of each service has been seen to take, over examples and scenarios.
package struct Coverage: Sendable {
  private let program: Program
  /// By expression, one bit a truth seen.
  private var seen: [UInt8]

  init(_ program: Program) {
    self.program = program
    seen = Array(repeating: 0, count: program.base.expressionCount)
    for date in [program.base.identity.reviewedOn].compactMap({ $0 }) { record(Evaluation(program, on: date)) }
  }

  mutating func record(_ evaluation: Evaluation) {
    for index in program.base.services.indices {
      let scope = program.base.services[index].scope
      let lanes: [Evaluation.Lane?] = scope.map { evaluation.lanes(of: $0).map { $0 } } ?? [nil]
      for lane in lanes {
        for (expression, truth) in evaluation.conditions(of: index, lane: lane) {
          seen[expression.id.position] |= 1 << truth.rawValue
        }
      }
    }
  }

  /// A service with the conditions that were never seen one way or the other.
  package struct Gap: Sendable {
    package let service: ServiceIndex
    package let expression: Expression
    package let missing: [Truth]
  }

  package func gaps() -> [Gap] {
    program.base.services.indices.flatMap { index in
      rows(of: index).compactMap { expression in
        let missing = Truth.allCases.filter { seen[expression.id.position] & (1 << $0.rawValue) == 0 }
        return missing.isEmpty ? nil : Gap(service: index, expression: expression, missing: missing)
      }
    }
  }

  /// Truths seen over truths possible, 0...1.
  package var share: Double {
    let total = program.base.services.indices.reduce(0) { $0 + rows(of: $1).count * Truth.allCases.count }
    let missing = gaps().reduce(0) { $0 + $1.missing.count }
    return total == 0 ? 1 : Double(total - missing) / Double(total)
  }

  private func rows(of index: ServiceIndex) -> [Expression] {
    let decision = program.base.services[index].decision
    return [decision.concerns, decision.conditions].compactMap { $0 }.flatMap { part -> [Expression] in
      if case .all(let parts) = part.kind, part.sentence == nil { return parts }
      return [part]
    }
  }
}
