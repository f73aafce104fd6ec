/// A number that somebody tells: an age, a sum, a day, a count.
struct SpokenNumber: Hashable, Sendable {
  let value: Double

  /// Nil below zero and from a billion on.
  ///
  /// Nobody tells an age, a sum or a delay of ten figures: such a run is an account, a contract or another reference,
  /// which says nothing by its value. The ten figures of a telephone number begin with a zero, and stay below. Under
  /// this bound a number fits a machine integer, in days or in cents too.
  init?(_ value: Double) {
    guard value >= 0, value < 1_000_000_000 else { return nil }
    self.value = value
  }

  /// Nil for a number with decimals.
  var whole: Int? { Int(exactly: value) }

  /// Without its decimals: the years completed at "2,5 ans".
  var completed: Int { Int(value) }
}
