package import SourceText

/// A right or a procedure: who it is for, its conditions, and everything a mediator needs to open it.
///
/// A class only so that handing one on costs one reference count: it never changes.
package final class Service: Sendable {
  package let id: ServiceID
  package let title: String
  package let nature: Nature
  package let purpose: RuleSentence
  package let operatorID: OperatorID?
  package let themes: [ThemeID]
  /// Nil for the whole country.
  package let territory: Territory?
  /// Nil for a household's service; otherwise one verdict a member.
  package let scope: ScopeIndex?
  package let decision: Decision
  package let importance: Int
  package let needs: [String]
  package let relations: Relations
  package let procedure: Procedure
  package let phone: PhoneCall?
  package let links: [Link]
  package let sources: [Source]
  package let review: Review
  package let examples: [Example]
  package let place: SourceRange

  package init(
    id: ServiceID, title: String, nature: Nature, purpose: RuleSentence, operatorID: OperatorID?, themes: [ThemeID],
    territory: Territory?,
    scope: ScopeIndex?, decision: Decision, importance: Int, needs: [String], relations: Relations,
    procedure: Procedure, phone: PhoneCall?, links: [Link], sources: [Source], review: Review, examples: [Example],
    place: SourceRange
  ) {
    self.id = id
    self.title = title
    self.nature = nature
    self.purpose = purpose
    self.operatorID = operatorID
    self.themes = themes
    self.territory = territory
    self.scope = scope
    self.decision = decision
    self.importance = importance
    self.needs = needs
    self.relations = relations
    self.procedure = procedure
    self.phone = phone
    self.links = links
    self.sources = sources
    self.review = review
    self.examples = examples
    self.place = place
  }

  /// What a verdict means of it: nobody is "eligible" to an eviction.
  package enum Nature: String, Sendable, CaseIterable {
    /// Something is granted.
    case right = "droit"
    /// Something is to be done: a procedure, an appeal, the protocol of a danger.
    case procedure = "démarche"
  }

  /// Where a service exists, and what to propose elsewhere.
  package struct Territory: Sendable {
    package let set: CommuneSetIndex
    package let elsewhere: [ServiceID]

    package init(set: CommuneSetIndex, elsewhere: [ServiceID]) {
      self.set = set
      self.elsewhere = elsewhere
    }
  }

  /// What the engine evaluates.
  package struct Decision: Sendable {
    /// Territory included, as a condition on the commune; nil: everybody.
    package let concerns: Expression?
    package let conditions: Expression
    package let amount: Expression?
    /// The amount is what the person pays (a participation), not what they get.
    package let isPaid: Bool
    package let urgency: UrgencyRule
    package let reserves: [Reserve]
    package let exceptions: [Reserve]

    package init(
      concerns: Expression?, conditions: Expression, amount: Expression?, isPaid: Bool = false, urgency: UrgencyRule,
      reserves: [Reserve], exceptions: [Reserve]
    ) {
      self.concerns = concerns
      self.conditions = conditions
      self.amount = amount
      self.isPaid = isPaid
      self.urgency = urgency
      self.reserves = reserves
      self.exceptions = exceptions
    }
  }

  package struct UrgencyRule: Sendable {
    package let danger: Expression?
    package let deadline: Expression?

    package init(danger: Expression?, deadline: Expression?) {
      self.danger = danger
      self.deadline = deadline
    }
  }

  /// A condition that the rules do not formalise: a mediator verifies and ticks it.
  package struct Reserve: Sendable {
    package let text: RuleSentence
    /// The reserve matters only then.
    package let condition: Expression?
    /// Of an exception: somebody else has to appraise it before anything can be said, so that a no leaves the right open.
    package let needsAppraisal: Bool

    package init(text: RuleSentence, condition: Expression?, needsAppraisal: Bool = false) {
      self.text = text
      self.condition = condition
      self.needsAppraisal = needsAppraisal
    }
  }

  package struct Relations: Sendable {
    package let excludes: [ServiceID]
    package let combination: RuleSentence?
    package let opens: [ServiceID]
    /// Where to go next when this one is closed.
    package let whenClosed: [ServiceID]

    package init(excludes: [ServiceID], combination: RuleSentence?, opens: [ServiceID], whenClosed: [ServiceID]) {
      self.excludes = excludes
      self.combination = combination
      self.opens = opens
      self.whenClosed = whenClosed
    }
  }
}

