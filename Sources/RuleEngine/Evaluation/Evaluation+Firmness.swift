import RuleModel

/// Whether a known truth rests only on values that can be trusted today.
///
/// A "no" that needs a value graded C, or past its review date, or another service's uncertain "no", is never firm: a
/// wrong firm no is how people lose their rights. One firm reason is enough for a no.
extension Evaluation {
  func isFirm(_ node: NodeIndex, lane: Lane?) -> Bool {
    guard doubts.mayRestOnDoubt[node.position] else { return true }
    var memo: [NodeIndex: Bool] = [:]
    return isFirm(node, lane: lane, &memo)
  }

  private func isFirm(_ node: NodeIndex, lane: Lane?, _ memo: inout [NodeIndex: Bool]) -> Bool {
    guard doubts.mayRestOnDoubt[node.position] else { return true }
    if let known = memo[node] { return known }
    memo[node] = true
    let result = judge(node, lane: lane, &memo)
    memo[node] = result
    return result
  }

  private func judge(_ node: NodeIndex, lane: Lane?, _ memo: inout [NodeIndex: Bool]) -> Bool {
    if program.parameterOfNode[node] != nil { return false }
    if let service = program.serviceOfEntitlement[node], hasOpenDoubt(service) { return false }
    let operands = program.operands(of: node)
    switch program[node].operation {
    case .all where value(of: node, lane: lane).truth == .no:
      for operand in operands where value(of: operand, lane: lane).truth == .no {
        if isFirm(operand, lane: lane, &memo) { return true }
      }
      return false
    case .any where value(of: node, lane: lane).truth == .yes:
      for operand in operands where value(of: operand, lane: lane).truth == .yes {
        if isFirm(operand, lane: lane, &memo) { return true }
      }
      return false
    case .parameterAt(let parameter, let date):
      guard let day = value(of: date, lane: lane).span?.latest else { return false }
      return program.base.parameters[parameter].isTrusted(for: day, on: self.date)
    case .choose(let condition, let then, let otherwise):
      guard isFirm(condition, lane: lane, &memo) else { return false }
      switch value(of: condition, lane: lane).truth {
      case .yes: return isFirm(then, lane: lane, &memo)
      case .no: return isFirm(otherwise, lane: lane, &memo)
      case .unknown, nil: return isFirm(then, lane: lane, &memo) && isFirm(otherwise, lane: lane, &memo)
      }
    default:
      for operand in operands where !isFirm(operand, lane: lane, &memo) { return false }
      return true
    }
  }

  private func hasOpenDoubt(_ index: ServiceIndex) -> Bool {
    let service = program.base.services[index]
    let list: [Service.Reserve]
    switch value(of: program.service(index).householdEntitled, lane: nil).truth {
    case .no: list = service.decision.exceptions
    case .yes: list = service.decision.reserves
    case .unknown, nil: return false
    }
    return list.contains { situation[verification: ReserveKey(service.id, $0.text)] == nil }
  }
}

/// Where doubt can come from on one day, found once: most nodes rest on nothing doubtful.
struct Doubts: Sendable {
  /// By node: a doubtful value or a service with open sentences is somewhere below.
  let mayRestOnDoubt: [Bool]
  /// By service: the values it reads that are marked "à vérifier", unknown, or past their review date.
  let parameters: [[ParameterIndex]]

  init(_ program: Program, on date: CalendarDate) {
    let parameterTable = program.base.parameters
    var untrusted: Set<ParameterIndex> = []
    for index in parameterTable.indices where !parameterTable[index].isTrusted(for: date, on: date) {
      untrusted.insert(index)
    }
    var flags = [Bool](repeating: false, count: program.nodes.count)
    for position in program.nodes.indices {
      let node = NodeIndex(position)
      if let parameter = program.parameterOfNode[node], untrusted.contains(parameter) { flags[position] = true }
      if case .parameterAt = program.nodes[position].operation { flags[position] = true }
      if let service = program.serviceOfEntitlement[node] {
        let decision = program.base.services[service].decision
        if !decision.reserves.isEmpty || !decision.exceptions.isEmpty { flags[position] = true }
      }
      if program.operands(of: node).contains(where: { flags[$0.position] }) { flags[position] = true }
      // Last month's reading of this month's result lies later in the order: taken as doubtful, to be on the safe side.
      if case .previous = program.nodes[position].operation { flags[position] = true }
    }
    mayRestOnDoubt = flags
    parameters = program.parametersOfService.map { $0.filter { untrusted.contains($0) } }
  }
}

extension Parameter {
  /// The value in force on `day` is known, not graded C, and not past its review date on the day of the evaluation.
  func isTrusted(for day: CalendarDate, on date: CalendarDate) -> Bool {
    if let review = reviewBefore, review < date { return false }
    guard let entry = entry(on: day), entry.value != nil else { return false }
    return (entry.reliability ?? reliability) != .unverified
  }
}
