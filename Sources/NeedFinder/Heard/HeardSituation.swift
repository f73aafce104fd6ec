package import RuleModel

extension NeedFinder {
  /// What was said, as the beginning of a situation: facts by their names in the rules, children and debts as lists.
  ///
  /// Only facts of `certainty` are taken, and nothing that is no fact of the person's household (a relative's age). An
  /// age is a range of birth dates; a count of children without ages leaves them unnamed.
  package func situation(
    of understanding: Understanding, on date: CalendarDate, certainty: HeardFact.Certainty = .said
  ) -> Situation {
    situation(of: understanding.facts, on: date, certainty: certainty)
  }

  func situation(
    of heard: [HeardFact], on date: CalendarDate, certainty: HeardFact.Certainty = .said
  ) -> Situation {
    situations.situation(of: heard, on: date, certainty: certainty)
  }
}