/// What to do once a service is open, in order, and what to do when it is refused.
package struct Procedure: Sendable {
  package let steps: [Step]
  package let papers: [NeededPaper]
  package let forms: [NeededForm]
  package let deadlines: [ServiceDeadline]
  package let appeals: [Appeal]
  package let mistakes: [RuleSentence]

  package init(
    steps: [Step], papers: [NeededPaper], forms: [NeededForm], deadlines: [ServiceDeadline], appeals: [Appeal],
    mistakes: [RuleSentence]
  ) {
    self.steps = steps
    self.papers = papers
    self.forms = forms
    self.deadlines = deadlines
    self.appeals = appeals
    self.mistakes = mistakes
  }

  package struct Step: Sendable {
    package let action: RuleSentence
    package let channel: Channel?
    package let place: RuleSentence?
    package let duration: String?
    /// Whose step it is, where it is not the person's.
    package let doer: Doer?
    package let condition: Expression?

    package init(
      action: RuleSentence, channel: Channel?, place: RuleSentence?, duration: String?, doer: Doer? = nil,
      condition: Expression?
    ) {
      self.doer = doer
      self.action = action
      self.channel = channel
      self.place = place
      self.duration = duration
      self.condition = condition
    }
  }

  package enum Doer: String, Sendable, CaseIterable {
    /// A gesture of the trade, told to the mediator: it stands on no sheet that is handed over.
    case mediator = "médiateur"
  }

  package enum Channel: String, Sendable, CaseIterable {
    case online = "en_ligne"
    case desk = "guichet"
    case phone = "téléphone"
    case mail = "courrier"
    case onSite = "sur_place"
  }

  package struct NeededPaper: Sendable {
    package let paper: PaperID
    package let condition: Expression?
    package let note: RuleSentence?

    package init(paper: PaperID, condition: Expression?, note: RuleSentence?) {
      self.paper = paper
      self.condition = condition
      self.note = note
    }
  }

  /// A form of a service, always or in a given situation only: a child's request is not that of an adult.
  package struct NeededForm: Sendable {
    package let form: FormID
    package let condition: Expression?

    package init(form: FormID, condition: Expression?) {
      self.form = form
      self.condition = condition
    }
  }

  package struct ServiceDeadline: Sendable {
    /// A date expression: fixed, computed, or a legal term from an event.
    package let date: Expression
    package let reason: RuleSentence
    package let nature: DateNature
    package let condition: Expression?

    package init(date: Expression, reason: RuleSentence, nature: DateNature, condition: Expression?) {
      self.date = date
      self.reason = reason
      self.nature = nature
      self.condition = condition
    }
  }

  /// What a date of a procedure asks of the person: only a limit and an appeal make them hurry.
  package enum DateNature: String, Sendable, CaseIterable {
    /// The last day to act.
    case limit = "limite"
    /// The last day to contest a decision that was received: contesting it comes before asking once more.
    case appeal = "recours"
    /// The first day on which one may act.
    case start = "début"
    /// The day until which one waits for somebody else.
    case answer = "réponse"

    /// Whether there is a last day to act.
    package var isLastDay: Bool {
      switch self {
      case .limit, .appeal: true
      case .start, .answer: false
      }
    }
  }

  package struct Appeal: Sendable {
    package let against: String?
    package let to: String?
    package let within: RuleSentence?
    /// Empty when whom to address says it all.
    package let how: RuleSentence

    package init(against: String?, to: String?, within: RuleSentence?, how: RuleSentence) {
      self.against = against
      self.to = to
      self.within = within
      self.how = how
    }
  }
}
