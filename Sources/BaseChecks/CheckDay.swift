import Interview
import RuleEngine
import RuleModel
import SharedWork

/// What all cases of one day start from, made once: tables are the same whatever is said.
struct CheckDay: Sendable {
  /// Nothing was said yet.
  let evaluation: Evaluation
  let setting: InterviewSetting

  init(_ program: Program, on date: CalendarDate) {
    evaluation = Evaluation(program, on: date)
    setting = InterviewSetting(program: program, date: date)
  }
}

/// The days of a base's examples and scenarios, each made when the first case asks for it.
typealias CheckDays = MadeOncePerKey<CalendarDate, CheckDay>
