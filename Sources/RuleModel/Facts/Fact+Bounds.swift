extension Fact {
  /// The values a fact may take at all: what "unknown" ranges over.
  package enum Bounds: Sendable, Hashable {
    case none
    case number(NumberRange)
    case date(earliest: DateBound, latest: DateBound)
  }

  /// A bound fixed once, or counted from the day of the evaluation.
  package enum DateBound: Sendable, Hashable {
    case fixed(CalendarDate)
    case today(plusDays: Int)

    package func day(from today: CalendarDate) -> CalendarDate {
      switch self {
      case .fixed(let day): day
      case .today(let days): today.adding(days: days)
      }
    }
  }
}
