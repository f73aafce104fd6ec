internal import RuleModel
internal import SourceText

/// E238: a parameter whose first value comes after the review of the base.
enum ParameterWithoutValue: RuleCheck {
  static let page = ProblemPage(
    code: "E238", title: "paramètre sans valeur à la date de revue",
    why: """
      À la date de revue de la base, ce paramètre n'a encore aucune valeur : tout ce qui s'en sert serait indéterminé. \
      Ajouter la valeur d'avant, ou `inconnue` à partir d'une date passée si elle n'est vraiment pas connue.
      """,
    bad: """
      paramètres:
        essai.plafond: {libellé: plafond d'essai, unité: €/mois, valeurs: {2027-01-01: 100}, fiabilité: A}
      """,
    good: """
      paramètres:
        essai.plafond:
          libellé: plafond d'essai
          unité: €/mois
          valeurs: {2020-01-01: inconnue, 2027-01-01: 100}
          fiabilité: A
      """)

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    guard let review = rules.base.identity.reviewedOn else { return [] }
    return rules.base.parameters.elements.compactMap { parameter in
      guard let first = parameter.values.first, first.from > review else { return nil }
      return RuleProblem(
        message: "le paramètre \(parameter.name) n'a pas de valeur au \(review.iso), date de revue de la base",
        place: parameter.place, label: "première valeur au \(first.from.iso)")
    }
  }
}
