/// The small base beside which the examples of the pages are read.
package enum ExampleBase {
  package static let path = "base.yaml"

  package static let text = """
    base: {nom: Exemple, territoire: Lyon, version: "1", revue: 2026-11-23}
    portées:
      adulte:
        membres: [demandeur, conjoint]
        existe_si: {conjoint: foyer.en_couple}
        pluriel: adultes
        libellés: {demandeur: vous, conjoint: votre conjoint}
      enfant: {liste: oui, max: 12, pluriel: enfants, libellé: enfant, combien: Combien d'enfants ?}
      personne: {réunit: [adulte, enfant], pluriel: personnes}
    thèmes: {budget: {libellé: Budget}}
    organismes: {caf: {nom: Caisse d'allocations familiales, court: CAF}}
    papiers: {rib: {libellé: RIB, justifie: {W212: exemple}}}
    attributs: {zone: {zone_1: zone 1, zone_2: zone 2}}
    communes:
      colonnes: [nom, code_postal, zone]
      lignes:
        "69123": [Lyon, "69001", zone_2]
        "69266": [Villeurbanne, "69100", zone_2]
        "01344": [Saint-Maurice, "01700", zone_1]
        "69227": [Saint-Maurice, "69440", zone_2]
    ensembles: {metropole: {libellé: métropole de Lyon, communes: ["69123", "69266"]}}
    paramètres:
      aide.plafond:
        libellé: plafond de l'aide
        unité: €/mois
        valeurs: {2026-04-01: 1093.08}
        fiabilité: A
        justifie: {W202: exemple}
    faits:
      foyer.en_couple: {libellé: vie en couple, type: oui_non, question: Vivez-vous en couple ?}
      foyer.commune: {libellé: commune, type: commune, question: Où habitez-vous ?, justifie: {W201: exemple}}
      sante.maladie:
        libellé: maladie
        type: oui_non
        sensible: oui
        question: Avez-vous une maladie ?
        justifie: {W201: exemple}
      foyer.logement:
        libellé: logement
        type: choix
        choix: {locataire: locataire, proprietaire: propriétaire}
        question: Êtes-vous locataire ou propriétaire ?
        justifie: {W201: exemple}
      date_naissance:
        portée: personne
        libellé: date de naissance
        type: date
        bornes: {min: 1900-01-01, max: aujourd'hui}
        question: Quelle est votre date de naissance ?
        pour_savoir: Pièce d'identité.
        justifie: {W201: exemple}
      salaire_net:
        portée: adulte
        période: mois
        libellé: salaire net
        type: montant
        unité: €/mois
        bornes: {min: 0, max: 20000}
        question: Quel est votre salaire net ?
        pour_savoir: Bulletin de paie, dernière ligne.
        justifie: {W201: exemple}
      foyer.rfr:
        période: année
        libellé: revenu fiscal de référence
        type: montant
        unité: €/an
        bornes: {min: 0, max: 500000}
        question: Quel est le revenu fiscal de référence ?
        pour_savoir: Avis d'impôt, première page.
        justifie: {W201: exemple}
    """
}
