package import RuleModel

/// What a trainee does in an exercise; the log of these replays the whole interview.
package enum TraineeAction: Hashable, Sendable {
  case greet(String)
  /// Confidentiality, freedom, limits: what the words cover counts.
  case frame(String)
  case checkIdentity(String)
  case openQuestion(String)
  case ask(Inquiry, words: String)
  /// A question that nothing in the base answers to, or several things do.
  case unclear(String)
  case reformulate(String)
  /// An answer to what the person feels.
  case comfort(String)
  case checkPapers
  case propose([ServiceIndex], words: String = "")
  /// Something that ends an interview well.
  case conclude(Conclusion)
  /// On an answering machine.
  case leaveMessage(String)
  /// To somebody else than the person: have them call back.
  case askCallBack(String)
  /// So much a month to a creditor.
  case offer(Rational, words: String)
  /// Anything else said.
  case say(String)
  case hint
  case close

  /// What is left with the person, and for those who come after.
  package enum Conclusion: Hashable, Sendable {
    case nameDeadline(CalendarDate, words: String)
    case nameForms([FormID])
    case namePapers([PaperID])
    case nameNumber(String)
    case tellManager
    case seekAgreement(String)
    case note(String)
    case appoint(CalendarDate)
    case recap(String)
    /// To have an agreement confirmed in writing.
    case askWriting(String)
    /// Something online, the person at the keyboard.
    case doTogether(String)
  }
}

extension TraineeAction {
  /// The words said aloud, where there are any.
  package var words: String? {
    switch self {
    case .greet(let words), .frame(let words), .checkIdentity(let words), .openQuestion(let words),
      .ask(_, let words), .unclear(let words), .reformulate(let words), .comfort(let words), .propose(_, let words),
      .leaveMessage(let words), .askCallBack(let words), .offer(_, let words), .say(let words):
      words
    case .conclude(let conclusion): conclusion.words
    case .checkPapers, .hint, .close: nil
    }
  }
}

extension TraineeAction.Conclusion {
  /// The words said aloud: a note is written.
  fileprivate var words: String? {
    switch self {
    case .nameDeadline(_, let words), .seekAgreement(let words), .recap(let words), .askWriting(let words),
      .doTogether(let words):
      words
    case .nameForms, .namePapers, .nameNumber, .tellManager, .note, .appoint: nil
    }
  }
}

/// What a good frame says.
package enum FramePoint: Hashable, Sendable, CaseIterable {
  case confidentiality
  /// Free to refuse, asked whether they agree.
  case consent
  /// Free of charge, no decision taken here, danger is no secret.
  case limits
}
