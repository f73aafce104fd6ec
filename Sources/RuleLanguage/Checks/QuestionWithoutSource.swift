internal import RuleModel
internal import SourceText

/// W203: a question that people cannot be expected to answer by heart, without a word on where to look.
enum QuestionWithoutSource: RuleCheck {
  static let page = ProblemPage(
    code: "W203", title: "question sans « pour_savoir »",
    why: """
      Un nombre, un montant, une durée, une date, ou une question dont le coût est 2 ou plus : la personne a souvent \
      besoin d'un papier pour répondre. Dire lequel, et où regarder, évite un « je ne sais pas ».
      """,
    bad: """
      faits:
        logement.loyer:
          libellé: loyer
          type: montant
          unité: €/mois
          bornes: {min: 0, max: 5000}
          question: Quel est votre loyer ?
      """,
    good: """
      faits:
        logement.loyer:
          libellé: loyer
          type: montant
          unité: €/mois
          bornes: {min: 0, max: 5000}
          question: Quel est votre loyer ?
          pour_savoir: Le bail ou la quittance, ligne « loyer hors charges ».
      """)

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    rules.declarations.facts.all.compactMap { fact in
      guard !fact.isComputed, fact.wording.howToKnow == nil, let question = fact.wording.question,
        let known = rules.base.fact(named: FactName(fact.name.value)), isHard(known)
      else { return nil }
      return RuleProblem(
        message: "la question de \(fact.name.value) ne dit pas où trouver la réponse", place: question.range,
        help: ["ajouter `pour_savoir: …` : quel papier, quelle page, quel site."], justified: fact.justified)
    }
  }

  private static func isHard(_ fact: Fact) -> Bool {
    switch fact.type {
    case .number, .date: true
    case .truth, .choice, .choices, .commune, .text: fact.cost >= 2
    }
  }
}
