/// A day of the Gregorian calendar, without time or zone.
///
/// Held as days since 1970-01-01, so that comparing and counting days is integer work. Conversions follow Howard
/// Hinnant's "chrono-compatible low-level date algorithms".
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let dayNumber: Int32

  package init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// Nil for a day that the calendar does not have, or a year outside 1...9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.dayNumber < right.dayNumber }

  package struct Components: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int
  }

  package var components: Components {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Components(year: year, month: month, day: day)
  }

  package var year: Int { components.year }
  package var month: Int { components.month }
  package var day: Int { components.day }

  package static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// MARK: - Counting

extension CalendarDate {
  /// The first or the last day that can be held, where the sum is beyond.
  package func adding(days: Int) -> CalendarDate {
    let (sum, isBeyond) = dayNumber.addingReportingOverflow(Int32(clamping: days))
    return CalendarDate(dayNumber: isBeyond ? (days < 0 ? .min : .max) : sum)
  }

  /// The same day of a later or earlier month, or that month's last day where it is shorter (31 January + 1 month is
  /// 28 or 29 February), as article 641 of the code de procédure civile counts. Beyond the years 1...9999, the nearest
  /// of them.
  package func adding(months: Int) -> CalendarDate {
    let parts = components
    let total = parts.year * 12 + (parts.month - 1) + Int(Int32(clamping: months))
    let year = min(max(total >= 0 ? total / 12 : (total - 11) / 12, 1), 9999)
    let month = ((total % 12) + 12) % 12 + 1
    return CalendarDate(uncheckedYear: year, month: month, day: min(parts.day, Self.days(in: month, of: year)))
  }

  /// Months completed from `start` to this day; negative when this day comes before.
  ///
  /// A month is completed on the day that `adding(months:)` gives.
  package func completedMonths(since start: CalendarDate) -> Int {
    let (from, to) = (start.components, components)
    var months = (to.year - from.year) * 12 + to.month - from.month
    if months >= 0 {
      if start.adding(months: months) > self { months -= 1 }
    } else if start.adding(months: months) > self {
      months -= 1
    }
    return months
  }

  /// Years completed from `start` to this day: an age.
  package func completedYears(since start: CalendarDate) -> Int {
    let months = completedMonths(since: start)
    return months >= 0 ? months / 12 : (months - 11) / 12
  }

  package func days(since start: CalendarDate) -> Int { Int(dayNumber) - Int(start.dayNumber) }

  package var firstOfMonth: CalendarDate {
    let parts = components
    return CalendarDate(uncheckedYear: parts.year, month: parts.month, day: 1)
  }

  package var lastOfMonth: CalendarDate {
    let parts = components
    return CalendarDate(
      uncheckedYear: parts.year, month: parts.month, day: Self.days(in: parts.month, of: parts.year))
  }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int { ((Int(dayNumber) + 3) % 7 + 7) % 7 + 1 }
}

// MARK: - Text

extension CalendarDate {
  /// Reads `2026-12-31`; nil for anything else.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  package var iso: String {
    let parts = components
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }
}
