import RuleModel

/// What some services still wait for, and where one answer is read on the way.
extension Evaluation {
  /// A node on one lane.
  struct OpenCell: Hashable {
    let node: Int
    let lane: Int
  }

  /// The open cells below some others, and which of them are readings of one answer.
  struct OpenCone {
    var children: [OpenCell: [OpenCell]] = [:]
    var inputs: [OpenCell] = []
  }

  /// What of a service is to be settled.
  enum WhatToSettle {
    case verdicts
    /// And amounts that may be due, urgency and reserves.
    case verdictsAndAmounts
  }

  /// The cells that the goals still wait for.
  func cellsToSettle(among goals: Set<ServiceIndex>?, _ what: WhatToSettle) -> [OpenCell] {
    var cells: [OpenCell] = []
    for position in program.services.indices where goals?.contains(ServiceIndex(position)) ?? true {
      let nodes = program.services[position]
      guard truth(nodes.householdEntitled, .household) != .no else { continue }
      let roots =
        switch what {
        case .verdicts: [nodes.entitled]
        case .verdictsAndAmounts:
          ([nodes.entitled, nodes.amount, nodes.danger, nodes.deadline] + nodes.reserves).compactMap { $0 }
        }
      for root in roots {
        for lane in machine.lanesInUse(of: program[root]) { cells.append(OpenCell(node: root.position, lane: lane)) }
      }
    }
    return cells.filter { cell in
      let node = program.nodes[cell.node]
      return !machine.values.isExact(node.kind, at: Int(node.slot) + (node.scope == nil ? 0 : cell.lane))
    }
  }

  /// What is open below some cells, with every reading of an answer.
  func openCone(of key: FactKey, _ fact: Fact, from starts: [OpenCell]) -> OpenCone {
    openCone(of: key, fact, from: starts, readings: .max)
  }

  /// Whether some cells still wait for an answer.
  func waits(for key: FactKey, _ fact: Fact, among cells: [OpenCell]) -> Bool {
    !openCone(of: key, fact, from: cells, readings: 1).inputs.isEmpty
  }

  private func openCone(of key: FactKey, _ fact: Fact, from starts: [OpenCell], readings most: Int) -> OpenCone {
    guard let index = program.base.factIndices[key.fact] else { return OpenCone() }
    let lane = fact.scope.flatMap { self.lane(of: key.member, in: $0) }?.position ?? 0
    var cone = OpenCone()
    var stack = starts
    for start in starts { cone.children[start] = [] }
    while let cell = stack.popLast() {
      if case .input(let input) = program.nodes[cell.node].operation {
        guard program.inputs[input.position].fact == index, cell.lane == lane else { continue }
        cone.inputs.append(cell)
        if cone.inputs.count >= most { return cone }
        continue
      }
      let below = openCells(of: cell)
      cone.children[cell] = below
      for child in below where cone.children[child] == nil {
        cone.children[child] = []
        stack.append(child)
      }
    }
    return cone
  }

  private func openCells(of cell: OpenCell) -> [OpenCell] {
    var cells: [OpenCell] = []
    forEachOpenCell(of: cell.node, lane: cell.lane) { cells.append(OpenCell(node: $0, lane: $1)) }
    return cells
  }
}
