internal import RuleModel
internal import SourceText

extension ExpressionChecker {
  mutating func binary(
    _ arithmetic: ParsedExpression.Arithmetic, _ left: ParsedExpression, _ right: ParsedExpression,
    _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    switch arithmetic {
    case .add, .subtract: return sum(arithmetic, left, right, range, in: context)
    case .multiply:
      let a = anyNumber(left, of: .multiply, in: context)
      let b = anyNumber(right, of: .multiply, in: context)
      guard let a, let b else { return nil }
      return product([a, b], range)
    case .divide:
      let a = anyNumber(left, of: .divide, in: context)
      let b = anyNumber(right, of: .divide, in: context)
      guard let a, let b else { return nil }
      return quotient(a, b, range)
    }
  }

  /// A number of any unit.
  mutating func anyNumber(
    _ parsed: ParsedExpression, of operation: Operation, in context: CheckingContext
  ) -> Expression? {
    guard let checked = infer(parsed, .none, in: context) else { return nil }
    if case .number = checked.type { return checked }
    reportOperand(operation, checked)
    return nil
  }

  private mutating func product(_ factors: [Expression], _ range: SourceRange) -> Expression? {
    var measured: Expression?
    for factor in factors where factor.unit != .none {
      if let measured {
        report(
          .type(
            .productOfQuantities(
              operation: "*", .init(unit: measured.unit, range: measured.range),
              .init(unit: factor.unit, range: factor.range))), at: factor.range)
        return nil
      }
      measured = factor
    }
    return make(.product(factors), .number(measured?.unit ?? .none), range)
  }

  private mutating func quotient(_ left: Expression, _ right: Expression, _ range: SourceRange) -> Expression? {
    guard right.unit == .none || right.unit == left.unit else {
      report(
        .type(
          .productOfQuantities(
            operation: "/", .init(unit: left.unit, range: left.range), .init(unit: right.unit, range: right.range))),
        at: right.range)
      return nil
    }
    obligations.append(.divisor(right))
    return make(.quotient(left, right), .number(right.unit == .none ? left.unit : .none), range)
  }

  mutating func negated(
    _ operand: ParsedExpression, _ range: SourceRange, _ hint: Hint, in context: CheckingContext
  ) -> Expression? {
    guard let checked = infer(operand, hint, in: context) else { return nil }
    guard case .number = checked.type else {
      reportOperand(.negate, checked)
      return nil
    }
    if case .number(let value) = checked.kind { return make(.number(value.negated), checked.type, range) }
    let zero = make(.number(.zero), checked.type, SourceRange(file: range.file, start: range.start, end: range.start))
    return make(.difference(zero, checked), checked.type, range)
  }

  mutating func fold(
    _ fold: ParsedExpression.Fold, _ items: [ParsedExpression], _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    switch fold {
    case .product:
      let factors = items.map { anyNumber($0, of: .multiply, in: context) }.compactMap(\.self)
      return factors.count == items.count ? product(factors, range) : nil
    case .sum: return extreme(.add, items, in: context).map { make(.sum($0), $0[0].type, range) }
    case .minimum: return extreme(.minimum, items, in: context).map { make(.minimum($0), $0[0].type, range) }
    case .maximum: return extreme(.maximum, items, in: context).map { make(.maximum($0), $0[0].type, range) }
    }
  }

  /// Numbers of one unit; never empty.
  private mutating func extreme(
    _ operation: Operation, _ items: [ParsedExpression], in context: CheckingContext
  ) -> [Expression]? {
    guard let values = alike(items, of: operation, .none, in: context), let first = values.first else { return nil }
    if case .number = first.type { return values }
    reportOperand(operation, expected: "des nombres", first)
    return nil
  }

  mutating func rounded(
    _ subject: ParsedExpression, _ rounding: Rational.Rounding, to quantum: ParsedExpression, _ range: SourceRange,
    in context: CheckingContext
  ) -> Expression? {
    guard let parts = alike([subject, quantum], of: rounding.operation, .none, in: context), parts.count == 2 else {
      return nil
    }
    guard case .number = parts[0].type else {
      reportOperand(rounding.operation, expected: "un nombre", parts[0])
      return nil
    }
    obligations.append(.quantum(parts[1]))
    return make(.rounded(parts[0], rounding, to: parts[1]), parts[0].type, range)
  }

