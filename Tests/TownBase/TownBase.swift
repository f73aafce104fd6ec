package import Interview
package import RuleEngine
import RuleLanguage
package import RuleModel
import SourceText

/// A small town's rules, written as an author would, for sessions held in a test.
package struct TownBase: Sendable {
  package let base: RuleBase
  package let program: Program

  /// Told whole: the loader's result would fill pages.
  package struct Broken: Error, CustomStringConvertible {
    let errors: String
    package var description: String { errors }

    package init(errors: String) { self.errors = errors }
  }

  package static let date = CalendarDate(year: 2026, month: 11, day: 25) ?? CalendarDate(dayNumber: 0)

  /// - Parameter extra: files that a test adds to the town's rules.
  package init(adding extra: [String: String] = [:]) throws {
    let texts = Self.texts.merging(extra) { $1 }.map { RuleText(path: $0.key, text: $0.value) }
    let result = RuleBaseLoader.load([texts])
    let renderer = DiagnosticRenderer(style: .plain, width: 100)
    let errors = result.diagnostics.filter { $0.severity == .error }
      .map { renderer.render($0, in: result.files) }.joined(separator: "\n")
    guard let base = result.base else { throw Broken(errors: errors) }
    self.base = base
    program = Program(compiling: base)
  }

  package func setting(_ listener: Listener = .deaf) -> InterviewSetting {
    InterviewSetting(program: program, date: Self.date, listener: listener)
  }

  package func session(_ listener: Listener = .deaf) -> Session { Session(setting(listener)) }

  package func service(_ id: String) throws -> ServiceIndex {
    guard let index = base.serviceIndices[ServiceID(id)] else { throw Broken(errors: "no service \(id)") }
    return index
  }

  private static let texts: [String: String] = [
    "base.yaml": """
    base: {nom: essai, territoire: Lyon, version: "1", revue: 2026-11-23}
    portées:
      adulte:
        membres: [demandeur, conjoint]
        existe_si: {conjoint: foyer.en_couple}
        pluriel: adultes
        libellés: {demandeur: vous, conjoint: votre conjoint}
      enfant: {liste: oui, max: 8, pluriel: enfants, libellé: enfant, combien: "Combien d'enfants, et de quel âge ?"}
      personne: {réunit: [adulte, enfant], pluriel: personnes, libellé: personne}
      dette: {liste: oui, max: 6, pluriel: dettes, libellé: dette, combien: "Combien de dettes ?"}
    thèmes:
      logement: {libellé: Logement, ordre: 1}
      budget: {libellé: Budget, ordre: 2}
    organismes:
      ville: {nom: Ville de Lyon, court: la Ville, téléphone: "04 00 00 00 00"}
    papiers:
      bail: {libellé: bail, délivré_par: le propriétaire, copie: demander au propriétaire}
      rib: {libellé: relevé d'identité bancaire}
    """,
    "communes.yaml": """
    communes:
      colonnes: [nom, code_postal]
      lignes:
        "69123": [Lyon, []]
        "69383": [Lyon 3e, "69003"]
        "69388": [Lyon 8e, "69008"]
        "69290": [Saint-Priest, "69800"]
        "69266": [Villeurbanne, "69100"]
        "69191": ["Saint-Cyr-au-Mont-d'Or", []]
    ensembles:
      lyon: {libellé: Lyon, communes: ["69123", "69383", "69388"]}
    """,
    "faits.yaml": """
    faits:
      foyer.en_couple: {libellé: vie en couple, question: "Vivez-vous en couple ?", type: oui_non, thème: budget}
      foyer.commune: {libellé: commune, question: "Où habitez-vous ?", type: commune, thème: logement}
      date_naissance:
        libellé: date de naissance
        portée: personne
        type: date
        bornes: {min: 1900-01-01, max: aujourd'hui}
        question: Quelle est votre date de naissance ?
        question_membre: Quelle est la date de naissance de {membre} ?
        thème: budget
      âge: {libellé: âge, portée: personne, type: durée, unité: ans, déduire: années entre date_naissance et aujourd'hui}
      logement.statut:
        libellé: statut d'occupation du logement
        question: Êtes-vous locataire, propriétaire, hébergé ?
        type: choix
        choix:
          locataire_hlm: locataire d'un logement social
          locataire_prive: locataire du parc privé
          proprietaire: propriétaire
          heberge: hébergé par un proche ou un tiers
        pour_savoir: Le bail l'indique.
        thème: logement
        coût: 1
      logement.loyer:
        libellé: loyer
        question: Quel est votre loyer, charges comprises ?
        type: montant
        unité: €/mois
        bornes: {min: 0, max: 5000}
        demander_si: {toutes: ["logement.statut dans [locataire_hlm, locataire_prive]"], sinon: 0 €/mois}
        pour_savoir: La quittance l'indique.
        thème: logement
      salaire_net:
        libellé: salaire net
        portée: adulte
        période: mois
        type: montant
        unité: €/mois
        bornes: {min: 0, max: 20000}
        question: Quel est votre salaire net par mois ?
        question_membre: Quel est le salaire net de {membre} ?
        thème: budget
        coût: 5
      foyer.rfr:
        libellé: revenu fiscal de référence
        période: année
        type: montant
        unité: €/an
        bornes: {min: 0, max: 500000}
        question: Quel est votre revenu fiscal de référence pour {année} ?
        pour_savoir: Avis d'impôt {année+1}.
        thème: budget
      impayé.date_commandement:
        libellé: date du commandement de payer
        question: À quelle date avez-vous reçu le commandement de payer ?
        type: date
        bornes: {min: 2020-01-01, max: aujourd'hui}
        thème: logement
      rendez_vous.date:
        libellé: date du rendez-vous
        question: Quand est le rendez-vous ?
        type: date
        bornes: {min: 2020-01-01, max: aujourd'hui + 2 ans}
        thème: logement
      besoin.aide_repas: {libellé: besoin d'aide pour manger, question: "Avez-vous de quoi manger ?", type: oui_non, thème: budget}
      foyer.nb_pièces: {libellé: nombre de pièces, question: "Combien de pièces ?", type: nombre, entier: oui, bornes: {min: 1, max: 20}, thème: logement}
      emploi.jours_travaillés: {libellé: jours travaillés, question: "Combien de jours travaillés ?", type: nombre, unité: jours travaillés, entier: oui, bornes: {min: 0, max: 731}, thème: budget}
      emploi.ancienneté: {libellé: ancienneté, question: "Depuis combien de temps ?", type: durée, unité: mois, bornes: {min: 0, max: 600}, thème: budget}
      résidence.durée: {libellé: durée de résidence, question: "Depuis combien d'années ?", type: durée, unité: ans, bornes: {min: 0, max: 100}, thème: budget}
      dépenses.jours: {libellé: délai en jours, question: "Combien de jours ?", type: durée, unité: jours, bornes: {min: 0, max: 400}, thème: budget}
      aides.reçues:
        libellé: aides reçues
        question: Quelles aides recevez-vous ?
        type: choix_multiple
        choix: {rsa: RSA, apl: aide au logement, prime: prime d'activité}
        thème: budget
      type: {libellé: nature de la dette, portée: dette, type: choix, choix: {loyer: loyer ou charges, energie: énergie, autre: autre}, question: "De quelle sorte ?", question_membre: "De quelle sorte est {membre} ?", thème: budget}
      montant: {libellé: montant de la dette, portée: dette, type: montant, unité: €, bornes: {min: 0, max: 100000}, question: "Combien ?", question_membre: "Combien pour {membre} ?", thème: budget}
      épargne: {libellé: épargne, question: "Combien avez-vous de côté ?", type: montant, unité: €, bornes: {min: 0, max: 100000}, thème: budget}
    """,
    "services/aide_loyer.yaml": """
    service: aide_loyer
    titre: Aide au loyer
    organisme: ville
    thèmes: [logement]
    pour: Aide de la ville pour payer le loyer.
    conditions:
      toutes:
        - logement.statut dans [locataire_hlm, locataire_prive]
        - logement.loyer <= 700 €/mois
        - demandeur.salaire_net < 1500 €/mois
    montant: 60 €/mois
    à_vérifier: [Le bail est au nom de la personne.]
    étapes: [{faire: Remplir la demande avec la personne., canal: en_ligne, où: ville.example}]
    documents: [bail, rib]
    si_non: [fonds_secours]
    téléphone: {qui: la Ville, numéro: "04 00 00 00 00", dire: "Bonjour, je vous appelle pour une aide au loyer."}
    sources: [{titre: Règlement de la ville}]
    vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
    """,
    "services/fonds_secours.yaml": """
    service: fonds_secours
    titre: Fonds de secours
    organisme: ville
    thèmes: [budget]
    pour: Secours ponctuel.
    conditions:
      une:
        - un enfant où âge < 3 ans
        - épargne < 100 €
    étapes: [{faire: Prendre rendez-vous., canal: guichet, où: mairie}]
    documents: [rib]
    sources: [{titre: Règlement de la ville}]
    vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
    """,
    "services/prevention.yaml": """
    service: prevention_expulsion
    titre: Prévenir l'expulsion
    thèmes: [logement]
    pour: Agir après un commandement de payer.
    conditions: impayé.date_commandement > 2020-01-01
    urgence: délai
    étapes: [{faire: Ouvrir et dater les courriers., canal: sur_place}]
    délais: [{durée: 6 semaines, depuis: impayé.date_commandement, compter: calendaire, report: oui, pourquoi: payer ou obtenir un accord}]
    documents: [bail]
    sources: [{titre: Loi}]
    vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
    """,
    "services/colis.yaml": """
    service: colis
    titre: Colis alimentaire
    thèmes: [budget]
    territoire: lyon
    pour: De quoi manger.
    conditions: besoin.aide_repas
    étapes: [{faire: Aller à la permanence., canal: guichet, où: la permanence}]
    sources: [{titre: Association}]
    vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
    """,
    "services/aide_secrete.yaml": """
    service: aide_secrete
    titre: Aide aux victimes
    thèmes: [budget]
    pour: À voir seul à seul.
    conditions: besoin.aide_repas
    étapes: [{faire: Appeler., canal: téléphone}]
    sources: [{titre: Association}]
    vérifié: {le: 2026-11-23, jusqu_au: 2027-03-31, fiabilité: B}
    """,
    "entretien.yaml": """
    entretien:
      accueil: [Bonjour.]
      cadre: [Rien n'est gardé.]
      écoute: ["Qu'est-ce qui vous amène ?"]
      reformulation: [Si je comprends bien…]
      clôture: [Pour résumer.]
      dangers:
        violences:
          titre: Violences
          discret: Point à voir seul à seul.
          privé: oui
          indices: [me frappe]
          numéros: [{numéro: "3919", pour: écoute}]
          faire: [Se mettre à l'écart.]
          ne_pas: [Alerter l'auteur.]
          services: [aide_secrete]
    """,
  ]
}
