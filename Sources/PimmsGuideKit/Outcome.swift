import RuleModel

/// What the rules say of one service for one situation.
public struct Outcome: Hashable, Sendable {
  public let service: ServiceHandle
  public let verdict: Verdict
  /// What is due, for the whole household, if somebody is entitled; nil for a service without an amount, where nobody
  /// is entitled, and where nothing is known of it.
  public let amount: Amount?
  public let urgency: Urgency
  /// Sentences that a mediator has still to verify by hand.
  public let reserves: [Reserve]
  /// Legal values that are to be confirmed and on which the verdict rests, by their French names.
  public let valuesToConfirm: [String]
  /// One a member, for a service that is decided member by member.
  public let members: [MemberOutcome]
  /// One French line: `Chèque énergie : éligible, 194 € par an`.
  public let summary: String
}

public struct MemberOutcome: Hashable, Sendable {
  /// Nil for members of a list who are not known yet.
  public let subject: Subject?
  public let verdict: Verdict
  public let amount: Amount?
}

/// An amount as far as it is known.
public struct Amount: Hashable, Sendable {
  public let lower: Number
  public let upper: Number
  /// As the rules write it: "€/mois", "€".
  public let unit: String
  /// What the person pays, not what they get.
  public let isPaid: Bool

  /// Nil as long as it is a range.
  public var exact: Number? { lower == upper ? lower : nil }
}

/// What is shown of a service, in the words of a right; `Outcome.summary` has those of a procedure where it is one.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  case notConcerned = "sans objet"
  case alreadyReceived = "déjà perçu"
  case eligible = "éligible"
  case eligibleWithReserves = "éligible sous réserve"
  case notEligible = "non éligible"
  case notEligibleToConfirm = "non éligible, à confirmer"
  case undetermined = "indéterminé"
}

/// What hurries.
public enum Urgency: String, Hashable, Sendable, CaseIterable {
  case none = "aucune"
  case deadline = "délai"
  case danger = "danger"
}

/// A condition that the rules do not formalise: somebody verifies it by hand.
public struct Reserve: Hashable, Sendable {
  /// The service that the sentence belongs to: another one where the verdict rests on it.
  public let service: ServiceHandle
  /// In French.
  public let text: String
  public let kind: Kind
  /// As the rules write it, legal values by their names.
  let written: RuleSentence

  public enum Kind: Hashable, Sendable {
    /// Keeps a yes "sous réserve".
    case condition
    /// May open a no.
    case exception
  }
}
