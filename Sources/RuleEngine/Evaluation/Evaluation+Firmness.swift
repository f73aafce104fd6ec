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
    if other.isFirm { return }
    services.formUnion(other.services)
    parameters.formUnion(other.parameters)
  }
}

/// The bases found so far in one evaluation, shared by the services that rest on the same steps.
struct KnownBases: Sendable {
  private var bases: [UInt64: Basis] = [:]

  mutating func removeAll() { bases.removeAll(keepingCapacity: true) }

  subscript(node: NodeIndex, lane: Evaluation.Lane?) -> Basis? {
    get { bases[Self.key(node, lane)] }
    set { bases[Self.key(node, lane)] = newValue }
  }

  private static func key(_ node: NodeIndex, _ lane: Evaluation.Lane?) -> UInt64 {
    let place = lane.map { UInt64($0.scope.raw) << 16 | UInt64(truncatingIfNeeded: $0.position + 1) } ?? 0
    return UInt64(node.raw) << 32 | place
  }
}

/// A "no" that needs a value graded C, or past its review date, or another service's uncertain "no", is never firm: a
/// wrong firm no is how people lose their rights. One firm reason is enough for a no, and one firm alternative for a
/// yes: of several parts that settle a truth, the least doubtful is what it rests on.
extension Evaluation {
  /// What the entitlement of a service rests on, its own sentences apart.
  func basis(of service: ServiceIndex, lane: Lane?, _ known: inout KnownBases) -> Basis {
    let node = program.service(service).entitled
    guard doubts.mayRestOnDoubt[node.position] else { return Basis() }
    return judge(node, lane: lane, &known)
  }

  private func basis(of node: NodeIndex, lane: Lane?, _ known: inout KnownBases) -> Basis {
    guard doubts.mayRestOnDoubt[node.position] else { return Basis() }
    if let basis = known[node, lane] { return basis }
    var result = judge(node, lane: lane, &known)
    if let service = program.serviceOfEntitlement[node], hasOpenSentences(service) { result.services.insert(service) }
    known[node, lane] = result
    return result
  }

  private func judge(_ node: NodeIndex, lane: Lane?, _ known: inout KnownBases) -> Basis {
    let operation = program[node].operation
    switch operation {
    case .constant:
      guard let parameter = program.parameterOfNode[node] else { return Basis() }
      return Basis(parameters: [parameter])
    case .all(let range) where value(of: node, lane: lane).truth == .no:
      return leastDoubtful(range, .no, lane, &known)
    case .any(let range) where value(of: node, lane: lane).truth == .yes:
      return leastDoubtful(range, .yes, lane, &known)
    case .parameterAt(let parameter, let date):
      let day = value(of: date, lane: lane).span?.latest
      let isTrusted = day.map { program.base.parameters[parameter].isTrusted(for: $0, on: self.date) } ?? false
      return isTrusted ? Basis() : Basis(parameters: [parameter])
    case .choose(let condition, let then, let otherwise):
      var result = basis(of: condition, lane: lane, &known)
      let test = value(of: condition, lane: lane).truth
      if test != .no { result.formUnion(basis(of: then, lane: lane, &known)) }
      if test != .yes { result.formUnion(basis(of: otherwise, lane: lane, &known)) }
      return result
    case .previous(let which):
      // Last month's result is this month's, in a stable group: what it rests on is told of the service itself.
      let service = program.previous[which.position].service
      return hasOpenSentences(service) ? Basis(services: [service]) : Basis()
    default:
      var result = Basis()
      operation.forEachOperand(in: program.operands, previous: program.previous) { operand in
        result.formUnion(basis(of: operand, lane: lane, &known))
      }
      return result
    }
  }

  /// Of the operands that settle a truth, the basis of the one that leaves least in doubt.
  private func leastDoubtful(
    _ range: OperandRange, _ truth: Truth, _ lane: Lane?, _ known: inout KnownBases
  ) -> Basis {
    var least: Basis?
    for place in Int(range.start)..<Int(range.start + range.count) {
      let operand = program.operands[place]
      guard value(of: operand, lane: lane).truth == truth else { continue }
      let found = basis(of: operand, lane: lane, &known)
      if found.isFirm { return found }
      if found.size < least?.size ?? .max { least = found }
    }
    return least ?? Basis()
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
      for place in program.readers.places(of: position) {
        flags[Int(program.readers.all[place])] = true
      }
    }
    mayRestOnDoubt = flags
  }
}
