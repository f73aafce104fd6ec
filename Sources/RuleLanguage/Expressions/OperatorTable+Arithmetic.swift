extension OperatorTable {
  static let clamping: [Entry] = [
    Entry(
      operation: .atMost, level: .clamp, typing: .alike, phrases: ["A au plus B", "A plafonné|plafonnée à B"],
      meaning: "Le plus petit des deux.",
      partlyKnown: "La fourchette, coupée au plafond.",
      example: "logement.loyer au plus 400 €/mois"),
    Entry(
      operation: .atLeast, level: .clamp, typing: .alike, phrases: ["A au moins B"],
      meaning: "Le plus grand des deux.",
      partlyKnown: "La fourchette, relevée au plancher.",
      example: "rsa.montant_forfaitaire - logement.loyer au moins 0 €/mois"),
    Entry(
      operation: .roundDown, level: .clamp, typing: .rounding, phrases: ["A arrondi|arrondie inférieur à B"],
      meaning: "Le multiple de B juste au-dessous.",
      partlyKnown: "Les deux bouts de la fourchette sont arrondis.",
      example: "logement.loyer arrondi inférieur à 1 €/mois"),
    Entry(
      operation: .roundUp, level: .clamp, typing: .rounding, phrases: ["A arrondi|arrondie supérieur à B"],
      meaning: "Le multiple de B juste au-dessus.",
      partlyKnown: "Les deux bouts de la fourchette sont arrondis.",
      example: "logement.loyer arrondi supérieur à 100 €/mois"),
    Entry(
      operation: .roundNearest, level: .clamp, typing: .rounding,
      phrases: ["A arrondi|arrondie au plus proche à B"],
      meaning: "Le multiple de B le plus proche ; une moitié va au-dessus.",
      partlyKnown: "Les deux bouts de la fourchette sont arrondis.",
      example: "logement.loyer arrondi au plus proche à 0.01 €/mois"),
  ]

  static let arithmetic: [Entry] = [
    Entry(
      operation: .add, level: .sum, typing: .sum, phrases: ["A + B"],
      meaning: "La somme de deux nombres de même unité, ou une date plus une durée.",
      partlyKnown: "Les fourchettes s'ajoutent bout à bout.",
      example: "demandeur.date_naissance + 3 mois"),
    Entry(
      operation: .subtract, level: .sum, typing: .sum, phrases: ["A - B", "A − B"],
      meaning: "La différence de deux nombres de même unité, ou une date moins une durée.",
      partlyKnown: "Le plus petit moins le plus grand, jusqu'au plus grand moins le plus petit.",
      example: "aujourd'hui - 10 jours"),
    Entry(
      operation: .multiply, level: .product, typing: .product, phrases: ["A * B", "A × B"],
      meaning: "Le produit ; l'un des deux est un nombre sans unité.",
      partlyKnown: "Du plus petit au plus grand produit des bouts des fourchettes.",
      example: "80 % * logement.loyer"),
    Entry(
      operation: .divide, level: .product, typing: .quotient, phrases: ["A / B", "A ÷ B"],
      meaning: "Le quotient par un nombre sans unité, ou le rapport de deux quantités de même unité. Un diviseur qui"
        + " peut valoir zéro est une erreur.",
      partlyKnown: "Du plus petit au plus grand quotient des bouts des fourchettes.",
      example: "logement.loyer / foyer.nb_personnes"),
    Entry(
      operation: .negate, level: .sign, typing: .sign, phrases: ["- A", "− A"],
      meaning: "L'opposé.",
      partlyKnown: "La fourchette retournée.",
      example: "- logement.loyer"),
    Entry(
      operation: .convert, level: .conversion, typing: .conversion, phrases: ["A en €/an"],
      meaning: "La même quantité dans une autre unité : ×12 de €/mois vers €/an, ÷12 dans l'autre sens ; de même entre"
        + " ans et mois, semaines et jours.",
      partlyKnown: "Les deux bouts de la fourchette sont convertis.",
      example: "logement.loyer en €/an"),
    Entry(
      operation: .relabel, level: .conversion, typing: .relabelling, phrases: ["A compté|comptée en €/an"],
      meaning: "Le même nombre, dans une autre unité ; `nombre` enlève l'unité.",
      partlyKnown: "La fourchette ne change pas.",
      example: "foyer.patrimoine compté en €/mois"),
    Entry(
      operation: .minimum, level: .primary, typing: .alike, phrases: ["min ( E… )"],
      meaning: "La plus petite des valeurs.",
      partlyKnown: "Le plus petit des minimums, jusqu'au plus petit des maximums.",
      example: "min(logement.loyer, 400 €/mois)"),
    Entry(
      operation: .maximum, level: .primary, typing: .alike, phrases: ["max ( E… )"],
      meaning: "La plus grande des valeurs.",
      partlyKnown: "Le plus grand des minimums, jusqu'au plus grand des maximums.",
      example: "max(0, rsa.montant_forfaitaire - logement.loyer)"),
  ]
}
