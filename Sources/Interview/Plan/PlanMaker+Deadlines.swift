import RuleEngine
import RuleModel

/// Deadlines counted for one person.
extension PlanMaker {
  /// Of a service that is not pursued, only the deadlines that run from a day the person told: they run all the same.
  func deadlines(of index: ServiceIndex, isPursued: Bool) -> [DatedDeadline] {
    base.services[index].procedure.deadlines.compactMap { deadline in
      guard applies(deadline.condition, index), isPursued || runsFromToldDay(deadline.date, index) else { return nil }
      let spans = evaluation.holdersToTell(of: index).compactMap { holder -> DaySpan? in
        guard case .date(let span)? = evaluation.value(of: deadline.date, for: holder) else { return nil }
        return span
      }
      let limit = spans.map(limit(of:)).min { Self.rank($0) < Self.rank($1) } ?? .notKnown
      if isLongPast(limit) { return nil }
      guard let condition = deadline.condition, !holds(condition, index) else { return dated(deadline, limit, index) }
      // Its day is known and whether it applies is not: said with its condition, because it may be running.
      let isRunning = runsFromToldDay(deadline.date, index)
      if !isRunning, waitsForUnopenedSubject(condition, index) { return nil }
      return dated(deadline, isRunning ? limit : .notKnown, index, provided: leftOpen(condition, index))
    }
  }

  /// The appeal that surely runs, and ends first; one whose letter has no known day comes after the others.
  func appeal(among deadlines: [DatedDeadline]) -> DatedDeadline? {
    let running = deadlines.filter { $0.nature == .appeal && $0.condition == nil }
    return running.filter { $0.dayToActBefore != nil }.min { ($0.day ?? setting.date) < ($1.day ?? setting.date) }
      ?? running.first { $0.limit == .notKnown }
  }

  /// The nearest last day to act in the next two months.
  func soonest(_ deadlines: [DatedDeadline]) -> CalendarDate? {
    deadlines.filter { $0.isSoon(on: setting.date) }.compactMap(\.dayToActBefore).min()
  }

  /// Whether a condition reads what nobody said, and has sense only if something else holds that is not known either.
  private func waitsForUnopenedSubject(_ condition: Expression, _ index: ServiceIndex) -> Bool {
    evaluation.holdersToTell(of: index).allSatisfy { waitsForUnopenedSubject(condition, for: $0) }
  }

  private func waitsForUnopenedSubject(_ condition: Expression, for holder: Holder) -> Bool {
    if case .fact(let fact, let member, _) = condition.kind, case .asked(let relevance?, _) = base.facts[fact].origin {
      let own = evaluation.holder(of: fact, named: member, for: holder)
      if evaluation.truth(of: relevance.condition, forAnyOf: [own]) == .unknown { return true }
    }
    let inner = evaluation.holder(ofPartsOf: condition, for: holder)
    return condition.children.contains { waitsForUnopenedSubject($0, for: inner) }
  }

  /// The part of a condition that is not known to hold; all of it where that part has no words of its own.
  func leftOpen(_ condition: Expression, _ index: ServiceIndex) -> Expression {
    guard case .all(let parts) = condition.kind else { return condition }
    let open = parts.filter { !holds($0, index) }
    guard open.count == 1, let only = open.first, condition.sentence == nil || only.sentence != nil else {
      return condition
    }
    return only
  }

  private func dated(
    _ deadline: Procedure.ServiceDeadline, _ limit: DatedDeadline.Limit, _ index: ServiceIndex,
    provided condition: Expression? = nil
  ) -> DatedDeadline {
    DatedDeadline(
      service: index, reason: deadline.reason, nature: deadline.nature, limit: limit, condition: condition,
      runsFromToldDay: runsFromToldDay(deadline.date, index))
  }

  /// Whether a date is counted from the day of an event, and that day was told.
  private func runsFromToldDay(_ date: Expression, _ index: ServiceIndex) -> Bool {
    evaluation.holdersToTell(of: index).contains { runsFromToldDay(date, for: $0) }
  }

  private func runsFromToldDay(_ date: Expression, for holder: Holder) -> Bool {
    if case .fact(let index, let member, _) = date.kind, case .date = base.facts[index].type {
      switch base.facts[index].origin {
      case .asked: if evaluation.value(of: date, for: holder)?.isExact == true { return true }
      case .computed(let body):
        if runsFromToldDay(body, for: evaluation.holder(of: index, named: member, for: holder)) { return true }
      case .receives, .received: break
      }
    }
    let inner = evaluation.holder(ofPartsOf: date, for: holder)
    return date.children.contains { runsFromToldDay($0, for: inner) }
  }

  /// A span of more than three months says nothing that helps.
  private func limit(of span: DaySpan) -> DatedDeadline.Limit {
    if let day = span.exact { return day < setting.date ? .past(day) : .on(day) }
    if span.latest < setting.date { return .past(span.latest) }
    guard span.latest.days(since: span.earliest) <= 92 else { return .notKnown }
    // It may be over already: then the safe day is today.
    return .earliest(max(span.earliest, setting.date))
  }

  /// What was missed more than a year ago is no news.
  private func isLongPast(_ limit: DatedDeadline.Limit) -> Bool {
    switch limit {
    case .past(let day): setting.date.days(since: day) > 366
    case .on, .earliest, .notKnown: false
    }
  }

  private static func rank(_ limit: DatedDeadline.Limit) -> Int {
    switch limit {
    case .on(let day), .earliest(let day): Int(day.dayNumber)
    case .past(let day): Int(day.dayNumber) + 1_000_000
    case .notKnown: 10_000_000
    }
  }
}
