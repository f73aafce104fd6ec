/// What was answered.
package enum Answer: Hashable, Sendable {
  case stated(StatedValue, Provenance)
  /// The person cannot or will not say: never asked again unless the mediator reopens it.
  case unavailable(Reason)

  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case doesNotKnow = "inconnu"
    case noPaperHere = "papier absent"
    case refuses = "refuse"
    case notApplicable = "sans objet"
  }
}

extension Answer {
  /// A range that was accepted in place of what is not known.
  package var isEstimated: Bool {
    if case .stated(_, .estimated) = self { true } else { false }
  }
}

/// Where a stated value comes from.
package enum Provenance: Hashable, Sendable {
  /// Said in the interview.
  case stated
  /// Understood from free text, with the words it came from.
  case heard(String)
  /// A supposition that the mediator accepted.
  case supposed
  /// A range that the rules offered in place of what a paper says, and that was accepted: what rests on it is to be
  /// verified.
  case estimated
  /// Declared by the source of a file (`absent`, `constantes`).
  case declaredBySource
}
