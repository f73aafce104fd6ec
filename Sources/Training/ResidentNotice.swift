package import RuleModel

/// What a resident answers or shows; the words are the presentation's.
package enum ResidentNotice: Hashable, Sendable {
  case greetsBack
  /// To a frame: agrees when asked, waits otherwise.
  case hearsFrame(missing: [FramePoint])
  /// Said without being asked.
  case volunteers([Told])
  case answers(Inquiry, Reply)
  /// The question may mean several things; nothing when it means none that is known.
  case asksBack([Inquiry])
  /// - Parameter again: they were let talk before.
  case talksFreely(again: Bool)
  case confirms(named: Int)
  /// What is so instead, amounts that mean nothing to them, and how much of the rest is right.
  case corrects([Told], strange: [Rational], rest: Int)
  case isSoothed
  /// Two elements of their own, or three.
  case givesIdentity(name: String?, birth: CalendarDate?, commune: String?)
  case showsPapers([PaperID])
  case listens([ServiceIndex])
  /// Something is proposed, and nobody can tell what.
  case asksWhich
  case notesDeadline(CalendarDate)
  case notesForms([FormID])
  case notesPapers([PaperID], inBag: [PaperID])
  case notesNumber(String)
  case managerTold
  case agrees
  case noted
  case acceptsDay(CalendarDate)
  case followsRecap
  /// Somebody else answers, and wants to know.
  case isSomebodyElse
  case insists
  /// The machine's tone, then silence.
  case recorded
  case willTell
  /// Whether the payment offered can be borne.
  case weighsOffer(Rational, isBearable: Bool)
  case wantsWriting
  case takesKeyboard
  /// Does not say a code or a password to anybody.
  case keepsSecret
  /// Cannot tell what they could pay before the budget is made.
  case countsWithYou
  /// Understands the question, and has no answer to it.
  case cannotTell
  /// Asked what they have done that nothing says they did.
  case losesTrack
  /// Asked why they did not.
  case justifiesThemselves
  /// Something is done in their place.
  case looksOn
  case nods
  /// Less at ease, and why.
  case stiffens(Trigger)
  case hint(Hint)
  case leaves

  package enum Trigger: Hashable, Sendable {
    case jargon(String)
    case doubleQuestion
    case haste
    /// A sensitive question that nothing called for.
    case intrusion(Inquiry)
    case judgement
    /// Somebody else is judged.
    case partiality
    /// Why they did, or did not.
    case accusation
    /// Called "tu".
    case familiarity
  }

  package enum Reply: Hashable, Sendable {
    case tells([Told], isRepeated: Bool)
    case doesNotKnow
    /// Would say it to somebody trusted.
    case evades
    case refuses
    /// There is nobody that the question could be about.
    case nobody
  }

  package enum Hint: Hashable, Sendable {
    case greet
    case checkIdentity
    case askCallBack
    case leaveMessage
    case endCall
    case offer
    case askWriting
    case doTogether
    case frame
    case ask(Inquiry)
    case reformulate
    case checkPapers
    case propose
    case close
  }
}

/// Something told of the situation.
package enum Told: Hashable, Sendable {
  case value(FactKey, Answer)
  case members(ScopeName, Roster)
}
