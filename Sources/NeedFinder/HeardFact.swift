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

/// What a stated fact is about; the raw value is the name that correspondence files use.
package enum HeardKey: String, Hashable, Sendable, CaseIterable {
  case age = "demandeur.âge"
  case birthYear = "demandeur.année_naissance"
  case inCouple = "foyer.en_couple"
  case maritalStatus = "foyer.situation_familiale"
  case childCount = "foyer.nb_enfants"
  /// Ages in completed years, one a child.
  case childAges = "enfants.âge"
  case householdSize = "foyer.nb_personnes"
  case pregnant = "demandeur.enceinte"
  case activity = "demandeur.activité"
  case contract = "demandeur.contrat_travail"
  case housing = "logement.statut"
  case receives = "perçoit"
  case noLongerReceives = "ne_recoit_plus"
  case salary = "demandeur.salaire_net"
  case partnerSalary = "conjoint.salaire_net"
  case pension = "demandeur.retraite_nette"
  case allowance = "demandeur.allocation"
  case resources = "foyer.ressources"
  case familyQuotient = "foyer.quotient_familial"
  case rent = "logement.loyer"
  case deposit = "logement.dépôt_garantie"
  case debt = "dette"
  case commune = "foyer.commune"
  case disability = "demandeur.handicap"
  case disabilityRate = "demandeur.taux_incapacité"
  case gir = "demandeur.gir"
  case nationality = "demandeur.nationalité"
  case residencePermit = "demandeur.titre_séjour"
  case relativeAge = "proche.âge"
  case relativePension = "proche.retraite_nette"
  case relativeSalary = "proche.salaire_net"
  case relativeGir = "proche.gir"
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
