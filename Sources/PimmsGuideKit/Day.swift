package import RuleModel

/// A day of the calendar, from the year 1 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  package let date: CalendarDate

  /// Nil for a day that does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    self.date = date
  }

  /// Reads `2026-12-31`; nil for anything else.
  public init?(_ iso: String) {
    guard let date = CalendarDate(iso: iso) else { return nil }
    self.date = date
  }

  init(_ date: CalendarDate) { self.date = date }

  public var year: Int { date.year }
  /// 1 for January.
  public var month: Int { date.month }
  public var day: Int { date.day }

  public static func < (left: Day, right: Day) -> Bool { left.date < right.date }
}

extension Day: CustomStringConvertible {
  /// `2026-12-31`.
  public var description: String { date.iso }
}
