import RuleModel

/// The order of a plan's services, the most pressing first: what can be done, then urgency, the nearest last day, what
/// the person came for, and what it is worth.
struct Pressure: Comparable {
  let verdict: Verdict
  let urgency: Urgency
  /// Until the nearest last day to act; nil when none is near.
  let daysLeft: Int?
  /// Its place among what the person came for; nil for anything else.
  let need: Int?
  /// Euros a year, or the service's importance on a like scale.
  let value: Double
  /// Those that press alike keep the order of the base.
  let service: ServiceIndex

  static func < (left: Self, right: Self) -> Bool {
    let (one, other) = (left.verdict.reach, right.verdict.reach)
    if one != other { return one < other }
    if left.urgency != right.urgency { return left.urgency > right.urgency }
    if left.daysLeft != right.daysLeft { return left.daysLeft ?? .max < right.daysLeft ?? .max }
    if left.need != right.need { return left.need ?? .max < right.need ?? .max }
    if left.value != right.value { return left.value > right.value }
    return left.service < right.service
  }
}

extension Verdict {
  /// How far what it says is from being done, the nearest first.
  fileprivate var reach: Int {
    switch self {
    case .eligible, .eligibleWithReserves: 0
    case .undetermined: 1
    case .notEligibleToConfirm: 2
    case .alreadyReceived: 3
    case .notEligible: 4
    case .notConcerned: 5
    }
  }
}
