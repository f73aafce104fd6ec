internal import RuleModel
internal import SourceText

/// W202: a parameter that no service and no form needs.
enum UnusedParameter: RuleCheck {
  static let page = ProblemPage(
    code: "W202", title: "paramètre dont rien ne se sert",
    why: """
      Aucun service et aucun formulaire n'a besoin de cette valeur, même à travers un calcul. Une valeur que rien ne \
      lit vieillit sans que personne le voie.
      """,
    bad: """
      paramètres:
        essai.plafond: {libellé: plafond d'essai, unité: €/mois, valeurs: {2026-01-01: 100}, fiabilité: A}
      """,
    good: """
      paramètres:
        essai.plafond:
          libellé: plafond d'essai
          unité: €/mois
          valeurs: {2026-01-01: 100}
          fiabilité: A
          justifie: {W202: gardé pour la revue de janvier}
      """)

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    rules.declarations.parameters.all.compactMap { parameter in
      guard let index = rules.base.parameterIndices[ParameterName(parameter.name.value)],
        !rules.usage.parameters.contains(index)
      else { return nil }
      return RuleProblem(
        message: "rien ne se sert du paramètre \(parameter.name.value)", place: parameter.name.range,
        justified: parameter.justified)
    }
  }
}
