import Presentation
import RuleLanguage
import RuleModel

/// An interview as a file that `ask` writes when it is asked to, and takes up again.
struct AnswersFile {
  let path: String

  /// Everything that an interview keeps, notes and verified sentences included.
  func write(_ interview: SavedInterview, of base: RuleBase, on date: CalendarDate) throws(CommandFailure) {
    let text = InterviewWriter(base: base).write(KeptInterview(interview, answered: date))
    try TextFile.write(FileHeading.answers.line + text, to: path)
  }

  /// What is wrong in the file is told, and the rest is kept; whether that was all of it.
  func read(for base: RuleBase, on date: CalendarDate) throws -> (kept: KeptInterview, isWhole: Bool) {
    let text = try InterviewText(of: path, for: base, on: date)
    guard let kept = text.kept else { throw CommandFailure.interviewFile(.noAnswers(path)) }
    return (kept, text.isWhole)
  }
}
