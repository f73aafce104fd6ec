package import RuleModel

extension Evaluation {
  /// Facts that an unsettled service still waits for, in the order of the base.
  ///
  /// Over-approximated by what remains unevaluated: the unknown inputs below the unknown parts of its conditions.
  package func unsettledFacts(of index: ServiceIndex) -> [FactName] {
    let node = program.service(index).entitled
    var stack = machine.lanesInUse(of: program[node]).map { OpenCell(node: node.position, lane: $0) }
    var seen = Set(stack)
    var facts: Set<FactIndex> = []
    while let cell = stack.popLast() {
      if case .input(let input) = program.nodes[cell.node].operation {
        facts.insert(program.inputs[input.position].fact)
        continue
      }
      for child in openCells(of: cell.node, lane: cell.lane) where seen.insert(child).inserted { stack.append(child) }
    }
    return facts.sorted().map { program.base.facts[$0].name }
  }
}
