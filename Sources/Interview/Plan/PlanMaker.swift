import RuleEngine
import RuleModel

/// Makes the parts of a plan from the state of an interview.
struct PlanMaker {
  let state: SessionState
  let setting: InterviewSetting
  private let detail: Detail
  /// By service: what the rules say of all of them is worked out together.
  private let outcomes: [Outcome]
  var base: RuleBase { setting.base }
  var evaluation: Evaluation { state.evaluation }

  enum Detail {
    /// Without what undecided services wait for, which no other part of a plan is made from, and takes the longest.
    case outline
    case whole
  }

  init(of state: SessionState, in setting: InterviewSetting, telling detail: Detail) {
    self.state = state
    self.setting = setting
    self.detail = detail
    outcomes = state.evaluation.outcomes()
  }

  // MARK: - Services

  /// What was called for whatever its verdict, and what else turned out open and worth telling.
  func services() -> (shown: [PlannedService], others: Int) {
    let goals = state.isFullTour ? Set(state.needs) : state.goals(in: setting) ?? Set(state.needs)
    let hidden = state.discreetServices(in: setting).union(state.servicesSetApart(in: setting))
    var shown: [PlannedService] = []
    var others = 0
    for index in base.services.indices where !hidden.contains(index) {
      let outcome = outcomes[index.position]
      if state.isIdleProtocol(outcome, of: index, in: setting) { continue }
      let isNeed = state.needs.contains(index)
      if goals.contains(index) {
        // A neighbour that leads nowhere is not worth a line.
        if !isNeed, [.notConcerned, .notEligible].contains(outcome.verdict) { continue }
        if isNeed, state.needs.count > 12, outcome.verdict == .notConcerned { continue }
      } else if !pressesAsSaid(index, outcome) {
        guard [.eligible, .eligibleWithReserves, .undetermined].contains(outcome.verdict) else { continue }
        let isOpen = outcome.verdict != .undetermined
        guard isOpen, isWorthTelling(index, outcome) else {
          if isOpen { others += 1 }
          continue
        }
      }
      shown.append(planned(index, outcome, isNeed: isNeed, isGoal: goals.contains(index)))
    }
    let sorted = shown.sorted { pressure($0) < pressure($1) }
    let kept = sorted.filter(\.isGoal) + sorted.filter { !$0.isGoal }.prefix(Self.extras)
    others += sorted.count - kept.count
    let ranked = kept.sorted { pressure($0) < pressure($1) }
    return (ranked, others)
  }

  /// One numbering for the whole page: what is to be done first has the first numbers, in the same order.
  static func numbered(_ services: [PlannedService], first: [ServiceIndex]) -> [PlannedService] {
    let leading = first.compactMap { index in services.first { $0.service == index } }
    let rest = services.filter { !first.contains($0.service) }
    return (leading + rest).enumerated().map { place, planned in
      var planned = planned
      planned.number = place + 1
      return planned
    }
  }

  private static let extras = 12

  private func isWorthTelling(_ index: ServiceIndex, _ outcome: Outcome) -> Bool {
    if outcome.urgency > .none { return true }
    guard evaluation.readsAnswers(for: index) else { return false }
    let service = base.services[index]
    if let amount = outcome.amount, amount.upper > .zero, !service.decision.isPaid { return true }
    return service.importance >= 3
  }

  /// Undecided, but pressing by what was said, whatever was asked for: who told of a reminder for a bill has a bill to
  /// see to, even if they came for the means to pay it.
  private func pressesAsSaid(_ index: ServiceIndex, _ outcome: Outcome) -> Bool {
    guard outcome.verdict == .undetermined, outcome.urgency > .none else { return false }
    let decision = base.services[index].decision
    guard let concerns = decision.concerns, holds(concerns, index) else { return false }
    return [decision.urgency.danger, decision.urgency.deadline].compactMap { $0 }.contains { condition in
      !condition.dependencies.facts.isEmpty && holds(condition, index)
    }
  }

  private func planned(
    _ index: ServiceIndex, _ outcome: Outcome, isNeed: Bool, isGoal: Bool
  ) -> PlannedService {
    let service = base.services[index]
    let isClosed = [.notEligible, .notEligibleToConfirm, .notConcerned].contains(outcome.verdict)
    let elsewhere = outcome.verdict == .notConcerned ? service.territory?.elsewhere ?? [] : []
    let deadlines =
      isClosed && outcome.verdict != .notEligibleToConfirm
      ? [] : deadlines(of: index, isPursued: isPursued(outcome.verdict, isNeed: isNeed))
    let appeal = appeal(among: deadlines)
    let tellsWhatIsMissing = detail == .whole && outcome.verdict == .undetermined
    return PlannedService(
      service: index, outcome: outcome, isNeed: isNeed, isGoal: isGoal,
      missing: tellsWhatIsMissing ? missing(index) : [],
      withheld: tellsWhatIsMissing ? withheld(index) : [], estimates: estimates(index, outcome),
      estimable: tellsWhatIsMissing ? state.estimableAnswers(for: index, in: setting) : [],
      steps: steps(of: index, outcome.verdict, contesting: appeal),
      deadlines: deadlines, appeal: appeal,
      alternatives: isClosed ? indices(elsewhere + service.relations.whenClosed).filter(mayOpen) : [])
  }

