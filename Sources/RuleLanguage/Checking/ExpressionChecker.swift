internal import RuleModel
internal import SourceText

/// Turns parsed expressions into checked ones: names resolved, types and units agreed, members guarded.
///
/// One checker serves a whole base, so that the ids of expressions are unique. What can only be proved once every
/// computed fact is known (divisors, thresholds, tables) is kept aside until `proveExtents`.
struct ExpressionChecker: Sendable {
  let signatures: Signatures
  var problems: [Diagnostic] = []
  /// The id of the next expression: the ids given so far are below.
  private(set) var nextID: Int
  var obligations: [Obligation] = []
  /// The id at which the expression being checked is given up; nil between two of them.
  private var limit: Int?

  /// Copies (the key of a table for each row, the subject of a list) could otherwise multiply without end.
  private static let mostNodes = 50_000

  init(signatures: Signatures, firstID: Int = 0) {
    self.signatures = signatures
    nextID = firstID
  }

  /// Nil, with the reason told, when the expression cannot be given a meaning.
  mutating func check(
    _ parsed: ParsedExpression, expecting expectation: WantedType = .any, in context: CheckingContext
  ) -> Expression? {
    let isOutermost = limit == nil
    if isOutermost { limit = nextID + Self.mostNodes }
    defer { if isOutermost { limit = nil } }
    if case .name(let name, let range) = parsed, expectation == .type(.text) {
      return textFact(name, range, in: context)
    }
    let hint: Hint =
      switch expectation {
      case .any, .anyNumber: .none
      case .type(let type): Hint(type: type, isDirect: true)
      case .condition: Hint(type: .truth, isDirect: true)
      }
    guard let checked = infer(parsed, hint, in: context) else { return nil }
    // One option where several may be chosen: that one alone.
    if case .type(.choices(let several)) = expectation, case .option(let position) = checked.kind,
      case .choice(several) = checked.type
    {
      return make(.option(position), .choices(several), checked.range)
    }
    return conforms(checked, to: expectation) ? checked : nil
  }

  /// The condition form of `check`.
  mutating func condition(_ parsed: ParsedExpression, in context: CheckingContext) -> Expression? {
    check(parsed, expecting: .condition, in: context)
  }

  private mutating func conforms(_ checked: Expression, to expectation: WantedType) -> Bool {
    switch (expectation, checked.type) {
    case (.any, _), (.anyNumber, .number), (.condition, .truth): return true
    case (.type(let type), let found) where type == found: return true
    case (.type(.number(let expected)), .number(let found)):
      report(.type(.wrongUnit(expected: expected, found: found)), at: checked.range)
    case (.type(let type), let found):
      report(.type(.wrongType(expected: type.shown, found: found.shown)), at: checked.range)
    case (.anyNumber, let found):
      report(.type(.wrongType(expected: "un nombre", found: found.shown)), at: checked.range)
    case (.condition, let found):
      report(.type(.wrongType(expected: ValueType.truth.shown, found: found.shown)), at: checked.range)
    }
    return false
  }
}

// MARK: - Making expressions

extension ExpressionChecker {
  mutating func make(
    _ kind: Expression.Kind, _ type: ValueType, _ range: SourceRange, sentence: RuleSentence? = nil,
    source: String? = nil
  ) -> Expression {
    defer { nextID += 1 }
    return Expression(
      id: ExpressionID(nextID), type: type, kind: kind, range: range, sentence: sentence, source: source)
  }

  /// Silent about a name whose declaration could not be read: that has been told where it is declared.
  mutating func report(_ problem: ExpressionProblem, at range: SourceRange) {
    if let name = problem.unknownName, signatures.isUnreadable(name) { return }
    problems.append(problem.diagnostic(at: range))
  }

