/// The thirteen competencies of a mediator, as the trade's grid numbers them (ROME K1204, practice grid; the scale and
/// the thresholds are a proposal of practice, to be confirmed by the team).
package enum Competency: Int, Sendable, Hashable, CaseIterable {
  case welcome = 1
  case listening, reformulation, analysis, rights, neutrality, negotiation, orientation, digital, records, safety
  case closing, telephone

  /// "K1" to "K13".
  package var code: String { "K\(rawValue)" }

  /// Zero for these means that the interview is not validated, whatever the total.
  package var isBlocking: Bool {
    switch self {
    case .neutrality, .digital, .safety, .telephone: true
    case .welcome, .listening, .reformulation, .analysis, .rights, .negotiation, .orientation, .records, .closing: false
    }
  }
}

/// The four levels of the grid.
package enum TraineeLevel: String, Sendable, Hashable, CaseIterable {
  /// Under 50 %.
  case apprentice = "apprenti"
  /// 50 to 69 %.
  case inProgress = "en cours"
  /// 70 to 84 %.
  case autonomous = "autonome"
  /// From 85 % on.
  case reference = "référent"

  init(percent: Int) {
    switch percent {
    case ..<50: self = .apprentice
    case 50..<70: self = .inProgress
    case 70..<85: self = .autonomous
    default: self = .reference
    }
  }
}
