internal import RuleModel
internal import SourceText

extension ExpressionChecker {
  mutating func all(_ items: [ParsedExpression], _ range: SourceRange, in context: CheckingContext) -> Expression? {
    connected(items, of: .and, othersBeing: true, in: context).map { make(.all($0), .truth, range) }
  }

  mutating func any(_ items: [ParsedExpression], _ range: SourceRange, in context: CheckingContext) -> Expression? {
    connected(items, of: .or, othersBeing: false, in: context).map { make(.any($0), .truth, range) }
  }

  /// Every item is checked, so that each can tell its errors; nil when one could not be.
  private mutating func connected(
    _ items: [ParsedExpression], of operation: Operation, othersBeing value: Bool, in context: CheckingContext
  ) -> [Expression]? {
    var checked: [Expression] = []
    for (position, item) in items.enumerated() {
      var inner = self.context(of: position, among: items, othersBeing: value, in: context)
      if operation == .or, position > 0, items[position - 1].isBareQuantifier { inner.mayLackAccent = true }
      if let condition = truth(item, of: operation, in: inner) { checked.append(condition) }
    }
    return checked.count == items.count ? checked : nil
  }

  mutating func conditions(_ items: [ParsedExpression], in context: CheckingContext) -> [Expression]? {
    let checked = items.map { condition($0, in: context) }.compactMap(\.self)
    return checked.count == items.count ? checked : nil
  }

  /// An operand that must be a condition.
  mutating func truth(
    _ parsed: ParsedExpression, of operation: Operation, in context: CheckingContext
  ) -> Expression? {
    guard let checked = infer(parsed, Hint(type: .truth, isDirect: true), in: context) else { return nil }
    guard checked.type == .truth else {
      reportOperand(operation, checked)
      return nil
    }
    return checked
  }

  /// Says what the operator takes, in the words of the table where no others are given.
  mutating func reportOperand(_ operation: Operation, expected: String? = nil, _ found: Expression) {
    let entry = OperatorTable[operation]
    report(
      .type(
        .wrongOperand(
          operation: entry.spelling, expected: expected ?? entry.typing.operands, found: found.type.shown)),
      at: found.range)
  }
}

// MARK: - Comparisons

extension ExpressionChecker {
  mutating func comparison(
    _ comparison: Comparison, _ left: ParsedExpression, _ right: ParsedExpression, _ range: SourceRange,
    in context: CheckingContext
  ) -> Expression? {
    let operation = comparison.operation
    guard let sides = alike([left, right], of: operation, .none, in: context), sides.count == 2 else { return nil }
    let isEquality = OperatorTable[operation].typing == .equality
    switch sides[0].type {
    case .number, .date: break
    case .choice where isEquality: break
    case .truth where isEquality:
      if let simpler = constantTruth(comparison, sides, range) { return simpler }
    case .truth, .choice:
      reportOperand(operation, sides[1])
      return nil
    case .choices:
      let (subject, option) = (ExpressionText.text(left), ExpressionText.text(right))
      report(
        .type(.singleChoice(operation: OperatorTable[operation].spelling, meant: "\(subject) contient \(option)")),
        at: range)
      return nil
    case .commune, .text:
      report(
        .type(
          .singleChoice(
            operation: OperatorTable[operation].spelling,
            meant: "\(ExpressionText.text(left)) dans …, avec un ensemble de communes")), at: range)
      return nil
    }
    return make(.comparison(comparison, sides[0], sides[1]), .truth, range)
  }

  /// `x = oui` is x itself, `x = non` its contrary.
  private mutating func constantTruth(
    _ comparison: Comparison, _ sides: [Expression], _ range: SourceRange
  ) -> Expression? {
    let constants = sides.map { side in if case .truth(let value) = side.kind { value } else { nil as Bool? } }
    let operand: Expression
    let value: Bool
    switch (constants[0], constants[1]) {
    case (nil, let constant?): (operand, value) = (sides[0], constant)
    case (let constant?, nil): (operand, value) = (sides[1], constant)
    case (nil, nil), (_?, _?): return nil
    }
    return value == (comparison == .equal) ? operand : make(.not(operand), .truth, range)
  }

  mutating func between(
    _ subject: ParsedExpression, _ low: ParsedExpression, _ high: ParsedExpression, _ range: SourceRange,
    in context: CheckingContext
  ) -> Expression? {
    guard let parts = alike([subject, low, high], of: .between, .none, in: context), parts.count == 3 else {
      return nil
    }
    switch parts[0].type {
    case .number, .date: return make(.between(parts[0], parts[1], parts[2]), .truth, range)
    case .truth, .choice, .choices, .commune, .text:
      reportOperand(.between, parts[0])
      return nil
    }
  }
}