  /// The type of an expression is inferred from its operands; the hint only tells how to read constants and options.
  mutating func infer(_ parsed: ParsedExpression, _ hint: Hint, in context: CheckingContext) -> Expression? {
    if let limit, nextID >= limit {
      if nextID == limit { report(.syntax(.tooLong), at: parsed.range) }
      nextID = limit + 1
      return nil
    }
    switch parsed {
    case .number(let value, let suffix, let range): return number(value, suffix, range, hint)
    case .date(let date, let range): return make(.date(date), .date, range)
    case .truth(let value, let range): return make(.truth(value), .truth, range)
    case .today(let range): return make(.today, .date, range)
    case .name(let name, let range): return reference(name, range, hint, in: context)
    case .service(let word, let service, let member, let lastMonth, let range):
      return self.service(word, service, member: member, lastMonth: lastMonth, range, in: context)

    case .all(let items, let range): return all(items, range, in: context)
    case .any(let items, let range): return any(items, range, in: context)
    case .none(let items, let range):
      return any(items, range, in: context).map { make(.not($0), .truth, range) }
    case .atLeast(let count, let items, let range):
      return conditions(items, in: context).map { make(.atLeast(count, $0), .truth, range) }
    case .not(let operand, let range):
      return truth(operand, of: .not, in: context).map { make(.not($0), .truth, range) }
    case .comparison(let comparison, let left, let right, let range):
      return self.comparison(comparison, left, right, range, in: context)
    case .between(let subject, let low, let high, let range): return between(subject, low, high, range, in: context)
    case .membership(let subject, let items, let isList, let range):
      return membership(subject, items, isList: isList, range, in: context)
    case .contains(let subject, let option, let range): return contains(subject, option, range, in: context)
    case .annotated(let inner, let sentence, let source, _):
      return condition(inner, in: context).map { checked in
        Expression(
          id: checked.id, type: checked.type, kind: checked.kind, range: checked.range,
          sentence: sentence.map { RuleSentence($0) }, source: source)
      }

    case .binary(let arithmetic, let left, let right, let range):
      return binary(arithmetic, left, right, range, in: context)
    case .negated(let operand, let range): return negated(operand, range, hint, in: context)
    case .fold(let fold, let items, let range): return self.fold(fold, items, range, in: context)
    case .rounded(let subject, let rounding, let quantum, let range):
      return rounded(subject, rounding, to: quantum, range, in: context)
    case .converted(let subject, let unit, let isRelabelling, let range):
      return converted(subject, to: unit, isRelabelling: isRelabelling, range, in: context)

    case .window(let fact, let window, let range): return self.window(fact, window, range, in: context)
    case .at(let parameter, let date, let range): return self.parameter(parameter, at: date, range, in: context)
    case .elapsed(let unit, let from, let to, let range):
      let start = date(from, of: unit.elapsedOperation, in: context)
      let end = date(to, of: unit.elapsedOperation, in: context)
      guard let start, let end else { return nil }
      return make(.elapsed(unit, from: start, to: end), .number(.duration(unit)), range)
    case .datePart(let part, let day, let range):
      return date(day, of: part == .year ? .yearOf : .monthOf, in: context).map {
        make(.datePart(part, $0), .number(.none), range)
      }
    case .makeDate(let year, let month, let day, let range): return makeDate(year, month, day, range, in: context)
    case .monthEdge(let edge, let day, let range):
      return date(day, of: edge == .first ? .firstOfMonth : .lastOfMonth, in: context).map {
        make(edge == .first ? .firstOfMonth($0) : .lastOfMonth($0), .date, range)
      }
    case .deadline(let deadline, let range): return self.deadline(deadline, range, in: context)

    case .choose(let condition, let then, let otherwise, let range):
      return choose(condition, then, otherwise, range, hint, in: context)
    case .brackets(let brackets, let range): return self.brackets(brackets, range, hint, in: context)
    case .table(let table, let range): return self.table(table, range, hint, in: context)
    case .communeAttribute(let commune, let attribute, let range):
      return communeAttribute(commune, attribute, range, in: context)

    case .quantified(let quantifier, let scope, let condition, let range):
      return quantified(quantifier, scope, where: condition, range, in: context)
    case .aggregate(let aggregate, let body, let scope, let condition, let otherwise, let range):
      return self.aggregate(aggregate, body, scope, where: condition, otherwise: otherwise, range, in: context)
    }
  }
}
