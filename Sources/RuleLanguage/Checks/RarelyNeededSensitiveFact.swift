internal import RuleModel
internal import SourceText

/// W208: a sensitive question asked for the sake of few services.
enum RarelyNeededSensitiveFact: RuleCheck {
  /// A sensitive fact must serve at least this many services.
  static let fewestServices = 2

  static let page = ProblemPage(
    code: "W208", title: "donnée sensible pour peu de services",
    why: """
      Le RGPD demande de ne recueillir que le nécessaire. Une question sensible qui ne sert qu'à un service se \
      justifie, ou se remplace par un point à vérifier avec la personne.
      """,
    bad: ExampleService.text().replacing("conditions: foyer.en_couple", with: "conditions: sante.maladie"),
    good: ExampleService.text("à_vérifier: [Avoir une maladie qui ouvre ce droit.]"))

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    rules.declarations.facts.all.compactMap { fact in
      guard fact.isSensitive, !fact.isComputed, let index = rules.base.factIndices[FactName(fact.name.value)]
      else { return nil }
      let count = rules.usage.servicesOfFact[index] ?? 0
      // A fact that serves nothing has its own warning.
      guard count > 0, count < fewestServices else { return nil }
      return RuleProblem(
        message:
          "donnée sensible demandée pour \(count == 0 ? "aucun service" : "un seul service") : \(fact.name.value)",
        place: fact.name.range, justified: fact.justified)
    }
  }
}
