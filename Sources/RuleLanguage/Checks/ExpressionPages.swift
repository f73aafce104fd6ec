internal import SourceText

/// Pages of what can be wrong in an expression, by the families of `ExpressionProblem`.
///
/// The examples are facts computed beside the small base of the examples, where an expression is all there is to read.
enum ExpressionPages {
  static let all: [ProblemPage] = syntax + structures + names + types + times + extents

  /// A computed fact whose calculation is wrong, and the same one mended.
  static func page(
    _ code: DiagnosticCode, _ title: String, why: String, bad: String, good: String, as type: Result = .truth,
    beside more: String = ""
  ) -> ProblemPage {
    ProblemPage(
      code: code, title: title, why: why, bad: fact(type, bad) + more, good: fact(type, good) + more)
  }

  /// What the computed fact of an example is.
  enum Result {
    case truth
    case amount(String)
    case count
    case date

    fileprivate var lines: [String] {
      switch self {
      case .truth: ["type: oui_non"]
      case .amount(let unit): ["type: montant", "unité: \(unit)"]
      case .count: ["type: nombre"]
      case .date: ["type: date"]
      }
    }
  }

  private static func fact(_ type: Result, _ expression: String) -> String {
    let isStructure = expression.contains("\n") || expression.contains(": ")
    let calculation =
      isStructure
      ? ["déduire:"] + expression.split(separator: "\n").map { "  " + $0 } : ["déduire: \(quoted(expression))"]
    let keys = ["libellé: essai"] + type.lines + calculation
    return (["faits:", "  foyer.essai:"] + keys.map { "    " + $0 }).joined(separator: "\n") + "\n"
  }

  /// As YAML asks it: in quotes where a sign of the expression is also one of YAML's.
  private static func quoted(_ expression: String) -> String {
    expression.contains { "#[]{},:*".contains($0) } ? "\"\(expression)\"" : expression
  }
}
