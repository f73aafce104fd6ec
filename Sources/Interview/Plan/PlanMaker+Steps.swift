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
    // Who came for a service is somebody whom it concerns.
    let concerned = state.needs.contains(service) ? base.services[service].decision.concerns : nil
    return evaluation.holdersToTell(of: service).map {
      Likelihood(evaluation: evaluation, base: base, holder: $0, concerned: concerned).of(condition)
    }.max() ?? Likelihood.notKnown
  }
}

/// How likely open conditions are of one holder, by how often the answers that they read are given.
private struct Likelihood {
  let evaluation: Evaluation
  let base: RuleBase
  let holder: Holder
  /// What is taken to hold, though nobody said it yet.
  let concerned: Expression?

  static let notKnown = 0.5
  private static let oneAmongSeveral = 0.2

  func of(_ condition: Expression) -> Double {
    if case .truth(let truth)? = evaluation.value(of: condition, for: holder), truth.isKnown {
      return truth == .yes ? 1 : 0
    }
    switch condition.kind {
    case .all(let parts): return parts.reduce(1) { $0 * of($1) }
    case .any(let parts): return 1 - parts.reduce(1) { $0 * (1 - of($1)) }
    case .not(let part): return 1 - of(part)
    case .fact(let fact, let member, _):
      if case .truth(let chance)? = base.facts[fact].prior { return chance }
      if case .computed(let body) = base.facts[fact].origin {
        let other = evaluation.holder(of: fact, named: member, for: holder)
        return Likelihood(evaluation: evaluation, base: base, holder: other, concerned: concerned).of(body)
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

  private func share(of value: Expression, equalTo other: Expression) -> Double? {
    guard case .option(let position) = other.kind, let weights = weights(of: value) else { return nil }
    return weights.indices.contains(position) ? weights[position] : 0
  }

  /// The shares of the options of a choice; what is known not to be so takes no share.
  private func weights(of value: Expression) -> [Double]? {
    guard case .fact(let fact, _, _) = value.kind, case .options(let written)? = base.facts[fact].prior else {
      return nil
    }
    var possible = OptionSet64.all(written.count)
    if case .option(let known)? = evaluation.value(of: value, for: holder) { possible = possible.intersection(known) }
    if let concerned { possible = possible.intersection(options(of: fact, where: concerned)) }
    let weights = written.indices.map { possible.contains($0) ? written[$0] : 0 }
    let all = weights.reduce(0, +)
    return all > 0 ? weights.map { $0 / all } : nil
  }

  /// The options that a condition leaves to a choice; all of them where it does not read the choice plainly.
  private func options(of fact: FactIndex, where condition: Expression) -> OptionSet64 {
    let all = OptionSet64(bits: .max)
    func isOfFact(_ value: Expression) -> Bool {
      if case .fact(fact, _, _) = value.kind { true } else { false }
    }
    if case .all(let parts) = condition.kind {
      return parts.reduce(all) { $0.intersection(options(of: fact, where: $1)) }
    }
    if case .oneOf(let value, let set) = condition.kind, isOfFact(value) { return set }
    guard case .comparison(let comparison, let left, let right) = condition.kind, isOfFact(left),
      case .option(let position) = right.kind
    else { return all }
    switch comparison {
    case .equal: return OptionSet64([position])
    case .notEqual: return OptionSet64(bits: ~OptionSet64([position]).bits)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return all
    }
  }
}

extension Procedure.Step {
  /// The same step where `condition` is all that is still to be known for it to apply; nil: it applies.
  func provided(_ condition: Expression?) -> Procedure.Step {
    Procedure.Step(
      action: action, channel: channel, place: place, duration: duration, doer: doer, condition: condition)
  }
}
