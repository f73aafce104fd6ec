/// Of whom a value is stated.
package enum Member: Hashable, Sendable {
  case household
  /// By its name in the rules; `applicant` and `partner` are those that every base has.
  case role(String)
  /// Position in a list of the situation, from 0.
  case listed(ScopeName, Int)
}
