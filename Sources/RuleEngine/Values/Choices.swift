package import RuleModel

/// What is known of a choice of several options: those certainly chosen, and those that may be.
package struct Choices: Hashable, Sendable {
  package var certain: OptionSet64
  package var possible: OptionSet64

  package init(certain: OptionSet64, possible: OptionSet64) {
    self.certain = certain
    self.possible = possible
  }

  package func includes(_ option: Int) -> Truth {
    certain.contains(option) ? .yes : possible.contains(option) ? .unknown : .no
  }

  package func hull(_ other: Choices) -> Choices {
    Choices(certain: certain.intersection(other.certain), possible: possible.union(other.possible))
  }

  package var isExact: Bool { certain == possible }
}

/// What is known of one node on one lane.
package enum KnownValue: Hashable, Sendable {
  case truth(Truth)
  case number(Interval)
  case date(DaySpan)
  case option(OptionSet64)
  case choices(Choices)

  /// Nothing more can be learnt about it.
  package var isExact: Bool {
    switch self {
    case .truth(let truth): truth.isKnown
    case .number(let interval): interval.exact != nil
    case .date(let span): span.exact != nil
    case .option(let set): set.count == 1
    case .choices(let choices): choices.isExact
    }
  }
}
