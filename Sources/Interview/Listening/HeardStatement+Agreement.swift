import RuleModel

extension HeardStatement.Content {
  /// Whether both may be so.
  ///
  /// - Parameter insteadOf: whether the other was said to put this one right, and is therefore whole.
  func allows(_ other: HeardStatement.Content, insteadOf putsRight: Bool) -> Bool {
    if case .members(_, let one) = self, case .members(_, let two) = other {
      // Of as many, told of otherwise; a shorter list may only be told in part, and a longer one has more than was said.
      if two.roster.labels.count > one.roster.labels.count + one.roster.unseen.upperBound { return false }
      guard one.roster.labels.count == two.roster.labels.count else {
        // One alone may be one of them, of whom something is told.
        return !putsRight || two.roster.labels.count < 2 || two.roster.unseen.upperBound > 0
      }
      return two.facts.allSatisfy { place, facts in
        facts.allSatisfy { fact, value in one.facts[place]?[fact].map { Self.allows($0, value) } ?? true }
      }
    }
    guard case .value(_, let one) = self, case .value(_, let two) = other else { return true }
    return Self.allows(one, two)
  }

  private static func allows(_ one: StatedValue, _ two: StatedValue) -> Bool {
    // A list, or a text, may be told in part, and go on with other words.
    switch one {
    case .chosen, .text: true
    case .truth, .number, .date, .options, .commune: one.agrees(with: two)
    }
  }
}
