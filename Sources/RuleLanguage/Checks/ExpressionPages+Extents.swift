internal import SourceText

extension ExpressionPages {
  /// What is proved on the values that expressions may take.
  static let extents = [
    page(
      "E180", "division par zéro possible",
      why: """
        Si le diviseur peut valoir zéro, le calcul n'a pas de résultat pour certaines personnes. Le borner là où il sert : \
        `(x au moins 1)`.
        """,
      bad: "demandeur.salaire_net / nombre d'enfants", good: "demandeur.salaire_net / (nombre d'enfants au moins 1)",
      as: .amount("€/mois")),
    page(
      "E181", "tranches qui ne montent pas",
      why: """
        Les tranches s'écrivent de la plus basse à la plus haute. Deux seuils égaux ne se distinguent que par \
        `au_dessus_de`, qui exclut sa borne.
        """,
      bad: scale(
        "{à_partir_de: 0, valeur: 30 €/mois}, {à_partir_de: 900, valeur: 10 €/mois}, "
          + "{à_partir_de: 600, valeur: 20 €/mois}"),
      good: scale(
        "{à_partir_de: 0, valeur: 30 €/mois}, {à_partir_de: 600, valeur: 20 €/mois}, "
          + "{à_partir_de: 900, valeur: 10 €/mois}"),
      as: .amount("€/mois")),
    page(
      "E182", "rien sous la première tranche",
      why: "Le nombre lu peut être plus petit que le premier seuil : il n'aurait alors pas de valeur.",
      bad: scale("{à_partir_de: 500, valeur: 30 €/mois}"),
      good: scale("{à_partir_de: 0, valeur: 0}, {à_partir_de: 500, valeur: 30 €/mois}"), as: .amount("€/mois")),
    page(
      "E183", "trou dans un tableau",
      why: """
        Un cas possible n'a pas de ligne ; le message le nomme. Ajouter la ligne, ou une case `"*"`. Si le cas n'existe \
        pas dans la vie, donner des `bornes` au fait.
        """,
      bad: table("{quand: 0, valeur: 0}, {quand: \">= 2\", valeur: 20 €/mois}"),
      good: table("{quand: [[0, 1]], valeur: 0}, {quand: \">= 2\", valeur: 20 €/mois}"), as: .amount("€/mois")),
    page(
      "E184", "deux lignes d'un tableau valent ensemble",
      why: """
        Avec la politique `unique`, un cas ne doit avoir qu'une ligne. Si c'est voulu : `politique: premier` prend la \
        première, `politique: cumul` les ajoute.
        """,
      bad: table("{quand: \"<= 2\", valeur: 0}, {quand: \">= 2\", valeur: 20 €/mois}"),
      good: table("{quand: \"< 2\", valeur: 0}, {quand: \">= 2\", valeur: 20 €/mois}"), as: .amount("€/mois")),
    page(
      "E185", "case qui n'est pas constante",
      why: """
        Pour prouver qu'un tableau n'a ni trou ni doublon, ses cases doivent être connues d'avance. Un seuil qui change \
        d'année en année est un paramètre : il s'écrit dans des `tranches`, ou avec `politique: premier`.
        """,
      bad: """
        tableau:
          selon: demandeur.salaire_net
          lignes:
            - {quand: "< essai.plafond", valeur: 20 €/mois}
            - {quand: ">= essai.plafond", valeur: 0}
        """,
      good: """
        tableau:
          selon: demandeur.salaire_net
          politique: premier
          lignes:
            - {quand: "< essai.plafond", valeur: 20 €/mois}
            - {quand: "*", valeur: 0}
        """,
      as: .amount("€/mois"),
      beside: """
        paramètres:
          essai.plafond:
            libellé: plafond
            unité: €/mois
            valeurs: {2025-01-01: 880, 2026-01-01: 900}
            fiabilité: A

        """),
    ProblemPage(
      code: "E186", title: "tableau trop grand pour être vérifié",
      why: """
        Trop de clés et de lignes : les combinaisons se comptent par centaines de milliers. Couper le tableau en deux, ou \
        calculer une partie de la clé dans un fait calculé.
        """),
    page(
      "E187", "arrondi à un pas nul ou négatif",
      why: "On arrondit à un multiple de quelque chose : 1 €, 10 €, 0.01 €. Un pas de zéro n'a pas de multiple.",
      bad: "demandeur.salaire_net arrondi inférieur à 0 €/mois",
      good: "demandeur.salaire_net arrondi inférieur à 1 €/mois", as: .amount("€/mois")),
  ]

  private static func scale(_ steps: String) -> String {
    "tranches:\n  selon: demandeur.salaire_net\n  de:\n" + lines(steps, indent: "    ")
  }

  private static func table(_ rows: String) -> String {
    "tableau:\n  selon: nombre d'enfants\n  lignes:\n" + lines(rows, indent: "    ")
  }

  /// Each row on its own line.
  private static func lines(_ rows: String, indent: String) -> String {
    rows.split(separator: "}, ").enumerated().map { position, row in
      "\(indent)- \(row)\(row.hasSuffix("}") ? "" : "}")"
    }.joined(separator: "\n")
  }
}
