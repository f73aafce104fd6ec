import RuleModel

/// Date arithmetic over ranges; each step is monotone in its operands, so bounds come from bounds.
extension Machine {
  func shifted(_ span: DaySpan, by amount: Interval, _ unit: DurationUnit, backwards: Bool) -> DaySpan {
    let (least, most) = (Int(clamping: amount.lower.floor), Int(clamping: amount.upper.ceiling))
    let (low, high) = backwards ? (-most, -least) : (least, most)
    let first = moved(span.earliest, low, unit)
    return span.isExact && low == high ? DaySpan(exactly: first) : DaySpan(first, moved(span.latest, high, unit))
  }

  private func moved(_ date: CalendarDate, _ amount: Int, _ unit: DurationUnit) -> CalendarDate {
    // Three thousand years: beyond what a rule can mean, and within what a date can hold.
    let bounded = min(max(amount, -36_000), 36_000)
    switch unit {
    case .days: return date.adding(days: min(max(amount, -1_000_000), 1_000_000))
    case .weeks: return date.adding(days: 7 * bounded)
    case .months: return date.adding(months: bounded)
    case .years: return date.adding(months: 12 * min(max(amount, -3000), 3000))
    }
  }

  func elapsed(_ unit: DurationUnit, _ from: DaySpan, _ to: DaySpan) -> Interval {
    func count(_ start: CalendarDate, _ end: CalendarDate) -> Rational {
      switch unit {
      case .days: Rational(end.days(since: start))
      case .weeks: Rational(completedWeeks(end.days(since: start)))
      case .months: Rational(end.completedMonths(since: start))
      case .years: Rational(end.completedYears(since: start))
      }
    }
    let least = count(from.latest, to.earliest)
    return from.isExact && to.isExact ? Interval(exactly: least) : Interval(least, count(from.earliest, to.latest))
  }

  /// A week that has begun is not completed, nor is one that is still to come back from: −1 day is in week −1.
  private func completedWeeks(_ days: Int) -> Int { (days < 0 ? days - 6 : days) / 7 }

  func datePart(_ part: DatePart, _ span: DaySpan) -> Interval {
    let (low, high) = (span.earliest.components, span.latest.components)
    switch part {
    case .year: return Interval(Rational(low.year), Rational(high.year))
    case .month:
      if low.year == high.year { return Interval(Rational(low.month), Rational(high.month)) }
      return Interval(Rational(1), Rational(12))
    }
  }

  /// A day that the month lacks (30 February) is its last one.
  func made(_ year: Interval, _ month: Interval, _ day: Interval) -> DaySpan {
    func date(_ year: Rational, _ month: Rational, _ day: Rational) -> CalendarDate? {
      let y = min(max(Int(clamping: year.floor), 1), 9999)
      let m = min(max(Int(clamping: month.floor), 1), 12)
      let d = min(max(Int(clamping: day.floor), 1), CalendarDate.days(in: m, of: y))
      return CalendarDate(year: y, month: m, day: d)
    }
    guard let first = date(year.lower, month.lower, day.lower), let last = date(year.upper, month.upper, day.upper)
    else { return .anything }
    return first <= last ? DaySpan(first, last) : DaySpan(last, first)
  }
}
