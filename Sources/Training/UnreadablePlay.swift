/// Why a text is no exercise set aside that these rules can play again, and where in it.
package struct UnreadablePlay: Error, Hashable, Sendable {
  /// Which act is at fault, 1 for the first; nil for what stands beside the acts.
  package let act: Int?
  /// Whose value is at fault, or is missing; nil for the log or the act as a whole.
  package let key: String?
  package let reason: Reason

  init(act: Int? = nil, key: String? = nil, _ reason: Reason) {
    self.act = act
    self.key = key
    self.reason = reason
  }

  package enum Reason: Hashable, Sendable {
    case missing
    /// What stands there is of another kind.
    case wanted(Wanted)
    /// A key that says nothing of this act, or of a log.
    case unknownKey
    /// No act is called so.
    case unknownAct(String, near: [String])
    /// A name that the rules do not have, or no longer have.
    case unknownName(String, of: Named)
  }

  package enum Wanted: Hashable, Sendable {
    case object
    case text
    case list
    case wholeNumber
    /// `AAAA-MM-JJ`.
    case day
    /// Euros a month, above zero.
    case amount
  }

  /// What a name is the name of.
  package enum Named: Hashable, Sendable {
    case service
    case form
    case paper
    /// A fact, or a list after `liste`.
    case subject
    /// Whom a fact is asked about, after `@`.
    case audience
  }
}
