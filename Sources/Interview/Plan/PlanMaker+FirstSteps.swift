import RuleEngine
import RuleModel

/// What is to be done first of all.
extension PlanMaker {
  /// Danger, then deadlines by date, then what is worth most; of what is closed, only what the person came for, where
  /// its no is to confirm.
  func firstSteps(of services: [PlannedService]) -> [FirstStep] {
    let startable = services.filter { planned in
      planned.isOpen ? isWorthStarting(planned) : planned.isToConfirm && planned.service == state.needs.first
    }
    let pressing = mostPressingNeeds(among: startable)
    let ordered = startable.enumerated().sorted { left, right in
      let (a, b) = (precedence(of: left.element, pressing), precedence(of: right.element, pressing))
      return a == b ? left.offset < right.offset : a < b
    }
    return ordered.prefix(3).map { entry in
      let planned = entry.element
      return FirstStep(
        service: planned.service, step: planned.isOpen ? leadingStep(among: planned.steps, of: planned.service) : nil,
        urgency: planned.outcome.urgency,
        deadline: planned.appeal ?? nearest(planned.deadlines))
    }
  }

  /// What nobody asked for, hurries nobody and matters little is told with the rest: it is nobody's first thing to do.
  private func isWorthStarting(_ planned: PlannedService) -> Bool {
    state.needs.contains(planned.service) || planned.outcome.urgency > .none
      || base.services[planned.service].importance >= 3
  }

  /// The first day to come in the next two months; what is further away is told with the other dates.
  private func nearest(_ deadlines: [DatedDeadline]) -> DatedDeadline? {
    deadlines.filter { $0.isSoon(on: setting.date) }.min { ($0.day ?? setting.date) < ($1.day ?? setting.date) }
  }

  /// Where something presses, the needs that it presses for: what each danger that still stands leads to first, the one
  /// whose delay runs from a day that was told, or what the person came for.
  private func mostPressingNeeds(among services: [PlannedService]) -> Set<ServiceIndex> {
    switch state.heard.urgency {
    case .danger:
      let startable = services.map(\.service)
      let led = state.standingDangers(in: setting).filter { !$0.isPrivate }.compactMap { danger in
        danger.services.compactMap { base.serviceIndices[$0] }.first { startable.contains($0) }
      }
      if !led.isEmpty { return Set(led) }
    case .deadline:
      let running = services.filter { soonest($0.deadlines.filter(\.runsFromToldDay)) != nil }.map(\.service)
      if let need = state.needs.first(where: { running.contains($0) }) { return [need] }
    case .none: return []
    }
    return Set(state.needs.prefix(1))
  }

  private func precedence(of planned: PlannedService, _ pressing: Set<ServiceIndex>) -> Precedence {
    if planned.outcome.urgency == .danger { return .danger }
    // A door that is closed unless somebody says otherwise hurries nobody; only the first need brings one here.
    if planned.isToConfirm { return .firstNeedToConfirm }
    if pressing.contains(planned.service) { return .lastDay(daysLeft: 0) }
    // Nor does a date of the calendar, as long as nobody knows whether the right is theirs.
    let isInDoubt = planned.outcome.verdict == .undetermined
    let hurries = isInDoubt ? planned.deadlines.filter(\.runsFromToldDay) : planned.deadlines
    if let day = soonest(hurries) { return .lastDay(daysLeft: day.days(since: setting.date)) }
    if planned.service == state.needs.first { return .firstNeed }
    if planned.outcome.urgency == .deadline {
      // Of what nothing that was said points at, nobody knows that it hurries.
      return isInDoubt && !evaluation.readsAnswers(for: planned.service) ? .delayInDoubt : .delay
    }
    if state.needs.contains(planned.service) { return isInDoubt ? .needInDoubt : .need }
    return isInDoubt ? .otherInDoubt : .other
  }

  /// What comes before what: what the person came for before what merely goes with it, and a no that is to be confirmed
  /// after what is open.
  private enum Precedence: Comparable {
    case danger
    /// Until the last day to act; none for the need that something presses for.
    case lastDay(daysLeft: Int)
    case firstNeed
    case delay
    case need
    case firstNeedToConfirm
    case other
    case delayInDoubt
    case needInDoubt
    case otherInDoubt
  }
}
