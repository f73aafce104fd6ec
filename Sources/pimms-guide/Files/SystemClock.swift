import Glibc
import RuleModel

/// The machine's clock, read at the edge only.
enum SystemClock {
  /// Today where the machine is.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let date = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    // A machine whose clock is outside the calendar has no better day than the first of its era.
    return date ?? CalendarDate(dayNumber: 0)
  }
}