// MARK: - Membership

extension ExpressionChecker {
  mutating func membership(
    _ subject: ParsedExpression, _ items: [ParsedExpression], isList: Bool, _ range: SourceRange,
    in context: CheckingContext
  ) -> Expression? {
    guard let checked = infer(subject, .none, in: context) else { return nil }
    switch checked.type {
    case .choice(let domain):
      guard isList else {
        let option = items.first.map { ExpressionText.text($0) } ?? ""
        report(
          .type(.singleChoice(operation: "dans", meant: "\(ExpressionText.text(subject)) dans [\(option)]")),
          at: items.first?.range ?? range)
        return nil
      }
      return options(items, of: domain, subject, in: context).map {
        make(.oneOf(checked, OptionSet64($0)), .truth, range)
      }
    case .choices:
      let alternatives = items.map { "\(ExpressionText.text(subject)) contient \(ExpressionText.text($0))" }
      report(
        .type(.singleChoice(operation: "dans", meant: alternatives.joined(separator: " ou "))), at: range)
      return nil
    case .commune: return communeSets(items, of: checked, subject, range, in: context)
    case .number, .date: return oneOfValues(items, subject, range, in: context)
    case .truth, .text:
      reportOperand(.inList, expected: "un choix, une commune, un nombre ou une date", checked)
      return nil
    }
  }

  private mutating func options(
    _ items: [ParsedExpression], of domain: DomainIndex, _ subject: ParsedExpression, in context: CheckingContext
  ) -> [Int]? {
    let hint = Hint(
      type: .choice(domain), subject: subject, other: subject.range)
    var positions: [Int] = []
    for item in items {
      guard let checked = infer(item, hint, in: context) else { continue }
      if case .option(let position) = checked.kind {
        positions.append(position)
      } else {
        reportOperand(.inList, expected: "des options de \(ExpressionText.text(subject))", checked)
      }
    }
    return positions.count == items.count ? positions : nil
  }

  private mutating func communeSets(
    _ items: [ParsedExpression], of commune: Expression, _ subject: ParsedExpression, _ range: SourceRange,
    in context: CheckingContext
  ) -> Expression? {
    var tests: [Expression] = []
    for item in items {
      guard case .name(let name, let place) = item, let set = signatures.communeSets[name] else {
        let known = signatures.communeSets.keys.sorted()
        report(.name(.unknownSet(ExpressionText.text(item), known: known)), at: item.range)
        continue
      }
      // Each test has its own copy of the commune, so that every expression of the base is in one place only.
      guard let copy = tests.isEmpty ? commune : infer(subject, .none, in: context) else { return nil }
      tests.append(make(.inCommuneSet(copy, set), .truth, items.count == 1 ? range : place))
    }
    guard tests.count == items.count, isCommuneFact(commune, subject.range) else { return nil }
    return tests.count == 1 ? tests[0] : make(.any(tests), .truth, range)
  }

  /// Communes are only read from facts.
  mutating func isCommuneFact(_ commune: Expression, _ range: SourceRange) -> Bool {
    if case .fact = commune.kind, commune.type == .commune { return true }
    report(
      .type(.wrongType(expected: "un fait de type commune", found: commune.type.shown)), at: range)
    return false
  }

  private mutating func oneOfValues(
    _ items: [ParsedExpression], _ subject: ParsedExpression, _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    var tests: [Expression] = []
    for item in items {
      guard let test = comparison(.equal, subject, item, item.range, in: context) else { return nil }
      tests.append(test)
    }
    return tests.count == 1 ? tests[0] : make(.any(tests), .truth, range)
  }

  mutating func contains(
    _ subject: ParsedExpression, _ option: ParsedExpression, _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    guard let checked = infer(subject, .none, in: context) else { return nil }
    switch checked.type {
    case .choices(let domain):
      return options([option], of: domain, subject, in: context)?.first.map {
        make(.includes(checked, option: $0), .truth, range)
      }
    case .choice:
      report(
        .type(
          .singleChoice(
            operation: "contient", meant: "\(ExpressionText.text(subject)) = \(ExpressionText.text(option))")),
        at: range)
      return nil
    case .truth, .number, .date, .commune, .text:
      reportOperand(.contains, checked)
      return nil
    }
  }
}

extension ParsedExpression {
  /// `un enfant` without `où`: what follows an `ou` may have been meant for it.
  fileprivate var isBareQuantifier: Bool {
    if case .quantified(_, _, where: nil, _) = self { true } else { false }
  }
}