  mutating func converted(
    _ subject: ParsedExpression, to unit: Unit, isRelabelling: Bool, _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    guard let checked = anyNumber(subject, of: isRelabelling ? .relabel : .convert, in: context) else { return nil }
    if isRelabelling { return make(.converted(checked, by: .one), .number(unit), range) }
    guard let factor = checked.unit.conversion(to: unit) else {
      report(.type(.noConversion(from: checked.unit, to: unit)), at: range)
      return nil
    }
    return make(.converted(checked, by: factor), .number(unit), range)
  }
}

// MARK: - Sums and dates

extension ExpressionChecker {
  /// Numbers of one unit, or a date and a duration.
  private mutating func sum(
    _ arithmetic: ParsedExpression.Arithmetic, _ left: ParsedExpression, _ right: ParsedExpression,
    _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    let operation = arithmetic.operation
    if isDate(left, in: context) || isDate(right, in: context) {
      return shifted(arithmetic, left, right, range, in: context)
    }
    guard let sides = alike([left, right], of: operation, .none, in: context), sides.count == 2 else { return nil }
    guard case .number = sides[0].type else {
      reportOperand(operation, sides[0])
      return nil
    }
    if arithmetic == .subtract { return make(.difference(sides[0], sides[1]), sides[0].type, range) }
    // A chain of additions is one sum: the lines of a calculation.
    if case .sum(let terms) = sides[0].kind, case .binary(.add, _, _, _) = left {
      return make(.sum(terms + [sides[1]]), sides[0].type, range)
    }
    return make(.sum(sides), sides[0].type, range)
  }

  private mutating func shifted(
    _ arithmetic: ParsedExpression.Arithmetic, _ left: ParsedExpression, _ right: ParsedExpression,
    _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    let a = infer(left, .none, in: context)
    let b = infer(right, .none, in: context)
    guard let a, let b else { return nil }
    let (day, duration): (Expression, Expression)
    switch (a.type, b.type, arithmetic) {
    case (.date, .date, _):
      report(.type(.datesSubtracted), at: range)
      return nil
    case (.date, _, _): (day, duration) = (a, b)
    case (_, .date, .add): (day, duration) = (b, a)
    case (_, .date, _):
      reportOperand(arithmetic.operation, expected: "une date, puis une durée", b)
      return nil
    case (_, _, _):
      reportOperand(arithmetic.operation, a)
      return nil
    }
    guard case .number(.duration(let unit)) = duration.type else {
      report(.type(.dateWithNumber(duration.type.shown)), at: duration.range)
      return nil
    }
    return make(.shifted(day, by: duration, unit, backwards: arithmetic == .subtract), .date, range)
  }

  /// Whether the expression is a date, as far as its outside tells.
  private func isDate(_ parsed: ParsedExpression, in context: CheckingContext) -> Bool {
    switch parsed {
    case .date, .today, .makeDate, .monthEdge, .deadline: return true
    case .name(let name, _): return quietType(of: name) == .date
    case .at(let parameter, _, _), .window(let parameter, _, _): return isDate(parameter, in: context)
    case .binary(.add, let left, let right, _): return isDate(left, in: context) || isDate(right, in: context)
    case .binary(.subtract, let left, _, _): return isDate(left, in: context)
    case .choose(_, let then, let otherwise, _): return isDate(then, in: context) || isDate(otherwise, in: context)
    case .aggregate(_, let body, _, _, _, _): return isDate(body, in: context)
    case .brackets(let brackets, _): return brackets.steps.contains { isDate($0.value, in: context) }
    case .table(let table, _): return table.rows.contains { isDate($0.value, in: context) }
    case .number, .truth, .service, .all, .any, .none, .atLeast, .not, .comparison, .between, .membership, .contains,
      .annotated, .binary, .negated, .fold, .rounded, .converted, .elapsed, .datePart, .communeAttribute, .quantified:
      return false
    }
  }

  private func quietType(of name: String) -> ValueType? {
    if let fact = signatures.facts[name] { return signatures[fact].type }
    if let parameter = signatures.parameters[name] { return signatures[parameter].type }
    guard let dot = name.firstIndex(of: ".") else { return nil }
    return signatures.facts[String(name[name.index(after: dot)...])].map { signatures[$0].type }
  }
}

extension Expression {
  /// The unit of a number; none for anything else.
  var unit: Unit { if case .number(let unit) = type { unit } else { .none } }
}
