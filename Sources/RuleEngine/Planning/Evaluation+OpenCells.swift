import RuleModel

/// What an unsettled node still waits for.
extension Evaluation {
  /// Calls `body` with the operands, a node and a lane each, on which an unsettled node still depends.
  func forEachOpenCell(of index: Int, lane: Int, _ body: (Int, Int) -> Void) {
    switch program.nodes[index].operation {
    case .input, .constant: break
    case .all(let range), .any(let range), .atLeast(_, let range), .sum(let range), .product(let range),
      .minimum(let range), .maximum(let range):
      for place in Int(range.start)..<Int(range.start + range.count) { visit(program.operands[place], lane, body) }
    case .pick(let operand, let chosen): visit(operand.position, Int(chosen), body)
    case .project(let operand, let offset): visit(operand.position, Int(offset) + lane, body)
    case .anyLane(let scope, let operand, let among), .countLanes(let scope, let operand, let among):
      visitLanes(of: scope, reading: operand, among: among, body)
    case .everyLane(let scope, let operand, let among):
      visitLanes(of: scope, reading: operand, among: among, body)
    case .sumLanes(let scope, let operand, let condition, let among):
      visitLanes(of: scope, reading: condition, operand, among: among, body)
    case .extremeLane(let scope, let operand, let condition, _, _, let among):
      visitLanes(of: scope, reading: condition, operand, among: among, body)
    case .presence(_, let facts):
      if lane < Int(facts.count) { visit(program.operands[Int(facts.start) + lane].position, 0, body) }
    case .asked(let input, let cell, let relevant, let otherwise):
      if machine.status(of: input, lane) == .stated { return }
      switch machine.truth(relevant, lane) {
      case .yes: visit(cell, lane, body)
      case .no: visit(otherwise, lane, body)
      case .unknown:
        visit(relevant, lane, body)
        visit(cell, lane, body)
      }
    case .choose(let condition, let then, let otherwise):
      switch machine.truth(condition, lane) {
      case .yes: visit(then, lane, body)
      case .no: visit(otherwise, lane, body)
      case .unknown:
        visit(condition, lane, body)
        visit(then, lane, body)
        visit(otherwise, lane, body)
      }
    case .estimated(let input, let cell, let low, let high):
      guard machine.status(of: input, lane) == .unavailable else { return visit(cell, lane, body) }
      visit(low, lane, body)
      visit(high, lane, body)
    case .previous(let which):
      let reading = program.previous[which.position]
      visit(reading.receives, lane, body)
      visit(reading.received, lane, body)
    case .not(let a), .oneOf(let a, _), .includes(let a, _), .datePart(_, let a), .firstOfMonth(let a),
      .lastOfMonth(let a), .deadline(_, let a), .parameterAt(_, let a):
      visit(a, lane, body)
    case .compareNumbers(_, let a, let b), .compareDates(_, let a, let b), .sameOption(let a, let b, _),
      .sameTruth(let a, let b, _), .difference(let a, let b), .quotient(let a, let b), .rounded(let a, _, let b),
      .scaled(let a, let b), .stated(_, let a, let b), .shifted(let a, let b, _, _), .elapsed(_, let a, let b):
      visit(a, lane, body)
      visit(b, lane, body)
    case .makeDate(let a, let b, let c):
      visit(a, lane, body)
      visit(b, lane, body)
      visit(c, lane, body)
    }
  }

  private func visit(_ node: Int, _ lane: Int, _ body: (Int, Int) -> Void) {
    let declaration = program.nodes[node]
    if !machine.values.isExact(declaration.kind, at: Int(declaration.slot) + lane) { body(node, lane) }
  }

  private func visit(_ index: NodeIndex, _ lane: Int, _ body: (Int, Int) -> Void) {
    visit(index.position, program.nodes[index.position].scope == nil ? 0 : lane, body)
  }

  /// Over a scope: the presences that are not known, then the operands on every lane that may have somebody.
  private func visitLanes(
    of scope: ScopeIndex, reading first: NodeIndex?, _ second: NodeIndex? = nil, among: OperandRange,
    _ body: (Int, Int) -> Void
  ) {
    for (order, part) in program.lanes.parts(of: scope).enumerated() {
      let presence = program.operands[Int(among.start) + order].position
      for lane in machine.activeLanes[part.position] { visit(presence, lane, body) }
    }
    for lane in machine.activeLanes[scope.position] {
      if let first { visit(first, lane, body) }
      if let second { visit(second, lane, body) }
    }
  }
}
