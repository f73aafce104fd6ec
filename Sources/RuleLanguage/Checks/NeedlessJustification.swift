internal import SourceText

/// W290: a justification of a warning that is not given there.
enum NeedlessJustification: RuleCheck {
  static let page = ProblemPage(
    code: "W290", title: "justification sans objet",
    why: """
      `justifie` accepte un avertissement là où il est donné. Celui-ci ne l'est pas, ou plus : retirer la ligne, pour \
      qu'elle ne cache pas un jour un vrai problème.
      """,
    bad: """
      faits:
        foyer.essai: {type: oui_non, question: Est-ce un essai ?, justifie: {W203: question simple, W201: essai}}
      """,
    good: """
      faits:
        foyer.essai: {type: oui_non, question: Est-ce un essai ?, justifie: {W201: essai}}
      """)

  /// Needs to know which justifications were used: see `problems(in:used:)`.
  static func problems(in rules: CheckedRules) -> [RuleProblem] { [] }

  static func problems(in rules: CheckedRules, used: Set<SourceRange>) -> [RuleProblem] {
    let declarations = rules.declarations
    var written = declarations.facts.all.flatMap(\.justified)
    written += declarations.parameters.all.flatMap(\.justified)
    written += declarations.papers.all.flatMap(\.justified)
    written += declarations.services.all.flatMap(\.justified)
    written += declarations.howTos.all.flatMap(\.justified)
    written += declarations.forms.all.flatMap(\.justified)
    written += declarations.scenarios.all.flatMap(\.justified)
    let codes = Set(RuleChecks.all.map { $0.page.code.text })
    // Codes of other parts are theirs to judge.
    return written.filter { codes.contains($0.code.value) && !used.contains($0.code.range) }.map {
      RuleProblem(message: "l'avertissement \($0.code.value) n'est pas donné ici", place: $0.code.range)
    }
  }
}
