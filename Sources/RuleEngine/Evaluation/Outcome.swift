package import RuleModel

/// What the rules say of one service for one situation.
package struct Outcome: Sendable, Hashable {
  package let service: ServiceIndex
  package let verdict: Verdict
  /// The formal truth: concerned, and conditions met.
  package let entitled: Truth
  /// What is due if entitled, for the whole household; nil where the service has no amount.
  package let amount: Interval?
  package let urgency: Urgency
  /// Sentences still to be verified by hand.
  package let openReserves: [Reservation]
  /// Values marked "à vérifier", or past their review date, on which the verdict rests.
  package let doubtfulParameters: [ParameterIndex]
  /// Answers on which the verdict rests and that are only estimated.
  package let estimates: [FactKey]
  /// One a member, for services decided member by member.
  package let members: [MemberOutcome]
}

package struct MemberOutcome: Sendable, Hashable {
  package let member: Member?
  package let verdict: Verdict
  package let entitled: Truth
  package let amount: Interval?
}

/// A sentence that a mediator has to verify, and of which service it is.
package struct Reservation: Sendable, Hashable {
  package let service: ServiceIndex
  package let sentence: RuleSentence
  package let kind: Kind

  package enum Kind: Sendable, Hashable {
    /// Lowers a yes to "sous réserve".
    case condition
    /// May open a no.
    case exception
  }
}
