/// A closed range of days.
package struct DateRange: Hashable, Sendable {
  package let earliest: CalendarDate
  package let latest: CalendarDate

  /// Nil when the bounds are in the wrong order.
  package init?(_ earliest: CalendarDate, _ latest: CalendarDate) {
    guard earliest <= latest else { return nil }
    self.earliest = earliest
    self.latest = latest
  }

  package init(exactly date: CalendarDate) {
    earliest = date
    latest = date
  }

  package var exact: CalendarDate? { earliest == latest ? earliest : nil }
}

extension DateRange {
  /// The days on which somebody was born who has completed one of these numbers of months on `date`.
  package init?(birthsOfAge months: Range<Int>, on date: CalendarDate) {
    // Month ends make the bounds irregular, so the estimates are corrected by looking.
    var latest = date.adding(months: -months.lowerBound).adding(days: 3)
    while date.completedMonths(since: latest) < months.lowerBound { latest = latest.adding(days: -1) }
    var earliest = date.adding(months: -months.upperBound).adding(days: -3)
    while date.completedMonths(since: earliest) >= months.upperBound { earliest = earliest.adding(days: 1) }
    self.init(earliest, latest)
  }
}
