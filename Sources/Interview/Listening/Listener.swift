package import RuleEngine
package import RuleModel

/// What turns a person's own words into proposals; given to the session, which does not care how it is done.
package struct Listener: Sendable {
  package let understand: @Sendable (_ text: String, _ date: CalendarDate) -> HeardSituation

  /// Makes ready in the background what listening needs; whoever listens before waits.
  package let prepare: @Sendable () -> Void

  package init(
    prepare: @escaping @Sendable () -> Void = {},
    understand: @escaping @Sendable (_ text: String, _ date: CalendarDate) -> HeardSituation
  ) {
    self.prepare = prepare
    self.understand = understand
  }

  /// Understands nothing: every fact is then asked.
  package static let deaf = Listener { _, _ in HeardSituation() }
}

/// What was understood of a free text: proposals, never certainties.
package struct HeardSituation: Sendable, Hashable {
  /// Best first.
  package var needs: [HeardNeed] = []
  package var urgency: Urgency = .none
  /// A day named as a limit.
  package var deadline: CalendarDate?
  package var dangers: [HeardDanger] = []
  /// Protocols whose help may be offered, where nothing is a danger.
  package var attentions: [HeardDanger] = []
  package var statements: [HeardStatement] = []
  /// What is said of a relative, for questions that are about them.
  package var relativeStatements: [HeardStatement] = []
  /// A grown-up relative or a neighbour is spoken of: the questions may have to be asked about them.
  package var namesRelative = false
  /// Whether the words put right what was said before them: "en fait", "pardon", "deux, pas trois".
  package var putsRight = false

  package init() {}
}

/// A service or a how-to that the words call for.
package struct HeardNeed: Sendable, Hashable {
  package let id: NeedID
  package let words: [String]

  package init(id: NeedID, words: [String]) {
    self.id = id
    self.words = words
  }
}

/// A sign of danger: its protocol, and the words.
package struct HeardDanger: Sendable, Hashable {
  package let id: DangerID
  package let words: String

  package init(id: DangerID, words: String) {
    self.id = id
    self.words = words
  }
}

/// Something that the text says of the situation.
package struct HeardStatement: Sendable, Hashable {
  package let content: Content
  package let words: String
  /// False where the words allow another reading: it is then asked.
  package let isCertain: Bool

  package init(_ content: Content, words: String, isCertain: Bool = true) {
    self.content = content
    self.words = words
    self.isCertain = isCertain
  }

  package enum Content: Sendable, Hashable {
    case value(FactKey, StatedValue)
    case members(ScopeName, MemberList)

    /// The question that it answers.
    package var question: Question {
      switch self {
      case .value(let key, _): .value(key)
      case .members(let scope, _): .roster(scope)
      }
    }
  }

  /// The question that the statement answers.
  package var question: Question { content.question }
}
