/// A legal term counted from an event.
package struct Deadline: Sendable {
  package let start: Expression
  package let amount: Int
  package let unit: DurationUnit
  package let counting: Counting
  package let carry: Carry

  package init(start: Expression, amount: Int, unit: DurationUnit, counting: Counting, carry: Carry) {
    self.start = start
    self.amount = amount
    self.unit = unit
    self.counting = counting
    self.carry = carry
  }

  package enum Counting: Hashable, Sendable, CaseIterable {
    /// Every day; the day of the event does not count.
    case calendar
    /// Neither the first nor the last day counts ("délai franc").
    case clear
    /// Monday to Friday, holidays apart ("jours ouvrés").
    case worked
    /// Monday to Saturday, holidays apart ("jours ouvrables").
    case workable
  }

  /// What becomes of a term that ends on a Saturday, a Sunday or a holiday.
  package enum Carry: Hashable, Sendable {
    case stays
    /// To the next worked day (article 642 CPC).
    case runsOn
  }

  /// The last day on which one may still act.
  package func end(from start: CalendarDate) -> CalendarDate {
    var day: CalendarDate
    switch unit {
    case .months: day = start.adding(months: amount)
    case .years: day = start.adding(months: 12 * amount)
    case .weeks: day = start.adding(days: 7 * amount)
    case .days:
      switch counting {
      case .calendar, .clear: day = start.adding(days: amount)
      case .worked: day = Self.counted(amount, from: start, where: WorkingCalendar.isWorked)
      case .workable: day = Self.counted(amount, from: start, where: WorkingCalendar.isWorkable)
      }
    }
    if counting == .clear { day = day.adding(days: 1) }
    switch carry {
    case .stays: return day
    case .runsOn: return WorkingCalendar.nextWorked(from: day)
    }
  }

  private static func counted(
    _ amount: Int, from start: CalendarDate, where counts: (CalendarDate) -> Bool
  ) -> CalendarDate {
    var (day, left) = (start, amount)
    while left > 0 {
      day = day.adding(days: 1)
      if counts(day) { left -= 1 }
    }
    return day
  }
}
