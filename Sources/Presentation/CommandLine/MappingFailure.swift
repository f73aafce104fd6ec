/// A mapping that cannot be had; `known` are those of the base.
package enum MappingFailure: Hashable, Sendable {
  case unknown(String, known: [String])
  case noFile(String)
  /// The file is there and declares no mapping.
  case notInFile(String, known: [String])

  var sentence: String {
    switch self {
    case .unknown(let name, let known):
      "aucune correspondance ne s'appelle « \(name) » ; \(told(known)). Pour un fichier, écrivez son chemin."
    case .noFile(let path):
      "« \(path) » n'existe pas. Une correspondance de la base s'écrit par son nom seul, sans dossier ni « .yaml »."
    case .notInFile(let path, let known): "« \(path) » ne contient pas de correspondance ; \(told(known))."
    }
  }

  private func told(_ known: [String]) -> String { "la base a : \(known.joined(separator: ", "))" }
}
