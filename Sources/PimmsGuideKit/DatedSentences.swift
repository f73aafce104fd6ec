import Presentation
import RuleModel
import Synchronization

/// The sentences of a base with the legal values of a day in them, made at the first need and kept until another day is
/// told.
final class DatedSentences: Sendable {
  private let base: RuleBase
  private let last = Mutex<(day: CalendarDate, base: RuleBase)?>(nil)

  init(_ base: RuleBase) { self.base = base }

  /// - Parameter situation: what is known of the members who are named.
  func wording(on day: CalendarDate, _ situation: RuleModel.Situation) -> Wording {
    let told = last.withLock { last in
      if let last, last.day == day { return last.base }
      let told = base.told(on: day)
      last = (day, told)
      return told
    }
    return Wording(base: told, date: day, situation: situation)
  }
}
