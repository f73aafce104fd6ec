package import RuleModel

/// Where what is heard stands among the facts of the rules.
extension HeardKey {
  /// The fact that it answers, of the person or of the first member of a list; nil for what answers none: a list, a
  /// benefit, what is said of a relative.
  package var factKey: FactKey? { standing.answered }

  /// The fact in whose terms it is heard: an age, where a date of birth is answered. Nil for what no fact of the rules
  /// is in the terms of.
  package var heardAs: FactKey? { standing.heardAs }

  /// Its name in what the vocabulary says of heard facts (`âge < 26`) and in what `listen` writes: that of the fact in
  /// whose terms it is heard, with its member where the fact has one; what is heard in no fact's terms has a name of
  /// its own.
  package var ruleName: String { standing.name }

  private var standing: Standing {
    switch self {
    case .age: .age(of: .applicant)
    case .partnerAge: .age(of: .partner)
    case .childAges: .age(of: RuleCues.someChild)
    case .birthYear: Standing("demandeur.année_naissance", answering: FactKey(.birthDate, of: .applicant))
    case .inCouple: .fact("foyer.en_couple")
    case .maritalStatus: .fact("foyer.situation_familiale")
    case .householdSize: .fact("foyer.nb_personnes")
    case .pregnant: .fact("enceinte", of: .applicant)
    case .activity: .fact("activité", of: .applicant)
    case .partnerActivity: .fact("activité", of: .partner)
    case .contract: .fact("contrat_travail", of: .applicant)
    case .housing: .fact("logement.statut")
    case .salary: .fact("salaire_net", of: .applicant)
    case .partnerSalary: .fact("salaire_net", of: .partner)
    case .pension: .fact("retraite_nette", of: .applicant)
    case .partnerPension: .fact("retraite_nette", of: .partner)
    case .resources: .fact("foyer.ressources_mensuelles")
    case .familyQuotient: .fact("foyer.quotient_familial")
    case .rent: .fact("logement.loyer")
    case .commune: .fact("foyer.commune")
    case .disability:
      Standing("demandeur.handicap", answering: FactKey(KnownFact.lastingDisability, of: .applicant))
    case .disabilityRate: .fact("taux_incapacité", of: .applicant)
    case .gir: .fact("gir", of: .applicant)
    case .nationality: .fact("nationalité", of: .applicant)
    case .residencePermit: .fact("titre_séjour", of: .applicant)
    case .debt: Standing("dette", answering: FactKey(KnownFact.debtKind, of: .listed(RuleFact.debts, 0)))
    // Counted by the rules from the list of the children.
    case .childCount: .unanswered("foyer.nb_enfants")
    // One to be paid or one to get back.
    case .deposit: .unanswered("logement.dépôt_garantie")
    case .receives: Standing("perçoit")
    case .noLongerReceives: Standing("ne_perçoit_plus")
    case .allowance: Standing("demandeur.allocation")
    case .relativeAge: Standing("proche.âge")
    case .relativePension: Standing("proche.retraite_nette")
    case .relativeSalary: Standing("proche.salaire_net")
    case .relativeGir: Standing("proche.gir")
    case .rule(let name, let member): .fact(name.text, of: member)
    }
  }
}

/// The fact that something heard answers, the one in whose terms it is heard, and its name.
private struct Standing {
  let name: String
  let answered: FactKey?
  let heardAs: FactKey?

  /// What is heard in the terms of no fact.
  init(_ name: String, answering answered: FactKey? = nil) {
    self.name = name
    self.answered = answered
    heardAs = nil
  }

  private init(heardAs: FactKey, answering answered: FactKey?) {
    name = heardAs.nameWithMember
    self.answered = answered
    self.heardAs = heardAs
  }

  /// What answers a fact in its own terms.
  static func fact(_ name: String, of member: Member = .household) -> Standing {
    let key = FactKey(FactName(name), of: member)
    return Standing(heardAs: key, answering: key)
  }

  /// What is said in the terms of a fact of the household, and does not answer it.
  static func unanswered(_ name: String) -> Standing {
    Standing(heardAs: FactKey(FactName(name)), answering: nil)
  }

  static func age(of member: Member) -> Standing {
    Standing(heardAs: FactKey(FactName("âge"), of: member), answering: FactKey(.birthDate, of: member))
  }
}

extension FactKey {
  fileprivate var nameWithMember: String {
    switch member {
    case .household: fact.text
    case .role(let role): "\(role).\(fact.text)"
    case .listed(let scope, _): "\(scope.text).\(fact.text)"
    }
  }
}
