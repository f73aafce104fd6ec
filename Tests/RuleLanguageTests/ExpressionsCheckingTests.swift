import RuleModel
import SourceText
import Testing

@testable import RuleLanguage

@Suite struct `Expressions are checked` {
  @Test(arguments: [
    ("demandeur.âge >= 25 ans", "truth"),
    ("foyer.en_couple et conjoint.salaire_net > 0", "truth"),
    ("conjoint.salaire_net si foyer.en_couple sinon 0", "€/mois"),
    ("non foyer.en_couple ou conjoint.activité = salarie", "truth"),
    ("logement.statut dans [locataire_hlm, locataire_prive]", "truth"),
    ("etudiant = demandeur.activité", "truth"),
    ("foyer.commune dans lyon", "truth"), ("foyer.commune dans [lyon, metropole_de_lyon]", "truth"),
    ("demandeur.perçues contient rsa", "truth"),
    ("foyer.nb_personnes dans [1, 2]", "truth"),
    ("foyer.en_couple = non", "truth"), ("foyer.en_couple ≠ (logement.loyer > 0)", "truth"),
    ("logement.loyer entre 0 et 400 €/mois", "truth"),
    ("logement.loyer en €/an", "€/an"), ("foyer.patrimoine compté en €/mois", "€/mois"),
    ("logement.loyer compté en nombre", ""), ("logement.loyer / 1 €/mois", ""),
    ("logement.loyer / plafond.base", ""), ("logement.loyer / foyer.nb_personnes", "€/mois"),
    ("80 % * logement.loyer", "€/mois"), ("taux >= 50 %", "truth"), ("taux_social > 12 %", "truth"),
    ("logement.kwh > 2000", "truth"), ("logement.loyer au moins 0 au plus 400 €/mois", "€/mois"),
    ("max(0, plafond.base - logement.loyer)", "€/mois"), ("- logement.loyer", "€/mois"),
    ("logement.loyer arrondi inférieur à 1 €/mois", "€/mois"),
    ("décision.date + 3 mois", "date"), ("10 jours + décision.date", "date"), ("plafond.jour - 1 an", "date"),
    ("décision.date < aujourd'hui", "truth"), ("jours entre décision.date et aujourd'hui", "jours"),
    ("date(année de aujourd'hui - 1, 7, 1)", "date"), ("mois de décision.date", ""),
    ("dernier jour du mois de décision.date", "date"),
    ("plafond.base au 2026-01-01", "€/mois"), ("plafond.base au (date(année de aujourd'hui - 1, 7, 1))", "€/mois"),
    ("foyer.rfr en année N-2", "€/an"),
    ("moyenne de demandeur.salaire_net sur les 3 mois précédents", "€/mois"),
    ("somme de demandeur.salaire_net sur les 3 mois précédents", "€"),
    ("somme de demandeur.salaire_net sur les 12 mois précédents", "€/an"),
    ("somme de demandeur.salaire_net de M-13 à M-2", "€/an"), ("somme de demandeur.salaire_net en année N-2", "€/an"),
    ("un enfant où âge < 3 ans et scolarisé", "truth"), ("aucune dette", "truth"),
    ("tous les adultes où activité = salarie", "truth"), ("nombre de personnes où âge >= 18 ans", ""),
    ("somme de salaire_net pour les adultes", "€/mois"), ("somme de montant_dû pour les dettes", "€"),
    ("maximum de âge pour les enfants sinon 0 ans", "ans"), ("minimum de âge pour les adultes", "ans"),
    ("maximum de date_naissance pour les enfants sinon aujourd'hui", "date"),
    ("droit(rsa)", "truth"), ("montant(aah)", "€/mois"), ("demandeur.montant(aah)", "€/mois"),
    ("perçoit(rsa)", "truth"), ("perçu(aah)", "€/mois"), ("demandeur.perçu(aah)", "€/mois"),
    ("montant(rsa) le mois précédent", "€/mois"),
  ])
  func `Types and units follow`(_ source: String, type: String) throws {
    let (expression, problems) = ExpressionSource(source).checked()
    #expect(problems.map { "\($0.code.text) \($0.message)" } == [])
    #expect(try Self.word(#require(expression).type) == type)
  }

  static func word(_ type: ValueType) -> String {
    switch type {
    case .truth: "truth"
    case .number(let unit): unit.symbol
    case .date: "date"
    case .choice: "choice"
    case .choices: "choices"
    case .commune: "commune"
    case .text: "text"
    }
  }

