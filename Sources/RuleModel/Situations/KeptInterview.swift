/// What the file of an interview holds.
package struct KeptInterview: Hashable, Sendable {
  package var interview: SavedInterview
  /// The day on which the person agreed to be kept from one day to the next; nil where the file names none that can be
  /// read.
  package var agreed: CalendarDate?
  /// The last day on which answers were given; nil where the file names none that can be read.
  package var answered: CalendarDate?

  package init(
    _ interview: SavedInterview = SavedInterview(), agreed: CalendarDate? = nil, answered: CalendarDate? = nil
  ) {
    self.interview = interview
    self.agreed = agreed
    self.answered = answered
  }
}
