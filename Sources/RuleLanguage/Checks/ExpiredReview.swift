internal import RuleModel
internal import SourceText

/// W206: a page or a value that should have been read again.
enum ExpiredReview: RuleCheck {
  static let page = ProblemPage(
    code: "W206", title: "relecture en retard",
    why: """
      La date de relecture de la fiche ou de la valeur est passée. En attendant, les verdicts qui s'en servent le \
      disent, et un refus devient « à confirmer ».
      """,
    bad: """
      paramètres:
        essai.plafond:
          libellé: plafond d'essai
          unité: €/mois
          valeurs: {2025-01-01: 100}
          revoir_avant: 2026-01-01
          fiabilité: A
      """,
    good: """
      paramètres:
        essai.plafond:
          libellé: plafond d'essai
          unité: €/mois
          valeurs: {2025-01-01: 100, 2026-01-01: 104}
          revoir_avant: 2027-01-01
          fiabilité: A
      """)

  static func problems(in rules: CheckedRules) -> [RuleProblem] {
    func late(_ what: String, _ until: CalendarDate?, _ place: SourceRange, _ justified: [Justification])
      -> RuleProblem?
    {
      guard let until, until < rules.today else { return nil }
      return RuleProblem(
        message: "\(what) : à relire depuis le \(until.iso)", place: place, justified: justified)
    }
    let declarations = rules.declarations
    return declarations.parameters.all.compactMap {
      late("paramètre \($0.name.value)", $0.reviewBefore, $0.name.range, $0.justified)
    }
      + declarations.services.all.compactMap {
        late("service \($0.id.value)", $0.review.until, $0.id.range, $0.justified)
      }
      + declarations.howTos.all.compactMap {
        late("guide \($0.id.value)", $0.review.until, $0.id.range, $0.justified)
      }
      + declarations.forms.all.compactMap {
        late("formulaire \($0.id.value)", $0.review.until, $0.id.range, $0.justified)
      }
  }
}
