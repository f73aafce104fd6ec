/// The first line of a file that the program writes, for whoever opens it.
package enum FileHeading: Hashable, Sendable {
  case answers
  case keptInterview
  /// How often each answer was given in so many situations.
  case frequencies(situations: Int)

  /// A comment of YAML, with its end.
  package var line: String {
    switch self {
    case .answers: "# Réponses d'un entretien, lisibles par vous seul. À effacer quand le suivi est fini.\n"
    case .keptInterview: "# Entretien gardé, lisible par vous seul. À effacer quand le suivi est fini.\n"
    case .frequencies(let count):
      "# Fréquences relevées sur \(count) situations : elles ordonnent les questions, jamais les verdicts.\n"
    }
  }
}
