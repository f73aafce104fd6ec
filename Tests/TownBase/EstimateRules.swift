extension TownBase {
  /// Files to add for what only a paper says: an income with a range to offer, and two rights that it decides.
  package static let estimateRules: [String: String] = [
    "estimation.yaml": """
    papiers: {avis: {libellé: avis d'impôt, copie: impots.gouv.fr}}
    faits:
      à_son_compte: {libellé: travail à son compte, question: "Travaillez-vous à votre compte ?", type: oui_non, thème: budget, coût: 1}
      revenu:
        libellé: revenu fiscal
        période: année
        type: montant
        unité: €/an
        bornes: {min: 0, max: 500000}
        question: Quel est votre revenu fiscal pour {année} ?
        estimer:
          min: 90 % * demandeur.salaire_net en €/an
          max: 110 % * demandeur.salaire_net en €/an
          si: non à_son_compte
          d_après: le salaire
          suppose: un salaire proche en {année}.
          papier: avis
        thème: budget
    """,
    "services/livret.yaml": service("livret", "Livret", "revenu en année N-2 <= 20000 €/an"),
    "services/prêt.yaml": service("pret", "Prêt", "revenu en année N-2 >= 20000 €/an"),
  ]

  /// A service of the town that is nothing but its condition.
  package static func service(_ id: String, _ title: String, _ condition: String) -> String {
    """
    service: \(id)
    titre: \(title)
    thèmes: [budget]
    pour: Un essai.
    conditions: \(condition)
    étapes: [{faire: Demander., canal: guichet, où: mairie}]
    sources: [{titre: Règlement de la ville}]
    vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
    """
  }
}
