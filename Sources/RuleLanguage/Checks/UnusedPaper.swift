internal import RuleModel
internal import SourceText

/// W212: a paper of the catalogue that nothing asks for.
enum UnusedPaper: RuleCheck {
  static let page = ProblemPage(
    code: "W212", title: "papier que rien ne demande",
    why: "Aucun service, aucun formulaire et aucun scénario ne parle de ce papier : le retirer, ou le demander.",
    bad: "papiers: {carte_essai: {libellé: carte d'essai}}\n",
    good: "papiers: {carte_essai: {libellé: carte d'essai, justifie: {W212: service à venir}}}\n")

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    var asked: Set<PaperID> = []
    for service in rules.base.services.elements { asked.formUnion(service.procedure.papers.map(\.paper)) }
    for form in rules.base.forms.values { asked.formUnion(form.papers.map(\.paper)) }
    for scenario in rules.base.scenarios { asked.formUnion(scenario.papersInBag) }
    for paper in rules.base.papers.values { asked.formUnion(paper.replacedBy) }
    return rules.declarations.papers.all.compactMap { paper in
      guard !asked.contains(PaperID(paper.id.value)) else { return nil }
      return RuleProblem(
        message: "rien ne demande le papier \(paper.id.value)", place: paper.id.range, justified: paper.justified)
    }
  }
}
