internal import RuleModel
internal import SourceText
internal import YAMLTree

extension ExpressionParser {
  /// Reads a cell of a `tableau`: `*`, `a à b`, `>= n`, or a value.
  static func cell(_ scalar: YAMLScalar, _ problems: inout [Diagnostic]) -> ParsedTable.Cell? {
    let text = scalar.text.filter { !$0.isWhitespace }
    if text == "*" { return .anything }
    guard !text.isEmpty else {
      problems.append(ExpressionProblem.structure(.emptyExpression).diagnostic(at: scalar.contentRange))
      return nil
    }
    return parse(scalar, &problems) { parser throws(SyntaxFailure) in try parser.cell() }
  }

  private mutating func cell() throws(SyntaxFailure) -> ParsedTable.Cell {
    for comparison in Comparison.allCases {
      let phrases = OperatorTable[comparison.operation].phrases
      let signs = phrases.flatMap(\.literals)
      guard current.kind == .sign, signs.contains(current.text) else { continue }
      advance()
      return .compared(comparison, try expression(.clamp))
    }
    let first = try expression(.clamp)
    guard current.matches(FixedWord("à")) else { return .value(first) }
    advance()
    return .between(first, try expression(.clamp))
  }
}
