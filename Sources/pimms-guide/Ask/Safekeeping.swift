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

  /// What would be gone by leaving now.
  private enum Loss {
    case nothing
    /// They stand on no sheet.
    case notes
    case everything
  }

  /// Something was said that would be gone.
  func isAtRisk(_ session: Session) -> Bool { loss(session) != .nothing }

  private func loss(_ session: Session) -> Loss {
    let interview = session.saved
    // Words that are not confirmed yet have become no answer: no file holds them.
    if session.hasHeardWords, session.phase < .questions { return .everything }
    guard interview != SavedInterview() || session.hasHeardWords else { return .nothing }
    if keeping(session) == .inFile || interview == recorded { return .nothing }
    guard interview == printed else { return .everything }
    return interview.notes.isEmpty ? .nothing : .notes
  }

  /// Where things stand, in the question that confirms leaving.
  func beforeLeaving(_ session: Session) -> String {
    if let place = place(of: session) { return place }
    switch loss(session) {
    case .nothing: return "Rien n'est gardé de plus."
    case .notes: return "Vos notes ne sont pas enregistrées."
    case .everything where recorded != nil || printed != nil:
      return "Les dernières réponses ne sont ni imprimées ni enregistrées."
    case .everything: return "Rien n'est imprimé ni enregistré."
    }
  }

  /// Said of the file that keeps the interview, and only of what is on the disk; nil without such a file.
  func place(of session: Session) -> String? {
    guard let path = file?.path else { return nil }
    return keeping(session) == .inFile
      ? "Les réponses sont dans « \(path) »."
      : "Attention : les dernières réponses ne sont pas gardées dans « \(path) »."
  }

  /// The last word of an interview.
  func farewell(_ session: Session) -> String {
    "Au revoir. " + (place(of: session) ?? "Rien n'a été gardé, sauf ce que vous avez enregistré.")
  }
}
