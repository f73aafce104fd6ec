internal import RuleModel
internal import SourceText

extension ExpressionProblem {
  /// What is proved on the values that expressions may take.
  enum Extent: Sendable {
    case divisorMayBeZero(extent: String)
    case thresholdsNotRising(previous: SourceRange)
    case belowFirstThreshold(extent: String, threshold: String, subject: SourceRange)
    case tableGap(String, keys: [SourceRange])
    case tableOverlap(String, other: SourceRange)
    case cellNotConstant
    case tableTooLarge
    case quantumNotPositive
  }
}

extension ExpressionProblem.Extent {
  /// Codes are stable: a new problem takes a new number, a withdrawn one leaves its number unused.
  var code: DiagnosticCode {
    switch self {
    case .divisorMayBeZero: "E180"
    case .thresholdsNotRising: "E181"
    case .belowFirstThreshold: "E182"
    case .tableGap: "E183"
    case .tableOverlap: "E184"
    case .cellNotConstant: "E185"
    case .tableTooLarge: "E186"
    case .quantumNotPositive: "E187"
    }
  }

  var words: ExpressionProblem.Words {
    switch self {
    case .divisorMayBeZero(let extent):
      ExpressionProblem.Words(
        "le diviseur peut valoir zéro", "ses valeurs possibles : \(extent)",
        "Le borner ici : `(x au moins 1)`, avec son unité (un fait demandé : ses `bornes`).")
    case .thresholdsNotRising(let previous):
      ExpressionProblem.Words(
        "les seuils des tranches ne montent pas", "pas au-dessus du seuil d'avant",
        "Écrire les tranches de la plus basse à la plus haute.",
        see: [Label(range: previous, text: "seuil d'avant")])
    case .belowFirstThreshold(let extent, let threshold, let subject):
      ExpressionProblem.Words(
        "pas de tranche sous le premier seuil", "première tranche à \(threshold)",
        "Ajouter une première tranche, ou borner ce qui est lu : `x au moins 0` (un fait demandé : ses `bornes`).",
        see: [Label(range: subject, text: "valeurs possibles : \(extent)")])
    case .tableGap(let hole, let keys):
      ExpressionProblem.Words(
        "trou dans le tableau : aucune ligne pour \(hole)", "cas oublié : \(hole)",
        "Ajouter une ligne, ou `\"*\"` dans une case ; si le cas n'existe pas, donner `bornes` et `entier: oui` à un"
          + " fait demandé, ou borner la clé : `x au moins 0`.",
        see: keys.map { Label(range: $0, text: "clé") })
    case .tableOverlap(let shared, let other):
      ExpressionProblem.Words(
        "deux lignes du tableau valent ensemble pour \(shared)", "cette ligne aussi",
        "Les séparer, ou écrire `politique: premier` (la première l'emporte) ou `politique: cumul`.",
        see: [Label(range: other, text: "première ligne")])
    case .cellNotConstant:
      ExpressionProblem.Words(
        "case qui n'est pas constante", "sa valeur n'est pas connue d'avance",
        "Dans un tableau `unique`, chaque case est un nombre ou une option, pour prouver qu'il n'y a ni trou ni"
          + " doublon.")
    case .tableTooLarge:
      ExpressionProblem.Words(
        "tableau trop grand pour être vérifié", "trop de combinaisons de cases", "Le couper en deux tableaux.")
    case .quantumNotPositive:
      ExpressionProblem.Words(
        "arrondi à un pas qui n'est pas positif", "zéro ou moins", "Écrire un pas comme `1 €` ou `0.01 €`.")
    }
  }
}
