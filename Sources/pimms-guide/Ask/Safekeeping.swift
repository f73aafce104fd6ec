import Interview
import Presentation
import RuleModel

/// Where what was said in an interview is: in the file that keeps it as it goes, in files that were asked for, or
/// nowhere yet.
struct Safekeeping {
  /// Where the interview is kept as it goes; nil: nowhere.
  private var file: InterviewFile?
  /// What that file holds.
  private var kept: SavedInterview?
  /// What the last answers file holds.
  private var recorded: SavedInterview?
  /// What the last sheet to hand over was made of.
  private var printed: SavedInterview?

  /// - Parameter interview: what the file holds already; nil for a new one.
  mutating func begin(in file: InterviewFile, holding interview: SavedInterview? = nil) {
    self.file = file
    kept = interview
  }

  /// Every answer is on the disk before the next question is shown.
  mutating func keep(_ session: Session) throws(CommandFailure) {
    let interview = session.saved
    guard let file, kept != interview else { return }
    try file.write(interview, of: session.setting.base, on: session.setting.date)
    kept = interview
  }

  /// An answers file now holds the interview.
  mutating func record(_ interview: SavedInterview) { recorded = interview }

  /// A sheet now says what came out of the interview.
  mutating func print(_ interview: SavedInterview) { printed = interview }

  /// Whether the file that keeps the interview is up to date.
  func keeping(_ session: Session) -> Wording.Keeping {
    guard file != nil else { return .nowhere }
    return kept == session.saved ? .inFile : .behind
  }

  // MARK: - Leaving

  /// Something was said that would be gone.
  func isAtRisk(_ session: Session) -> Bool { loss(session) != .nothing }

  /// What would be gone by leaving now.
  func loss(_ session: Session) -> DeskQuestion.Loss {
    let interview = session.saved
    // Words that are not confirmed yet have become no answer: no file holds them.
    if session.hasHeardWords, session.phase < .questions { return ofAnswers }
    guard interview != SavedInterview() || session.hasHeardWords else { return .nothing }
    if keeping(session) == .inFile || interview == recorded { return .nothing }
    guard interview == printed else { return ofAnswers }
    return interview.notes.isEmpty ? .nothing : .notes
  }

  private var ofAnswers: DeskQuestion.Loss { recorded != nil || printed != nil ? .lastAnswers : .everything }

  /// The file that keeps the interview, with what is on the disk only; nil without such a file.
  func keptFile(_ session: Session) -> KeptFile? {
    file.map { KeptFile(path: $0.path, contents: contents(of: session)) }
  }

  private func contents(of session: Session) -> KeptFile.Contents {
    guard session.saved != SavedInterview() else { return .nothing }
    // Words that are not confirmed yet have become no answer.
    let isWaiting = session.hasHeardWords && session.phase < .questions
    return kept == session.saved && !isWaiting ? .everything : .earlierAnswers
  }
}
