import Documents
import Presentation
import RuleEngine
import RuleModel

extension Assessment {
  /// - Throws: `Misuse` for a handle of another guide.
  public func outcome(of service: ServiceHandle) throws(Misuse) -> Outcome {
    try guide.check(service)
    return OutcomeTeller(guide, wording).outcome(evaluation.outcome(of: service.index))
  }

  /// Of every service, in the order of the base.
  public func outcomes() -> [Outcome] {
    let teller = OutcomeTeller(guide, wording)
    return evaluation.outcomes().map(teller.outcome)
  }

  /// The formal truth of a service, seen from the household: nil while it is not settled. Quicker than an outcome, and
  /// blind to reserves and to what is received already.
  ///
  /// - Throws: `Misuse` for a handle of another guide.
  public func isEntitled(to service: ServiceHandle) throws(Misuse) -> Bool? {
    try guide.check(service)
    return evaluation.truthOfEntitlement(service.index).isYes
  }

  var wording: Wording { Wording(base: guide.base, date: evaluation.date, situation: evaluation.situation) }
}

extension Truth {
  /// Nil for what is not known.
  var isYes: Bool? {
    switch self {
    case .yes: true
    case .no: false
    case .unknown: nil
    }
  }
}

/// Turns the engine's outcomes into those of the public face.
struct OutcomeTeller {
  let guide: Guide
  let wording: Wording

  init(_ guide: Guide, _ wording: Wording) {
    self.guide = guide
    self.wording = wording
  }

  func outcome(_ outcome: RuleEngine.Outcome) -> Outcome {
    Outcome(
      service: guide.handle(outcome.service), verdict: Verdict(outcome.verdict),
      amount: amount(outcome.amount, outcome.entitled, of: outcome.service), urgency: Urgency(outcome.urgency),
      reserves: outcome.openReserves.map(reserve),
      valuesToConfirm: outcome.doubtfulParameters.map { guide.base.parameters[$0].label },
      members: outcome.members.map { member in
        MemberOutcome(
          subject: member.member.map(guide.subject), verdict: Verdict(member.verdict),
          amount: amount(member.amount, member.entitled, of: outcome.service))
      }, summary: wording.line(outcome).plainText)
  }

  /// Where nobody is entitled, there is nothing to tell of.
  private func amount(_ interval: Interval?, _ entitled: Truth, of service: ServiceIndex) -> Amount? {
    guard let interval, entitled != .no, interval != .anything else { return nil }
    let decision = guide.base.services[service].decision
    guard case .number(let unit)? = decision.amount?.type else { return nil }
    return Amount(
      lower: Number(interval.lower), upper: Number(interval.upper), unit: unit.symbol, isPaid: decision.isPaid)
  }

  func reserve(_ reservation: Reservation) -> Reserve {
    let kind: Reserve.Kind =
      switch reservation.kind {
      case .condition: .condition
      case .exception: .exception
      }
    return Reserve(
      service: guide.handle(reservation.service), text: wording.told(reservation.sentence), kind: kind,
      written: reservation.sentence)
  }
}

extension Verdict {
  init(_ verdict: RuleModel.Verdict) {
    self =
      switch verdict {
      case .notConcerned: .notConcerned
      case .alreadyReceived: .alreadyReceived
      case .eligible: .eligible
      case .eligibleWithReserves: .eligibleWithReserves
      case .notEligible: .notEligible
      case .notEligibleToConfirm: .notEligibleToConfirm
      case .undetermined: .undetermined
      }
  }
}

extension Urgency {
  init(_ urgency: RuleModel.Urgency) {
    self =
      switch urgency {
      case .none: .none
      case .deadline: .deadline
      case .danger: .danger
      }
  }
}
