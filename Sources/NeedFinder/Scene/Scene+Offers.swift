internal import RuleModel

/// What is only offered or lent.
extension Scene {
  /// "un entretien", "une offre", "a postulé": of a post that one does not have.
  func isPostSought(_ place: Int) -> Bool {
    isOffer(place) && isA(.postSought, at: place)
  }

  /// "propose", "une promesse", "un entretien"; not an "agent d'entretien".
  func isOffer(_ place: Int) -> Bool {
    isA(.offered, at: place) || folded(place) == "entretien" && !isA(.of, at: place - 1)
  }

  /// "prêt à payer 20 €", "je suis prêt à rembourser": what somebody offers; "un prêt à rembourser" is a loan.
  func isOfferToPay(at place: Int) -> Bool {
    guard isA(.ready, at: place), folded(place + 1) == "a" else { return false }
    return isA(.offeringMoney, at: place + 2)
      || folded(place + 2) == "rembourser" && ["suis", "est", "sommes", "serait", "serais"].contains(folded(place - 1))
  }

  /// "crédit", "prêt".
  func isLoan(_ place: Int) -> Bool { isA(.loans, at: place) }
}
