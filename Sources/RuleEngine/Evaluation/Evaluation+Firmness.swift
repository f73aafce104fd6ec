import RuleModel

/// What a settled truth rests on that is not certain today.
struct Basis: Hashable, Sendable {
  /// Services read, of which sentences are still to be verified.
  var services: Set<ServiceIndex> = []
  /// Values graded C, unknown, or past their review date.
  var parameters: Set<ParameterIndex> = []

  /// Nothing doubtful: a no may be said firmly.
  var isFirm: Bool { services.isEmpty && parameters.isEmpty }

  fileprivate var size: Int { services.count + parameters.count }

  mutating func formUnion(_ other: Basis) {
    services.formUnion(other.services)
    parameters.formUnion(other.parameters)
  }
}

/// A "no" that needs a value graded C, or past its review date, or another service's uncertain "no", is never firm: a
/// wrong firm no is how people lose their rights. One firm reason is enough for a no, and one firm alternative for a
/// yes: of several parts that settle a truth, the least doubtful is what it rests on.
extension Evaluation {
  /// What the entitlement of a service rests on, its own sentences apart.
  func basis(of service: ServiceIndex, lane: Lane?) -> Basis {
    let node = program.service(service).entitled
    guard doubts.mayRestOnDoubt[node.position] else { return Basis() }
    var memo: [NodeIndex: Basis] = [:]
    return judge(node, lane: lane, &memo)
  }

  private func basis(of node: NodeIndex, lane: Lane?, _ memo: inout [NodeIndex: Basis]) -> Basis {
    guard doubts.mayRestOnDoubt[node.position] else { return Basis() }
    if let known = memo[node] { return known }
    memo[node] = Basis()
    var result = judge(node, lane: lane, &memo)
    if let service = program.serviceOfEntitlement[node], hasOpenSentences(service) { result.services.insert(service) }
    memo[node] = result
    return result
  }

  private func judge(_ node: NodeIndex, lane: Lane?, _ memo: inout [NodeIndex: Basis]) -> Basis {
    if let parameter = program.parameterOfNode[node] { return Basis(parameters: [parameter]) }
    let operands = program.operands(of: node)
    let truth = value(of: node, lane: lane).truth
    switch program[node].operation {
    case .all where truth == .no, .any where truth == .yes:
      let deciding = operands.filter { value(of: $0, lane: lane).truth == truth }
      var least: Basis?
      for operand in deciding {
        let found = basis(of: operand, lane: lane, &memo)
        if found.isFirm { return found }
        if found.size < least?.size ?? .max { least = found }
      }
      return least ?? Basis()
    case .parameterAt(let parameter, let date):
      let day = value(of: date, lane: lane).span?.latest
      let isTrusted = day.map { program.base.parameters[parameter].isTrusted(for: $0, on: self.date) } ?? false
      return isTrusted ? Basis() : Basis(parameters: [parameter])
    case .choose(let condition, let then, let otherwise):
      var result = basis(of: condition, lane: lane, &memo)
      let test = value(of: condition, lane: lane).truth
      if test != .no { result.formUnion(basis(of: then, lane: lane, &memo)) }
      if test != .yes { result.formUnion(basis(of: otherwise, lane: lane, &memo)) }
      return result
    case .previous(let which):
      // Last month's result is this month's, in a stable group: what it rests on is told of the service itself.
      let service = program.previous[which.position].service
      return hasOpenSentences(service) ? Basis(services: [service]) : Basis()
    default:
      var result = Basis()
      for operand in operands { result.formUnion(basis(of: operand, lane: lane, &memo)) }
      return result
    }
  }

  private func hasOpenSentences(_ index: ServiceIndex) -> Bool {
    !ownReservations(of: index, entitled: truthOfEntitlement(index)).isEmpty
  }
}

/// Where doubt can come from on one day, found once: most nodes rest on nothing doubtful.
struct Doubts: Sendable {
  /// By node: a doubtful value or a service with open sentences is somewhere below.
  let mayRestOnDoubt: [Bool]
  init(_ program: Program, on date: CalendarDate) {
    let parameterTable = program.base.parameters
    var untrusted: Set<ParameterIndex> = []
    for index in parameterTable.indices where !parameterTable[index].isTrusted(for: date, on: date) {
      untrusted.insert(index)
    }
    // Operands come first, so one pass from first to last carries every doubt up to what rests on it.
    var flags = [Bool](repeating: false, count: program.nodes.count)
    for position in program.nodes.indices {
      let node = NodeIndex(position)
      if let parameter = program.parameterOfNode[node], untrusted.contains(parameter) { flags[position] = true }
      if case .parameterAt = program.nodes[position].operation { flags[position] = true }
      if let service = program.serviceOfEntitlement[node] {
        let decision = program.base.services[service].decision
        if !decision.reserves.isEmpty || !decision.exceptions.isEmpty { flags[position] = true }
      }
      // Last month's reading of this month's result lies later in the order: taken as doubtful, to be on the safe side.
      if case .previous = program.nodes[position].operation { flags[position] = true }
      guard flags[position] else { continue }
      for place in Int(program.dependentStarts[position])..<Int(program.dependentStarts[position + 1]) {
        flags[Int(program.dependents[place])] = true
      }
    }
    mayRestOnDoubt = flags
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
