import Interview
import RuleEngine
import RuleModel
import Synchronization

/// What all cases of one day start from, made once: tables are the same whatever is said.
struct CheckDay: Sendable {
  /// Nothing was said yet.
  let evaluation: Evaluation
  let setting: InterviewSetting
}

/// The days of a base's examples and scenarios, each made when the first case asks for it.
final class CheckDays: Sendable {
  private let program: Program
  private let days = Mutex<[CalendarDate: CheckDay]>([:])

  init(_ program: Program) {
    self.program = program
  }

  subscript(date: CalendarDate) -> CheckDay {
    days.withLock { days in
      if let known = days[date] { return known }
      let day = CheckDay(
        evaluation: Evaluation(program, on: date), setting: InterviewSetting(program: program, date: date))
      days[date] = day
      return day
    }
  }
}
