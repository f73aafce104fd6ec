package import RuleEngine
package import RuleModel

/// What the session expects now.
package enum Prompt: Hashable, Sendable {
  /// Free text; the words that open the interview are to be shown when nothing was said yet.
  case listening(isFirst: Bool)
  /// No need was expressed: which themes?
  case themes([ThemeID])
  /// What was understood, each line to be confirmed, corrected or dropped.
  case reformulation([HeardLine])
  case question(AskedQuestion)
  /// Is this really what was meant?
  case confirmation(AskedQuestion, StatedValue, AnswerDoubt)
  /// The plan is made; other rights may be gone through.
  case orientation(otherServices: Int)
  case closing
  case finished
}

/// The steps of an interview.
package enum Phase: Int, Hashable, Sendable, CaseIterable, Comparable {
  case listening, reformulation, questions, orientation, closing, finished

  package static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
}

/// A question as it is put.
package struct AskedQuestion: Hashable, Sendable {
  package let question: Question
  /// Open services that it helps to settle, the most helped first.
  package let services: [ServiceIndex]
  package let reason: Reason
  /// The answer given before, when it is being corrected.
  package let previous: Answer?
  /// How to find out was just shown: an empty line now means "ne sait pas".
  package private(set) var isUnsure: Bool
  /// Where saying in which stretch the value lies is enough: the stretches offered.
  package let bands: NumberBands?
  /// Asked in the same breath, the question that stands first; nil for a question on its own.
  package let together: Together?
  /// The same question was answered for another member of the list: an empty line says the same again.
  package let alike: Alike?
  /// Heard in the person's words without being sure: an empty line takes it.
  package let suggestion: StatedValue?
  /// No need waits for it, only what a need leads to.
  package let isAside: Bool

  package init(
    question: Question, services: [ServiceIndex], reason: Reason, previous: Answer? = nil, isUnsure: Bool = false,
    bands: NumberBands? = nil, together: Together? = nil, alike: Alike? = nil, suggestion: StatedValue? = nil,
    isAside: Bool = false
  ) {
    self.question = question
    self.services = services
    self.reason = reason
    self.previous = previous
    self.isUnsure = isUnsure
    self.bands = bands
    self.together = together
    self.alike = alike
    self.suggestion = suggestion
    self.isAside = isAside
  }

  /// The same question, once how to find out was shown.
  var withHowToFindOut: AskedQuestion {
    var asked = self
    asked.isUnsure = true
    return asked
  }

  /// Yes-or-no questions of which only the unexpected answers are to be told.
  package struct Together: Hashable, Sendable {
    package let keys: [FactKey]
    /// What an empty line says to all of them: yes to what is so for nearly everybody, no to the aids received.
    package let expected: Bool

    /// The first number that stands for none of them.
    func absent(among numbers: [LineNumber]) -> LineNumber? { numbers.first { keys[line: $0] == nil } }
  }

  /// An answer given for one member, and the others for whom the same question matters.
  package struct Alike: Hashable, Sendable {
    package let answered: FactKey
    package let value: StatedValue
    package let keys: [FactKey]
  }

  package enum Reason: Hashable, Sendable {
    case planned
    /// It says when a delay ends, for a right already known to be open.
    case deadline
    /// Put off before, and asked one last time.
    case postponedBefore
    case correction
    /// The list is known, and the ages of its members are not: they come before anything else about them.
    case ages
    /// What is not known can be told in a range once this is.
    case estimateBasis
    /// It is not known, and the rules tell a range: is it to be kept?
    case estimate
    /// A range was given before, and the rules cut it: asked once more, by stretches where that is enough.
    case narrowing
  }
}

/// A numbered line of the reformulation.
package struct HeardLine: Hashable, Sendable {
  package let number: Int
  package let content: Content
  package let words: String
  /// Doubtful lines are asked later unless they are confirmed.
  package let isCertain: Bool
  /// What was said first, where the person said otherwise since.
  package let before: HeardStatement.Content?

  package enum Content: Hashable, Sendable {
    case statement(HeardStatement.Content)
    case service(ServiceIndex)
    case howTo(HowToID)
  }
}