  @Test(arguments: [
    // Syntax
    ("foyer.en_couple et # oui", "E101 #"), ("foyer.nb_personnes == 1", "E102 =="),
    ("logement.loyer > 1 000 €/mois", "E103 1 000"),
    ("logement.loyer > 646,52 €/mois", "E104 646,52"), ("décision.date > 2026-02-30", "E105 2026-02-30"),
    ("décision.date > 31/12/2026", "E106 31/12/2026"), ("1 + 12345678901234567890", "E107 12345678901234567890"),
    ("foyer.en_couple et", "E108 "), ("foyer.en_couple foyer.en_couple", "E109 foyer.en_couple"),
    ("nombre enfants", "E109 enfants"), ("1 si foyer.en_couple", "E110 "), ("aujourd'hui arrondi à 1", "E110 à"),
    ("logement.loyer en 12", "E111 12"), ("(1 + 2", "E112 "), ("1 + 2)", "E113 )"), ("foyer.en_couple, 1", "E114 ,"),
    ("1 < 2 < 3", "E115 <"), ("somme de logement.loyer", "E110 "),
    // Names
    ("demandeur.age > 1 an", "E130 demandeur.age"), ("logement.loyé > 1 €/mois", "E130 logement.loyé"),
    ("un enfant ou âge < 3 ans", "E131 âge"), ("salaire_net > 0", "E131 salaire_net"),
    ("demandeur.scolarisé", "E132 demandeur.scolarisé"),
    ("demandeur.foyer.en_couple", "E132 demandeur.foyer.en_couple"),
    ("logement.statut = locatair_hlm", "E133 locatair_hlm"), ("logement.statut dans [zone_1]", "E133 zone_1"),
    ("non etudiant", "E134 etudiant"), ("foyer.commune = lyon", "E135 lyon"), ("un enfan où oui", "E136 enfan"),
    ("droit(rsaa)", "E137 droit(rsaa)"), ("foyer.commune dans lion", "E138 lion"),
    ("un adulte où (une dette où salaire_net > 0)", "E140 salaire_net"),
    ("demandeur.droit(rsa)", "E141 demandeur.droit(rsa)"), ("voisin.droit(aah)", "E142 voisin.droit(aah)"),
    ("montant(mediation) > 0", "E143 montant(mediation)"), ("conjoint.salaire_net > 0", "E144 conjoint.salaire_net"),
    ("foyer.en_couple ou conjoint.droit(aah)", "E144 conjoint.droit(aah)"),
    // Types
    ("logement.loyer + foyer.patrimoine", "E151 foyer.patrimoine"), ("logement.loyer > 400 €", "E151 400 €"),
    ("demandeur.âge >= 25", "E153 25"), ("logement.loyer + 50", "E153 50"),
    ("décision.date > 3 mois", "E154 3 mois"), ("logement.zone = logement.statut", "E154 logement.statut"),
    ("logement.loyer et foyer.en_couple", "E155 logement.loyer"),
    ("logement.statut < locataire_hlm", "E155 locataire_hlm"),
    ("foyer.patrimoine en €/mois", "E156 foyer.patrimoine en €/mois"), ("note = zone_1", "E157 note"),
    ("logement.loyer * demandeur.âge", "E158 demandeur.âge"), ("1 / logement.loyer", "E158 logement.loyer"),
    ("décision.date - aujourd'hui", "E159 décision.date - aujourd'hui"), ("décision.date + 3", "E160 3"),
    ("demandeur.perçues = rsa", "E162 demandeur.perçues = rsa"), ("logement.statut dans zone_1", "E162 zone_1"),
    ("demandeur.activité contient salarie", "E162 demandeur.activité contient salarie"),
    // Time
    ("foyer.rfr > 0", "E170 foyer.rfr"),
    ("demandeur.salaire_net en année N-1", "E171 demandeur.salaire_net en année N-1"),
    ("moyenne de logement.loyer sur les 3 mois précédents", "E171 moyenne de logement.loyer sur les 3 mois précédents"),
    ("somme de (logement.loyer + 0) sur les 3 mois précédents", "E172 logement.loyer + 0"),
    ("logement.loyer au 2026-01-01", "E173 logement.loyer"), ("plafond.base au décision.date", "E174 décision.date"),
    ("maximum de âge pour les enfants", "E176 maximum de âge pour les enfants"),
    ("minimum de âge pour les adultes où âge > 3 ans", "E176 minimum de âge pour les adultes où âge > 3 ans"),
    // Extents
    ("1 / foyer.nb_enfants", "E180 foyer.nb_enfants"),
    ("1 / nombre d'adultes où âge > 3 ans", "E180 nombre d'adultes où âge > 3 ans"),
    ("logement.loyer arrondi inférieur à 0", "E187 0"),
  ])
  func `Each error underlines what is wrong`(_ source: String, mark: String) throws {
    let read = ExpressionSource(source)
    let (_, problems) = read.checked()
    #expect(ExpressionSource.marks(of: problems, in: read.files) == [mark])
    for problem in problems {
      #expect(!problem.message.isEmpty)
      #expect(!problem.primary.text.contains("Optional") && !problem.message.contains("Optional"))
    }
  }

