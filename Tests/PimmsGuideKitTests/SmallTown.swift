import PimmsGuideKit
import Testing

/// A few rules with every type of fact, every kind of subject and moment.
struct SmallTown {
  let guide: Guide
  let day: Day
  var situation: Situation
  var assessment: Assessment

  init() throws {
    guide = try Guide(files: Self.files.map { RuleFile(path: $0.key, utf8: Array($0.value.utf8)) })
    day = try #require(Day(year: 2026, month: 11, day: 23))
    situation = Situation(guide, saidOn: day)
    assessment = Assessment(guide, on: day)
  }

  /// A couple, two children of whom one is known by her name, and one debt.
  static func peopled() throws -> SmallTown {
    var town = try SmallTown()
    let couple = try town.guide.fact("foyer.en_couple")
    try town.situation.state(couple, .truth(true))
    try town.situation.state(.all(["Léa", ""]), of: "enfants")
    try town.situation.state(.some([""], others: 0...2), of: "dettes")
    try town.assessment.replace(with: town.situation)
    return town
  }

  static let files: [String: String] = [
    "base.yaml": """
    base: {nom: essai, territoire: Lyon, version: "1", revue: 2026-11-23}
    portées:
      adulte:
        membres: [demandeur, conjoint]
        existe_si: {conjoint: foyer.en_couple}
        pluriel: adultes
        libellés: {demandeur: vous, conjoint: votre conjoint}
      enfant: {liste: oui, max: 8, pluriel: enfants, libellé: enfant, combien: "Combien d'enfants ?"}
      personne: {réunit: [adulte, enfant], pluriel: personnes, libellé: personne}
      dette: {liste: oui, max: 3, pluriel: dettes, libellé: dette, combien: "Combien de dettes ?"}
    thèmes: {budget: {libellé: Budget, ordre: 1}}
    papiers: {bail: {libellé: bail, copie: demander au propriétaire}}
    paramètres:
      aide.montant: {libellé: montant de l'aide, unité: €/mois, source: Règlement, fiabilité: A, revoir_avant: 2027-11-23, valeurs: {2026-01-01: 60}}
    """,
    "communes.yaml": """
    communes:
      colonnes: [nom, code_postal]
      lignes:
        "69266": [Villeurbanne, "69100"]
        "69290": [Saint-Priest, "69800"]
        "07291": [Saint-Priest, []]
    """,
    "faits.yaml": """
    faits:
      foyer.en_couple: {libellé: vie en couple, question: "Vivez-vous en couple ?", type: oui_non}
      foyer.commune: {libellé: commune, question: "Où habitez-vous ?", type: commune}
      foyer.nb_pièces: {libellé: nombre de pièces, question: "Combien de pièces ?", type: nombre, entier: oui, bornes: {min: 1, max: 20}}
      foyer.remarque: {libellé: remarque, question: "Une remarque ?", type: texte}
      logement.statut: {libellé: statut, question: "Êtes-vous locataire ?", type: choix, choix: {locataire: locataire, heberge: hébergé}}
      logement.loyer: {libellé: loyer, question: "Quel est votre loyer ?", type: montant, unité: €/mois, bornes: {min: 0, max: 5000}, pour_savoir: La quittance.}
      bail.date: {libellé: date du bail, question: "De quand est le bail ?", type: date, bornes: {min: 2000-01-01, max: aujourd'hui}}
      aides.reçues: {libellé: aides reçues, question: "Quelles aides ?", type: choix_multiple, choix: {rsa: RSA, apl: APL}}
      date_naissance:
        libellé: date de naissance
        portée: personne
        type: date
        bornes: {min: 1900-01-01, max: aujourd'hui}
        question: Quelle est votre date de naissance ?
        question_membre: Quelle est la date de naissance de {membre} ?
      âge: {libellé: âge, portée: personne, type: durée, unité: ans, déduire: années entre date_naissance et aujourd'hui}
      salaire_net:
        libellé: salaire net
        portée: adulte
        période: mois
        type: montant
        unité: €/mois
        bornes: {min: 0, max: 20000}
        question: Quel est votre salaire net ?
        question_membre: Quel est le salaire net de {membre} ?
      foyer.rfr: {libellé: revenu fiscal, période: année, type: montant, unité: €/an, bornes: {min: 0, max: 500000}, question: "Quel revenu fiscal en {année} ?"}
      montant: {libellé: montant de la dette, portée: dette, type: montant, unité: €, bornes: {min: 0, max: 100000}, question: "Combien ?", question_membre: "Combien pour {membre} ?"}
    """,
    "services/aide_loyer.yaml": """
    service: aide_loyer
    titre: Aide au loyer
    thèmes: [budget]
    pour: Aide de la ville.
    conditions:
      toutes:
        - logement.statut = locataire
        - logement.loyer <= 700 €/mois
        - moyenne de demandeur.salaire_net sur les 3 mois précédents < 1500 €/mois
        - {condition: foyer.rfr en année N-2 < 20000 €/an, source: Règlement art. 3}
    montant: aide.montant
    à_vérifier: ["Le bail est au nom de la personne, pour {aide.montant} d'aide."]
    étapes: [{faire: Remplir la demande., canal: en_ligne, où: ville.example}, {faire: Apporter le bail., si: logement.loyer > 500 €/mois}]
    documents: [bail]
    """,
    "services/goûter.yaml": """
    service: gouter
    titre: Goûter offert
    thèmes: [budget]
    pour: Pour les petits.
    portée: enfant
    conditions: âge < 10 ans
    montant: 20 €/mois
    """,
    "services/secours.yaml": """
    service: secours
    titre: Secours
    thèmes: [budget]
    pour: Contre les dettes.
    conditions: (somme de montant pour les dettes) > 1000 €
    sauf_à_vérifier: [La situation est exceptionnelle.]
    """,
  ]
}