  /// Worth trying in place of something closed: another closed door is not.
  private func mayOpen(_ index: ServiceIndex) -> Bool {
    switch outcomes[index.position].verdict {
    case .eligible, .eligibleWithReserves, .undetermined: true
    case .notConcerned, .alreadyReceived, .notEligible, .notEligibleToConfirm: false
    }
  }

  private func steps(
    of index: ServiceIndex, _ verdict: Verdict, contesting appeal: DatedDeadline?
  ) -> [PlannedStep] {
    let steps = base.services[index].procedure.steps.filter { applies($0.condition, index) }
      .map { PlannedStep.written($0.provided($0.condition.flatMap { holds($0, index) ? nil : leftOpen($0, index) })) }
    let contesting = appeal.map { [PlannedStep.contest(reason: $0.reason, isDayKnown: $0.limit != .notKnown)] } ?? []
    switch verdict {
    case .eligible, .eligibleWithReserves:
      let isAskedAnew = !contesting.isEmpty && base.services[index].nature == .right && !steps.isEmpty
      return contesting + (isAskedAnew ? [.askAnew] : []) + steps
    case .undetermined:
      guard let appeal else { return stepsMeanwhile(among: steps, of: index) }
      // Of a letter that nobody dated, the delay may be over: asking anew is told as well.
      let anew = appeal.limit == .notKnown ? [.askAnew] + stepsMeanwhile(among: steps, of: index) : []
      return contesting + anew
    case .notEligibleToConfirm, .notConcerned, .alreadyReceived, .notEligible: return []
    }
  }

  /// Somebody means to do something about it; what is closed, or only next to a need, hurries nobody.
  private func isPursued(_ verdict: Verdict, isNeed: Bool) -> Bool {
    switch verdict {
    case .eligible, .eligibleWithReserves: true
    case .undetermined: isNeed
    case .notEligibleToConfirm, .notConcerned, .alreadyReceived, .notEligible: false
    }
  }

  private func indices(_ ids: [ServiceID]) -> [ServiceIndex] {
    var seen: Set<ServiceID> = []
    return ids.filter { seen.insert($0).inserted }.compactMap { base.serviceIndices[$0] }
  }

  private func missing(_ index: ServiceIndex) -> [Question] {
    Planner(setting.program).candidates(in: evaluation, context: PlanningContext(goals: [index])).map(\.question)
      .filter { !state.isPointless($0, in: setting) }
  }

  private func withheld(_ index: ServiceIndex) -> [FactName] {
    let unavailable = Set(
      evaluation.situation.answers.compactMap { key, answer -> FactName? in
        if case .unavailable = answer { key.fact } else { nil }
      })
    return evaluation.unsettledFacts(of: index).filter { unavailable.contains($0) }
  }

  /// The estimated answers that a verdict rests on, or that leave it open.
  private func estimates(_ index: ServiceIndex, _ outcome: Outcome) -> [FactKey] {
    outcome.verdict == .undetermined ? evaluation.estimates(leavingOpen: index) : outcome.estimates
  }

  private func pressure(_ planned: PlannedService) -> Pressure {
    Pressure(
      verdict: planned.outcome.verdict, urgency: planned.outcome.urgency,
      daysLeft: soonest(planned.deadlines).map { $0.days(since: setting.date) },
      need: state.needs.firstIndex(of: planned.service), value: value(of: planned), service: planned.service)
  }

  /// Euros a year, as far as they are known, or the service's importance on a like scale.
  private func value(of planned: PlannedService) -> Double {
    let service = base.services[planned.service]
    let importance = Double(service.importance) * 150
    // What is paid is no gain, however much it is.
    guard let amount = planned.outcome.amount, amount != .anything, !service.decision.isPaid else { return importance }
    let middle = (amount.lower.approximation + amount.upper.approximation) / 2
    guard case .number(.money(let period))? = service.decision.amount?.type else { return max(middle, importance) }
    switch period {
    case .month: return max(12 * middle, importance)
    case .day: return max(365 * middle, importance)
    case .year, .once: return max(middle, importance)
    }
  }

  // MARK: - Conditions

  /// Steps, papers and deadlines apply unless their condition is known to fail for everybody concerned.
  func applies(_ condition: Expression?, _ index: ServiceIndex) -> Bool {
    condition.map { evaluation.truth(of: $0, forAnyOf: evaluation.holdersToTell(of: index)) != .no } ?? true
  }

  func holds(_ condition: Expression, _ index: ServiceIndex) -> Bool {
    evaluation.truth(of: condition, forAnyOf: evaluation.holdersToTell(of: index)) == .yes
  }

  // MARK: - Answers

  /// In the order in which they were supposed.
  func suppositions() -> [FactKey] {
    state.answered.compactMap(\.key).filter { key in
      switch evaluation.situation[key] {
      case .stated(_, .supposed)?, .stated(_, .estimated)?: true
      case .stated(_, .stated)?, .stated(_, .heard)?, .stated(_, .declaredBySource)?, .unavailable?, nil: false
      }
    }
  }

  func unknown() -> [UnknownLine] {
    state.answered.compactMap { question in
      guard let key = question.key, case .unavailable(let reason)? = evaluation.situation[key] else { return nil }
      return UnknownLine(question: question, reason: reason)
    }
  }
}
