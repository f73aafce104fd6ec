import Presentation
import RuleLanguage
import RuleModel

/// An interview kept in a file from one day to the next.
///
/// In clear text, readable by its owner alone; every answer is on the disk before the next question is shown, and the
/// file is never seen half written.
struct InterviewFile {
  let path: String
  /// The day on which the person agreed to it.
  let agreed: CalendarDate

  func write(_ interview: SavedInterview, of base: RuleBase, on date: CalendarDate) throws(CommandFailure) {
    let text = InterviewWriter(base: base).write(KeptInterview(interview, agreed: agreed, answered: date))
    try AtomicFile.write(FileHeading.keptInterview.line + text, to: path)
  }

  /// What the file holds.
  ///
  /// An answers file is one too. A file with an error in it is told and refused whole, and so is one that holds anything
  /// else: the next answer would erase what was not understood.
  static func read(_ path: String, for base: RuleBase, on date: CalendarDate) throws -> KeptInterview {
    let text = try InterviewText(of: path, for: base, on: date)
    guard let kept = text.kept, text.isWhole else {
      throw CommandFailure.interviewFile(.notAKeptInterview(path))
    }
    return kept
  }
}
