package import SourceText

/// A situation with the verdict the rules must give: a test that lives beside its rule.
package struct Example: Sendable {
  package let name: String
  /// The day of the evaluation; nil is the day the service was last reviewed.
  package let date: CalendarDate?
  package let situation: Situation
  package let expected: ExpectedOutcome
  package let place: SourceRange

  package init(name: String, date: CalendarDate?, situation: Situation, expected: ExpectedOutcome, place: SourceRange) {
    self.name = name
    self.date = date
    self.situation = situation
    self.expected = expected
    self.place = place
  }

  package struct ExpectedOutcome: Sendable {
    package let verdict: Verdict?
    package let amount: NumberRange?
    /// Verdict a member, by label or role.
    package let members: [String: Verdict]
    /// Expected values of computed facts.
    package let computed: [FactName: Expected]
    /// The last days that the service counts from a day that was told; nil when the example says nothing of them.
    package let deadlines: [CalendarDate]?

    package init(
      verdict: Verdict?, amount: NumberRange? = nil, members: [String: Verdict] = [:],
      computed: [FactName: Expected] = [:], deadlines: [CalendarDate]? = nil
    ) {
      self.verdict = verdict
      self.amount = amount
      self.members = members
      self.computed = computed
      self.deadlines = deadlines
    }
  }

  package enum Expected: Sendable, Hashable {
    case truth(Bool)
    case number(NumberRange)
    case date(CalendarDate)
    case option(String)
  }
}
