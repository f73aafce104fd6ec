extension OperatorTable {
  static let periods: [Entry] = [
    Entry(
      operation: .sumOverMonths, level: .primary, typing: .monthWindow,
      phrases: ["somme de E sur les n mois précédents", "somme de E de M-13 à M-2"],
      meaning: "La somme d'un fait d'un mois sur des mois passés ; `M` est le mois de l'évaluation. Des €/mois donnent"
        + " des €/an sur douze mois, des € sinon.",
      partlyKnown: "La somme des fourchettes de chaque mois.",
      example: "somme de demandeur.salaire_net sur les 12 mois précédents"),
    Entry(
      operation: .meanOverMonths, level: .primary, typing: .monthWindow,
      phrases: ["moyenne de E sur les n mois précédents", "moyenne de E de M-13 à M-2"],
      meaning: "La moyenne d'un fait d'un mois sur des mois passés.",
      partlyKnown: "La moyenne des fourchettes de chaque mois.",
      example: "moyenne de demandeur.salaire_net sur les 3 mois précédents"),
    Entry(
      operation: .sumOfYear, level: .primary, typing: .monthWindow, phrases: ["somme de E en_année_N-2"],
      meaning: "La somme d'un fait d'un mois sur une année civile ; `N` est l'année de l'évaluation. Des €/mois donnent"
        + " des €/an.",
      partlyKnown: "La somme des fourchettes de chaque mois.",
      example: "somme de demandeur.salaire_net en année N-2"),
    Entry(
      operation: .meanOfYear, level: .primary, typing: .monthWindow, phrases: ["moyenne de E en_année_N-2"],
      meaning: "La moyenne d'un fait d'un mois sur une année civile.",
      partlyKnown: "La moyenne des fourchettes de chaque mois.",
      example: "moyenne de demandeur.salaire_net en année N-1"),
    Entry(
      operation: .inYear, level: .primary, typing: .yearWindow, phrases: ["A en année N-2"],
      meaning: "La valeur d'un fait d'une année, pour l'année dite.",
      partlyKnown: "Ce qu'on sait du fait pour cette année.",
      example: "foyer.rfr en année N-2"),
    Entry(
      operation: .at, level: .primary, typing: .parameterDate, phrases: ["A au D"],
      meaning: "La valeur d'un paramètre à une autre date, qui ne dépend que d'aujourd'hui.",
      partlyKnown: "Inconnu quand le paramètre n'a pas de valeur à cette date.",
      example: "rsa.montant_forfaitaire au 2026-01-01"),
  ]

  static let dates: [Entry] = [
    Entry(
      operation: .today, level: .primary, typing: .day, phrases: ["aujourd'hui"],
      meaning: "Le jour de l'évaluation.", partlyKnown: "Toujours connu.", example: "aujourd'hui"),
    Entry(
      operation: .makeDate, level: .primary, typing: .dayFromParts, phrases: ["date ( a , m , j )"],
      meaning: "La date faite d'une année, d'un mois et d'un jour.",
      partlyKnown: "De la première à la dernière date possible.",
      example: "date(année de aujourd'hui - 1, 7, 1)"),
    Entry(
      operation: .yearOf, level: .primary, typing: .partOfDay, phrases: ["année de D"],
      meaning: "L'année d'une date, un nombre sans unité.",
      partlyKnown: "De l'année de la première date à celle de la dernière.",
      example: "année de demandeur.date_naissance"),
    Entry(
      operation: .monthOf, level: .primary, typing: .partOfDay, phrases: ["mois de D"],
      meaning: "Le mois d'une date, de 1 à 12.",
      partlyKnown: "Les mois des dates possibles.",
      example: "mois de aujourd'hui"),
    Entry(
      operation: .firstOfMonth, level: .primary, typing: .monthEdge, phrases: ["premier jour du mois de D"],
      meaning: "Le premier jour du mois où tombe la date.",
      partlyKnown: "Pour la première et pour la dernière date possibles.",
      example: "premier jour du mois de aujourd'hui"),
    Entry(
      operation: .lastOfMonth, level: .primary, typing: .monthEdge, phrases: ["dernier jour du mois de D"],
      meaning: "Le dernier jour du mois où tombe la date.",
      partlyKnown: "Pour la première et pour la dernière date possibles.",
      example: "dernier jour du mois de aujourd'hui"),
    Entry(
      operation: .yearsBetween, level: .primary, typing: .elapsed, phrases: ["années|ans entre D1 et D2"],
      meaning: "Les années révolues de la première date à la seconde : un âge.",
      partlyKnown: "De la plus courte à la plus longue durée possible.",
      example: "années entre demandeur.date_naissance et aujourd'hui"),
    Entry(
      operation: .monthsBetween, level: .primary, typing: .elapsed, phrases: ["mois entre D1 et D2"],
      meaning: "Les mois révolus de la première date à la seconde.",
      partlyKnown: "De la plus courte à la plus longue durée possible.",
      example: "mois entre demandeur.date_naissance et aujourd'hui"),
    Entry(
      operation: .weeksBetween, level: .primary, typing: .elapsed, phrases: ["semaines entre D1 et D2"],
      meaning: "Les semaines révolues de la première date à la seconde.",
      partlyKnown: "De la plus courte à la plus longue durée possible.",
      example: "semaines entre demandeur.date_naissance et aujourd'hui"),
    Entry(
      operation: .daysBetween, level: .primary, typing: .elapsed, phrases: ["jours entre D1 et D2"],
      meaning: "Les jours de la première date à la seconde.",
      partlyKnown: "De la plus courte à la plus longue durée possible.",
      example: "jours entre demandeur.date_naissance et aujourd'hui"),
  ]
}
