internal import SourceText

/// W210: a service that is named but not explained.
enum ThinService: RuleCheck {
  static let page = ProblemPage(
    code: "W210", title: "service sans étapes, sans papiers ou sans téléphone",
    why: """
      Un droit ouvert ne sert que si la personne sait quoi faire ensuite : les étapes, les papiers à réunir, et qui \
      appeler. Si rien n'est nécessaire, le dire par une justification.
      """,
    bad: ExampleService.text(),
    good: ExampleService.text(
      """
      étapes: [{faire: Déposer la demande au guichet.}]
      documents: [rib]
      téléphone: {qui: la CAF, numéro: "3230"}
      """))

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    rules.declarations.services.all.compactMap { service in
      var missing: [String] = []
      if service.steps.isEmpty { missing.append("étapes") }
      if service.papers.isEmpty { missing.append("documents") }
      if service.phone == nil { missing.append("téléphone") }
      guard !missing.isEmpty else { return nil }
      return RuleProblem(
        message: "le service \(service.id.value) n'a pas : \(missing.joined(separator: ", "))",
        place: service.id.range, justified: service.justified)
    }
  }
}
