package import RuleModel

/// A fact that the text states; nothing that would have to be deduced.
package struct HeardFact: Hashable, Sendable {
  package let key: HeardKey
  package let value: HeardValue
  package let mention: Mention
  package let certainty: Certainty

  package enum Certainty: Hashable, Sendable {
    case said
    /// The words allow another reading: to be asked.
    case doubtful
  }

  package init(key: HeardKey, value: HeardValue, mention: Mention, certainty: Certainty = .said) {
    self.key = key
    self.value = value
    self.mention = mention
    self.certainty = certainty
  }
}

/// What a stated fact is about; the raw value is its name in what `listen` writes.
package enum HeardKey: String, Hashable, Sendable, CaseIterable {
  case age
  case birthYear = "annee_naissance"
  case inCouple = "en_couple"
  case maritalStatus = "situation_familiale"
  case childCount = "nb_enfants"
  /// Ages in completed years, one a child.
  case childAges = "ages_enfants"
  case householdSize = "nb_personnes"
  case pregnant = "enceinte"
  case activity = "activite"
  case contract = "contrat_travail"
  case housing = "logement_statut"
  case receives = "recoit"
  case noLongerReceives = "ne_recoit_plus"
  case salary = "salaire_mensuel"
  case partnerSalary = "salaire_conjoint"
  case pension = "retraite_mensuelle"
  case allowance = "allocation_mensuelle"
  case resources = "ressources_mensuelles"
  case familyQuotient = "quotient_familial"
  case rent = "loyer_mensuel"
  case deposit = "depot_garantie"
  case debt = "dette"
  case commune
  case disability = "handicap"
  case disabilityRate = "taux_incapacite"
  case gir
  case nationality = "nationalite"
  case residencePermit = "titre_sejour"
  case relativeAge = "age_proche"
  case relativePension = "retraite_proche"
  case relativeSalary = "salaire_proche"
  case relativeGir = "gir_proche"

  /// The fact of the rules that it states, with its member where the fact has one; what is said of a relative, of a
  /// benefit or of a list has a name of its own.
  package var ruleName: String {
    switch self {
    case .age: "demandeur.âge"
    case .birthYear: "demandeur.année_naissance"
    case .inCouple: "foyer.en_couple"
    case .maritalStatus: "foyer.situation_familiale"
    case .childCount: "foyer.nb_enfants"
    case .childAges: "enfant.âge"
    case .householdSize: "foyer.nb_personnes"
    case .pregnant: "demandeur.enceinte"
    case .activity: "demandeur.activité"
    case .contract: "demandeur.contrat_travail"
    case .housing: "logement.statut"
    case .receives: "perçoit"
    case .noLongerReceives: "ne_perçoit_plus"
    case .salary: "demandeur.salaire_net"
    case .partnerSalary: "conjoint.salaire_net"
    case .pension: "demandeur.retraite_nette"
    case .allowance: "demandeur.allocation"
    case .resources: "foyer.ressources_mensuelles"
    case .familyQuotient: "foyer.quotient_familial"
    case .rent: "logement.loyer"
    case .deposit: "logement.dépôt_garantie"
    case .debt: "dette"
    case .commune: "foyer.commune"
    case .disability: "demandeur.handicap_reconnu"
    case .disabilityRate: "demandeur.taux_incapacité"
    case .gir: "demandeur.gir"
    case .nationality: "demandeur.nationalité"
    case .residencePermit: "demandeur.titre_séjour"
    case .relativeAge: "proche.âge"
    case .relativePension: "proche.retraite_nette"
    case .relativeSalary: "proche.salaire_net"
    case .relativeGir: "proche.gir"
    }
  }

  /// The fact's name without its member, as `evidence` is keyed.
  var factName: String {
    let name = ruleName
    for member in ["demandeur.", "conjoint.", "enfant."] where name.hasPrefix(member) {
      return String(name.dropFirst(member.count))
    }
    return name
  }

  /// By a name as the rules write it, without its member too (`activité`); `type` is the kind of a debt.
  init?(ruleName: String) {
    let folded = Folding.folded(ruleName.filter { $0 != " " })
    if folded == "type" {
      self = .debt
      return
    }
    let known = HeardKey.allCases.first { key in
      let name = Folding.folded(key.ruleName)
      return name == folded || ["demandeur.", "foyer.", "logement."].contains { name == $0 + folded }
    }
    guard let known else { return nil }
    self = known
  }
}

package enum HeardValue: Hashable, Sendable {
  case truth(Bool)
  /// Euros (a month, except for a debt or a deposit), years, points.
  case number(Rational)
  case option(String)
  case ages([Int])
  case debt(kind: String, amount: Rational?)
  /// INSEE code and name.
  case commune(code: String, name: String)
}
