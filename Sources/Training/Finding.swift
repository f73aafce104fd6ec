package import RuleModel

/// Something that a debrief holds against an interview, or points out; the words are the presentation's.
package enum Finding: Hashable, Sendable {
  // Welcome and frame
  case notGreeted
  case notPresented
  case frameLacks(FramePoint)
  // Listening
  case noOpenQuestion
  /// A solution after that many questions.
  case haste(questions: Int)
  case noComfort
  case jargon(String)
  case doubleQuestion(String)
  // Reformulation
  case notReformulated
  case reformulatedTooLate
  /// It says something that is not so.
  case wrongReformulation(String)
  /// It names fewer than two facts that were told.
  case vagueReformulation(String)
  // Analysis
  /// Those that one right still waits for, the first to propose of those that were not settled, where all would be more
  /// than `mostNeverAsked`; all of them otherwise.
  case neverAsked([Inquiry], first: ServiceIndex?)
  /// Proposed without knowing what opens them.
  case notEstablished([ServiceIndex])
  case deadlineNotNamed(ExpectedOrientation.Deadline)
  /// A day given that is the last of nothing.
  case wrongDeadline(CalendarDate)
  case repeated(Inquiry)
  case needlesslySensitive(Inquiry)
  case hinted(Int)
  /// Many more questions than the engine needs.
  case tooMany(asked: Int, reference: Int)
  // Rights
  case missed(ServiceIndex)
  case wronglyProposed(ServiceIndex, Verdict)
  case alreadyReceived(ServiceIndex)
  case promised(String)
  /// The trap, by its words, and what was said.
  case trapped(String, words: String)
  // Neutrality
  case judgement(String)
  case biasedNote(String)
  /// Why the person did not, or did: they have to justify themselves.
  case accusingQuestion(String)
  /// The person is called "tu".
  case familiarity(String)
  /// Nothing was asked, so that nothing can be said of how.
  case nothingAsked
  // Orientation
  case wrongOrder(expected: [ServiceIndex])
  case formsNotNamed([FormID])
  case papersNotNamed([PaperID])
  case papersNotSeen
  case noAgreement
  /// Sought before anything was proposed, and not again.
  case earlyAgreement(String)
  // Negotiation
  case negotiation(Negotiation)
  // Digital
  case notTogether
  case doneInstead(String)
  case secretAsked(String)
  // Records
  case noNote
  case noAppointment
  case appointmentTooLate(CalendarDate, deadline: CalendarDate)
  // Safety
  case dangerMissed(ServiceIndex)
  case noHelpLine([String])
  case managerNotTold
  // Closing
  case notClosed
  case noRecap
  // Telephone
  case identityNotChecked
  case identityTooLate(String)
  case call(Call)

  package enum Negotiation: Hashable, Sendable {
    case noOffer(bearable: Rational)
    case offerBeforeBudget(Rational)
    case offerTooHigh(Rational, bearable: Rational)
    case noWriting
  }

  /// Of a call that somebody else takes, or of a message.
  package enum Call: Hashable, Sendable {
    case toldThirdParty(String)
    case noCallBack
    case noMessage
    case messageTells(String)
    case messageInDanger(String)
    case messageLacksName(String)
    case messageLacksCallBack(String)
    case severalMessages(Int)
  }
}

extension Finding {
  /// A longer list of questions would not be read.
  package static let mostNeverAsked = 5
}