  @Test func `Several errors are told at once`() {
    let read = ExpressionSource(yaml: "{toutes: [fo.couple, logement.loyer > 400, conjoint.âge > 3 ans, \"1 + \"]}")
    #expect(read.marks == ["E108 "])
    let two = ExpressionSource("fo.couple et logement.loyer > 400 et conjoint.âge > 3 ans")
    #expect(
      ExpressionSource.marks(of: two.checked().problems, in: two.files)
        == ["E130 fo.couple", "E153 400", "E144 conjoint.âge"])
  }

  @Test(arguments: [
    ("100", "€/mois", ""), ("50 si foyer.en_couple sinon 0", "€/mois", ""),
    ("foyer.patrimoine", "€/mois", "E152 foyer.patrimoine"),
    ("logement.loyer", "€/mois", ""), ("12 + 3", "€/mois", "E152 12 + 3"),
    ("foyer.en_couple", "€/mois", "E150 foyer.en_couple"),
    ("12 %", "", ""),
  ])
  func `A bare number takes the unit of its place, not of a calculation`(_ source: String, unit: String, mark: String) {
    let read = ExpressionSource(source)
    let expected = WantedType.type(.number(unit.isEmpty ? .none : .money(.month)))
    let (_, problems) = read.checked(expecting: expected)
    #expect(ExpressionSource.marks(of: problems, in: read.files) == (mark.isEmpty ? [] : [mark]))
  }

  @Test(arguments: [
    ("{toutes: [foyer.en_couple, conjoint.âge > 3 ans]}", ""),
    ("{toutes: [conjoint.âge > 3 ans, {une: [foyer.en_couple]}]}", ""),
    ("{une: [{aucune: [foyer.en_couple]}, conjoint.âge > 3 ans]}", ""),
    ("{aucune: [conjoint.âge > 3 ans, non foyer.en_couple]}", ""),
    ("{si: non foyer.en_couple, alors: 0, sinon: conjoint.salaire_net}", ""),
    ("{si: foyer.en_couple, alors: 0, sinon: conjoint.salaire_net}", "E144 conjoint.salaire_net"),
    ("{toutes: [{une: [foyer.en_couple, logement.loyer > 0]}, conjoint.âge > 3 ans]}", "E144 conjoint.âge"),
  ])
  func `A member who may not exist is read under its guard`(_ yaml: String, mark: String) {
    let read = ExpressionSource(yaml: yaml)
    #expect(ExpressionSource.marks(of: read.checked().problems, in: read.files) == (mark.isEmpty ? [] : [mark]))
  }

  @Test func `Facts of the scope at hand need no prefix`() {
    #expect(ExpressionSource("salaire_net > 0 et âge >= 18 ans").checked(in: "adulte").problems.isEmpty)
    #expect(ExpressionSource("âge < 3 ans").checked(in: "enfant").problems.isEmpty)
    #expect(ExpressionSource("salaire_net > 0").checked(in: "personne").problems.map(\.code) == ["E131"])
  }

  @Test func `A service of the member at hand is that member's`() throws {
    let member = try #require(ExpressionSource("droit(aah)").checked(in: "adulte").expression)
    guard case .service(_, .entitled, .current, lastMonth: false) = member.kind else {
      Issue.record("\(member.kind)")
      return
    }
    let household = try #require(ExpressionSource("droit(aah)").checked().expression)
    guard case .service(_, .entitled, .household, lastMonth: false) = household.kind else {
      Issue.record("\(household.kind)")
      return
    }
  }

  @Test func `Identifiers are unique and what is named is found`() throws {
    let source = "foyer.nb_personnes dans [1, 2] et droit(rsa) le mois précédent et logement.loyer < plafond.base"
    let expression = try #require(ExpressionSource(source).checked().expression)
    var ids: [ExpressionID] = []
    func collect(_ expression: Expression) {
      ids.append(expression.id)
      for child in expression.children { collect(child) }
    }
    collect(expression)
    #expect(Set(ids).count == ids.count)
    let dependencies = expression.dependencies
    #expect(dependencies.facts.count == 2)
    #expect(dependencies.parameters.count == 1)
    #expect(dependencies.services.isEmpty)
    #expect(dependencies.lastMonthServices.count == 1)
  }
}
