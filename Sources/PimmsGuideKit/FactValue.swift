import RuleModel

/// What somebody says of one fact.
public enum FactValue: Hashable, Sendable {
  case truth(Bool)
  case number(Number)
  /// "Entre 7 000 et 7 500": both bounds are possible.
  case between(Number, Number)
  case day(Day)
  /// A day from the first to the last one: a month, a year.
  case days(from: Day, through: Day)
  /// A birth date known by the age in completed years on the day of the judgement.
  case age(years: Int)
  /// The key of an option.
  case option(String)
  /// One of these options, nobody knows which.
  case oneOf(Set<String>)
  /// Several options at once, possibly none: these, and no other.
  case options(Set<String>)
  /// Several options at once: these for certain, the others possibly.
  case optionsKnownInPart(certain: Set<String>, possible: Set<String>)
  /// An INSEE code, or the name of a commune of the base that no other one bears.
  case commune(String)
  /// Kept and shown, never judged.
  case text(String)
  /// There is no answer, and it is not asked for again.
  case unavailable(Unavailability)

  /// The person does not know.
  public static let unknown = FactValue.unavailable(.doesNotKnow)
}

/// Why there is no answer; each one is judged as not known.
public enum Unavailability: Hashable, Sendable, CaseIterable {
  case doesNotKnow
  /// The paper that says it is not at hand.
  case noPaperHere
  case refuses
  case notApplicable
}

extension Unavailability {
  var reason: Answer.Reason {
    switch self {
    case .doesNotKnow: .doesNotKnow
    case .noPaperHere: .noPaperHere
    case .refuses: .refuses
    case .notApplicable: .notApplicable
    }
  }
}
