import RuleModel
import Testing

@Suite struct CalendarDateTests {
  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  @Test func `Every day of four centuries converts there and back`() {
    var date = CalendarDate(dayNumber: -25_567)
    while date.year < 2300 {
      let parts = date.components
      #expect(CalendarDate(year: parts.year, month: parts.month, day: parts.day) == date)
      date = date.adding(days: 97)
    }
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "2026/01/01", "2026-04-31"])
  func `Days that do not exist are refused`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-23", -12, "2025-11-23"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"),
  ])
  func `A month later is the same day or the last of the month`(start: String, months: Int, end: String) throws {
    #expect(try day(start).adding(months: months) == (try day(end)))
  }

  @Test(arguments: [
    ("2000-02-29", "2026-02-27", 25), ("2000-02-29", "2026-02-28", 26), ("2001-11-23", "2026-11-23", 25),
    ("2001-11-24", "2026-11-23", 24), ("2026-11-23", "2026-11-23", 0), ("2027-01-01", "2026-11-23", -1),
  ])
  func `Ages are completed years`(birth: String, today: String, years: Int) throws {
    let born = try day(birth)
    let now = try day(today)
    #expect(now.completedYears(since: born) == years)
    #expect(born.adding(months: 12 * now.completedYears(since: born)) <= now)
  }

  @Test func `Completed months are the largest that do not pass the day`() throws {
    let start = try day("2026-01-31")
    var date = try day("2024-01-01")
    while date < (try day("2028-06-01")) {
      let months = date.completedMonths(since: start)
      #expect(start.adding(months: months) <= date)
      #expect(start.adding(months: months + 1) > date)
      date = date.adding(days: 1)
    }
  }

  @Test(arguments: [
    ("2026-04-06", true), ("2026-05-14", true), ("2026-05-25", true), ("2026-11-11", true), ("2026-11-12", false),
    ("2027-03-29", true), ("2026-12-25", true), ("2026-06-01", false),
  ])
  func `Public holidays are those of the code du travail`(text: String, isHoliday: Bool) throws {
    #expect(WorkingCalendar.isHoliday(try day(text)) == isHoliday)
  }

  @Test(arguments: [Int.min, Int.min + 1, Int(Int32.min), Int(Int32.max), Int.max])
  func `Counting past the days that can be held stays on their side`(count: Int) throws {
    let today = try day("2026-11-23")
    for end in [today.adding(days: count), today.adding(months: count), today.adding(days: count).adding(days: count)] {
      #expect((end < today) == (count < 0))
      #expect(end != today)
    }
    #expect((1...9999).contains(today.adding(months: count).year))
  }

  @Test func `Weekdays count from Monday`() throws {
    #expect(try day("2026-11-23").weekday == 1)
    #expect(try day("2026-11-29").weekday == 7)
  }
}
