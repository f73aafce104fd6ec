/// How a fact varies with time.
package enum FactPeriod: Hashable, Sendable {
  /// One value.
  case none
  /// A value a month.
  case month
  /// A value a calendar year.
  case year
}
