/// What is shown of a service, derived from its formal truth, the reserves still open and what the person receives.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  case notConcerned = "sans objet"
  case alreadyReceived = "déjà perçu"
  case eligible = "éligible"
  case eligibleWithReserves = "éligible sous réserve"
  case notEligible = "non éligible"
  case notEligibleToConfirm = "non éligible, à confirmer"
  case undetermined = "indéterminé"
}

package enum Urgency: String, Sendable, Hashable, CaseIterable, Comparable {
  case none = "aucune"
  case deadline = "délai"
  case danger = "danger"

  private var rank: Int {
    switch self {
    case .none: 0
    case .deadline: 1
    case .danger: 2
    }
  }

  package static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }
}
