package import RuleModel
internal import SourceText

/// What a stated fact is about: one that every interview knows, or any fact of the rules that the vocabulary names.
package enum HeardKey: Hashable, Sendable {
  case age
  case birthYear
  case inCouple
  case maritalStatus
  case childCount
  /// Ages in completed years, one a child.
  case childAges
  case householdSize
  case pregnant
  case activity
  case contract
  case housing
  case receives
  case noLongerReceives
  case salary
  case partnerSalary
  case pension
  case allowance
  case resources
  case familyQuotient
  case rent
  case deposit
  case debt
  case commune
  /// Told, whether or not a commission recognised it.
  case disability
  case disabilityRate
  case gir
  case nationality
  case residencePermit
  case partnerAge
  case partnerActivity
  case partnerPension
  case relativeAge
  case relativePension
  case relativeSalary
  case relativeGir
  /// A fact of the rules, of the household, of an adult or of a child.
  case rule(FactName, Member)

  /// Every key but those of the rules.
  static let common: [HeardKey] = [
    .age, .birthYear, .inCouple, .maritalStatus, .childCount, .childAges, .householdSize, .pregnant, .activity,
    .contract, .housing, .receives, .noLongerReceives, .salary, .partnerSalary, .pension, .allowance, .resources,
    .familyQuotient, .rent, .deposit, .debt, .commune, .disability, .disabilityRate, .gir, .nationality,
    .residencePermit, .partnerAge, .partnerActivity, .partnerPension, .relativeAge, .relativePension,
    .relativeSalary, .relativeGir,
  ]

  /// Its name in what `listen` writes for another program that gives it no name of its own.
  package var name: String {
    switch self {
    case .age: "age"
    case .birthYear: "annee_naissance"
    case .inCouple: "en_couple"
    case .maritalStatus: "situation_familiale"
    case .childCount: "nb_enfants"
    case .childAges: "ages_enfants"
    case .householdSize: "nb_personnes"
    case .pregnant: "enceinte"
    case .activity: "activite"
    case .contract: "contrat_travail"
    case .housing: "logement_statut"
    case .receives: "recoit"
    case .noLongerReceives: "ne_recoit_plus"
    case .salary: "salaire_mensuel"
    case .partnerSalary: "salaire_conjoint"
    case .pension: "retraite_mensuelle"
    case .allowance: "allocation_mensuelle"
    case .resources: "ressources_mensuelles"
    case .familyQuotient: "quotient_familial"
    case .rent: "loyer_mensuel"
    case .deposit: "depot_garantie"
    case .debt: "dette"
    case .commune: "commune"
    case .disability: "handicap"
    case .disabilityRate: "taux_incapacite"
    case .gir: "gir"
    case .nationality: "nationalite"
    case .residencePermit: "titre_sejour"
    case .partnerAge: "age_conjoint"
    case .relativeAge: "age_proche"
    case .partnerActivity: "activite_conjoint"
    case .partnerPension, .relativePension: "retraite_proche"
    case .relativeSalary: "salaire_proche"
    case .relativeGir: "gir_proche"
    case .rule: ruleName
    }
  }

  /// By a name as the rules write it, without its member too (`activité`); `type` is the kind of a debt.
  init?(ruleName: String, rules: [FactName: RuleFact]) {
    let written = ruleName.filter { $0 != " " }
    let folded = written.folded
    if folded == KnownFact.debtKind.text {
      self = .debt
      return
    }
    let known = HeardKey.common.first { key in
      let name = key.ruleName.folded
      return name == folded || ["demandeur.", "foyer.", "logement."].contains { name == $0 + folded }
    }
    if let known {
      self = known
    } else if let rule = rules[FactName(written)] {
      switch rule.owner {
      case .household: self = .rule(FactName(written), .household)
      case .adult, .person: self = .rule(FactName(written), .applicant)
      case .child: self = .rule(FactName(written), RuleCues.someChild)
      }
    } else {
      return nil
    }
  }
}
