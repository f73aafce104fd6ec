import RuleModel

/// Whether a known truth rests only on values that can be trusted today.
///
/// A "no" that needs a value graded C, or past its review date, or another service's uncertain "no", is never firm: a
/// wrong firm no is how people lose their rights. One firm reason is enough for a no.
extension Evaluation {
  func isFirm(_ node: NodeIndex, lane: Lane?) -> Bool {
    var memo: [NodeIndex: Bool] = [:]
    return isFirm(node, lane: lane, &memo)
  }

  private func isFirm(_ node: NodeIndex, lane: Lane?, _ memo: inout [NodeIndex: Bool]) -> Bool {
    if let known = memo[node] { return known }
    memo[node] = true
    let result = judge(node, lane: lane, &memo)
    memo[node] = result
    return result
  }

  private func judge(_ node: NodeIndex, lane: Lane?, _ memo: inout [NodeIndex: Bool]) -> Bool {
    if let parameter = program.parameterOfNode[node] { return isTrusted(parameter, on: date) }
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
      return isTrusted(parameter, on: day)
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

  private func isTrusted(_ index: ParameterIndex, on day: CalendarDate) -> Bool {
    let parameter = program.base.parameters[index]
    if let review = parameter.reviewBefore, review < date { return false }
    guard let entry = parameter.entry(on: day), entry.value != nil else { return false }
    return (entry.reliability ?? parameter.reliability) != .unverified
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

  /// The values marked "à vérifier" or past their review date among those a node reads.
  func doubtfulParameters(under node: NodeIndex) -> [ParameterIndex] {
    program.parametersRead(by: node).filter { !isTrusted($0, on: date) }
  }
}
