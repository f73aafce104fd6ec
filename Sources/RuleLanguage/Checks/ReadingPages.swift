internal import SourceText

/// Pages of what is told while a declaration is read, key by key.
enum ReadingPages {
  static let all = [
    ProblemPage(
      code: "E201", title: "clé inconnue",
      why: """
        Une clé mal orthographiée serait lue comme une absence, en silence. Les clés possibles sont celles de la \
        référence ; elles s'écrivent avec ou sans accents.
        """,
      bad: "thèmes: {sante: {libelé: Santé}}\n", good: "thèmes: {sante: {libellé: Santé}}\n"),
    ProblemPage(
      code: "E202", title: "clé manquante",
      why: "Sans cette clé, la déclaration ne peut pas servir.",
      bad: "thèmes: {sante: {ordre: 2}}\n", good: "thèmes: {sante: {libellé: Santé, ordre: 2}}\n"),
    ProblemPage(
      code: "E203", title: "forme inattendue",
      why: "Un texte, une liste et des clés ne s'écrivent pas l'un pour l'autre ; une clé vide est presque un oubli.",
      bad: "thèmes: {sante: Santé}\n", good: "thèmes: {sante: {libellé: Santé}}\n"),
    ProblemPage(
      code: "E204", title: "nom mal formé",
      why: """
        Les identifiants servent de noms de fichiers et de commandes : minuscules sans accent, chiffres et `_`. Les \
        noms de faits et de paramètres peuvent avoir des accents et des points.
        """,
      bad: "thèmes: {Santé: {libellé: Santé}}\n", good: "thèmes: {sante: {libellé: Santé}}\n"),
    ProblemPage(
      code: "E205", title: "mot non prévu", why: "Cette clé n'accepte que quelques mots.",
      bad: """
        faits:
          foyer.essai: {type: booléen, question: Est-ce un essai ?}
        """,
      good: """
        faits:
          foyer.essai: {type: oui_non, question: Est-ce un essai ?}
        """),
    ProblemPage(
      code: "E206", title: "nombre, date ou durée illisible",
      why: """
        Les nombres s'écrivent avec un point (651.69), les dates à l'envers (2026-12-31), les durées en toutes lettres \
        (2 mois) : une seule lecture est possible.
        """,
      bad: """
        paramètres:
          essai.plafond: {libellé: plafond, unité: €/mois, valeurs: {2026-01-01: "651,69"}, fiabilité: A}
        """,
      good: """
        paramètres:
          essai.plafond: {libellé: plafond, unité: €/mois, valeurs: {2026-01-01: 651.69}, fiabilité: A}
        """),
    ProblemPage(
      code: "E207", title: "clé de tête inconnue",
      why: "La première clé d'un fichier dit ce qu'il contient.",
      bad: "fait: {foyer.essai: {type: oui_non, question: Est-ce un essai ?}}\n",
      good: "faits: {foyer.essai: {type: oui_non, question: Est-ce un essai ?}}\n"),
    ProblemPage(
      code: "E208", title: "base sans nom",
      why: """
        Un des fichiers doit contenir la clé `base`, avec le nom, le territoire et la version : c'est ce que montrent \
        les fiches imprimées.
        """),
  ]
}
