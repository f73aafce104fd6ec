internal import RuleModel
internal import SourceText

extension ExpressionProblem {
  /// The text of one line, before its names mean anything.
  enum Syntax: Sendable {
    case unexpectedCharacter(String)
    case foreignSign(written: String, meant: String)
    case thousandsSeparator(written: String, meant: String)
    case decimalComma(written: String, meant: String)
    case noSuchDay(String)
    case frenchDate(written: String, meant: String)
    case numberTooLong(String)
    case missingOperand(found: String, after: String?)
    case unexpected(String, after: String?, phrases: [String])
    case missingWords(expected: [String], found: String, phrase: String)
    case expected(String, found: String)
    case unclosed(String, opening: SourceRange, closing: String, found: String)
    case neverOpened(String)
    case strayComma
    case chainedComparison
    case tooLong
    case tooDeep
  }
}

extension ExpressionProblem.Syntax {
  /// Codes are stable: a new problem takes a new number, a withdrawn one leaves its number unused.
  var code: DiagnosticCode {
    switch self {
    case .unexpectedCharacter: "E101"
    case .foreignSign: "E102"
    case .thousandsSeparator: "E103"
    case .decimalComma: "E104"
    case .noSuchDay: "E105"
    case .frenchDate: "E106"
    case .numberTooLong: "E107"
    case .missingOperand: "E108"
    case .unexpected: "E109"
    case .missingWords: "E110"
    case .expected: "E111"
    case .unclosed: "E112"
    case .neverOpened: "E113"
    case .strayComma: "E114"
    case .chainedComparison: "E115"
    case .tooLong: "E116"
    case .tooDeep: "E117"
    }
  }

  var words: ExpressionProblem.Words {
    switch self {
    case .unexpectedCharacter(let character):
      ExpressionProblem.Words("signe inconnu : \(character)", "ce signe n'existe pas dans une expression", "L'enlever.")
    case .foreignSign(let written, let meant):
      ExpressionProblem.Words(
        "« \(written) » ne s'écrit pas ainsi", "écrire : \(meant)", "Remplacer « \(written) » par « \(meant) ».")
    case .thousandsSeparator(let written, let meant):
      ExpressionProblem.Words(
        "nombre écrit avec des espaces : \(written)", "écrire : \(meant)",
        "Dans les règles, les chiffres d'un nombre se suivent : \(meant).")
    case .decimalComma(let written, let meant):
      ExpressionProblem.Words(
        "nombre écrit avec une virgule : \(written)", "écrire : \(meant)",
        "Dans les règles, les décimales suivent un point : \(meant).")
    case .noSuchDay(let written):
      ExpressionProblem.Words(
        "ce jour n'existe pas : \(written)", "pas dans le calendrier", "Une date s'écrit année-mois-jour : 2026-12-31.")
    case .frenchDate(let written, let meant):
      ExpressionProblem.Words(
        "date mal écrite : \(written)", "écrire : \(meant)", "Une date s'écrit année-mois-jour : \(meant).")
    case .numberTooLong(let written):
      ExpressionProblem.Words("nombre trop long : \(written)", "plus de seize chiffres", "Vérifier ce nombre.")
    case .missingOperand(let found, let after):
      ExpressionProblem.Words(
        after.map { "il manque une valeur après \($0)" } ?? "une expression ne commence pas par \(found)",
        "on attend ici une valeur ou une condition",
        "Écrire par exemple un nom de fait, un nombre avec son unité, une date ou une parenthèse.")
    case .unexpected(let found, let after, let phrases):
      ExpressionProblem.Words(
        "\(found) n'a pas sa place ici", after.map { "après \($0), l'expression est complète" } ?? "",
        help: phrases.isEmpty
          ? ["Il manque peut-être un opérateur (`et`, `ou`, `+`…), ou un nom s'écrit avec `_` et non une espace."]
          : ["Tournures qui existent : " + phrases.map { "`\($0)`" }.joined(separator: ", ") + "."])
    case .missingWords(let expected, let found, let phrase):
      ExpressionProblem.Words(
        "tournure incomplète après « \(phrase) »", "on attend : \(ExpressionProblem.alternatives(expected))",
        "Trouvé : \(found). Continuer par \(ExpressionProblem.alternatives(expected)).")
    case .expected(let expected, let found):
      ExpressionProblem.Words("\(found) n'a pas sa place ici", "on attend \(expected)", "Écrire \(expected).")
    case .unclosed(let sign, let opening, let closing, let found):
      ExpressionProblem.Words(
        "« \(sign) » jamais refermé", "on attend « \(closing) » avant \(found)",
        "Ajouter « \(closing) », ou enlever « \(sign) ».", see: [Label(range: opening, text: "ouvert ici")])
    case .neverOpened(let sign):
      ExpressionProblem.Words("« \(sign) » ne ferme rien", "rien n'est ouvert", "L'enlever, ou ajouter ce qui l'ouvre.")
    case .strayComma:
      ExpressionProblem.Words(
        "virgule inattendue", "rien à séparer ici",
        "Une liste s'écrit entre crochets : `x dans [a, b]`. Les décimales suivent un point : 12.5.")
    case .chainedComparison:
      ExpressionProblem.Words(
        "deux comparaisons à la suite", "la première comparaison est déjà complète",
        "Écrire `a <= x et x <= b`, ou `x entre a et b`.",
        "Après un `où`, mettre des parenthèses : `(nombre d'enfants où âge < 3 ans) >= 2`.")
    case .tooLong:
      ExpressionProblem.Words(
        "expression trop longue", "trop de mots et de signes, ou de combinaisons",
        "En faire un fait calculé, ou plusieurs.")
    case .tooDeep:
      ExpressionProblem.Words(
        "trop de parenthèses imbriquées", "plus de 40 niveaux", "En faire un fait calculé, ou plusieurs.")
    }
  }
}
