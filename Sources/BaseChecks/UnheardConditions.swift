import NeedFinder
import RuleModel
import SourceText

/// E321: a combination of needs that waits for a fact which nothing can hear.
enum UnheardConditions {
  static func problems(in base: RuleBase, at isChosen: (SourceRange) -> Bool) -> [Diagnostic] {
    let heard = HeardConditions(of: base)
    return base.vocabulary.combinations.filter { isChosen($0.place) }.flatMap { combination in
      combination.facts.filter { !heard.isHeard($0) }.map { condition in
        Diagnostic(
          severity: .error, code: DiagnosticCode("E321"),
          message: "`\(condition)` : aucun fait entendu ne porte ce nom",
          primary: Label(range: combination.place, text: "cette combinaison ne peut pas l'attendre"),
          help: [
            """
            un fait de `faits` s'écrit sans son membre (`complémentaire_santé`) ; une prestation, `perçoit = rsa` ; un \
            âge, `âge < 26`.
            """
          ])
      }
    }
  }
}
