internal import RuleModel
internal import SourceText

/// W211: the same constants with other labels: only the first labels are shown.
enum DivergingLabels: RuleCheck {
  static let page = ProblemPage(
    code: "W211", title: "mêmes réponses, autres libellés",
    why: """
      Deux faits qui ont les mêmes constantes partagent leurs réponses, pour pouvoir se comparer : les libellés du \
      premier sont montrés partout. Écrire les mêmes libellés, ou d'autres constantes.
      """,
    bad: """
      faits:
        foyer.essai_un: {type: choix, choix: {petit: petit, grand: grand}, question: Lequel ?}
        foyer.essai_deux: {type: choix, choix: {petit: minuscule, grand: grand}, question: Et là ?}
      """,
    good: """
      faits:
        foyer.essai_un: {type: choix, choix: {petit: petit, grand: grand}, question: Lequel ?}
        foyer.essai_deux: {type: choix, choix: {petit: petit, grand: grand}, question: Et là ?}
      """)

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    rules.declarations.facts.all.compactMap { fact in
      guard !fact.options.isEmpty, let known = rules.base.fact(named: FactName(fact.name.value)) else { return nil }
      let domain: DomainIndex
      switch known.type {
      case .choice(let index), .choices(let index): domain = index
      case .truth, .number, .date, .commune, .text: return nil
      }
      let shown = rules.base.domains[domain]
      let other = fact.options.first { option in
        shown.options.contains { $0.key == option.key && $0.label != option.label }
      }
      guard let other, let label = shown.options.first(where: { $0.key == other.key })?.label else { return nil }
      return RuleProblem(
        message: "\(fact.name.value) : « \(other.label) » sera montré « \(label) »", place: fact.name.range,
        help: ["un autre fait a les mêmes constantes et d'autres libellés."], justified: fact.justified)
    }
  }
}
