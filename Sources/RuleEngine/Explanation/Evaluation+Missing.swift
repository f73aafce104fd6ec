package import RuleModel

extension Evaluation {
  /// Facts that an unsettled service still waits for, in the order of the base.
  package func unsettledFacts(of index: ServiceIndex) -> [FactName] {
    var walk = UnsettledWalk(program)
    return walk.facts(below: index, in: self).map { program.base.facts[$0].name }
  }

  /// The estimated answers that are too wide to settle a service: what a paper would settle. None where it still waits
  /// for something else.
  package func estimates(leavingOpen index: ServiceIndex) -> [FactKey] {
    let estimated = situation.answers.filter { $0.value.isEstimated }.keys
    if estimated.isEmpty { return [] }
    let waited = Set(unsettledFacts(of: index))
    guard waited.isSubset(of: estimated.map(\.fact)) else { return [] }
    return estimated.filter { waited.contains($0.fact) }.sorted()
  }
}

/// Looks for what unsettled services wait for, one service after the other; its marks are kept from one to the next.
///
/// Over-approximated by what remains unevaluated: the unknown inputs below the unknown parts of the conditions.
package struct UnsettledWalk: Sendable {
  /// By cell: the last turn in which it was met.
  private var cells: [UInt32]
  private var turn: UInt32 = 0
  /// The open cells that the last walk went through, in the order in which they were met.
  private(set) var path: [Cell] = []
  /// The facts found, a bit each: they come out in the order of the base.
  private var facts: [UInt64]

  struct Cell: Sendable {
    let node: Int
    let lane: Int
  }

  package init(_ program: Program) {
    cells = Array(repeating: 0, count: program.cellCount)
    facts = Array(repeating: 0, count: (program.base.facts.count + 63) / 64)
  }

  /// In the order of the base.
  package mutating func facts(below service: ServiceIndex, in evaluation: Evaluation) -> [FactIndex] {
    let program = evaluation.program
    let cellStarts = program.cellStarts
    turn += 1
    path.removeAll(keepingCapacity: true)
    let node = program.services[service.position].entitled
    for lane in evaluation.machine.lanesInUse(of: program[node])
    where !evaluation.isLeftOut(lane, of: program[node].scope) { meet(node.position, lane, cellStarts) }
    var place = 0
    while place < path.count {
      let cell = path[place]
      place += 1
      let operation = program.nodes[cell.node].operation
      if case .input(let input) = operation {
        let fact = program.inputs[input.position].fact.position
        facts[fact >> 6] |= 1 << UInt64(fact & 63)
      } else if case .asked(let input, _, let relevant, _) = operation,
        evaluation.machine.status(of: input, cell.lane) != .stated,
        evaluation.machine.truth(relevant, cell.lane) == .unknown
      {
        // The paper that prolongs a permit is not missing while nobody knows whether there is a permit.
        meet(relevant.position, program[relevant].scope == nil ? 0 : cell.lane, cellStarts)
      } else {
        evaluation.forEachOpenCell(of: cell.node, lane: cell.lane) { meet($0, $1, cellStarts) }
      }
    }
    return takeFacts()
  }

  private mutating func meet(_ node: Int, _ lane: Int, _ cellStarts: [Int32]) {
    let cell = Int(cellStarts[node]) + lane
    guard cells[cell] != turn else { return }
    cells[cell] = turn
    path.append(Cell(node: node, lane: lane))
  }

  private mutating func takeFacts() -> [FactIndex] {
    var found: [FactIndex] = []
    found.reserveCapacity(facts.reduce(0) { $0 + $1.nonzeroBitCount })
    for word in facts.indices {
      var bits = facts[word]
      if bits == 0 { continue }
      facts[word] = 0
      while bits != 0 {
        found.append(FactIndex(word << 6 + bits.trailingZeroBitCount))
        bits &= bits &- 1
      }
    }
    return found
  }
}
