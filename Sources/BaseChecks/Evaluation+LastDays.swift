import RuleEngine
import RuleModel

extension Evaluation {
  /// The last days of the deadlines of a service that apply.
  ///
  /// A day from which an answer may be missed is no last day, and a deadline whose condition is open is none yet.
  ///
  /// - Parameter onlyCounted: leaves out those of the calendar, which run from no day told in the situation.
  func lastDays(of index: ServiceIndex, onlyCounted: Bool) -> Set<CalendarDate> {
    let service = program.base.services[index]
    var days: Set<CalendarDate> = []
    for deadline in service.procedure.deadlines where deadline.nature.isLastDay {
      if onlyCounted, !readsDay(deadline.date) { continue }
      for holder in holdersWithUnseen(of: index) {
        if let condition = deadline.condition, value(of: condition, for: holder) != .truth(.yes) { continue }
        if case .date(let span)? = value(of: deadline.date, for: holder), let day = span.exact { days.insert(day) }
      }
    }
    return days
  }

  private func readsDay(_ expression: Expression) -> Bool {
    if case .fact = expression.kind, expression.type == .date { return true }
    return expression.children.contains(where: readsDay)
  }
}
