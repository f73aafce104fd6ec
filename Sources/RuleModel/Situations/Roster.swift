/// The members of a list: those known, and how many more there may be.
package struct Roster: Hashable, Sendable {
  /// A label a known member ("Léa"), possibly empty.
  package var labels: [String]
  /// How many members besides those known: 0...0 when the list is complete.
  package var unseen: ClosedRange<Int>

  package init(labels: [String], unseen: ClosedRange<Int> = 0...0) {
    self.labels = labels
    self.unseen = unseen
  }
}
