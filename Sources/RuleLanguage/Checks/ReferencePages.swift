internal import SourceText

/// Pages of names that refer to nothing, and of computations that go round.
enum ReferencePages {
  private static let why = "Ce nom n'est défini nulle part : une faute de frappe, ou une définition qui manque."

  static let all = [
    ProblemPage(
      code: "E224", title: "paramètre inconnu dans un texte",
      why: """
        Entre accolades, une phrase nomme une valeur légale : la phrase est lue avec la valeur du jour. Le vocabulaire \
        en nomme aussi, dans `montants_nommés`. \
        Ce nom n'est celui d'aucun paramètre : une faute de frappe, ou une valeur à déclarer.
        """,
      bad: ExampleService.text("erreurs: [\"Dépasser {aide.plafon}.\"]"),
      good: ExampleService.text("erreurs: [\"Dépasser {aide.plafond}.\"]")),
    ProblemPage(
      code: "E225", title: "accolades illisibles dans une phrase",
      why: """
        Une accolade n'a qu'un sens dans une phrase : `{paramètre}`, `{paramètre sans date}`, `{montant par mois}` pour \
        un montant en €/an, `{taux en %}` pour un taux.
        """,
      bad: ExampleService.text("erreurs: [\"Dépasser {le plafond}.\"]"),
      good: ExampleService.text("erreurs: [\"Dépasser le plafond.\"]")),
    ProblemPage(
      code: "E230", title: "service inconnu", why: why, bad: ExampleService.text("si_non: [esai]"),
      good: ExampleService.text("si_non: [essai]")),
    ProblemPage(
      code: "E231", title: "papier inconnu", why: why, bad: ExampleService.text("documents: [ribe]"),
      good: ExampleService.text("documents: [rib]")),
    ProblemPage(
      code: "E232", title: "formulaire inconnu", why: why, bad: ExampleService.text("formulaires: [cerfa_essai]"),
      good: ExampleService.text("formulaires: []")),
    ProblemPage(
      code: "E233", title: "organisme inconnu", why: why,
      bad: ExampleService.text().replacing("organisme: caf", with: "organisme: cpam"), good: ExampleService.text()),
    ProblemPage(
      code: "E234", title: "thème inconnu", why: why,
      bad: ExampleService.text().replacing("[budget]", with: "[budgets]"), good: ExampleService.text()),
    ProblemPage(
      code: "E235", title: "ensemble de communes inconnu",
      why: "Le territoire d'un service est `france`, ou un ensemble déclaré dans `ensembles`.",
      bad: ExampleService.text("territoire: metropol"), good: ExampleService.text("territoire: metropole")),
    ProblemPage(
      code: "E236", title: "fait inconnu",
      why: "Un scénario, un exemple, un vocabulaire ou une correspondance parle d'un fait que rien ne définit.",
      bad: ExampleService.text(
        "exemples: [{nom: un, situation: {foyer.en_coupl: oui}, attendu: éligible}]"),
      good: ExampleService.text(
        "exemples: [{nom: un, situation: {foyer.en_couple: oui}, attendu: éligible}]")),
    ProblemPage(
      code: "E237", title: "calcul en rond",
      why: """
        Pour savoir l'un il faudrait savoir l'autre, le même mois. Chaque lien du cercle est montré. Si l'effet passe \
        d'un mois à l'autre (une aide compte dans les ressources de l'autre), écrire `le mois précédent` et déclarer \
        les services dans un groupe `stationnaires`.
        """,
      bad: """
        faits:
          essai.un: {type: oui_non, déduire: essai.deux}
          essai.deux: {type: oui_non, déduire: essai.un}
        """,
      good: """
        faits:
          essai.un: {type: oui_non, déduire: essai.deux}
          essai.deux: {type: oui_non, déduire: foyer.en_couple}
        """),
    ProblemPage(
      code: "E239", title: "attribut de commune inconnu",
      why: "Les colonnes de la table des communes, après le nom et le code postal, sont des attributs déclarés.",
      bad: """
        communes:
          colonnes: [nom, zonne]
          lignes: {"38185": [Grenoble, zone_2]}
        """,
      good: """
        communes:
          colonnes: [nom, zone]
          lignes: {"38185": [Grenoble, zone_2]}
        """),
    ProblemPage(
      code: "E240", title: "protocole de danger inconnu",
      why: "Le vocabulaire nomme un danger que le cadre de l'entretien ne décrit pas.",
      bad: """
        vocabulaire:
          demandes: [{dit: "j'ai froid chez moi", danger: le_froid}]
        """,
      good: """
        vocabulaire:
          demandes: [{dit: "j'ai froid chez moi"}]
        """),
    ProblemPage(
      code: "E253", title: "prestation inconnue",
      why: """
        Une liste du vocabulaire parle d'une prestation qui n'a pas de mots sous `prestations` : on ne l'entendrait \
        jamais.
        """,
      bad: "vocabulaire: {prestations: {rsa: [rsa]}, bénéficiaires: {rssa: [rsaste]}}\n",
      good: "vocabulaire: {prestations: {rsa: [rsa]}, bénéficiaires: {rsa: [rsaste]}}\n"),
    ProblemPage(
      code: "E254", title: "« ~ » mal placé",
      why: """
        Dans un indice, « ~ » finit le mot ou le choix qui peut manquer. Ailleurs il ne dirait rien, et un indice dont \
        tous les mots peuvent manquer serait trouvé partout.
        """,
      bad: "vocabulaire: {locutions: {figées: [noir~|blanc_sur_gris, mur~]}}\n",
      good: "vocabulaire: {locutions: {figées: [noir|blanc~ sur gris, mur]}}\n"),
  ]
}
