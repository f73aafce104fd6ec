internal import RuleModel
internal import SourceText

extension ExpressionProblem {
  /// Months, years and dates at which values are read.
  enum Time: Sendable {
    case yearMissing(fact: String)
    case wrongPeriod(fact: String, period: FactPeriod, window: Window, declared: SourceRange)
    case windowOnExpression
    case notAParameter(String?)
    case dateNotFixed
    case windowOfWords(fact: String, found: String)
    case otherwiseMissing(scope: String, word: String)
  }
}

extension ExpressionProblem.Time {
  /// Codes are stable: a new problem takes a new number, a withdrawn one leaves its number unused.
  var code: DiagnosticCode {
    switch self {
    case .yearMissing: "E170"
    case .wrongPeriod: "E171"
    case .windowOnExpression: "E172"
    case .notAParameter: "E173"
    case .dateNotFixed: "E174"
    case .windowOfWords: "E175"
    case .otherwiseMissing: "E176"
    }
  }

  var words: ExpressionProblem.Words {
    switch self {
    case .yearMissing(let fact):
      ExpressionProblem.Words(
        "de quelle année ? \(fact) a une valeur par année", "il manque l'année",
        "Écrire `\(fact) en année N-1` (l'an dernier) ou `\(fact) en année N-2`.")
    case .wrongPeriod(let fact, let period, let window, let declared):
      ExpressionProblem.Words(
        "\(fact) n'a pas de valeur \(window.word)", period.word,
        help: ExpressionProblem.windows(for: fact, period), see: [Label(range: declared, text: "déclaré ici")])
    case .windowOnExpression:
      ExpressionProblem.Words(
        "une période se lit sur un fait seul", "ceci est un calcul",
        "Faire le calcul dans un fait calculé, ou lire chaque fait avec sa période.")
    case .notAParameter(let fact):
      ExpressionProblem.Words(
        "« au » ne s'applique qu'à un paramètre", fact.map { "\($0) est un fait" } ?? "ceci est un calcul",
        "Pour un fait d'une année : `en année N-2` ; d'un mois : `moyenne de … sur les 3 mois précédents`.")
    case .dateNotFixed:
      ExpressionProblem.Words(
        "la date d'un paramètre ne dépend que d'aujourd'hui", "ceci dépend de la situation",
        "Écrire une date (`2026-01-01`), ou un calcul sur `aujourd'hui`.")
    case .windowOfWords(let fact, let found):
      ExpressionProblem.Words(
        "\(fact) ne s'additionne pas", "ceci est \(found)", "Une somme ou une moyenne se fait sur des nombres.")
    case .otherwiseMissing(let scope, let word):
      ExpressionProblem.Words(
        "« \(word) » sans \(scope) n'a pas de valeur", "il peut n'y avoir personne",
        "Ajouter à la fin `sinon 0` ou une autre valeur, avec son unité.")
    }
  }
}
