internal import RuleModel
internal import SourceText

/// W205: a service whose examples do not show both an open and a closed case.
enum ServiceWithoutExamples: RuleCheck {
  static let page = ProblemPage(
    code: "W205", title: "service sans exemple ouvert et fermé",
    why: """
      Les exemples sont les essais d'une règle : il en faut au moins un où le droit est ouvert et un où il est fermé. \
      Ils disent aussi au lecteur ce que la règle veut dire.
      """,
    bad: ExampleService.text(),
    good: ExampleService.text(
      """
      exemples:
        - {nom: en couple, le: 2026-11-23, situation: {foyer.en_couple: oui}, attendu: éligible}
        - {nom: seul, le: 2026-11-23, situation: {foyer.en_couple: non}, attendu: non éligible}
      """))

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    rules.declarations.services.all.compactMap { service in
      guard let index = rules.base.serviceIndices[ServiceID(service.id.value)] else { return nil }
      let verdicts = rules.base.services[index].examples.flatMap { example in
        [example.expected.verdict].compactMap(\.self) + example.expected.members.values
      }
      var missing: [String] = []
      if !verdicts.contains(where: { $0 == .eligible || $0 == .eligibleWithReserves || $0 == .alreadyReceived }) {
        missing.append("ouvert")
      }
      if !verdicts.contains(where: { $0 == .notEligible || $0 == .notEligibleToConfirm || $0 == .notConcerned }) {
        missing.append("fermé")
      }
      guard !missing.isEmpty else { return nil }
      return RuleProblem(
        message: "le service \(service.id.value) n'a pas d'exemple \(missing.joined(separator: " ni "))",
        place: service.id.range, justified: service.justified)
    }
  }
}
