import RuleEngine
import RuleLanguage
import RuleModel
import Screening
import SourceText
import Testing

/// A few rules, and the words in which another program says what they need.
struct MappedTown {
  let program: Program
  let mapper: SituationMapper

  static let day = CalendarDate(year: 2026, month: 10, day: 1) ?? CalendarDate(dayNumber: 0)

  static func loaded() throws -> MappedTown { try shared.get() }

  private static let shared = Result { try MappedTown() }

  private init() throws {
    let result = RuleBaseLoader.load([Self.texts.map { RuleText(path: $0.key, text: $0.value) }])
    let renderer = DiagnosticRenderer(style: .plain, width: 100)
    let errors = result.diagnostics.filter { $0.severity == .error }.map { renderer.render($0, in: result.files) }
    let base = try #require(result.base, "\(errors.joined(separator: "\n"))")
    program = Program(compiling: base)
    mapper = SituationMapper(base: base, mapping: try #require(base.mappings["ville"]), date: Self.day)
  }

  func screener() throws -> Screener {
    Screener(program, mapping: try #require(program.base.mappings["ville"]), date: Self.day, text: \.written)
  }

  private static let texts = [
    "base.yaml": """
    base: {nom: essai, territoire: Lyon, version: "1", revue: 2026-11-23}
    portées:
      adulte:
        membres: [demandeur, conjoint]
        existe_si: {conjoint: foyer.en_couple}
        pluriel: adultes
        libellés: {demandeur: vous, conjoint: votre conjoint}
      enfant: {liste: oui, max: 2, pluriel: enfants, libellé: enfant, combien: "Combien d'enfants ?"}
      personne: {réunit: [adulte, enfant], pluriel: personnes, libellé: personne}
    thèmes: {budget: {libellé: Budget, ordre: 1}}
    faits:
      foyer.en_couple: {libellé: vie en couple, question: "En couple ?", type: oui_non}
      foyer.stable: {libellé: résidence stable, question: "Stable ?", type: oui_non}
      foyer.commune: {libellé: commune, question: "Où ?", type: commune}
      logement.statut: {libellé: statut, question: "Statut ?", type: choix, choix: {locataire: locataire, heberge: hébergé}}
      logement.loyer: {libellé: loyer, question: "Loyer ?", type: montant, unité: €/mois, bornes: {min: 0, max: 5000}}
      bail.date: {libellé: date du bail, question: "Quand ?", type: date, bornes: {min: 2000-01-01, max: aujourd'hui}}
      aides: {libellé: aides reçues, question: "Quelles aides ?", type: choix_multiple, choix: {rsa: RSA, apl: APL}}
      date_naissance: {libellé: naissance, portée: personne, type: date, bornes: {min: 1900-01-01, max: aujourd'hui}, question: "Né quand ?"}
      âge: {libellé: âge, portée: personne, type: durée, unité: ans, déduire: années entre date_naissance et aujourd'hui}
      salaire: {libellé: salaire, portée: adulte, période: mois, type: montant, unité: €/mois, bornes: {min: 0, max: 20000}, question: "Salaire ?"}
      foyer.rfr: {libellé: revenu fiscal, période: année, type: montant, unité: €/an, bornes: {min: 0, max: 500000}, question: "Revenu fiscal ?"}
    """,
    "service.yaml": """
    service: aide
    titre: Aide
    thèmes: [budget]
    pour: Un essai.
    conditions:
      toutes:
        - logement.loyer <= 700 €/mois
        - foyer.rfr en année N-2 < 20000 €/an
        - un adulte où âge >= 18 ans
        - moyenne de demandeur.salaire sur les 3 mois précédents < 2000 €/mois
        - foyer.stable
        - logement.statut = locataire ou aides contient rsa ou (un enfant où âge < 3 ans)
    """,
    "ville.yaml": """
    correspondance: ville
    identifiant: dossier.numero
    racine: faits
    absent: {oui_non: non}
    membres: {demandeur: "adultes[0]", conjoint: "adultes[1]"}
    listes: {enfants: enfants}
    constantes: {foyer.stable: oui}
    faits:
      foyer.en_couple: {lire: couple, valeurs: {marie: oui, seul: non}}
      foyer.commune: insee
      logement.statut: {lire: /logement/statut, valeurs: {loc: locataire}}
      logement.loyer: {calcul: loyer_annuel / 12}
      bail.date: bail
      aides: {présents: {rsa: [rsa_montant], apl: [apl_montant, apl_ancien]}}
      date_naissance: naissance
      salaire: {M-3 à M-1: salaire_moyen, M-12 à M-1: {calcul: gains / mois_payés}, habituel: salaire}
      foyer.rfr: {N-2: rfr_2024, N-1: rfr_2025}
    """,
  ]
}
