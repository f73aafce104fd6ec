internal import RuleModel

/// Facts of the rules that the vocabulary lets one hear, and that the listener knows by name besides.
enum KnownFact {
  static let permitEnd = FactName("titre_fin")
  static let ownIncome = FactName("revenu_indépendant")
  static let separation = FactName("foyer.date_séparation")
  static let sharedCustody = FactName("garde_alternée")
  static let recognisedDisability = FactName("handicap_reconnu")
  static let lastingDisability = FactName("handicap_durable")
  static let endOfContract = FactName("fin_contrat_motif")
  static let death = FactName("décès.proche")
  /// The option of `death` that a spouse's is.
  static let spouseDied = "conjoint_marie"
  static let debtKind = FactName("type")
  static let debtAmount = FactName("montant")
}
