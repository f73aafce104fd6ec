package import RuleModel

extension Evaluation {
  package func outcomes() -> [Outcome] {
    var reader = OutcomeReader()
    return program.base.services.indices.map { reader.outcome(of: $0, in: self) }
  }

  package func outcome(of index: ServiceIndex) -> Outcome {
    var bases = KnownBases()
    return outcome(of: index, &bases)
  }

  fileprivate func outcome(of index: ServiceIndex, _ bases: inout KnownBases) -> Outcome {
    let scope = program.scopeOfService[index.position]
    let nodes = program.service(index)
    guard let scope else {
      let only = judge(index, nodes, lane: nil, &bases)
      return Outcome(
        service: index, verdict: only.outcome.verdict, entitled: only.outcome.entitled, amount: only.outcome.amount,
        urgency: urgency(of: nodes), openReserves: Self.distinct(only.reservations),
        doubtfulParameters: only.basis.parameters.sorted(), members: [])
    }
    var judged: [Judged] = []
    for lane in lanes(of: scope) { judged.append(judge(index, nodes, lane: lane, &bases)) }
    let best = judged.min { $0.outcome.verdict.rank < $1.outcome.verdict.rank }
    let entitled = truth(nodes.householdEntitled)
    let amount = nodes.amount.map { _ in value(of: nodes.householdDue, lane: nil).interval ?? .anything }
    return Outcome(
      service: index, verdict: best?.outcome.verdict ?? .notConcerned, entitled: entitled,
      amount: entitled != .no ? amount : amount.map { _ in .zero },
      urgency: urgency(of: nodes),
      openReserves: Self.distinct(judged.flatMap(\.reservations)),
      doubtfulParameters: Self.sorted(judged.map(\.basis.parameters)),
      members: judged.map(\.outcome))
  }

  private static func distinct(_ reservations: [Reservation]) -> [Reservation] {
    guard reservations.count > 1 else { return reservations }
    var result: [Reservation] = []
    // A handful: comparing them is less work than hashing their sentences.
    for reservation in reservations where !result.contains(reservation) { result.append(reservation) }
    return result
  }

  private static func sorted(_ parameters: [Set<ParameterIndex>]) -> [ParameterIndex] {
    guard parameters.contains(where: { !$0.isEmpty }) else { return [] }
    return parameters.reduce(into: Set()) { $0.formUnion($1) }.sorted()
  }

  private func truth(_ node: NodeIndex, _ lane: Lane? = nil) -> Truth { value(of: node, lane: lane).truth ?? .unknown }

  private func urgency(of nodes: Program.ServiceNodes) -> Urgency {
    if let danger = nodes.danger, isOnAnyLane(danger) { return .danger }
    if let deadline = nodes.deadline, isOnAnyLane(deadline) { return .deadline }
    return .none
  }

  private func isOnAnyLane(_ node: NodeIndex) -> Bool {
    guard let scope = program[node].scope else { return truth(node) == .yes }
    return lanes(of: scope).contains { truth(node, $0) == .yes }
  }

  private struct Judged {
    let outcome: MemberOutcome
    let reservations: [Reservation]
    let basis: Basis
  }

  private func judge(
    _ index: ServiceIndex, _ nodes: Program.ServiceNodes, lane: Lane?, _ bases: inout KnownBases
  ) -> Judged {
    let concerns = nodes.concerns.map { truth($0, lane) } ?? .yes
    let entitled = truth(nodes.entitled, lane)
    let receives = truth(nodes.receives, lane)
    let isShown = concerns != .no && entitled.isKnown
    let basis = isShown ? self.basis(of: index, lane: lane, &bases) : Basis()
    let reservations = isShown ? self.reservations(of: index, entitled: entitled, basis: basis) : []
    let verdict: Verdict
    if concerns == .no {
      verdict = .notConcerned
    } else if receives == .yes {
      verdict = .alreadyReceived
    } else {
      verdict = self.verdict(index, lane, entitled: entitled, reservations: reservations, basis: basis)
    }
    let amount = nodes.amount.flatMap { value(of: $0, lane: lane).interval }
    return Judged(
      outcome: MemberOutcome(member: lane?.member, verdict: verdict, entitled: entitled, amount: amount),
      reservations: reservations, basis: basis)
  }

