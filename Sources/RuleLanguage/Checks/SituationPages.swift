internal import SourceText

/// Pages of what may be wrong in a situation: examples, scenarios, answers files.
enum SituationPages {
  static let all = [
    ProblemPage(
      code: "E241", title: "valeur illisible",
      why: "La valeur ne va pas avec le type du fait.",
      bad: example("foyer.en_couple: peut-être"), good: example("foyer.en_couple: inconnu")),
    ProblemPage(
      code: "E242", title: "valeur hors des bornes",
      why: "Les bornes du fait excluent cette valeur : une faute de frappe, ou une unité prise pour une autre.",
      bad: example("demandeur.salaire_net: 24000"), good: example("demandeur.salaire_net: 2000")),
    ProblemPage(
      code: "E243", title: "de qui parle-t-on ?",
      why: """
        Un fait porté par chaque adulte se dit de l'un d'eux ; un fait d'enfant s'écrit dans la liste des enfants ; un \
        fait du foyer s'écrit sans préfixe.
        """,
      bad: example("salaire_net: 900"), good: example("demandeur.salaire_net: 900")),
    ProblemPage(
      code: "E244", title: "commune inconnue ou ambiguë",
      why: "Une commune se dit par son nom si un seul le porte, sinon par son code INSEE.",
      bad: example("foyer.commune: Saint-Maurice"), good: example("foyer.commune: \"69227\"")),
    ProblemPage(
      code: "E245", title: "réponse inconnue",
      why: "La réponse n'est pas une des constantes du choix.",
      bad: example("foyer.logement: locatair"), good: example("foyer.logement: locataire")),
    ProblemPage(
      code: "E246", title: "mois ou année à préciser",
      why: "Un fait annuel a une valeur par année, un fait mensuel une valeur par mois, ou « pareil chaque mois ».",
      bad: example("foyer.rfr: 12000"), good: example("foyer.rfr: {N-1: 12000}")),
  ]

  private static func example(_ line: String) -> String {
    ExampleService.text(
      "exemples: [{nom: un, le: 2026-11-23, situation: {\(line)}, attendu: indéterminé}]")
  }
}
