import RuleModel

/// What an unsettled node still waits for.
extension Evaluation {
  /// Calls `body` once with each cell, a node and a lane, on which unsettled ones still depend, themselves included.
  func forEachCellBelow(_ starts: [(node: Int, lane: Int)], _ body: (Int, Int) -> Void) {
    var seen: Set<Int> = []
    var open: [(node: Int, lane: Int)] = []
    func meet(_ node: Int, _ lane: Int) {
      if seen.insert(Int(program.cellStarts[node]) + lane).inserted { open.append((node, lane)) }
    }
    for start in starts { meet(start.node, start.lane) }
    while let (node, lane) = open.popLast() {
      body(node, lane)
      forEachOpenCell(of: node, lane: lane, meet)
    }
  }

  /// Calls `body` with the operands, a node and a lane each, on which an unsettled node still depends.
  func forEachOpenCell(of index: Int, lane: Int, _ body: (Int, Int) -> Void) {
    let program = program
    func visit(_ node: Int, _ lane: Int) {
      let declaration = program.code.nodes[node]
      if !machine.values.isExact(declaration.kind, at: Int(declaration.slot) + lane) { body(node, lane) }
    }
    func visit(_ index: NodeIndex, _ lane: Int) {
      visit(Int(index.raw), program.code.nodes[Int(index.raw)].scope == nil ? 0 : lane)
    }
    /// Over a scope: the presences that are not known, then the operands on every lane that may have somebody.
    func visitLanes(
      of scope: ScopeIndex, reading first: NodeIndex?, _ second: NodeIndex? = nil, among: OperandRange
    ) {
      for order in 0..<program.lanes.partCount(of: scope) {
        let presence = program.code.operands[Int(among.start) + order].position
        for lane in machine.activeLanes[program.lanes.part(order, of: scope).scope.position] { visit(presence, lane) }
      }
      for lane in machine.activeLanes[scope.position] {
        if let first { visit(first, lane) }
        if let second { visit(second, lane) }
      }
    }
    switch program.code.nodes[index].operation {
    case .input, .constant: break
    case .all(let range), .any(let range), .atLeast(_, let range), .sum(let range), .product(let range),
      .minimum(let range), .maximum(let range):
      for place in Int(range.start)..<Int(range.start + range.count) { visit(program.code.operands[place], lane) }
    case .pick(let operand, let chosen): visit(operand.position, Int(chosen))
    case .project(let operand, let offset): visit(operand.position, Int(offset) + lane)
    case .anyLane(let scope, let operand, let among), .countLanes(let scope, let operand, let among):
      visitLanes(of: scope, reading: operand, among: among)
    case .everyLane(let scope, let operand, let among):
      visitLanes(of: scope, reading: operand, among: among)
    case .sumLanes(let scope, let operand, let condition, let among):
      visitLanes(of: scope, reading: condition, operand, among: among)
    case .extremeLane(let scope, let operand, let condition, _, _, let among):
      visitLanes(of: scope, reading: condition, operand, among: among)
    case .presence(_, let facts):
      if lane < Int(facts.count) { visit(program.operands[Int(facts.start) + lane].position, 0) }
    case .asked(let input, let cell, let relevant, let otherwise):
      if machine.status(of: input, lane) == .stated { return visit(cell, lane) }
      switch machine.truth(relevant, lane) {
      case .yes: visit(cell, lane)
      case .no: visit(otherwise, lane)
      case .unknown:
        visit(relevant, lane)
        visit(cell, lane)
      }
    case .choose(let condition, let then, let otherwise):
      switch machine.truth(condition, lane) {
      case .yes: visit(then, lane)
      case .no: visit(otherwise, lane)
      case .unknown:
        visit(condition, lane)
        visit(then, lane)
        visit(otherwise, lane)
      }
    case .estimated(let input, let cell, let low, let high):
      guard machine.status(of: input, lane) == .unavailable else { return visit(cell, lane) }
      visit(low, lane)
      visit(high, lane)
    case .previous(let which):
      let reading = program.previous[which.position]
      visit(reading.receives, lane)
      visit(reading.received, lane)
    case .not(let a), .oneOf(let a, _), .includes(let a, _), .datePart(_, let a), .firstOfMonth(let a),
      .lastOfMonth(let a), .deadline(_, let a), .parameterAt(_, let a):
      visit(a, lane)
    case .compareNumbers(_, let a, let b), .compareDates(_, let a, let b), .sameOption(let a, let b, _),
      .sameTruth(let a, let b, _), .difference(let a, let b), .quotient(let a, let b), .rounded(let a, _, let b),
      .scaled(let a, let b), .stated(_, let a, let b), .shifted(let a, let b, _, _), .elapsed(_, let a, let b):
      visit(a, lane)
      visit(b, lane)
    case .makeDate(let a, let b, let c):
      visit(a, lane)
      visit(b, lane)
      visit(c, lane)
    }
  }
}