  /// What is shown of a formal truth, once the mediator's own verifications are taken in.
  private func verdict(
    _ index: ServiceIndex, _ lane: Lane?, entitled: Truth, reservations: [Reservation], basis: Basis
  ) -> Verdict {
    switch entitled {
    case .yes:
      if refuted(index) { return .notEligible }
      return reservations.isEmpty ? .eligible : .eligibleWithReserves
    case .no:
      if confirmedException(index) { return .eligibleWithReserves }
      if awaitsAssessment(index, lane) { return .undetermined }
      return reservations.isEmpty && basis.parameters.isEmpty ? .notEligible : .notEligibleToConfirm
    case .unknown: return .undetermined
    }
  }

  // MARK: - Reserves

  /// The sentences still open that weigh on a truth: this service's own, and those of the services it rests on.
  private func reservations(of index: ServiceIndex, entitled: Truth, basis: Basis) -> [Reservation] {
    let own = ownReservations(of: index, entitled: entitled)
    guard !basis.services.isEmpty else { return own }
    return own
      + basis.services.sorted().filter { $0 != index }
      .flatMap { ownReservations(of: $0, entitled: truthOfEntitlement($0)) }
  }

  func ownReservations(of index: ServiceIndex, entitled: Truth) -> [Reservation] {
    let service = program.base.services[index]
    let nodes = program.service(index)
    let kind: Reservation.Kind
    let list: [(Service.Reserve, NodeIndex?)]
    switch entitled {
    case .yes:
      kind = .condition
      list = Array(zip(service.decision.reserves, nodes.reserves))
    case .no:
      kind = .exception
      list = Array(zip(service.decision.exceptions, nodes.exceptions))
    case .unknown: return []
    }
    return list.compactMap { reserve, condition in
      if let condition, !mayHold(condition) { return nil }
      guard situation[verification: ReserveKey(service.id, reserve.text)] == nil else { return nil }
      return Reservation(service: index, text: reserve.text, kind: kind)
    }
  }

  private func mayHold(_ condition: NodeIndex) -> Bool {
    guard let scope = program[condition].scope else { return truth(condition) != .no }
    return lanes(of: scope).contains { truth(condition, $0) != .no }
  }

  private func refuted(_ index: ServiceIndex) -> Bool {
    let service = program.base.services[index]
    return service.decision.reserves.contains { situation[verification: ReserveKey(service.id, $0.text)] == false }
  }

  /// Somebody has yet to assess what the no rests on: nobody at the desk can say.
  private func awaitsAssessment(_ index: ServiceIndex, _ lane: Lane?) -> Bool {
    let service = program.base.services[index]
    return zip(service.decision.exceptions, program.service(index).exceptions).contains { exception, condition in
      exception.isAssessment && situation[verification: ReserveKey(service.id, exception.text)] == nil
        && condition.map { truth($0, program[$0].scope == nil ? nil : lane) == .yes } ?? true
    }
  }

  private func confirmedException(_ index: ServiceIndex) -> Bool {
    let service = program.base.services[index]
    return service.decision.exceptions.contains { situation[verification: ReserveKey(service.id, $0.text)] == true }
  }
}

/// Reads the outcomes of one evaluation one after the other; what services share is worked out once.
package struct OutcomeReader: Sendable {
  private var bases = KnownBases()

  package init() {}

  /// To be called when the evaluation has changed.
  package mutating func begin() { bases.removeAll() }

  package mutating func outcome(of service: ServiceIndex, in evaluation: Evaluation) -> Outcome {
    evaluation.outcome(of: service, &bases)
  }
}

extension Verdict {
  /// Which of several members' verdicts speaks for the household: the most open one.
  package var rank: Int {
    switch self {
    case .eligible: 0
    case .eligibleWithReserves: 1
    case .alreadyReceived: 2
    case .undetermined: 3
    case .notEligibleToConfirm: 4
    case .notEligible: 5
    case .notConcerned: 6
    }
  }
}
