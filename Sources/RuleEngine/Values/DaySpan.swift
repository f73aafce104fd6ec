package import RuleModel

/// A closed range of days: what is known of a date.
package struct DaySpan: Hashable, Sendable {
  package var earliest: CalendarDate
  package var latest: CalendarDate

  package init(_ earliest: CalendarDate, _ latest: CalendarDate) {
    self.earliest = earliest
    self.latest = latest
  }

  package init(exactly date: CalendarDate) {
    earliest = date
    latest = date
  }

  package init(_ range: DateRange) { self.init(range.earliest, range.latest) }

  /// 1 January 1900 to the end of 2199: what a date without bounds may be.
  package static let anything = DaySpan(CalendarDate(dayNumber: -25_567), CalendarDate(dayNumber: 84_005))

  package var exact: CalendarDate? { isExact ? earliest : nil }

  var isExact: Bool { earliest.dayNumber == latest.dayNumber }

  package func hull(_ other: DaySpan) -> DaySpan {
    DaySpan(min(earliest, other.earliest), max(latest, other.latest))
  }

  package func intersection(_ other: DaySpan) -> DaySpan? {
    let (low, high) = (max(earliest, other.earliest), min(latest, other.latest))
    return low <= high ? DaySpan(low, high) : nil
  }

  /// What a change that keeps the order of days makes of it; worked out once where the day is known.
  func mapped(_ change: (CalendarDate) -> CalendarDate) -> DaySpan {
    let first = change(earliest)
    return isExact ? DaySpan(exactly: first) : DaySpan(first, change(latest))
  }

  package func compared(_ comparison: Comparison, to other: DaySpan) -> Truth {
    // By the numbers of the days: what `Comparable` offers for dates would be called through its table.
    let (first, second) = (dayNumbers, other.dayNumbers)
    return switch comparison {
    case .less: Truth.of(first.latest < second.earliest, unless: first.earliest >= second.latest)
    case .lessOrEqual: Truth.of(first.latest <= second.earliest, unless: first.earliest > second.latest)
    case .greater: Truth.of(first.earliest > second.latest, unless: first.latest <= second.earliest)
    case .greaterOrEqual: Truth.of(first.earliest >= second.latest, unless: first.latest < second.earliest)
    case .equal: equals(other)
    case .notEqual: !equals(other)
    }
  }

  private var dayNumbers: (earliest: Int, latest: Int) { (Int(earliest.dayNumber), Int(latest.dayNumber)) }

  private func equals(_ other: DaySpan) -> Truth {
    if latest < other.earliest || other.latest < earliest { return .no }
    return exact != nil && other.exact != nil ? .yes : .unknown
  }
}
