import RuleModel

/// What an unsettled node still waits for.
extension Evaluation {
  struct OpenCell: Hashable {
    let node: Int
    let lane: Int
  }

  /// The operands, lane by lane, on which an unsettled node still depends.
  func openCells(of index: Int, lane: Int) -> [OpenCell] {
    let node = program.nodes[index]
    switch node.operation {
    case .pick(let operand, let chosen): return open([OpenCell(node: operand.position, lane: Int(chosen))])
    case .project(let operand, let offset): return open([OpenCell(node: operand.position, lane: Int(offset) + lane)])
    case .anyLane(let scope, let operand, let among), .countLanes(let scope, let operand, let among):
      return laneCells(of: scope, reading: [operand].compactMap { $0 }, among: among)
    case .everyLane(let scope, let operand, let among):
      return laneCells(of: scope, reading: [operand], among: among)
    case .sumLanes(let scope, let operand, let condition, let among):
      return laneCells(of: scope, reading: [condition, operand].compactMap { $0 }, among: among)
    case .extremeLane(let scope, let operand, let condition, _, _, let among):
      return laneCells(of: scope, reading: [condition, operand].compactMap { $0 }, among: among)
    case .presence(_, let facts):
      guard lane < Int(facts.count) else { return [] }
      return open([OpenCell(node: program.operands[Int(facts.start) + lane].position, lane: 0)])
    case .asked(let input, let cell, let relevant, let otherwise):
      if machine.status(of: input, lane) == .stated { return open(cells([cell], lane)) }
      switch machine.truth(relevant, lane) {
      case .yes: return open(cells([cell], lane))
      case .no: return open(cells([otherwise], lane))
      case .unknown: return open(cells([relevant, cell], lane))
      }
    case .choose(let condition, let then, let otherwise):
      switch machine.truth(condition, lane) {
      case .yes: return open(cells([then], lane))
      case .no: return open(cells([otherwise], lane))
      case .unknown: return open(cells([condition, then, otherwise], lane))
      }
    case .estimated(let input, let cell, let low, let high):
      return machine.status(of: input, lane) == .unavailable
        ? open(cells([low, high], lane)) : open(cells([cell], lane))
    case .previous(let which):
      let reading = program.previous[which.position]
      return open(cells([reading.receives, reading.received], lane))
    default: return open(cells(program.operands(of: NodeIndex(index)), lane))
    }
  }

  private func cells(_ indices: [NodeIndex], _ lane: Int) -> [OpenCell] {
    indices.map { OpenCell(node: $0.position, lane: program[$0].scope == nil ? 0 : lane) }
  }

  private func open(_ cells: [OpenCell]) -> [OpenCell] {
    cells.filter { cell in
      let node = program.nodes[cell.node]
      return !machine.values.value(node.kind, at: Int(node.slot) + cell.lane).isExact
    }
  }

  /// Over a scope: the presences that are not known, then the operands on every lane that may have somebody.
  private func laneCells(of scope: ScopeIndex, reading operands: [NodeIndex], among: OperandRange) -> [OpenCell] {
    var result: [OpenCell] = []
    for (order, part) in program.lanes.parts(of: scope).enumerated() {
      let presence = program.operands[Int(among.start) + order].position
      for lane in machine.activeLanes[part.position] {
        result.append(OpenCell(node: presence, lane: lane))
      }
    }
    for lane in machine.activeLanes[scope.position] {
      for operand in operands {
        result.append(OpenCell(node: operand.position, lane: program[operand].scope == nil ? 0 : lane))
      }
    }
    return open(result)
  }
}
