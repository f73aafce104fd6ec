package import RuleModel

/// Something that can be asked in one breath.
package enum Question: Hashable, Sendable {
  /// A fact of somebody, for some moment.
  case value(FactKey)
  /// Who the members of a list are ("Combien d'enfants, de quel âge ?").
  case roster(ScopeName)
  /// Whether the usual monthly value held for every past month that the rules look at.
  case regularity(FactKey)

  /// The key under which an answer to the question is kept; nil for a roster.
  package var key: FactKey? {
    switch self {
    case .value(let key): key
    case .roster: nil
    case .regularity(let key): FactKey(key.fact, of: key.member, at: .regular)
    }
  }
}

/// Where a question comes among all those of a base: who there is first, then the facts in their order.
package enum QuestionPlace: Hashable, Comparable, Sendable {
  case roster(ScopeName)
  case key(KeyPlace)
}

extension RuleBase {
  package func place(of question: Question) -> QuestionPlace {
    switch question {
    case .roster(let scope): .roster(scope)
    case .value(let key), .regularity(let key): .key(place(of: key))
    }
  }
}

/// A question chosen by the planner, with what it is for.
package struct PlannedQuestion: Sendable, Hashable {
  package let question: Question
  /// Open services that it helps to settle, the most helped first.
  package let services: [ServiceIndex]
  /// How much it is needed: chances of being needed, weighted by what the services are worth, over its cost.
  package let need: Double
  /// Where saying in which stretch the value lies is enough: the stretches.
  package let bands: NumberBands?
}

/// What the planner takes into account besides the situation.
package struct PlanningContext: Sendable {
  /// Only these services matter; nil: all of them.
  package var goals: Set<ServiceIndex>?
  /// The theme of the last question: staying on it is kinder.
  package var theme: ThemeID?
  /// Put off by the mediator: asked only when nothing else is left.
  package var postponed: Set<Question>
  /// Not worth asking, although it could matter.
  package var excluded: Set<Question> = []
  /// More weight for services near the need that was expressed.
  package var emphasis: [ServiceIndex: Double]
  /// Whether an amount may be asked by stretches, where that settles as much as the amount itself.
  package var asksInBands: Bool
  /// Whether likely answers are tried before a question is chosen: better questions, for more work.
  package var looksAhead = true
  /// Whether it is told which services a question helps to settle.
  package var namesServices = true

  package init(
    goals: Set<ServiceIndex>? = nil, theme: ThemeID? = nil, postponed: Set<Question> = [],
    emphasis: [ServiceIndex: Double] = [:], asksInBands: Bool = false
  ) {
    self.goals = goals
    self.theme = theme
    self.postponed = postponed
    self.emphasis = emphasis
    self.asksInBands = asksInBands
  }
}
