internal import RuleModel
internal import SourceText
internal import YAMLTree

/// Reads the text of a scalar as an expression, by precedence climbing over `OperatorTable`.
///
/// The first error of syntax ends the reading of that scalar: what follows it would only be guessed. Slips whose
/// meaning is plain (`==`, `1 000`, `31/12/2026`) are told and do not stop anything.
struct ExpressionParser {
  let scalar: YAMLScalar
  let tokens: [Token]
  var index = 0
  var depth = 0
  /// Whether a comma separates values here, so that `1,5` may be two of them.
  var commaSeparates = false

  /// Far above what anybody writes in one scalar, far below what would exhaust the stack.
  static let mostTokens = 600
  static let deepestNesting = 40

  /// Nil, with at least one diagnostic, when the text is no expression.
  static func parse(_ scalar: YAMLScalar, _ problems: inout [Diagnostic]) -> ParsedExpression? {
    parse(scalar, &problems) { parser throws(SyntaxFailure) in try parser.expression(.choice) }
  }

  /// Reads the whole text of a scalar as `read` does.
  static func parse<Result>(
    _ scalar: YAMLScalar, _ problems: inout [Diagnostic],
    as read: (inout ExpressionParser) throws(SyntaxFailure) -> Result
  ) -> Result? {
    let tokens = Lexer.tokens(of: scalar, &problems)
    var parser = ExpressionParser(scalar: scalar, tokens: tokens)
    do throws(SyntaxFailure) {
      if tokens.count > mostTokens { throw parser.failure(.tooLong, tokens[mostTokens]) }
      let result = try read(&parser)
      guard parser.current.kind == .end else { throw parser.unexpected() }
      return result
    } catch {
      problems.append(error.diagnostic)
      return nil
    }
  }

  private init(scalar: YAMLScalar, tokens: [Token]) {
    self.scalar = scalar
    self.tokens = tokens
  }

  /// An expression whose operators bind at least as tightly as `lowest`.
  mutating func expression(_ lowest: Level) throws(SyntaxFailure) -> ParsedExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestNesting else { throw failure(.tooDeep, current) }
    let start = index
    var left = try operand()
    var previous: Operation?
    while let found = select(from: OperatorTable.infixes), let entry = found.first?.entry, entry.level >= lowest {
      let sign = index
      if entry.level == .comparison, let previous, OperatorTable[previous].level == .comparison {
        throw failure(.chainedComparison, tokens[sign])
      }
      let chains = previous == entry.operation
      let (match, captures) = try walk(found, left: left)
      left = try build(match, captures, from: start, extending: chains)
      previous = match.entry.operation
    }
    return left
  }

  /// `a et b et c` is one node of three operands, unless parentheses say otherwise.
  private func build(
    _ match: OperatorTable.Spelling, _ captures: Captures, from start: Int, extending: Bool
  ) throws(SyntaxFailure) -> ParsedExpression {
    let range = range(fromToken: start)
    if extending, let right = captures.expression("B") {
      switch (match.entry.operation, captures.expression("A")) {
      case (.and, .all(let items, _)?): return .all(items + [right], range)
      case (.or, .any(let items, _)?): return .any(items + [right], range)
      case (_, _): break
      }
    }
    guard let built = ParsedExpression(match.entry.operation, match.phrase, captures, range) else {
      throw unexpected()
    }
    return built
  }
}

/// Why a scalar could not be read further.
struct SyntaxFailure: Error {
  let diagnostic: Diagnostic
}

// MARK: - Places

extension ExpressionParser {
  var current: Token { tokens[min(index, tokens.count - 1)] }

  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  func range(of token: Token) -> SourceRange {
    scalar.range(ofUTF8: token.bytes.lowerBound, upper: token.bytes.upperBound)
  }

  /// From a token to the last one read.
  func range(fromToken start: Int) -> SourceRange {
    let last = tokens[max(start, index - 1)]
    return scalar.range(ofUTF8: tokens[start].bytes.lowerBound, upper: last.bytes.upperBound)
  }

  func failure(_ problem: ExpressionProblem.Syntax, _ token: Token) -> SyntaxFailure {
    SyntaxFailure(diagnostic: ExpressionProblem.syntax(problem).diagnostic(at: range(of: token)))
  }

}
