/// What a desk has done or met on its own account, beside what the session or the resident says.
package enum DeskNotice: Hashable, Sendable {
  /// The person must agree to this first.
  case toBeKept(in: String)
  /// - Parameter there: a kept interview, which stays as it is.
  case keptNowhere(there: String? = nil)
  case lastAnswerNotKept(CommandFailure)
  /// They were of a danger that stays between two people.
  case wordsTakenAway
  /// - Parameter typed: a bare word, to which the example gives an ending.
  case whichName(for: Saved, typed: String? = nil)
  case answersWritten(String, withNotes: Bool)
  case sheetWritten(String)
  /// The sheet is shown, and no file was named.
  case sheetMayBeWritten
  case nothingPrinted
  /// All that there was is to be seen alone.
  case nothingLeftToPrint
  case nothingToPrint
  case exerciseSetAside(String)
  case notWritten(CommandFailure)
  case answersKept(KeptFile)
  case farewell(KeptFile?)

  /// What is put in a file when somebody asks for it.
  package enum Saved: Hashable, Sendable {
    case answers
    case exercise

    /// The name of such a file, made of a word that was typed for it.
    package func name(_ word: String? = nil) -> String {
      switch self {
      case .answers: "\(word ?? "reponses").yaml"
      case .exercise: "\(word ?? "exercice").json"
      }
    }
  }
}

/// The file that keeps an interview as it goes.
package struct KeptFile: Hashable, Sendable {
  let path: String
  let contents: Contents

  package enum Contents: Hashable, Sendable {
    /// No answer was given yet.
    case nothing
    case everything
    /// All but what was said last.
    case earlierAnswers
  }

  package init(path: String, contents: Contents) {
    self.path = path
    self.contents = contents
  }
}
