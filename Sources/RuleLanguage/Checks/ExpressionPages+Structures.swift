internal import SourceText

extension ExpressionPages {
  /// `toutes`, `tranches`, `tableau` and their neighbours.
  static let structures = [
    page(
      "E120", "expression vide",
      why: """
        La ligne est là, mais rien n'y est écrit. Une condition vide ne veut dire ni oui ni non : l'écrire, ou enlever la \
        ligne.
        """,
      bad: "toutes:\n  - foyer.en_couple\n  -", good: "toutes:\n  - foyer.en_couple"),
    page(
      "E121", "liste sans mot",
      why: """
        Une liste de conditions ne dit pas s'il les faut toutes ou une seule. Le mot au-dessus le dit : `toutes`, `une`, \
        `aucune`, `au_moins` ; pour des nombres, `somme`, `min`, `max`, `produit`.
        """,
      bad: "- foyer.en_couple\n- sante.maladie", good: "toutes:\n  - foyer.en_couple\n  - sante.maladie"),
    page(
      "E122", "mot inconnu dans une condition",
      why: """
        Une clé mal orthographiée serait une condition oubliée. Le message donne les mots possibles à cet endroit.
        """,
      bad: "tout:\n  - foyer.en_couple\n  - sante.maladie", good: "toutes:\n  - foyer.en_couple\n  - sante.maladie"),
    page(
      "E123", "il manque une partie",
      why: """
        Une structure a des clés obligatoires : `si` demande `alors` et `sinon`, `tranches` demande `selon` et `de`. Il \
        n'y a jamais de valeur par défaut.
        """,
      bad: "si: foyer.en_couple\nalors: 100 €/mois", good: "si: foyer.en_couple\nalors: 100 €/mois\nsinon: 0",
      as: .amount("€/mois")),
    page(
      "E124", "deux structures au même niveau",
      why: """
        `toutes` et `une` côte à côte ne disent pas comment elles se combinent. Mettre l'une dans l'autre, comme une \
        ligne de sa liste.
        """,
      bad: "toutes: [foyer.en_couple]\nune: [sante.maladie, foyer.logement = locataire]",
      good: """
        toutes:
          - foyer.en_couple
          - une: [sante.maladie, foyer.logement = locataire]
        """),
    page(
      "E125", "mot non prévu dans un barème",
      why: "`mode` et `politique` n'acceptent que quelques mots, qui changent le calcul.",
      bad: """
        tranches:
          selon: demandeur.salaire_net
          mode: pallier
          de: [{à_partir_de: 0, valeur: 10 €/mois}, {à_partir_de: 900, valeur: 0}]
        """,
      good: """
        tranches:
          selon: demandeur.salaire_net
          mode: palier
          de: [{à_partir_de: 0, valeur: 10 €/mois}, {à_partir_de: 900, valeur: 0}]
        """,
      as: .amount("€/mois")),
    page(
      "E126", "nombre de conditions impossible",
      why: "`au_moins` demande plus de conditions qu'il n'y en a dans sa liste, ou moins d'une.",
      bad: "au_moins: {4: [foyer.en_couple, sante.maladie, foyer.logement = locataire]}",
      good: "au_moins: {2: [foyer.en_couple, sante.maladie, foyer.logement = locataire]}"),
    page(
      "E127", "forme inattendue dans une expression",
      why: "À cet endroit on attend une liste, un nombre ou une phrase, et autre chose est écrit.",
      bad: "toutes: foyer.en_couple", good: "toutes: [foyer.en_couple]"),
    page(
      "E128", "ligne de tableau trop courte ou trop longue",
      why: """
        Chaque ligne d'un tableau a une case par clé de `selon`, dans le même ordre. `"*"` accepte toutes les valeurs.
        """,
      bad: """
        tableau:
          selon: [foyer.en_couple, foyer.logement]
          lignes:
            - {quand: [oui], valeur: 20 €/mois}
            - {quand: [non, "*"], valeur: 10 €/mois}
        """,
      good: """
        tableau:
          selon: [foyer.en_couple, foyer.logement]
          lignes:
            - {quand: [oui, "*"], valeur: 20 €/mois}
            - {quand: [non, "*"], valeur: 10 €/mois}
        """,
      as: .amount("€/mois")),
    page(
      "E129", "« au_delà » ne convient pas",
      why: """
        `au_delà` prolonge un tableau au-delà d'un nombre : « et 50 € par enfant en plus ». Sa clé, comptée depuis 1, doit \
        être celle d'un nombre.
        """,
      bad: """
        tableau:
          selon: foyer.logement
          lignes: [{quand: "*", valeur: 10 €/mois}]
          au_delà: {clé: 1, dernier: 2, ajouter: 5 €/mois}
        """,
      good: """
        tableau:
          selon: nombre d'enfants
          lignes: [{quand: 0, valeur: 0}, {quand: 1, valeur: 10 €/mois}, {quand: 2, valeur: 20 €/mois}]
          au_delà: {clé: 1, dernier: 2, ajouter: 5 €/mois}
        """,
      as: .amount("€/mois")),
  ]
}
