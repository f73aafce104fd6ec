internal import SourceText

/// W207: a question that cannot be said in one breath.
enum HardQuestion: RuleCheck {
  /// Above this many words in one sentence, a listener has lost its beginning.
  static let longestSentence = 25
  /// Under this ease, on the scale of Kandel and Moles; short questions are not judged, one rare word weighs too much.
  static let leastEase = 30.0
  static let judgedFrom = 8

  static let page = ProblemPage(
    code: "W207", title: "question trop longue ou difficile",
    why: """
      Une question se lit à voix haute, à quelqu'un d'inquiet. Au-delà de 25 mots par phrase, ou sous 30 sur l'échelle \
      de lisibilité de Kandel et Moles (207 − 1,015 × mots par phrase − 73,6 × syllabes par mot), la couper ou choisir \
      des mots plus simples. L'échelle n'est pas appliquée aux questions de moins de 8 mots.
      """,
    bad: """
      faits:
        foyer.essai:
          libellé: essai
          type: oui_non
          question: Bénéficiez-vous présentement d'une quelconque allocation différentielle complémentaire conventionnellement versée ?
      """,
    good: """
      faits:
        foyer.essai:
          libellé: essai
          type: oui_non
          question: Recevez-vous une aide en ce moment ?
      """)

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    rules.declarations.facts.all.flatMap { fact in
      [fact.wording.question, fact.wording.thirdPersonQuestion, fact.wording.memberQuestion].compactMap(\.self)
        .compactMap { question in
          reason(against: question.value).map {
            RuleProblem(
              message: "question difficile pour \(fact.name.value) : \($0)", place: question.range,
              justified: fact.justified)
          }
        }
    }
  }

  private static func reason(against question: String) -> String? {
    let text = Readability(question)
    if text.longestSentence > longestSentence { return "une phrase de \(text.longestSentence) mots" }
    guard text.words >= judgedFrom, text.ease < leastEase else { return nil }
    return "lisibilité \(Int(text.ease.rounded())) sur l'échelle de Kandel et Moles"
  }
}
