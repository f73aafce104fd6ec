extension OperatorTable {
  static let members: [Entry] = [
    Entry(
      operation: .some, level: .primary, typing: .members,
      phrases: ["un|une enfant", "un|une enfant où C"],
      meaning: "Il y a au moins un membre, ou un membre qui vérifie la condition.",
      partlyKnown: "Oui dès qu'un membre connu la vérifie ; non quand aucun, connu ou à venir, ne le peut.",
      example: "un enfant où âge < 3 ans"),
    Entry(
      operation: .none, level: .primary, typing: .members,
      phrases: ["aucun|aucune enfant", "aucun|aucune enfant où C"],
      meaning: "Il n'y a pas de membre, ou aucun ne vérifie la condition.",
      partlyKnown: "Le contraire de `un enfant où`.",
      example: "aucun enfant où âge < 3 ans"),
    Entry(
      operation: .every, level: .primary, typing: .members,
      phrases: ["tous|toutes les enfants où C"],
      meaning: "Chaque membre vérifie la condition ; vrai s'il n'y a personne.",
      partlyKnown: "Non dès qu'un membre connu ne la vérifie pas.",
      example: "tous les enfants où âge < 20 ans"),
    Entry(
      operation: .count, level: .primary, typing: .memberCount,
      phrases: ["nombre de enfants", "nombre de enfants où C"],
      meaning: "Combien de membres, ou combien vérifient la condition.",
      partlyKnown: "De ceux qui la vérifient sûrement à ceux qui le peuvent encore.",
      example: "nombre d'enfants où âge < 20 ans"),
    Entry(
      operation: .sumOf, level: .primary, typing: .memberSum,
      phrases: ["somme de E pour les enfants", "somme de E pour les enfants où C"],
      meaning: "La somme sur les membres ; 0 s'il n'y a personne.",
      partlyKnown: "La somme des fourchettes ; un membre qui n'est pas sûr compte de 0 à sa valeur.",
      example: "somme de salaire_net pour les adultes"),
    Entry(
      operation: .maximumOf, level: .primary, typing: .memberExtreme,
      phrases: [
        "maximum de E pour les enfants", "maximum de E pour les enfants où C",
        "maximum de E pour les enfants sinon V", "maximum de E pour les enfants où C sinon V",
      ],
      meaning: "La plus grande valeur, ou la dernière date ; `sinon` donne la valeur quand il n'y a personne.",
      partlyKnown: "Une fourchette sur les membres sûrs et possibles.",
      example: "maximum de âge pour les enfants sinon 0 ans"),
    Entry(
      operation: .minimumOf, level: .primary, typing: .memberExtreme,
      phrases: [
        "minimum de E pour les enfants", "minimum de E pour les enfants où C",
        "minimum de E pour les enfants sinon V", "minimum de E pour les enfants où C sinon V",
      ],
      meaning: "La plus petite valeur, ou la première date ; `sinon` donne la valeur quand il n'y a personne.",
      partlyKnown: "Une fourchette sur les membres sûrs et possibles.",
      example: "minimum de âge pour les adultes"),
  ]

  static let services: [Entry] = [
    Entry(
      operation: .entitled, level: .primary, typing: .serviceTruth,
      phrases: ["droit ( S )", "droit ( S ) le mois précédent"],
      meaning: "La personne y a droit : ses conditions sont vraies. Vu du foyer, pour un membre au moins.",
      partlyKnown: "La vérité des conditions du service.",
      example: "droit(rsa)"),
    Entry(
      operation: .amount, level: .primary, typing: .serviceAmount,
      phrases: ["montant ( S )", "montant ( S ) le mois précédent"],
      meaning: "Le montant si on y a droit, 0 sinon. Vu du foyer, la somme des membres.",
      partlyKnown: "De 0 au plus grand montant quand le droit n'est pas décidé.",
      example: "montant(rsa) le mois précédent"),
    Entry(
      operation: .receives, level: .primary, typing: .serviceTruth, phrases: ["perçoit ( S )"],
      meaning: "La personne dit recevoir cette aide.",
      partlyKnown: "Inconnu tant qu'elle ne l'a pas dit.",
      example: "perçoit(aides_logement)"),
    Entry(
      operation: .received, level: .primary, typing: .serviceAmount, phrases: ["perçu ( S )"],
      meaning: "Ce que la personne dit recevoir, par mois.",
      partlyKnown: "La fourchette donnée.",
      example: "perçu(aides_logement)"),
  ]
}
