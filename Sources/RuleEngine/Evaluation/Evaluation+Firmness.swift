import RuleModel

/// What a settled truth rests on that is not certain today. A handful at most: both lists are kept in order.
struct Basis: Hashable, Sendable {
  /// Services read, of which sentences are still to be verified.
  private(set) var services: [ServiceIndex] = []
  /// Values graded C, unknown, or past their review date.
  private(set) var parameters: [ParameterIndex] = []
  /// Answers that are only estimated.
  private(set) var estimates: [FactKey] = []

  static let firm = Basis()

  /// Nothing doubtful: a no may be said firmly.
  var isFirm: Bool { services.isEmpty && parameters.isEmpty && estimates.isEmpty }

  var size: Int { services.count + parameters.count + estimates.count }

  mutating func formUnion(_ other: Basis) {
    if other.isFirm { return }
    if isFirm {
      self = other
      return
    }
    for service in other.services { insert(service) }
    for parameter in other.parameters { Self.insert(parameter, into: &parameters) }
    for estimate in other.estimates { Self.insert(estimate, into: &estimates) }
  }

  fileprivate mutating func insert(_ service: ServiceIndex) { Self.insert(service, into: &services) }

  private static func insert<Element: Comparable>(_ element: Element, into list: inout [Element]) {
    let place = list.firstIndex { $0 >= element } ?? list.count
    if place < list.count, list[place] == element { return }
    list.insert(element, at: place)
  }
}

/// A "no" that needs a value graded C, or past its review date, or another service's uncertain "no", is never firm: a
/// wrong firm no is how people lose their rights. One firm reason is enough for a no, and one firm alternative for a
/// yes: of several parts that settle a truth, the least doubtful is what it rests on.
extension Evaluation {
  /// What the entitlement of a service rests on, its own sentences apart.
  func basis(of service: ServiceIndex, for holder: Holder, _ memo: inout OutcomeMemo) -> Basis {
    let node = program.service(service).entitled
    guard doubts.mayReach(node) else { return .firm }
    // Where that of another service is all it takes, the sentences of that one weigh too.
    let isAnothers = program.serviceOfEntitlement[node.position].map { $0 != service } ?? false
    return isAnothers ? basis(of: node, for: holder, &memo) : judge(node, for: holder, &memo)
  }

  func basis(of node: NodeIndex, for holder: Holder, _ memo: inout OutcomeMemo) -> Basis {
    let place = doubts.place(of: node)
    guard place >= 0 else { return .firm }
    let number = number(of: holder)
    if let basis = memo.basis(place, lane: number) { return basis }
    var result = judge(node, for: holder, &memo)
    if let service = program.serviceOfEntitlement[node.position], hasOpenSentences(service, &memo) {
      result.insert(service)
    }
    memo.set(result, place, lane: number, in: self)
    return result
  }

  private func number(of holder: Holder) -> Int {
    switch holder {
    case .household: 0
    case .lane(let lane): program.lanes.number(of: lane.position, in: lane.scope)
    }
  }

  private func judge(_ node: NodeIndex, for holder: Holder, _ memo: inout OutcomeMemo) -> Basis {
    let operation = program[node].operation
    switch operation {
    case .input(let input):
      let estimates = estimates(behind: program.inputs[input.position], of: holder.member)
      return estimates.isEmpty ? .firm : Basis(estimates: estimates)
    case .constant:
      return program.parameterOfNode[node.position].map { Basis(parameters: [$0]) } ?? .firm
    case .all(let range) where truth(node, holder) == .no:
      return leastDoubtful(range, .no, holder, &memo)
    case .any(let range) where truth(node, holder) == .yes:
      return leastDoubtful(range, .yes, holder, &memo)
    case .parameterAt(let parameter, let date):
      let day = value(of: date, for: holder)?.span?.latest
      let isTrusted = day.map { program.base.parameters[parameter].isTrusted(for: $0, on: self.date) } ?? false
      return isTrusted ? .firm : Basis(parameters: [parameter])
    case .choose(let condition, let then, let otherwise):
      var result = basis(of: condition, for: holder, &memo)
      let test = truth(condition, holder)
      if test != .no { result.formUnion(basis(of: then, for: holder, &memo)) }
      if test != .yes { result.formUnion(basis(of: otherwise, for: holder, &memo)) }
      return result
    case .previous(let which):
      // Last month's result is this month's, in a stable group: what it rests on is told of the service itself.
      let service = program.previous[which.position].service
      return hasOpenSentences(service, &memo) ? Basis(services: [service]) : .firm
    case .pick(let operand, let position):
      let chosen = program[operand].scope.map { self.holder(on: Int(position), of: $0) } ?? .household
      return basis(of: operand, for: chosen, &memo)
    case .anyLane, .everyLane, .countLanes, .sumLanes, .extremeLane:
      return basis(ofMembersIn: operation, of: node, &memo) ?? .firm
    case .not, .all, .any, .atLeast, .compareNumbers, .compareDates, .sameOption, .sameTruth, .oneOf, .includes,
      .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded, .scaled, .stated, .asked, .estimated,
      .project, .presence, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      var result = Basis.firm
      operation.forEachOperand(in: program.operands, previous: program.previous) { operand in
        result.formUnion(basis(of: operand, for: holder, &memo))
      }
      return result
    }
  }

