package import RuleModel

/// What was made of an answer to "who are they?": the members, and what was said of each in the same breath.
package enum RosterReading: Hashable, Sendable {
  case understood(MemberList)
  case unreadable(Misreading)
}

/// The members of a list as they were told.
package struct MemberList: Hashable, Sendable {
  package var roster: Roster
  /// Facts said of a member, by position: ages, kinds and amounts of debts.
  package var facts: [Int: [FactName: StatedValue]]

  package init(roster: Roster, facts: [Int: [FactName: StatedValue]] = [:]) {
    self.roster = roster
    self.facts = facts
  }
}
