internal import RuleModel
internal import SourceText

/// W209: a service that no scenario expects anything of.
enum ServiceWithoutScenario: RuleCheck {
  static let page = ProblemPage(
    code: "W209", title: "service qu'aucun scénario ne couvre",
    why: """
      Les scénarios sont les essais de toute la base et les exercices des débutants. Un service dont aucun scénario ne \
      parle n'a jamais été joué du début à la fin.
      """,
    bad: ExampleService.text(),
    good: ExampleService.text("justifie: {W209: service expérimental}"))

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    var covered: Set<ServiceID> = []
    for scenario in rules.base.scenarios {
      covered.formUnion(scenario.expected.verdicts.keys)
      covered.formUnion(scenario.expected.order)
    }
    return rules.declarations.services.all.compactMap { service in
      guard !covered.contains(ServiceID(service.id.value)) else { return nil }
      return RuleProblem(
        message: "aucun scénario ne couvre le service \(service.id.value)", place: service.id.range,
        justified: service.justified)
    }
  }
}
