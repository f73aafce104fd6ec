/// What is known of one person's situation: stated values by stable names. A value, never a reference into a base.
package struct Situation: Sendable, Hashable {
  package private(set) var answers: [FactKey: Answer] = [:]
  package private(set) var rosters: [ScopeName: Roster] = [:]
  /// What the mediator has verified by hand: true when the sentence holds.
  package private(set) var verifications: [ReserveKey: Bool] = [:]

  package init() {}

  package subscript(key: FactKey) -> Answer? {
    get { answers[key] }
    set { answers[key] = newValue }
  }

  package subscript(roster scope: ScopeName) -> Roster? {
    get { rosters[scope] }
    set { rosters[scope] = newValue }
  }

  package subscript(verification key: ReserveKey) -> Bool? {
    get { verifications[key] }
    set { verifications[key] = newValue }
  }
}
