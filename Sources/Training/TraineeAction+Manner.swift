extension TraineeAction {
  /// What an act is, whatever comes of it.
  struct Manner {
    let disclosure: Disclosure
    /// Asks something that is to be answered: nothing is said by it.
    var isQuestion = false
    /// Lets the person talk, who may then tell of their own accord.
    var isConversation = false

    init(_ disclosure: Disclosure, isQuestion: Bool = false, isConversation: Bool = false) {
      self.disclosure = disclosure
      self.isQuestion = isQuestion
      self.isConversation = isConversation
    }

    /// How far an act gives away what the person came for, which on the telephone is theirs alone.
    enum Disclosure {
      /// It is about the matter, whatever the words.
      case matter
      /// To the person it is about the matter; to somebody else, only where its words are.
      case matterToThePerson
      /// It tells what its words tell.
      case words
      /// To the person it tells nothing; to somebody else, what its words tell.
      case wordsToSomebodyElse
      /// Nothing is said to whoever answers.
      case nothing
    }
  }

  var manner: Manner {
    switch self {
    case .ask: Manner(.matter, isQuestion: true, isConversation: true)
    case .unclear: Manner(.matterToThePerson, isQuestion: true)
    case .reformulate: Manner(.matter, isConversation: true)
    case .openQuestion, .comfort: Manner(.words, isConversation: true)
    case .propose, .offer: Manner(.matter)
    case .greet, .frame, .say: Manner(.words)
    case .checkIdentity, .askCallBack: Manner(.wordsToSomebodyElse)
    case .conclude(let conclusion): Manner(conclusion.disclosure)
    // A message is judged by its own words, once it is whole.
    case .checkPapers, .leaveMessage, .hint, .close: Manner(.nothing)
    }
  }
}

extension TraineeAction.Conclusion {
  fileprivate var disclosure: TraineeAction.Manner.Disclosure {
    switch self {
    case .nameDeadline, .nameForms, .namePapers, .recap: .matter
    case .askWriting: .matterToThePerson
    case .seekAgreement, .doTogether: .wordsToSomebodyElse
    case .nameNumber, .tellManager, .note, .appoint: .nothing
    }
  }
}
