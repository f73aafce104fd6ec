/// The days on which French procedure counts or pauses: Sundays, Saturdays and public holidays.
///
/// Holidays are those of article L3133-1 of the code du travail (metropolitan France without Alsace-Moselle).
package enum WorkingCalendar {
  package static func isHoliday(_ date: CalendarDate) -> Bool {
    let parts = date.components
    switch (parts.month, parts.day) {
    case (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25): return true
    default: break
    }
    guard let easter = easter(of: parts.year) else { return false }
    let distance = date.days(since: easter)
    // Easter Monday, Ascension, Whit Monday.
    return distance == 1 || distance == 39 || distance == 50
  }

  /// Monday to Friday, holidays apart ("jour ouvré").
  package static func isWorked(_ date: CalendarDate) -> Bool { date.weekday <= 5 && !isHoliday(date) }

  /// Monday to Saturday, holidays apart ("jour ouvrable").
  package static func isWorkable(_ date: CalendarDate) -> Bool { date.weekday <= 6 && !isHoliday(date) }

  /// The first day from `date` on that is neither a Saturday, a Sunday nor a holiday (article 642 of the code de
  /// procédure civile).
  package static func nextWorked(from date: CalendarDate) -> CalendarDate {
    var day = date
    while !isWorked(day) { day = day.adding(days: 1) }
    return day
  }

  /// Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Jones and Butcher).
  package static func easter(of year: Int) -> CalendarDate? {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 19 * l) / 433
    let month = (h + l - 7 * m + 90) / 25
    let day = (h + l - 7 * m + 33 * month + 19) % 32
    return CalendarDate(year: year, month: month, day: day)
  }
}
