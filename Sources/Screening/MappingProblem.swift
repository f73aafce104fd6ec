/// Why a field of a line cannot be read as its fact.
package struct MappingProblem: Error, Hashable, Sendable {
  package let field: String
  package let problem: Problem

  package enum Problem: Hashable, Sendable {
    case notANumber(found: String)
    case notATruth(found: String)
    case notADate(found: String)
    case notAWord(found: String)
    case notAList(found: String)
    /// Of a field, or of the line itself where the field has no name.
    case notAnObject(found: String)
    case unknownWord(found: String, known: [String])
    case outOfBounds(found: String, lowest: String, highest: String)
    case notWhole(found: String)
    /// No commune bears that name, or several do, whose codes these are.
    case unknownCommune(found: String, codes: [String])
    /// A division by zero, or a number too long to be exact.
    case notComputable
  }

  /// One French sentence: the field, what is there, what was expected.
  package var message: String {
    switch problem {
    case .notANumber(let found): "champ « \(field) » : \(found) n'est pas un nombre"
    case .notATruth(let found):
      "champ « \(field) » : \(found) n'est ni vrai ni faux ; déclarez ce mot sous `valeurs`"
    case .notADate(let found): "champ « \(field) » : \(found) n'est pas une date ; écrivez AAAA-MM-JJ"
    case .notAWord(let found): "champ « \(field) » : un mot est attendu, pas \(found)"
    case .notAList(let found): "champ « \(field) » : une liste est attendue, pas \(found)"
    case .notAnObject(let found):
      field.isEmpty
        ? "ligne illisible : un objet JSON est attendu, pas \(found)"
        : "champ « \(field) » : un objet est attendu, pas \(found)"
    case .unknownWord(let found, let known):
      "champ « \(field) » : « \(found) » n'est pas une valeur connue (\(known.joined(separator: ", "))) ; "
        + "déclarez ce mot sous `valeurs`"
    case .outOfBounds(let found, let lowest, let highest):
      "champ « \(field) » : \(found) est hors des bornes (de \(lowest) à \(highest))"
    case .notWhole(let found): "champ « \(field) » : un nombre entier est attendu, pas \(found)"
    case .unknownCommune(let found, let codes):
      "champ « \(field) » : "
        + (codes.isEmpty
          ? "« \(found) » n'est ni un code INSEE ni une commune de la base ; écrivez le code INSEE, cinq caractères"
          : "plusieurs communes s'appellent « \(found) » ; écrivez le code INSEE : \(codes.joined(separator: ", "))")
    case .notComputable:
      "champs « \(field) » : le calcul n'a pas de résultat (division par zéro, ou nombre trop long)"
    }
  }
}
