import RuleModel

/// How far "environ" reaches around a day that is told by the time gone by since, or left until then.
///
/// Nobody counts a month to the day: a quarter of the time on either side, and three days at least. Of long times the
/// years are known better than that: no more than a year, or a tenth of the time where that is more. What is past stays
/// past, however near.
enum RoughTime {
  static func span(around day: CalendarDate, from today: CalendarDate) -> DateRange? {
    let time = abs(day.days(since: today))
    guard time > 0 else { return nil }
    let slack = max(leastDays, min(time / 4, max(year, time / 10)))
    let nearer = min(slack, time - 1)
    return day > today
      ? DateRange(day.adding(days: -nearer), day.adding(days: slack))
      : DateRange(day.adding(days: -slack), day.adding(days: nearer))
  }

  /// Whether a phrase says that the time is not counted.
  static func isSaid(in shape: String) -> Bool { words.contains { shape.says($0) } }

  private static let leastDays = 3
  private static let year = 365
  private static let words = [
    "environ", "env", "a peu pres", "peut etre", "grosso modo", "a vue de nez", "presque", "je crois", "je pense",
    "je dirais",
  ]
}
