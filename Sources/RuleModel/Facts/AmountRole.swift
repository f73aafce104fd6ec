/// What an amount is for. The rules list the words.
package enum AmountRole: String, Sendable, CaseIterable {
  case rent = "loyer"
  case deposit = "dépôt"
  case debt = "dette"
  /// "payer 90 €": a debt where the text tells a kind of debt, a price elsewhere.
  case toPay = "à_payer"
  case salary = "salaire"
  case pension = "retraite"
  /// "pension", which the rest of the text must make precise.
  case somePension = "pension"
  case allowance = "allocation"
  case resources = "ressources"
  /// "touche 900 €": an income of a kind that the rest of the text tells.
  case income = "revenu"
  case familyQuotient = "quotient"
  /// An estimate, a price, an instalment, a sum stolen: no fact.
  case none = "aucun"

  /// What it is for, for who writes rules.
  package var purpose: String {
    switch self {
    case .rent: "un loyer"
    case .deposit: "un dépôt de garantie"
    case .debt: "une dette"
    case .toPay: "ce qui reste à payer : une dette si le texte en nomme une, un prix sinon"
    case .salary: "un salaire"
    case .pension: "une retraite"
    case .somePension: "une pension, que le reste du texte précise"
    case .allowance: "une allocation"
    case .resources: "toutes les ressources du foyer"
    case .income: "un revenu, que le reste du texte précise : « touche 900 € »"
    case .familyQuotient: "le quotient familial"
    case .none: "un devis, un prix, une échéance, une somme volée : aucun fait"
    }
  }
}
