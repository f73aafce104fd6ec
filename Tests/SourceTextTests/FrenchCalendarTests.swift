import SourceText
import Testing

struct FrenchCalendarTests {
  @Test func `A month is known by its name without accents`() {
    let numbers = FrenchCalendar.months.map { FrenchCalendar.month(named: $0.folded) }
    #expect(numbers == Array(1...12))
    #expect(FrenchCalendar.month(named: "aout") == 8)
    #expect(FrenchCalendar.month(named: "lundi") == nil)
    #expect(FrenchCalendar.isMonth("fevrier") && !FrenchCalendar.isMonth("mois"))
  }

  @Test func `A day of the week is known by its name`() {
    #expect(FrenchCalendar.weekdays.map { FrenchCalendar.weekday(named: $0) } == Array(1...7))
    #expect(FrenchCalendar.isWeekday("dimanche") && !FrenchCalendar.isWeekday("jour"))
  }
}
