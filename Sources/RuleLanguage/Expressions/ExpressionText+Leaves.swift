internal import RuleModel
internal import SourceText

extension ExpressionText {
  func leaf(_ expression: ParsedExpression) -> String? {
    switch expression {
    case .number(let value, let suffix, _):
      let digits = value.decimalText(places: 16)
      switch suffix {
      case .none: return digits
      case .percent: return digits + " %"
      case .unit(let unit): return "\(digits) \(unit.symbol)"
      }
    case .date(let date, _): return date.iso
    case .truth(let value, _): return value ? "oui" : "non"
    case .name(let name, _): return name
    case .today, .service, .all, .any, .none, .atLeast, .not, .comparison, .between, .membership, .contains,
      .annotated, .binary, .negated, .fold, .rounded, .converted, .window, .at, .elapsed, .datePart, .makeDate,
      .monthEdge, .deadline, .choose, .brackets, .table, .communeAttribute, .quantified, .aggregate:
      return nil
    }
  }
}

// MARK: - YAML structures

extension ExpressionText {
  /// The YAML of what is not written in one line; nil for what is.
  func structure(_ expression: ParsedExpression) -> String? {
    switch expression {
    case .none(let items, _): return "{aucune: [\(values(items))]}"
    case .atLeast(let count, let items, _): return "{au_moins: {\(count): [\(values(items))]}}"
    case .all(let items, _): return structured(items).map { "{toutes: [\($0)]}" }
    case .any(let items, _): return structured(items).map { "{une: [\($0)]}" }
    case .fold(let fold, let items, _):
      let key: String? =
        switch fold {
        case .sum: "somme"
        case .product: "produit"
        case .minimum: structured(items) == nil ? nil : "min"
        case .maximum: structured(items) == nil ? nil : "max"
        }
      return key.map { "{\($0): [\(values(items))]}" }
    case .annotated(let condition, let sentence, let source, _):
      let extra = [("dire", sentence), ("source", source)].compactMap { key, text in
        text.map { ", \(key): \(quoted($0))" }
      }
      return "{condition: \(value(condition))\(extra.joined())}"
    case .choose(let condition, let then, let otherwise, _):
      guard structured([condition, then, otherwise]) != nil else { return nil }
      return "{si: \(value(condition)), alors: \(value(then)), sinon: \(value(otherwise))}"
    case .brackets(let brackets, _): return text(brackets)
    case .table(let table, _): return text(table)
    case .communeAttribute(let commune, let attribute, _):
      return "{commune: {de: \(value(commune)), attribut: \(attribute)}}"
    case .deadline(let deadline, _): return text(deadline)
    case .number, .date, .truth, .today, .name, .service, .not, .comparison, .between, .membership, .contains,
      .binary, .negated, .rounded, .converted, .window, .at, .elapsed, .datePart, .makeDate, .monthEdge, .quantified,
      .aggregate:
      return nil
    }
  }

  /// The values, when one of them is a structure or there are too few for an operator between them.
  private func structured(_ items: [ParsedExpression]) -> String? {
    items.count < 2 || items.contains { structure($0) != nil } ? values(items) : nil
  }

  private func values(_ items: [ParsedExpression]) -> String { items.map(value).joined(separator: ", ") }

  private func value(_ expression: ParsedExpression) -> String {
    structure(expression) ?? quoted(line(expression))
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private func text(_ brackets: ParsedBrackets) -> String {
    let steps = brackets.steps.map { step in
      let key = step.includesThreshold ? "à_partir_de" : "au_dessus_de"
      return "{\(key): \(value(step.threshold)), valeur: \(value(step.value))}"
    }
    let mode = brackets.mode == .step ? "palier" : "marginal"
    return "{tranches: {selon: \(value(brackets.subject)), mode: \(mode), de: [\(steps.joined(separator: ", "))]}}"
  }

  private func text(_ table: ParsedTable) -> String {
    let policy =
      switch table.policy {
      case .unique: "unique"
      case .first: "premier"
      case .total: "cumul"
      }
    let rows = table.rows.map { row in
      "{quand: [\(row.cells.map { cell($0.value) }.joined(separator: ", "))], valeur: \(value(row.value))}"
    }
    let beyond = table.beyond.map {
      ", au_delà: {clé: \($0.key + 1), dernier: \($0.last.decimalText()), ajouter: \(value($0.add))}"
    }
    return "{tableau: {selon: [\(values(table.keys))], politique: \(policy), "
      + "lignes: [\(rows.joined(separator: ", "))]\(beyond ?? "")}}"
  }

  private func cell(_ cell: ParsedTable.Cell) -> String {
    switch cell {
    case .anything: "\"*\""
    case .value(let expression): value(expression)
    case .anyOf(let cells): "[\(cells.map { self.cell($0.value) }.joined(separator: ", "))]"
    case .between(let low, let high): quoted("\(line(low)) à \(line(high))")
    case .compared(let comparison, let bound):
      quoted("\(OperatorTable[comparison.operation].spelling) \(line(bound))")
    }
  }

  private func text(_ deadline: ParsedDeadline) -> String {
    let counting =
      switch deadline.counting {
      case .calendar: "calendaire"
      case .clear: "franc"
      case .worked: "ouvré"
      case .workable: "ouvrable"
      }
    let duration = "\(deadline.amount) \(Unit.duration(deadline.unit).symbol)"
    return "{durée: \(duration), depuis: \(value(deadline.start)), compter: \(counting), "
      + "report: \(deadline.carry == .runsOn ? "oui" : "non")}"
  }
}
