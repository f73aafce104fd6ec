package import SourceText

/// A fictitious person: an exercise for trainees and a test of the whole base.
package struct Scenario: Sendable {
  package let id: ScenarioID
  package let title: String
  /// 1 to 3.
  package let level: Int
  package let channel: Channel
  package let date: CalendarDate
  package let persona: String
  package let opening: String
  package let situation: Situation
  package let disclosure: Disclosure
  package let papersInBag: [PaperID]
  package let mood: String?
  package let traps: [Trap]
  package let urgency: Urgency
  package let expected: ExpectedOutcome
  package let staging: Staging
  package let sources: [Source]
  package let place: SourceRange

  package init(
    id: ScenarioID, title: String, level: Int, channel: Channel, date: CalendarDate, persona: String, opening: String,
    situation: Situation, disclosure: Disclosure, papersInBag: [PaperID], mood: String?, traps: [Trap],
    urgency: Urgency, expected: ExpectedOutcome, staging: Staging = Staging(), sources: [Source], place: SourceRange
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.channel = channel
    self.date = date
    self.persona = persona
    self.opening = opening
    self.situation = situation
    self.disclosure = disclosure
    self.papersInBag = papersInBag
    self.mood = mood
    self.traps = traps
    self.urgency = urgency
    self.expected = expected
    self.staging = staging
    self.sources = sources
    self.place = place
  }

  /// What a beginner gets wrong.
  package struct Trap: Sendable, Hashable {
    package let text: String
    /// Words that fall into it when they are said; none where no word shows it.
    package let phrases: [String]
    /// Words that fall into it even in a question: they ask for what should not be given.
    package let requests: [String]
    /// Facts one of which is to be asked: it is avoided then, and fallen into otherwise.
    package let toAsk: [FactName]

    package init(text: String, phrases: [String] = [], requests: [String] = [], toAsk: [FactName] = []) {
      self.text = text
      self.phrases = phrases
      self.requests = requests
      self.toAsk = toAsk
    }
  }

  package enum Channel: String, Sendable, CaseIterable {
    case desk = "guichet"
    case incomingCall = "téléphone_entrant"
    case outgoingCall = "téléphone_sortant"
    case round = "tournée"
  }

  /// What the person says of their own accord, when asked, or never.
  package struct Disclosure: Sendable {
    package let spontaneous: [FactName]
    package let afterTrust: [FactName]
    package let never: [FactName]
    package let ignored: [FactName]

    package init(spontaneous: [FactName], afterTrust: [FactName], never: [FactName], ignored: [FactName]) {
      self.spontaneous = spontaneous
      self.afterTrust = afterTrust
      self.never = never
      self.ignored = ignored
    }
  }

  package struct ExpectedOutcome: Sendable {
    /// The verdicts each service may have: "probable" stands for several.
    package let verdicts: [ServiceID: Set<Verdict>]
    /// Services that must come first in the plan, in this order.
    package let order: [ServiceID]
    package let forms: [FormID]
    package let deadlines: [ServiceID: CalendarDate]

    package init(
      verdicts: [ServiceID: Set<Verdict>], order: [ServiceID], forms: [FormID], deadlines: [ServiceID: CalendarDate]
    ) {
      self.verdicts = verdicts
      self.order = order
      self.forms = forms
      self.deadlines = deadlines
    }
  }
}
