internal import RuleModel
internal import SourceText

extension ExpressionChecker {
  mutating func table(
    _ parsed: ParsedTable, _ range: SourceRange, _ hint: Hint, in context: CheckingContext
  ) -> Expression? {
    var keys: [Expression] = []
    for key in parsed.keys {
      if let checked = tableKey(key, in: context) { keys.append(checked) }
    }
    guard keys.count == parsed.keys.count else { return nil }
    var rows: [(condition: Expression, cells: [TableCoverage.Cell])] = []
    for row in parsed.rows {
      if let checked = self.row(row, of: parsed, keys: keys, in: context) { rows.append(checked) }
    }
    let values = alike(parsed.rows.map { ($0.value, context) }, of: .choose, hint)
    guard rows.count == parsed.rows.count, let values, let first = values.first else { return nil }
    if parsed.policy == .total || parsed.beyond != nil {
      guard case .number = first.type else {
        report(.type(.wrongType(expected: "un nombre", found: first.type.shown)), at: first.range)
        return nil
      }
    }
    var beyond: DecisionTable.Beyond?
    if let written = parsed.beyond {
      beyond = self.beyond(written, keys: keys, result: first.type, in: context)
      if beyond == nil { return nil }
    }
    obligations.append(
      .table(
        TableCoverage(
          policy: parsed.policy, range: range,
          keys: zip(keys, parsed.keys).enumerated().map { position, key in
            TableCoverage.Key(
              expression: key.0, text: ExpressionText.text(key.1),
              cap: beyond?.key == position ? beyond?.last : nil)
          },
          rows: zip(parsed.rows, rows).map { TableCoverage.Row(cells: $1.cells, range: $0.range) })))
    let table = DecisionTable(
      keys: keys, policy: parsed.policy,
      rows: zip(rows, values).map { DecisionTable.Row(condition: $0.condition, value: $1) }, beyond: beyond)
    return make(.table(table), first.type, range)
  }

  private mutating func tableKey(_ key: ParsedExpression, in context: CheckingContext) -> Expression? {
    guard let checked = infer(key, .none, in: context) else { return nil }
    switch checked.type {
    case .truth, .number, .choice: return checked
    case .date, .choices, .commune, .text:
      report(
        .type(.wrongType(expected: "un nombre, un choix ou une condition", found: checked.type.shown)),
        at: checked.range)
      return nil
    }
  }

  private mutating func beyond(
    _ parsed: ParsedTable.Beyond, keys: [Expression], result: ValueType, in context: CheckingContext
  ) -> DecisionTable.Beyond? {
    guard parsed.key < keys.count, case .number = keys[parsed.key].type else {
      report(.structure(.wrongBeyond("la clé \(parsed.key + 1) n'est pas un nombre")), at: parsed.range)
      return nil
    }
    return check(parsed.add, expecting: .type(result), in: context).map {
      DecisionTable.Beyond(key: parsed.key, last: parsed.last, add: $0)
    }
  }

  /// The condition of a row, and what each cell accepts. Each test has its own copy of the key, limited to the last
  /// value of `au_delà` where that is the key.
  private mutating func row(
    _ row: ParsedTable.Row, of table: ParsedTable, keys: [Expression], in context: CheckingContext
  ) -> (condition: Expression, cells: [TableCoverage.Cell])? {
    var tests: [Expression] = []
    var cells: [TableCoverage.Cell] = []
    for (position, cell) in row.cells.enumerated() where position < keys.count {
      let key = CellKey(
        parsed: table.keys[position], type: keys[position].type,
        cap: table.beyond?.key == position ? table.beyond?.last : nil)
      guard let (test, accepted) = self.cell(cell, key, in: context) else { continue }
      if let test { tests.append(test) }
      cells.append(accepted)
    }
    guard cells.count == row.cells.count else { return nil }
    let condition: Expression =
      switch tests.count {
      case 0: make(.truth(true), .truth, row.range)
      case 1: tests[0]
      default: make(.all(tests), .truth, row.range)
      }
    return (condition, cells)
  }

  private struct CellKey {
    let parsed: ParsedExpression
    let type: ValueType
    let cap: Rational?

