internal import SourceText

extension ExpressionPages {
  /// Months, years and dates at which values are read.
  static let times = [
    page(
      "E170", "il manque l'année",
      why: """
        Un fait d'une année, comme le revenu fiscal de référence, a une valeur par année. `N` est l'année en cours : N-2 \
        est celle que regardent le plus souvent les aides.
        """,
      bad: "foyer.rfr < 12000 €/an", good: "foyer.rfr en année N-2 < 12000 €/an"),
    page(
      "E171", "période qui ne va pas avec le fait",
      why: "Un fait d'un mois se lit mois par mois, un fait d'une année par année, un fait sans période tel quel.",
      bad: "moyenne de foyer.rfr sur les 3 mois précédents < 12000 €/an", good: "foyer.rfr en année N-1 < 12000 €/an"),
    page(
      "E172", "période sur un calcul",
      why: """
        Une période se lit sur un seul fait : c'est lui qui a une valeur chaque mois. Le calcul se fait ensuite, ou dans un \
        fait calculé.
        """,
      bad: "moyenne de (demandeur.salaire_net * 2) sur les 3 mois précédents",
      good: "moyenne de demandeur.salaire_net sur les 3 mois précédents * 2", as: .amount("€/mois")),
    page(
      "E173", "« au » sur autre chose qu'un paramètre",
      why: """
        `au` donne la valeur d'un paramètre à une autre date. Un fait d'une année se lit `en année N-2`, un fait d'un mois \
        par une moyenne ou une somme.
        """,
      bad: "demandeur.salaire_net au 2026-01-01 > 0", good: "demandeur.salaire_net > 0"),
    page(
      "E174", "date qui dépend de la personne",
      why: """
        La valeur d'un paramètre est lue à une date connue d'avance : une date écrite, ou un calcul sur `aujourd'hui`.
        """,
      bad: "demandeur.salaire_net < essai.plafond au demandeur.date_naissance",
      good: "demandeur.salaire_net < essai.plafond au 2026-01-01",
      beside: """
        paramètres:
          essai.plafond: {libellé: plafond, unité: €/mois, valeurs: {2026-01-01: 900}, fiabilité: A}

        """),
    page(
      "E175", "somme de ce qui n'est pas un nombre",
      why: "Une somme ou une moyenne sur plusieurs mois se fait sur des montants ou des nombres.",
      bad: "somme de foyer.malade sur les 3 mois précédents > 0", good: "foyer.malade",
      beside: """
          foyer.malade: {libellé: maladie, type: oui_non, période: mois, question: Étiez-vous malade ?}

        """),
    page(
      "E176", "il manque la valeur quand il n'y a personne",
      why: """
        Le plus grand âge des enfants n'existe pas s'il n'y a pas d'enfant. `sinon` dit ce qui vaut alors ; rien n'est \
        supposé en silence.
        """,
      bad: "maximum de date_naissance pour les enfants",
      good: "maximum de date_naissance pour les enfants sinon aujourd'hui", as: .date),
  ]
}