  /// Of the operands that settle a truth, the basis of the one that leaves least in doubt.
  private func leastDoubtful(
    _ range: OperandRange, _ truth: Truth, _ holder: Holder, _ memo: inout OutcomeMemo
  ) -> Basis {
    var least: Basis?
    for place in Int(range.start)..<Int(range.start + range.count) {
      let operand = program.operands[place]
      guard self.truth(operand, holder) == truth else { continue }
      let found = basis(of: operand, for: holder, &memo)
      if found.isFirm { return found }
      if found.size < least?.size ?? .max { least = found }
    }
    return least ?? .firm
  }

  /// The estimated answers that an input reads: of one member, or of anybody where none is named.
  private func estimates(behind input: Input, of member: Member?) -> [FactKey] {
    let fact = program.base.facts[input.fact]
    guard fact.estimate?.offer != nil else { return [] }
    let moment: Moment = if case .value(.year(let back)) = input.reading { .year(date.year - back) } else { .habitual }
    if fact.scope == nil || member != nil {
      let key = FactKey(fact.name, of: fact.scope == nil ? .household : member ?? .household, at: moment)
      return situation[key]?.isEstimated == true ? [key] : []
    }
    return situation.answers.filter { $0.key.fact == fact.name && $0.key.moment == moment && $0.value.isEstimated }
      .keys.sorted()
  }

  private func hasOpenSentences(_ index: ServiceIndex, _ memo: inout OutcomeMemo) -> Bool {
    !ownReservations(of: index, entitled: truthOfEntitlement(index), &memo).isEmpty
  }
}

/// Where doubt can come from on one day, found once: most nodes rest on nothing doubtful.
struct Doubts: Sendable {
  /// By node: its place among those that have a doubtful value, an answer that may be estimated or a service with open
  /// sentences somewhere below; -1 for the others.
  private let places: [Int32]
  let count: Int

  func mayReach(_ node: NodeIndex) -> Bool { places[node.position] >= 0 }

  func place(of node: NodeIndex) -> Int { Int(places[node.position]) }

  init(_ program: Program, on date: CalendarDate) {
    let parameterTable = program.base.parameters
    var untrusted: Set<ParameterIndex> = []
    for index in parameterTable.indices where !parameterTable[index].isTrusted(for: date, on: date) {
      untrusted.insert(index)
    }
    // Operands come first, so one pass from first to last carries every doubt up to what rests on it.
    var flags = [Bool](repeating: false, count: program.nodes.count)
    for position in program.nodes.indices {
      if let parameter = program.parameterOfNode[position], untrusted.contains(parameter) { flags[position] = true }
      if case .parameterAt = program.nodes[position].operation { flags[position] = true }
      if let service = program.serviceOfEntitlement[position] {
        let decision = program.base.services[service].decision
        if !decision.reserves.isEmpty || !decision.exceptions.isEmpty { flags[position] = true }
      }
      if case .input(let input) = program.nodes[position].operation {
        if program.base.facts[program.inputs[input.position].fact].estimate?.offer != nil { flags[position] = true }
      }
      // Last month's reading of this month's result lies later in the order: taken as doubtful, to be on the safe side.
      if case .previous = program.nodes[position].operation { flags[position] = true }
      guard flags[position] else { continue }
      for place in program.readers.places(of: position) {
        flags[Int(program.readers.all[place])] = true
      }
    }
    var count: Int32 = 0
    places = flags.map { flag in
      guard flag else { return -1 }
      defer { count += 1 }
      return count
    }
    self.count = Int(count)
  }
}
