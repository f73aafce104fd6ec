package import RuleModel

/// A computed fact that was also stated, with another value than its components allow.
package struct StatedContradiction: Hashable, Sendable {
  package let key: FactKey
  /// What the rules make of the components.
  package let computed: KnownValue
  /// Answers that the computation reads, as the situation names them.
  package let components: [FactKey]
}

extension Evaluation {
  /// Every stated value that leaves nothing in common with what the rules compute; both are then held possible, and
  /// somebody has to say which one is wrong.
  package func contradictions() -> [StatedContradiction] {
    program.nodes.indices.flatMap { position -> [StatedContradiction] in
      let node = program.nodes[position]
      guard case .stated(let input, let cell, let computed) = node.operation else { return [] }
      return machine.lanesInUse(of: node).compactMap { lane in
        guard machine.status(of: input, lane) == .stated else { return nil }
        let (said, found) = (machine.value(cell, node.kind, lane), machine.value(computed, node.kind, lane))
        guard said.isDisjoint(with: found) else { return nil }
        return StatedContradiction(
          key: FactKey(program.base.facts[program.inputs[input.position].fact].name, of: member(node.scope, lane)),
          computed: found, components: answersRead(below: computed))
      }
    }
  }

  private func member(_ scope: ScopeIndex?, _ lane: Int) -> Member {
    scope.flatMap { scope in lanes(of: scope).first { $0.position == lane }?.member } ?? .household
  }

  private func answersRead(below node: NodeIndex) -> [FactKey] {
    var names: Set<FactName> = []
    for index in program.cone(of: node) {
      if case .input(let input) = program[index].operation {
        names.insert(program.base.facts[program.inputs[input.position].fact].name)
      }
    }
    return situation.answers.keys.filter { names.contains($0.fact) && $0.moment != .regular }
      .sorted()
  }
}

extension KnownValue {
  fileprivate func isDisjoint(with other: KnownValue) -> Bool {
    switch (self, other) {
    case (.truth(let a), .truth(let b)): a.isKnown && b.isKnown && a != b
    case (.number(let a), .number(let b)): a.intersection(b) == nil
    case (.date(let a), .date(let b)): a.intersection(b) == nil
    case (.option(let a), .option(let b)): a.isDisjoint(with: b)
    case (.choices(let a), .choices(let b)):
      !a.certain.isSubset(of: b.possible) || !b.certain.isSubset(of: a.possible)
    case (.truth, _), (.number, _), (.date, _), (.option, _), (.choices, _): false
    }
  }
}
