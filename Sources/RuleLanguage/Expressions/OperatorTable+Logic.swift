extension OperatorTable {
  static let logic: [Entry] = [
    Entry(
      operation: .choose, level: .choice, typing: .choice,
      phrases: ["A si C sinon E", "si C alors A sinon E"],
      meaning: "La première valeur quand la condition est vraie, l'autre quand elle est fausse.",
      partlyKnown: "Condition inconnue : tout ce que peuvent valoir les deux branches ; si elles valent la même chose,"
        + " cette valeur.",
      example: "100 €/mois si foyer.en_couple sinon 50 €/mois"),
    Entry(
      operation: .or, level: .or, typing: .logic, phrases: ["A ou B"],
      meaning: "Vrai quand l'un au moins est vrai.",
      partlyKnown: "Oui dès qu'un seul est oui ; non quand tous sont non.",
      example: "demandeur.enceinte ou foyer.nb_enfants >= 1"),
    Entry(
      operation: .and, level: .and, typing: .logic, phrases: ["A et B"],
      meaning: "Vrai quand tous sont vrais.",
      partlyKnown: "Non dès qu'un seul est non ; oui quand tous sont oui.",
      example: "foyer.en_couple et conjoint.salaire_net > 0"),
    Entry(
      operation: .not, level: .not, typing: .logic, phrases: ["non A"],
      meaning: "Le contraire.",
      partlyKnown: "Inconnu tant que l'opérande est inconnu.",
      example: "non foyer.en_couple"),
  ]

  static let comparisons: [Entry] = [
    Entry(
      operation: .equal, level: .comparison, typing: .equality, phrases: ["A = B"],
      meaning: "La même valeur : nombres de même unité, dates, ou options d'un même choix.",
      partlyKnown: "Non quand les deux fourchettes, ou les deux ensembles d'options, n'ont rien en commun.",
      example: "logement.statut = locataire_hlm"),
    Entry(
      operation: .notEqual, level: .comparison, typing: .equality, phrases: ["A ≠ B", "A != B"],
      meaning: "Une autre valeur.",
      partlyKnown: "Oui quand les deux fourchettes, ou les deux ensembles d'options, n'ont rien en commun.",
      example: "demandeur.activité ≠ etudiant"),
    Entry(
      operation: .less, level: .comparison, typing: .order, phrases: ["A < B"],
      meaning: "Strictement inférieur, ou avant pour une date.",
      partlyKnown: "Décidé dès que les deux fourchettes ne se chevauchent plus.",
      example: "demandeur.âge < 25 ans"),
    Entry(
      operation: .lessOrEqual, level: .comparison, typing: .order, phrases: ["A <= B", "A ≤ B"],
      meaning: "Inférieur ou égal.",
      partlyKnown: "Décidé dès que les deux fourchettes ne se chevauchent plus.",
      example: "logement.loyer <= 900 €/mois"),
    Entry(
      operation: .greater, level: .comparison, typing: .order, phrases: ["A > B"],
      meaning: "Strictement supérieur, ou après pour une date.",
      partlyKnown: "Décidé dès que les deux fourchettes ne se chevauchent plus.",
      example: "demandeur.date_naissance > 1990-01-01"),
    Entry(
      operation: .greaterOrEqual, level: .comparison, typing: .order, phrases: ["A >= B", "A ≥ B"],
      meaning: "Supérieur ou égal.",
      partlyKnown: "Décidé dès que les deux fourchettes ne se chevauchent plus.",
      example: "demandeur.âge >= 25 ans"),
    Entry(
      operation: .between, level: .comparison, typing: .range, phrases: ["A entre B et H"],
      meaning: "Compris entre les deux bornes, qui sont comprises.",
      partlyKnown: "Oui quand toute la fourchette est entre les bornes, non quand elle est toute dehors.",
      example: "demandeur.âge entre 18 ans et 25 ans"),
    Entry(
      operation: .inList, level: .comparison, typing: .membership, phrases: ["A dans [ E… ]"],
      meaning: "L'une des options, ou l'une des valeurs, de la liste.",
      partlyKnown: "Oui quand toutes les valeurs encore possibles sont dans la liste, non quand aucune n'y est.",
      example: "demandeur.activité dans [salarie, apprenti]"),
    Entry(
      operation: .inSet, level: .comparison, typing: .setMembership, phrases: ["A dans ensemble"],
      meaning: "La commune appartient à l'ensemble de communes.",
      partlyKnown: "Inconnu tant que la commune est inconnue.",
      example: "foyer.commune dans metropole_de_lyon"),
    Entry(
      operation: .contains, level: .comparison, typing: .inclusion, phrases: ["A contient B"],
      meaning: "L'option fait partie des réponses d'un choix multiple.",
      partlyKnown: "Oui quand l'option est sûrement choisie, non quand elle ne l'est sûrement pas.",
      example: "demandeur.ressources_perçues contient retraite"),
  ]
}
