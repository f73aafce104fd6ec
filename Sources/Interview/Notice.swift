package import RuleEngine
package import RuleModel

/// What an action brought about, as data; sentences are made elsewhere.
package enum Notice: Sendable {
  // What was said
  case heard(services: Int, statements: Int)
  /// Going through everything takes many questions: it is done on demand only.
  case noThemePicked(rights: Int)
  /// More was said, and nothing of it adds to what is shown; it may be about a relative of whom nothing is asked.
  case nothingAdded(String, ofRelative: Bool)
  /// What was understood is not right, and nobody said what.
  case somethingNotRight
  /// The only line that a shared screen may show.
  case dangerHeard(discreet: String)
  /// Somebody is at the end of their tether: no danger, and help to offer.
  case attentionHeard
  /// What to do about a danger that may be shown is known already: the questions are for what comes after it.
  case questionsMayWait
  /// What was recorded, when it had to be interpreted.
  case understood(FactKey, StatedValue, remarks: [AnswerRemark])
  case listed(ScopeName, Roster)
  /// Of questions put in one breath, those that were not answered as expected.
  case exceptions([FactKey], expected: Bool)
  /// Supposed instead of asked, by the rules.
  case supposed(FactKey, StatedValue)
  /// An estimate that was accepted follows what it rests on: another range, or nil when it is not known any more.
  case estimateMoved(FactKey, StatedValue?)
  case recordedAsUnknown(FactKey, Answer.Reason, estimate: StatedValue?)
  case howToFindOut(Question)
  /// Several where they were put in one breath.
  case putOff([Question])
  /// Something stated and what it is made of do not agree.
  case contradiction(StatedContradiction)
  /// An answer that what else is known makes unlikely.
  case surprising(FactKey, said: StatedValue, expected: StatedValue)
  /// Services whose verdict has just been settled, or changed.
  case settled([VerdictChange])
  case misread(Misreading, expecting: Question?)
  /// - Parameters:
  ///   - on: the other day on which they were given, where it is known.
  ///   - toAskAgain: answers that held on that day, and are kept until they are said to have changed.
  case loaded(answers: Int, on: CalendarDate?, toAskAgain: [FactKey])
  /// Names of rights and how-tos that were kept and that the rules do not have any more.
  case noLongerInRules([String])
  /// Sentences that the mediator had verified and that the rules do not have any more.
  case noLongerToVerify([RuleSentence])

  // What was asked for
  case help(Phase)
  case why(Purpose)
  case summary(Summary)
  case plan(Plan)
  /// Of one service, how its verdict comes about or its page.
  case how(ServiceIndex, ServiceView)
  /// A practical page, to read.
  case howTo(HowToID)
  case whyNot(ServiceIndex)
  case whatIf([Imagining], [VerdictChange])
  case when(ServiceIndex, Forecast)
  case papers([PaperLine])
  case forms([FormLine])
  case call(ServiceIndex)
  /// An organisation, and its rights, those of the interview first.
  case callOperator(OperatorID, [ServiceIndex])
  case noted
  case verified(ServiceIndex, text: RuleSentence, holds: Bool, VerdictChange?)
  /// To be shown after the screen is cleared, and cleared again afterwards.
  case dangerProtocols([DangerProtocol])
  case dangerDismissed
  case aboutAnother(Bool)
  case undone
  case redone

  // What could not be done
  case nothingToUndo
  case nothingToRedo
  case nothingToCorrect(String)
  /// A number, as it was typed or chosen, that no line has.
  case noSuchLine(String)
  case unknownService(String, near: [ServiceIndex])
  case severalServices(String, [ServiceIndex])
  case unknownFact(String, near: [FactName])
  case unknownCommand(String, near: [String])
  case incompleteCommand(CommandWord)
  case notNow(CommandWord)
  /// An answer to what is not asked at this step.
  case outOfPlace
  /// A social-security number was about to be noted.
  case personalNumberRefused

  // What the edge has to do
  case save(name: String?)
  case print(name: String?)
  case blankScreen
  case closing
  case end
}

/// What is shown of one service.
package enum ServiceView: Hashable, Sendable {
  /// Its conditions and its amount, for this person.
  case calculation
  /// What it is, for anybody.
  case page
}

/// A verdict before and after something was learnt or supposed.
package struct VerdictChange: Hashable, Sendable {
  package let service: ServiceIndex
  package let before: Outcome
  package let after: Outcome
}

/// An answer tried in place of another, or of none.
package enum Imagining: Hashable, Sendable {
  case value(FactKey, StatedValue)
  /// Who would be there, as it was written: "aucun", "2 et 9 ans".
  case members(ScopeName, MemberList, written: String)
}

/// What the question that stands is for.
package struct Purpose: Sendable {
  package let question: Question
  package let services: [ServiceIndex]
  /// For a question with few answers, what each would settle at once.
  package let branches: [Branch]

  package struct Branch: Sendable {
    package let answer: StatedValue
    package let changes: [VerdictChange]
  }
}

/// What is known so far: answers in the order in which they came, each under a number that `corriger` takes.
package struct Summary: Sendable {
  package let lines: [Line]
  package let notes: [String]
  package let postponed: [Question]
  package let open: [ServiceIndex]

  package struct Line: Sendable {
    package let number: Int
    package let question: Question
    package let content: Content
  }

  package enum Content: Sendable {
    case answer(Answer)
    case members(Roster)
  }
}
