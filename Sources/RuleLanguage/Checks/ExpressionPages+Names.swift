internal import SourceText

extension ExpressionPages {
  /// Names that nothing declares, or that cannot be read from where they are written.
  static let names = [
    page(
      "E130", "nom inconnu",
      why: """
        Aucun fait, paramètre ou option ne porte ce nom : une faute de frappe, un accent oublié, ou un fait à déclarer \
        d'abord dans `faits`. `pimms-guide search` trouve les noms voisins.
        """,
      bad: "foyer.en_coupl", good: "foyer.en_couple"),
    page(
      "E131", "il manque de qui l'on parle",
      why: """
        Ce fait existe pour chaque personne : le salaire du demandeur n'est pas celui du conjoint. Dire lequel \
        (`demandeur.…`), ou passer par un groupe : `un adulte où …`, `somme de … pour les adultes`.
        """,
      bad: "salaire_net > 0", good: "un adulte où salaire_net > 0"),
    page(
      "E132", "cette personne n'a pas ce fait",
      why: """
        Le fait est celui du foyer entier, ou d'une autre sorte de personne : un enfant n'a pas tout ce qu'a un adulte.
        """,
      bad: "demandeur.foyer.en_couple", good: "foyer.en_couple"),
    page(
      "E133", "option inconnue",
      why: "Un choix n'a que les options de sa déclaration, écrites avec leur nom court.",
      bad: "foyer.logement = locatair", good: "foyer.logement = locataire"),
    page(
      "E134", "option toute seule",
      why: "Une option n'est ni vraie ni fausse : elle se compare au fait qui peut la prendre.",
      bad: "non locataire", good: "foyer.logement ≠ locataire"),
    page(
      "E135", "ensemble de communes tout seul",
      why: "Une commune n'est pas égale à un ensemble : elle est dedans, ou non.",
      bad: "foyer.commune = metropole", good: "foyer.commune dans metropole"),
    page(
      "E136", "portée inconnue",
      why: "Après `un`, `aucun`, `nombre de` ou `pour les`, on attend un groupe de personnes déclaré dans `portées`.",
      bad: "un adult où salaire_net > 0", good: "un adulte où salaire_net > 0"),
    ProblemPage(
      code: "E137", title: "service inconnu",
      why: "Aucun service ne porte ce nom. Un service se nomme comme son fichier.",
      bad: service("non perçoit(essais)"), good: service("non perçoit(essai)")),
    page(
      "E138", "ensemble de communes inconnu",
      why: """
        Après `dans`, un nom sans crochets est un ensemble de communes. Pour des options, mettre des crochets : \
        `dans [a, b]`.
        """,
      bad: "foyer.commune dans metropol", good: "foyer.commune dans metropole"),
    page(
      "E139", "attribut de commune inconnu",
      why: "La table des communes n'a pas cette colonne : voir `attributs` dans le fichier des communes.",
      bad: "toutes:\n  - commune: {de: foyer.commune, attribut: zones}\n  - foyer.en_couple",
      good: "foyer.commune dans metropole"),
    page(
      "E140", "fait d'une autre personne dans un « où »",
      why: """
        À l'intérieur d'un `où`, on parle du membre qu'on examine et du foyer, de personne d'autre. Le calcul sur l'autre \
        personne se met dans un fait calculé de sa portée.
        """,
      bad: "un adulte où (un enfant où salaire_net > 0)", good: "un adulte où salaire_net > 0"),
    ProblemPage(
      code: "E141", title: "service du foyer lu pour une personne",
      why: """
        Ce service se décide une fois pour le foyer ; il n'a pas de verdict par personne. S'il en faut un, donner une \
        `portée` au service.
        """,
      bad: service("non demandeur.perçoit(essai)"), good: service("non perçoit(essai)")),
    ProblemPage(
      code: "E142", title: "membre inconnu",
      why: "Personne ne porte ce nom dans le foyer : les membres nommés sont ceux des `portées`.",
      bad: service("non voisin.perçoit(essai)", scope: "adulte"),
      good: service("non demandeur.perçoit(essai)", scope: "adulte")),
    ProblemPage(
      code: "E143", title: "service sans montant",
      why: "Le service n'a pas de `montant` : on peut demander si l'on y a droit, pas combien il donne.",
      bad: service("montant(essai) le mois précédent = 0"), good: service("non perçoit(essai)")),
    page(
      "E144", "personne qui n'existe peut-être pas",
      why: """
        Il n'y a pas toujours un conjoint. La lecture se garde par la condition qui dit qu'il existe, ou passe par les \
        membres, qui sont zéro, un ou plusieurs.
        """,
      bad: "conjoint.salaire_net > 0", good: "foyer.en_couple et conjoint.salaire_net > 0"),
  ]

  private static func service(_ condition: String, scope: String? = nil) -> String {
    """
    service: essai
    titre: Service d'essai
    organisme: caf
    thèmes: [budget]
    pour: Essayer.
    \(scope.map { "portée: \($0)\n" } ?? "")conditions: \(condition)

    """
  }
}
