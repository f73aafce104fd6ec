package import RuleModel

/// From formal truths to what is shown of each service.
extension Evaluation {
  /// The formal truth of a service, seen from the household.
  package func truthOfEntitlement(_ index: ServiceIndex) -> Truth {
    guard isOfPersonPresent, let scope = program.scopeOfService[index.position] else {
      return truth(program.service(index).householdEntitled, .household)
    }
    // As if nobody else were there.
    let truths = holders(in: scope).map { truth(program.service(index).entitled, $0) }
    return truths.contains(.yes) ? .yes : truths.allSatisfy { $0 == .no } ? .no : .unknown
  }

  package func outcomes() -> [Outcome] {
    var reader = OutcomeReader()
    return program.base.services.indices.map { reader.outcome(of: $0, in: self) }
  }

  package func outcome(of index: ServiceIndex) -> Outcome {
    var memo = OutcomeMemo()
    return outcome(of: index, &memo)
  }

  fileprivate func outcome(of index: ServiceIndex, _ memo: inout OutcomeMemo) -> Outcome {
    let nodes = program.services[index.position]
    guard let scope = program.scopeOfService[index.position] else {
      let only = judge(index, nodes, .household, &memo)
      return Outcome(
        service: index, verdict: only.outcome.verdict, entitled: only.outcome.entitled, amount: only.outcome.amount,
        urgency: urgency(of: nodes, &memo), openReserves: Self.distinct(only.reservations),
        doubtfulParameters: only.basis.parameters, estimates: only.basis.estimates, members: [])
    }
    var judged: [Judged] = []
    for holder in memo.holders(in: scope, of: self) { judged.append(judge(index, nodes, holder, &memo)) }
    let best = judged.min { $0.outcome.verdict.rank < $1.outcome.verdict.rank }
    let entitled = truthOfEntitlement(index)
    let amount = nodes.amount.map { _ in value(of: nodes.householdDue, for: .household)?.interval ?? .anything }
    let basis = judged.reduce(into: Basis.firm) { $0.formUnion($1.basis) }
    return Outcome(
      service: index, verdict: best?.outcome.verdict ?? .notConcerned, entitled: entitled,
      amount: entitled != .no ? amount : amount.map { _ in .zero },
      urgency: urgency(of: nodes, &memo),
      openReserves: Self.distinct(judged.flatMap(\.reservations)),
      doubtfulParameters: basis.parameters, estimates: basis.estimates, members: judged.map(\.outcome))
  }

  private static func distinct(_ reservations: [Reservation]) -> [Reservation] {
    guard reservations.count > 1 else { return reservations }
    var result: [Reservation] = []
    // A handful: comparing them is less work than hashing their sentences.
    for reservation in reservations where !result.contains(reservation) { result.append(reservation) }
    return result
  }

  private func urgency(of nodes: Program.ServiceNodes, _ memo: inout OutcomeMemo) -> Urgency {
    if let danger = nodes.danger, holdsForAnybody(danger, &memo) { return .danger }
    if let deadline = nodes.deadline, holdsForAnybody(deadline, &memo) { return .deadline }
    return .none
  }

  private func holdsForAnybody(_ node: NodeIndex, _ memo: inout OutcomeMemo) -> Bool {
    memo.holders(in: program.nodes[node.position].scope, of: self).contains { truth(node, $0) == .yes }
  }

  private struct Judged {
    let outcome: MemberOutcome
    let reservations: [Reservation]
    let basis: Basis
  }

  private func judge(
    _ index: ServiceIndex, _ nodes: Program.ServiceNodes, _ holder: Holder, _ memo: inout OutcomeMemo
  ) -> Judged {
    let concerns = nodes.concerns.map { truth($0, holder) } ?? .yes
    let entitled = truth(nodes.entitled, holder)
    let receives = truth(nodes.receives, holder)
    let isShown = concerns != .no && entitled.isKnown
    let basis = isShown ? self.basis(of: index, for: holder, &memo) : .firm
    let reservations = isShown ? self.reservations(of: index, entitled: entitled, basis: basis, &memo) : []
    let verdict: Verdict
    if concerns == .no {
      verdict = .notConcerned
    } else if receives == .yes {
      verdict = .alreadyReceived
    } else {
      verdict = self.verdict(index, holder, entitled: entitled, reservations: reservations, basis: basis, &memo)
    }
    let amount = nodes.amount.flatMap { value(of: $0, for: holder)?.interval }
    return Judged(
      outcome: MemberOutcome(member: holder.member, verdict: verdict, entitled: entitled, amount: amount),
      reservations: reservations, basis: basis)
  }

