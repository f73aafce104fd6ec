import RuleEngine
package import RuleModel

/// Which truths each condition of each service has been seen to take, over examples and scenarios.
package struct Coverage: Sendable {
  private let program: Program
  /// By expression, one bit a truth seen.
  private var seen: [UInt8]
  private static let everything = Truth.allCases.reduce(0) { $0 | 1 << $1.rawValue }

  /// By service: the conditions as their author wrote them.
  private let rows: [[Expression]]
  /// What computes each, in the same order; nil where nothing does.
  private let nodes: [[NodeIndex?]]

  /// - Parameter start: what is known where nothing was said.
  init(_ program: Program, _ start: Evaluation?) {
    self.program = program
    seen = Array(repeating: 0, count: program.base.expressionCount)
    rows = program.base.services.elements.map { Self.rows(of: $0) }
    nodes = rows.map { $0.map { program.node(of: $0) } }
    if let start { record(start) }
  }

  mutating func record(_ evaluation: Evaluation) {
    for (service, nodes) in nodes.enumerated() {
      let holders = evaluation.holdersWithUnseen(of: ServiceIndex(service))
      for (place, node) in nodes.enumerated() {
        let expression = rows[service][place].id.position
        for holder in holders where seen[expression] != Self.everything {
          var truth = Truth.unknown
          if case .truth(let known)? = node.flatMap({ evaluation.value(of: $0, for: holder) }) { truth = known }
          seen[expression] |= 1 << truth.rawValue
        }
      }
    }
  }

  /// Takes in what another run of the same program has seen.
  mutating func formUnion(_ other: Coverage) {
    for (place, truths) in zip(seen.indices, other.seen) { seen[place] |= truths }
  }

  /// A service with the conditions that were never seen one way or the other.
  package struct Gap: Sendable {
    package let service: ServiceIndex
    package let expression: Expression
    package let missing: [Truth]
  }

  package func gaps() -> [Gap] {
    program.base.services.indices.flatMap { index in
      rows[index.position].compactMap { expression in
        let missing = Truth.allCases.filter { seen[expression.id.position] & (1 << $0.rawValue) == 0 }
        return missing.isEmpty ? nil : Gap(service: index, expression: expression, missing: missing)
      }
    }
  }

  /// Truths seen over truths possible, 0...1.
  package var share: Double {
    let total = program.base.services.indices.reduce(0) { $0 + rows[$1.position].count * Truth.allCases.count }
    let missing = gaps().reduce(0) { $0 + $1.missing.count }
    return total == 0 ? 1 : Double(total - missing) / Double(total)
  }

  private static func rows(of service: Service) -> [Expression] {
    [service.decision.concerns, service.decision.conditions].compactMap { $0 }.flatMap { part -> [Expression] in
      if case .all(let parts) = part.kind, part.sentence == nil { return parts }
      return [part]
    }
  }
}
