package import RuleModel

/// What an interview was made of, as far as it is judged.
package struct InterviewRecord: Sendable, Hashable {
  package internal(set) var greeting: String?
  package internal(set) var isPresented = false
  package internal(set) var framePoints: Set<FramePoint> = []
  package internal(set) var openQuestions = 0
  /// In order, repeated ones too.
  package internal(set) var asked: [Inquiry] = []
  package internal(set) var unclear: [String] = []
  /// Understood, though no fact of the rules answers them.
  package internal(set) var otherQuestions = 0
  package internal(set) var repeated: [Inquiry] = []
  /// Asked too early: the person did not dare to answer.
  package internal(set) var evaded: Set<Inquiry> = []
  package internal(set) var needlesslySensitive: [Inquiry] = []
  package internal(set) var reformulations: [Reformulation] = []
  package internal(set) var comforts = 0
  package internal(set) var identity: Identity?
  /// Said of the matter on the telephone before knowing to whom.
  package internal(set) var saidBeforeIdentity: String?
  package internal(set) var sawPapers = false
  package internal(set) var proposed: [ServiceIndex] = []
  /// Questions asked before the first proposal; nil as long as nothing is proposed.
  package internal(set) var questionsBeforeProposal: Int?
  package internal(set) var deadlines: [CalendarDate] = []
  package internal(set) var forms: Set<FormID> = []
  package internal(set) var papers: Set<PaperID> = []
  package internal(set) var numbers: [String] = []
  package internal(set) var isManagerTold = false
  package internal(set) var hasAgreement = false
  /// An agreement sought while there was nothing yet to agree to.
  package internal(set) var earlyAgreement: String?
  package internal(set) var notes: [String] = []
  package internal(set) var appointment: CalendarDate?
  package internal(set) var recap: String?
  package internal(set) var isClosed = false
  package internal(set) var hints = 0
  /// Abbreviations that the person was left with.
  package internal(set) var jargon: [String] = []
  package internal(set) var explained: Set<String> = []
  /// The words that fell into a trap of the scenario, by its place.
  package internal(set) var trapped: [Int: String] = [:]
  package internal(set) var doubleQuestions: [String] = []
  package internal(set) var judgements: [String] = []
  /// Questions that made the person justify themselves.
  package internal(set) var accusingQuestions: [String] = []
  /// Said with "tu".
  package internal(set) var familiarities: [String] = []
  /// Notes that judge somebody.
  package internal(set) var biasedNotes: [String] = []
  package internal(set) var promises: [String] = []
  package internal(set) var secrets: [String] = []

  /// On an answering machine.
  package internal(set) var messages: [String] = []
  package internal(set) var callBack: String?
  /// Said of the matter to somebody else than the person.
  package internal(set) var toldThirdParty: String?
  package internal(set) var instalments: [Instalment] = []
  package internal(set) var asksWriting = false
  package internal(set) var isTogether = false
  /// Done in the person's place.
  package internal(set) var insteads: [String] = []

  package struct Instalment: Sendable, Hashable {
    /// Euros a month.
    package let amount: Rational
    /// What the person can bear was known before.
    package let isAfterBudget: Bool
  }

  package struct Reformulation: Sendable, Hashable {
    package let words: String
    /// Facts learnt before that it names.
    package let named: Int
    /// Things said that are not so: the person corrected them.
    package let wrong: Int
    package let isBeforeProposal: Bool
  }

  package enum Identity: Sendable, Hashable {
    case beforeAnything, tooLate
  }

  /// A question was put, whatever came of it.
  package var hasQuestioned: Bool { !asked.isEmpty || openQuestions + otherQuestions > 0 || !unclear.isEmpty }
}
