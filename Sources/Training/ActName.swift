/// What an act is called in a log: the command for it, where there is one.
enum ActName {
  case word(PractiseWord)
  case openQuestion
  case say

  private static let openQuestionText = "question_ouverte"
  private static let sayText = "dire"

  /// Every name that a log may have.
  static let allTexts =
    [openQuestionText, sayText]
    + PractiseWord.allCases.filter { word in
      switch word {
      case .help, .menu, .search, .page, .known, .save, .quit: false
      case .greet, .frame, .identity, .ask, .reformulate, .comfort, .papers, .propose, .deadline, .form, .bring,
        .number,
        .manager, .agreement, .note, .appointment, .recap, .message, .callBack, .instalment, .writing, .together, .hint,
        .close:
        true
      }
    }.map(\.rawValue)

  init?(_ text: String) {
    switch text {
    case Self.openQuestionText: self = .openQuestion
    case Self.sayText: self = .say
    default:
      guard let word = PractiseWord(typed: text) else { return nil }
      self = .word(word)
    }
  }

  init(_ action: TraineeAction) {
    self =
      switch action {
      case .greet: .word(.greet)
      case .frame: .word(.frame)
      case .checkIdentity: .word(.identity)
      case .openQuestion: .openQuestion
      case .ask, .unclear: .word(.ask)
      case .reformulate: .word(.reformulate)
      case .comfort: .word(.comfort)
      case .checkPapers: .word(.papers)
      case .propose: .word(.propose)
      case .conclude(.nameDeadline): .word(.deadline)
      case .conclude(.nameForms): .word(.form)
      case .conclude(.namePapers): .word(.bring)
      case .conclude(.nameNumber): .word(.number)
      case .conclude(.tellManager): .word(.manager)
      case .conclude(.seekAgreement): .word(.agreement)
      case .conclude(.note): .word(.note)
      case .conclude(.appoint): .word(.appointment)
      case .conclude(.recap): .word(.recap)
      case .leaveMessage: .word(.message)
      case .askCallBack: .word(.callBack)
      case .offer: .word(.instalment)
      case .conclude(.askWriting): .word(.writing)
      case .conclude(.doTogether): .word(.together)
      case .say: .say
      case .hint: .word(.hint)
      case .close: .word(.close)
      }
  }

  var text: String {
    switch self {
    case .word(let word): word.rawValue
    case .openQuestion: Self.openQuestionText
    case .say: Self.sayText
    }
  }
}
