/// A value as it was said, exact or only partly known.
package enum StatedValue: Hashable, Sendable {
  case truth(Bool)
  case number(NumberRange)
  case date(DateRange)
  /// The options it may be; one when exact.
  case options(Set<String>)
  case chosen(certain: Set<String>, possible: Set<String>)
  /// INSEE code.
  case commune(String)
  case text(String)
}
