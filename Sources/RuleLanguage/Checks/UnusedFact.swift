internal import RuleModel
internal import SourceText

/// W201: a fact that no service and no form needs.
enum UnusedFact: RuleCheck {
  static let page = ProblemPage(
    code: "W201", title: "fait dont rien ne se sert",
    why: """
      Aucun service et aucun formulaire n'a besoin de ce fait, même à travers un calcul. Il ne sera jamais demandé : \
      le retirer, ou l'employer.
      """,
    bad: """
      faits:
        foyer.animaux:
          libellé: animaux du foyer
          type: oui_non
          question: Avez-vous un animal ?
      """,
    good: """
      faits:
        foyer.animaux:
          libellé: animaux du foyer
          type: oui_non
          question: Avez-vous un animal ?
          justifie: {W201: servira à la fiche des refuges}
      """)

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    rules.declarations.facts.all.compactMap { fact in
      guard let index = rules.base.factIndices[FactName(fact.name.value)], !rules.usage.facts.contains(index),
        NameSpelling.receivedService(of: fact.name.value) == nil
      else { return nil }
      return RuleProblem(
        message: "rien ne se sert du fait \(fact.name.value)", place: fact.name.range, justified: fact.justified)
    }
  }
}