    var hint: Hint { Hint(type: type, isDirect: true, subject: parsed, other: parsed.range) }
  }

  private mutating func copy(_ key: CellKey, in context: CheckingContext) -> Expression? {
    guard let copy = infer(key.parsed, .none, in: context) else { return nil }
    guard let cap = key.cap else { return copy }
    let last = make(.number(cap), copy.type, copy.range)
    return make(.minimum([copy, last]), copy.type, copy.range)
  }

  /// The test is nil for `*`.
  private mutating func cell(
    _ cell: Located<ParsedTable.Cell>, _ key: CellKey, in context: CheckingContext
  ) -> (test: Expression?, accepted: TableCoverage.Cell)? {
    switch cell.value {
    case .anything: return (nil, .anything)
    case .anyOf(let cells):
      let parts = cells.compactMap { self.cell($0, key, in: context) }
      guard parts.count == cells.count else { return nil }
      let tests = parts.compactMap(\.test)
      guard tests.count == parts.count else { return (nil, .anything) }
      if tests.count == 1 { return parts[0] }
      return (make(.any(tests), .truth, cell.range), .anyOf(parts.map(\.accepted)))
    case .value(let value): return equality(value, key, cell.range, in: context)
    case .between(let low, let high):
      guard let bounds = bounds([low, high], key, cell.range, in: context), let copy = copy(key, in: context) else {
        return nil
      }
      return (make(.between(copy, bounds[0], bounds[1]), .truth, cell.range), .between(bounds[0], bounds[1]))
    case .compared(let comparison, let bound):
      if case .number = key.type {
        guard let bound = bounds([bound], key, cell.range, in: context)?.first, let copy = copy(key, in: context) else {
          return nil
        }
        return (make(.comparison(comparison, copy, bound), .truth, cell.range), .compared(comparison, bound))
      }
      guard comparison == .equal || comparison == .notEqual else {
        return bounds([bound], key, cell.range, in: context).map { _ in (nil, .anything) }
      }
      guard let (test, accepted) = equality(bound, key, cell.range, in: context), let test else { return nil }
      return comparison == .equal
        ? (test, accepted) : (make(.not(test), .truth, cell.range), .not(accepted))
    }
  }

  private mutating func equality(
    _ value: ParsedExpression, _ key: CellKey, _ range: SourceRange, in context: CheckingContext
  ) -> (test: Expression?, accepted: TableCoverage.Cell)? {
    guard let checked = infer(value, key.hint, in: context) else { return nil }
    guard checked.type == key.type else {
      mismatch(checked, key)
      return nil
    }
    guard let copy = copy(key, in: context) else { return nil }
    if case .truth(let constant) = checked.kind {
      return (constant ? copy : make(.not(copy), .truth, range), .option(constant ? 1 : 0))
    }
    let test = make(.comparison(.equal, copy, checked), .truth, range)
    if case .option(let position) = checked.kind { return (test, .option(position)) }
    if case .number = checked.type { return (test, .between(checked, checked)) }
    return (test, .unknown(checked.range))
  }

  private mutating func bounds(
    _ values: [ParsedExpression], _ key: CellKey, _ range: SourceRange, in context: CheckingContext
  ) -> [Expression]? {
    guard case .number = key.type else {
      report(
        .type(.wrongType(expected: "une option de \(ExpressionText.text(key.parsed))", found: "un intervalle")),
        at: range)
      return nil
    }
    let checked = values.compactMap { value -> Expression? in
      guard let checked = infer(value, key.hint, in: context) else { return nil }
      if checked.type == key.type { return checked }
      mismatch(checked, key)
      return nil
    }
    return checked.count == values.count ? checked : nil
  }

  private mutating func mismatch(_ checked: Expression, _ key: CellKey) {
    if case .number(let expected) = key.type, case .number(let found) = checked.type {
      report(.type(.wrongUnit(expected: expected, found: found)), at: checked.range)
    } else {
      report(.type(.wrongType(expected: key.type.shown, found: checked.type.shown)), at: checked.range)
    }
  }
}
