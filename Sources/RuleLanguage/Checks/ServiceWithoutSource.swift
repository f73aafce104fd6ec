internal import RuleModel
internal import SourceText

/// W204: a service that does not say where it comes from.
enum ServiceWithoutSource: RuleCheck {
  static let page = ProblemPage(
    code: "W204", title: "service sans source",
    why: """
      Un verdict s'explique par un texte. Sans source, personne ne peut vérifier la fiche ni savoir quand la relire.
      """,
    bad: ExampleService.text(),
    good: ExampleService.text("sources: [{titre: Règlement d'essai, url: exemple.fr}]"))

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    rules.declarations.services.all.filter(\.sources.isEmpty).map { service in
      RuleProblem(
        message: "le service \(service.id.value) ne dit pas d'où il vient", place: service.id.range,
        help: ["ajouter `sources: [{titre: …, article: …, url: …}]`."], justified: service.justified)
    }
  }
}
