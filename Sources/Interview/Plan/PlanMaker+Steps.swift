import RuleEngine
import RuleModel

/// Which step of a service is told first.
extension PlanMaker {
  /// The first step that is likely to apply: "urgence vitale, appeler le 15" opens no plan of somebody whose health was
  /// never spoken of. Where none is likely, the first one. A step of the mediator leads only where there is no other.
  func leadingStep(among steps: [PlannedStep], of service: ServiceIndex) -> PlannedStep? {
    leadingPlace(among: steps, of: service).map { steps[$0] }
  }

  private func leadingPlace(among steps: [PlannedStep], of service: ServiceIndex) -> Int? {
    let own = steps.indices.filter { steps[$0].written?.doer == nil }
    let candidates = own.isEmpty ? Array(steps.indices) : own
    return candidates.first { place in
      guard let condition = steps[place].written?.condition else { return true }
      return holds(condition, service) || likelihood(of: condition, service) >= 0.5
    } ?? candidates.first
  }

  /// What may be done about a right that is not sure yet: where to begin, and where it is what the person came for, the
  /// steps that apply whatever is found out. A step that still waits for something would only confuse.
  func stepsMeanwhile(among steps: [PlannedStep], of service: ServiceIndex) -> [PlannedStep] {
    guard let place = leadingPlace(among: steps, of: service) else { return [] }
    guard state.needs.contains(service) else { return [steps[place]] }
    let following = steps[(place + 1)...].filter { $0.written?.condition == nil }
    return Array(([steps[place]] + following).prefix(Self.mostMeanwhile))
  }

  private static let mostMeanwhile = 5

  /// How likely an open condition is of whom it is likeliest, by how often the answers that it reads are given; a half
  /// where that is not known.
  private func likelihood(of condition: Expression, _ service: ServiceIndex) -> Double {
    evaluation.holdersToTell(of: service).map { likelihood(of: condition, for: $0) }.max() ?? Self.notKnown
  }

  private func likelihood(of condition: Expression, for holder: Holder) -> Double {
    if case .truth(let truth)? = evaluation.value(of: condition, for: holder), truth.isKnown {
      return truth == .yes ? 1 : 0
    }
    switch condition.kind {
    case .all(let parts): return parts.reduce(1) { $0 * likelihood(of: $1, for: holder) }
    case .any(let parts): return 1 - parts.reduce(1) { $0 * (1 - likelihood(of: $1, for: holder)) }
    case .not(let part): return 1 - likelihood(of: part, for: holder)
    case .fact(let fact, let member, _):
      if case .truth(let chance)? = base.facts[fact].prior { return chance }
      if case .computed(let body) = base.facts[fact].origin {
        return likelihood(of: body, for: evaluation.holder(of: fact, named: member, for: holder))
      }
      return Self.notKnown
    case .comparison(.equal, let left, let right): return share(of: left, equalTo: right) ?? Self.notKnown
    case .comparison(.notEqual, let left, let right):
      return share(of: left, equalTo: right).map { 1 - $0 } ?? Self.notKnown
    case .oneOf(let value, let set):
      guard let weights = weights(of: value) else { return Self.notKnown }
      return set.positions.reduce(0) { $0 + (weights.indices.contains($1) ? weights[$1] : 0) }
    // One option among several, of a list whose frequencies nobody wrote.
    case .includes: return Self.oneAmongSeveral
    case .some(_, where: let condition): return condition == nil ? Self.notKnown : Self.oneAmongSeveral
    case .truth, .number, .date, .option, .today, .parameter, .service, .atLeast, .comparison, .between, .inCommuneSet,
      .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded, .converted, .choose,
      .brackets, .table, .communeAttribute, .every, .count, .aggregate, .shifted, .elapsed, .datePart, .makeDate,
      .firstOfMonth, .lastOfMonth, .deadline:
      return Self.notKnown
    }
  }

  private static let notKnown = 0.5
  private static let oneAmongSeveral = 0.2

  private func share(of value: Expression, equalTo other: Expression) -> Double? {
    guard case .option(let position) = other.kind, let weights = weights(of: value) else { return nil }
    return weights.indices.contains(position) ? weights[position] : 0
  }

  /// The shares of the options of a choice; what is known not to be so takes no share.
  private func weights(of value: Expression) -> [Double]? {
    guard case .fact(let fact, _, _) = value.kind, case .options(let weights)? = base.facts[fact].prior else {
      return nil
    }
    let all = weights.reduce(0, +)
    return all > 0 ? weights.map { $0 / all } : nil
  }
}

extension Procedure.Step {
  /// The same step where `condition` is all that is still to be known for it to apply; nil: it applies.
  func provided(_ condition: Expression?) -> Procedure.Step {
    Procedure.Step(
      action: action, channel: channel, place: place, duration: duration, doer: doer, condition: condition)
  }
}