  /// What is shown of a formal truth, once the mediator's own verifications are taken in.
  private func verdict(
    _ index: ServiceIndex, _ holder: Holder, entitled: Truth, reservations: [Reservation], basis: Basis,
    _ memo: inout OutcomeMemo
  ) -> Verdict {
    switch entitled {
    case .yes:
      if wasFound(false, of: program.sentences[index.position].reserves, &memo) { return .notEligible }
      return reservations.isEmpty && basis.estimates.isEmpty ? .eligible : .eligibleWithReserves
    case .no:
      if wasFound(true, of: program.sentences[index.position].exceptions, &memo) { return .eligibleWithReserves }
      if awaitsAppraisal(index, holder) { return .undetermined }
      let isFirm = reservations.isEmpty && basis.parameters.isEmpty && basis.estimates.isEmpty
      return isFirm ? .notEligible : .notEligibleToConfirm
    case .unknown: return .undetermined
    }
  }

  // MARK: - Reserves

  /// The sentences still open that weigh on a truth: this service's own, and those of the services it rests on.
  private func reservations(
    of index: ServiceIndex, entitled: Truth, basis: Basis, _ memo: inout OutcomeMemo
  ) -> [Reservation] {
    var result = ownReservations(of: index, entitled: entitled, &memo)
    for service in basis.services where service != index {
      result += ownReservations(of: service, entitled: truthOfEntitlement(service), &memo)
    }
    return result
  }

  func ownReservations(of index: ServiceIndex, entitled: Truth, _ memo: inout OutcomeMemo) -> [Reservation] {
    let sentences: [Sentences.Sentence]
    switch entitled {
    case .yes: sentences = program.sentences[index.position].reserves
    case .no: sentences = program.sentences[index.position].exceptions
    case .unknown: return []
    }
    var open: [Reservation] = []
    for sentence in sentences {
      if let condition = sentence.condition, !mayHold(condition, &memo) { continue }
      if isVerified(sentence) == nil { open.append(sentence.reservation) }
    }
    return open
  }

  private func mayHold(_ condition: NodeIndex, _ memo: inout OutcomeMemo) -> Bool {
    memo.holders(in: program.nodes[condition.position].scope, of: self).contains { truth(condition, $0) != .no }
  }

  /// What the mediator found of a sentence; nil as long as nobody looked.
  private func isVerified(_ sentence: Sentences.Sentence) -> Bool? {
    situation.verifications.isEmpty ? nil : situation[verification: sentence.key]
  }

  /// Whether one of the sentences was found to be so; not one whose condition has proved false since: it asks nothing.
  private func wasFound(_ holds: Bool, of sentences: [Sentences.Sentence], _ memo: inout OutcomeMemo) -> Bool {
    for sentence in sentences where isVerified(sentence) == holds {
      guard let condition = sentence.condition else { return true }
      if mayHold(condition, &memo) { return true }
    }
    return false
  }

  /// Somebody has yet to appraise what the no rests on: nobody at the desk can say.
  private func awaitsAppraisal(_ index: ServiceIndex, _ holder: Holder) -> Bool {
    let service = program.base.services[index]
    return zip(service.decision.exceptions, program.service(index).exceptions).contains { exception, condition in
      exception.needsAppraisal && situation[verification: ReserveKey(service.id, exception.text)] == nil
        && condition.map { truth($0, holder) == .yes } ?? true
    }
  }
}

/// Reads the outcomes of one evaluation one after the other; what services share is worked out once.
package struct OutcomeReader: Sendable {
  private var memo = OutcomeMemo()

  package init() {}

  /// To be called when the evaluation has changed.
  package mutating func begin() { memo.removeAll() }

  package mutating func outcome(of service: ServiceIndex, in evaluation: Evaluation) -> Outcome {
    evaluation.outcome(of: service, &memo)
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
