internal import RuleModel
internal import SourceText

extension ExpressionProblem {
  /// `toutes`, `tranches`, `tableau` and their neighbours.
  enum Structure: Sendable {
    case emptyExpression
    case listAsExpression
    case unknownKey(String, structure: String, known: [String])
    case missingKey(String, structure: String)
    case mixedStructures(first: String, second: String, firstRange: SourceRange)
    case wrongWord(String, key: String, allowed: [String])
    case wrongCount(String, of: Int)
    case wrongShape(expected: String)
    case wrongCellCount(expected: Int, found: Int)
    case wrongBeyond(String)
  }
}

extension ExpressionProblem.Structure {
  /// Codes are stable: a new problem takes a new number, a withdrawn one leaves its number unused.
  var code: DiagnosticCode {
    switch self {
    case .emptyExpression: "E120"
    case .listAsExpression: "E121"
    case .unknownKey: "E122"
    case .missingKey: "E123"
    case .mixedStructures: "E124"
    case .wrongWord: "E125"
    case .wrongCount: "E126"
    case .wrongShape: "E127"
    case .wrongCellCount: "E128"
    case .wrongBeyond: "E129"
    }
  }

  var words: ExpressionProblem.Words {
    switch self {
    case .emptyExpression:
      ExpressionProblem.Words(
        "expression vide", "on attend une valeur ou une condition", "L'écrire, ou enlever la clé.")
    case .listAsExpression:
      ExpressionProblem.Words(
        "une liste n'est pas une expression", "liste sans clé qui dise son sens",
        "Écrire `toutes: […]` (et), `une: […]` (ou), `somme: […]`, ou `x dans […]`.")
    case .unknownKey(let key, let structure, let known):
      ExpressionProblem.Words(
        "clé inconnue \(structure) : \(key)", "cette clé n'existe pas ici",
        help: [
          ExpressionProblem.meant(suggestions(for: key, among: known, limit: 2)),
          "Clés possibles : \(known.map { "`\($0)`" }.joined(separator: ", ")).",
        ])
    case .missingKey(let key, let structure):
      ExpressionProblem.Words("il manque `\(key)` \(structure)", "sans `\(key)`", "Ajouter la clé `\(key)`.")
    case .mixedStructures(let first, let second, let range):
      ExpressionProblem.Words(
        "`\(first)` et `\(second)` au même niveau", "on ne sait comment les combiner",
        "Les mettre dans une liste : `toutes: [{\(first): …}, {\(second): …}]`.",
        see: [Label(range: range, text: "première structure")])
    case .wrongWord(let written, let key, let allowed):
      ExpressionProblem.Words(
        "valeur inconnue pour `\(key)` : \(written)", "on attend \(ExpressionProblem.alternatives(allowed))",
        ExpressionProblem.meant(suggestions(for: written, among: allowed, limit: 1)))
    case .wrongCount(let written, let count):
      ExpressionProblem.Words(
        "nombre de conditions impossible : \(written)", "la liste en a \(count)",
        "Écrire `au_moins: {2: [a, b, c]}`, avec un nombre entre 1 et la longueur de la liste.")
    case .wrongShape(let expected):
      ExpressionProblem.Words("on attend \(expected)", "autre chose est écrit", "")
    case .wrongCellCount(let expected, let found):
      ExpressionProblem.Words(
        "\(found) case\(found > 1 ? "s" : "") pour \(expected) clé\(expected > 1 ? "s" : "")",
        "cette ligne a \(found) case\(found > 1 ? "s" : "")",
        "`quand` a une case par clé de `selon`, dans le même ordre ; `\"*\"` accepte tout.")
    case .wrongBeyond(let why):
      ExpressionProblem.Words(
        "`au_delà` ne convient pas", why, "Écrire `au_delà: {clé: 1, dernier: 4, ajouter: 50 €/mois}`.")
    }
  }
}
