internal import SourceText

extension ExpressionPages {
  /// Values of the wrong kind, quantities of different units.
  static let types = [
    page(
      "E150", "valeur d'une autre nature",
      why: """
        Une condition demande un oui ou un non, un montant demande un nombre. Ici la valeur est d'une autre nature : il \
        manque souvent une comparaison.
        """,
      bad: "demandeur.salaire_net", good: "demandeur.salaire_net > 0"),
    page(
      "E151", "unités différentes",
      why: """
        Des euros par mois et des euros par an ne s'ajoutent ni ne se comparent tels quels. Convertir : `en €/an` multiplie \
        par douze, `en €/mois` divise par douze.
        """,
      bad: "demandeur.salaire_net > 12000 €/an", good: "demandeur.salaire_net en €/an > 12000 €/an"),
    page(
      "E152", "valeur dans une autre unité",
      why: "Le fait, le service ou la case annonce une unité ; la valeur en a une autre.",
      bad: "demandeur.salaire_net", good: "demandeur.salaire_net en €/an", as: .amount("€/an")),
    page(
      "E153", "nombre sans unité",
      why: """
        Un nombre nu à côté d'un montant ou d'une durée pourrait être par mois ou par an : l'unité s'écrit toujours, sauf \
        pour 0.
        """,
      bad: "demandeur.salaire_net > 900", good: "demandeur.salaire_net > 900 €/mois"),
    page(
      "E154", "choses qui ne se comparent pas",
      why: "Une date et une durée, ou deux choix aux options différentes, n'ont pas d'ordre entre eux.",
      bad: "demandeur.date_naissance > 18 ans", good: "années entre demandeur.date_naissance et aujourd'hui > 18 ans"),
    page(
      "E155", "opération sur une valeur qui n'y convient pas",
      why: "`et` et `ou` joignent des conditions, `<` et `>` comparent des nombres ou des dates.",
      bad: "demandeur.salaire_net et foyer.en_couple", good: "demandeur.salaire_net > 0 et foyer.en_couple"),
    page(
      "E156", "conversion impossible",
      why: """
        On passe des mois aux années, pas des euros aux jours. Si le nombre est déjà le bon, `compté en …` change l'unité \
        sans changer le nombre.
        """,
      bad: "demandeur.salaire_net en jours > 0 jours", good: "demandeur.salaire_net en €/an > 0"),
    page(
      "E157", "texte dans un calcul",
      why: """
        Un texte est gardé et montré, jamais comparé : deux personnes écrivent la même chose de deux façons. Ce qui décide \
        doit être un choix ou un oui-non.
        """,
      bad: "foyer.remarque = locataire", good: "foyer.logement = locataire",
      beside: """
          foyer.remarque: {libellé: remarque, type: texte, question: Une remarque ?}

        """),
    page(
      "E158", "produit ou rapport de deux quantités",
      why: """
        Des euros multipliés par des ans n'ont pas de sens. On multiplie par un nombre sans unité, et l'on divise par un \
        nombre ou par une quantité de même unité.
        """,
      bad: "demandeur.salaire_net * demandeur.salaire_net", good: "demandeur.salaire_net * 30 %",
      as: .amount("€/mois")),
    page(
      "E159", "deux dates qui s'ajoutent ou se retranchent",
      why: """
        La différence de deux dates compte en jours, en mois ou en années révolus : le dire, car le résultat n'est pas le \
        même.
        """,
      bad: "aujourd'hui - demandeur.date_naissance > 18 ans",
      good: "années entre demandeur.date_naissance et aujourd'hui > 18 ans"),
    page(
      "E160", "date à laquelle on n'ajoute pas une durée",
      why: "À une date on ajoute ou l'on retranche une durée, avec son unité : 3 mois ne font pas 90 jours.",
      bad: "aujourd'hui + 3", good: "aujourd'hui + 3 mois", as: .date),
    page(
      "E162", "mot pour un choix simple ou multiple",
      why: """
        Un choix simple a une seule réponse : `=` ou `dans [a, b]`. Un choix multiple en a plusieurs : `contient`.
        """,
      bad: "foyer.logement contient locataire", good: "foyer.logement = locataire"),
  ]
}
