package import RuleModel

/// A name given to a command that nothing bears, or several things do; `near` are names that may have been meant.
package enum NameFailure: Hashable, Sendable {
  /// Neither a service, nor a how-to, nor a fact.
  case noPage(String, near: [String])
  /// Neither a service, nor a how-to, nor a theme.
  case noSheet(String, near: [String])
  case noService(String, near: [String])
  case noForm(String, near: [String])
  case noExercise(String, near: [String])
  case noExerciseOfLevel
  /// No problem of a rule base has this code.
  case noProblem(String)
  /// Only the conditions of a service can be drawn.
  case notDrawable(String)
  case severalServices(String, [Choice])

  /// A service that may have been meant.
  package struct Choice: Hashable, Sendable {
    let id: String
    let title: String

    package init(_ service: Service) {
      id = service.id.text
      title = service.title
    }
  }

  var sentence: String {
    switch self {
    case .noPage(let name, let near):
      "aucune fiche ni aucun fait ne s'appelle « \(name) »." + hint(near, otherwise: searching(name))
    case .noSheet(let name, let near):
      "aucun service, guide ni thème ne s'appelle « \(name) »." + hint(near, otherwise: searching(name))
    case .noService(let name, let near): "aucun service ne s'appelle « \(name) »." + hint(near)
    case .noForm(let name, let near):
      "aucun formulaire ne s'appelle « \(name) »." + hint(near, otherwise: "`pimms-guide forms list` les montre.")
    case .noExercise(let name, let near):
      "aucun exercice ne s'appelle « \(name) »." + hint(near, otherwise: "`pimms-guide practise --list` les montre.")
    case .noExerciseOfLevel: "aucun exercice de ce niveau ; `pimms-guide practise --list` les montre."
    case .noProblem(let code): "aucun problème ne porte le code « \(code) »."
    case .notDrawable(let name): "seul un service se dessine ; « \(name) » n'en est pas un."
    case .severalServices(let name, let services):
      "plusieurs fiches répondent à « \(name) ». Laquelle ?"
        + services.map { "\n  \($0.id) : \($0.title)" }.joined()
    }
  }

  private func searching(_ name: String) -> String { "`pimms-guide search \(name)` cherche dans les fiches." }

  /// - Parameter otherwise: what to try where no name is near.
  private func hint(_ near: [String], otherwise: String = "") -> String {
    let hint = near.isEmpty ? otherwise : "Vouliez-vous dire : \(near.joined(separator: ", ")) ?"
    return hint.isEmpty ? "" : " \(hint)"
  }
}
