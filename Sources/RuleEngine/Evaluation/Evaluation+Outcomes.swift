package import RuleModel

extension Evaluation {
  package func outcomes() -> [Outcome] { program.base.services.indices.map { outcome(of: $0) } }

  package func outcome(of index: ServiceIndex) -> Outcome {
    let service = program.base.services[index]
    let nodes = program.service(index)
    let verdicts: [MemberOutcome]
    if let scope = service.scope {
      verdicts = lanes(of: scope).map { memberOutcome(index, nodes, lane: $0) }
    } else {
      verdicts = [memberOutcome(index, nodes, lane: nil)]
    }
    let best = verdicts.min { $0.verdict.rank < $1.verdict.rank }
    let entitled = truth(nodes.householdEntitled)
    let isOpen = service.scope == nil || entitled != .no
    let amount = nodes.amount.map { node in
      service.scope == nil
        ? value(of: node, lane: nil).interval ?? .anything
        : value(of: nodes.householdDue, lane: nil).interval ?? .anything
    }
    return Outcome(
      service: index, verdict: best?.verdict ?? .notConcerned, entitled: entitled,
      amount: isOpen ? amount : amount.map { _ in .zero },
      urgency: urgency(of: nodes), openReserves: reservations(of: index, entitled: entitled),
      doubtfulParameters: doubts.parameters[index.position],
      members: service.scope == nil ? [] : verdicts)
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

  private func memberOutcome(_ index: ServiceIndex, _ nodes: Program.ServiceNodes, lane: Lane?) -> MemberOutcome {
    let concerns = nodes.concerns.map { truth($0, lane) } ?? .yes
    let entitled = truth(nodes.entitled, lane)
    let receives = truth(nodes.receives, lane)
    let verdict = verdict(index, nodes, concerns: concerns, entitled: entitled, receives: receives, lane: lane)
    let amount = nodes.amount.flatMap { value(of: $0, lane: lane).interval }
    return MemberOutcome(member: lane?.member, verdict: verdict, entitled: entitled, amount: amount)
  }

  /// Verdicts in their order of precedence.
  private func verdict(
    _ index: ServiceIndex, _ nodes: Program.ServiceNodes, concerns: Truth, entitled: Truth, receives: Truth, lane: Lane?
  ) -> Verdict {
    if concerns == .no { return .notConcerned }
    if receives == .yes { return .alreadyReceived }
    let reserves = reservations(of: index, entitled: entitled)
    switch entitled {
    case .yes:
      if refuted(index, kind: .condition) { return .notEligible }
      return reserves.isEmpty ? .eligible : .eligibleWithReserves
    case .no:
      if confirmedException(index) { return .eligibleWithReserves }
      let isFirm = reserves.isEmpty && isFirm(nodes.entitled, lane: lane)
      return isFirm ? .notEligible : .notEligibleToConfirm
    case .unknown: return .undetermined
    }
  }

  // MARK: - Reserves

  /// The sentences still open that weigh on the verdict: this service's own, and those of the services it reads.
  private func reservations(of index: ServiceIndex, entitled: Truth) -> [Reservation] {
    var result = ownReservations(of: index, entitled: entitled)
    for other in program.servicesRead[index.position] {
      let truth = self.truth(program.service(other).householdEntitled)
      guard truth.isKnown else { continue }
      result.append(contentsOf: ownReservations(of: other, entitled: truth))
    }
    var seen: Set<Reservation> = []
    return result.filter { seen.insert($0).inserted }
  }

  private func ownReservations(of index: ServiceIndex, entitled: Truth) -> [Reservation] {
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

  private func refuted(_ index: ServiceIndex, kind: Reservation.Kind) -> Bool {
    let service = program.base.services[index]
    return service.decision.reserves.contains { situation[verification: ReserveKey(service.id, $0.text)] == false }
  }

  private func confirmedException(_ index: ServiceIndex) -> Bool {
    let service = program.base.services[index]
    return service.decision.exceptions.contains { situation[verification: ReserveKey(service.id, $0.text)] == true }
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
