internal import RuleModel
internal import SourceText

// Operands that must be of one type and one unit: comparisons, sums, minimums, the branches of a choice.

extension ExpressionChecker {
  /// The operands in their order, all of the same type; nil, with problems, otherwise.
  ///
  /// Those that have a type by themselves come first and tell how to read bare numbers and options.
  mutating func alike(
    _ operands: [ParsedExpression], of operation: Operation, _ hint: Hint, in context: CheckingContext
  ) -> [Expression]? {
    alike(operands.map { ($0, context) }, of: operation, hint)
  }

  mutating func alike(
    _ operands: [(ParsedExpression, CheckingContext)], of operation: Operation, _ hint: Hint
  ) -> [Expression]? {
    var checked = [Expression?](repeating: nil, count: operands.count)
    var reference: Expression?
    var inner = hint
    let order =
      operands.indices.filter { !saysLittle(operands[$0].0) } + operands.indices.filter { saysLittle(operands[$0].0) }
    for position in order {
      let (operand, context) = operands[position]
      // What would have told how to read it is itself wrong: one error is enough.
      if reference == nil, hint.type == nil, position != order.first, saysLittle(operand) { continue }
      guard let value = infer(operand, inner, in: context) else { continue }
      if let reference, !agree(reference, value, of: operation) { continue }
      checked[position] = value
      if reference == nil {
        reference = value
        if hint.type == nil || !hint.isDirect {
          inner = Hint(type: value.type, subject: operand, other: value.range)
        }
      }
    }
    let complete = checked.compactMap(\.self)
    return complete.count == operands.count ? complete : nil
  }

  /// A bare number, or a name that can only be an option: its type comes from its neighbours.
  func saysLittle(_ parsed: ParsedExpression) -> Bool {
    switch parsed {
    case .number(_, .none, _), .number(_, .percent, _): true
    case .negated(let operand, _): saysLittle(operand)
    case .name(let name, _): isOnlyOption(name)
    case .choose(_, let then, let otherwise, _): saysLittle(then) && saysLittle(otherwise)
    case .fold(_, let items, _): items.allSatisfy(saysLittle)
    case .number, .date, .truth, .today, .service, .all, .any, .none, .atLeast, .not, .comparison, .between,
      .membership, .contains, .annotated, .binary, .rounded, .converted, .window, .at, .elapsed, .datePart, .makeDate,
      .monthEdge, .deadline, .brackets, .table, .communeAttribute, .quantified, .aggregate:
      false
    }
  }

  /// Whether two values may stand side by side; tells otherwise, at the second.
  private mutating func agree(_ reference: Expression, _ value: Expression, of operation: Operation) -> Bool {
    let spelling = OperatorTable[operation].spelling
    switch (reference.type, value.type) {
    case (let left, let right) where left == right: return true
    case (.number(let left), .number(let right)):
      report(
        .type(
          .unitsDiffer(
            operation: spelling, .init(unit: left, range: reference.range), .init(unit: right, range: value.range))),
        at: value.range)
    case (.choices(let left), .choice(let right)) where left == right: return true
    case (.choice, .choice):
      report(
        .type(
          .notComparable(
            operation: spelling, left: "un autre choix", right: "les options de deux choix différents",
            other: reference.range)), at: value.range)
    case (let left, let right):
      report(
        .type(.notComparable(operation: spelling, left: left.shown, right: right.shown, other: reference.range)),
        at: value.range)
    }
    return false
  }

  /// A number, with the unit of its own, of its neighbours, or of its place.
  mutating func number(
    _ value: Rational, _ suffix: ParsedExpression.NumberSuffix, _ range: SourceRange, _ hint: Hint
  ) -> Expression? {
    switch suffix {
    case .unit(let unit): return make(.number(value), .number(unit), range)
    case .percent:
      if hint.unit == .named("%") { return make(.number(value), .number(.named("%")), range) }
      let share = Rational(1, over: 100).flatMap(value.multiplied(by:)) ?? .zero
      return make(.number(share), .number(.none), range)
    case .none:
      guard let unit = hint.unit, unit != .none else { return make(.number(value), .number(.none), range) }
      if !hint.isDirect, !value.isZero, unit.mustBeWritten {
        report(
          .type(.missingUnit(number: value.decimalText(), unit: unit, other: hint.other)), at: range)
        return nil
      }
      return make(.number(value), .number(unit), range)
    }
  }
}

extension Unit {
  /// Whether a bare number beside such a quantity is an error: money and durations always say their unit.
  fileprivate var mustBeWritten: Bool {
    switch self {
    case .money, .duration: true
    case .none, .named: false
    }
  }
}
