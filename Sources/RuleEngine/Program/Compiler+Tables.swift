import RuleModel

extension Compiler {
  /// A scale: steps as a chain of choices from the highest threshold down, so that a range of subjects gives the hull
  /// of just the brackets it touches; marginal rates as a sum of clamped parts.
  mutating func lowerBrackets(_ brackets: Brackets, in context: Context) -> NodeIndex? {
    guard let subject = compile(brackets.subject, in: context) else { return nil }
    switch brackets.mode {
    case .step: return lowerSteps(brackets.steps, subject, in: context)
    case .marginal: return lowerMarginal(brackets.steps, subject, in: context)
    }
  }

  private mutating func lowerSteps(
    _ steps: [Brackets.Step], _ subject: NodeIndex, in context: Context
  ) -> NodeIndex? {
    var result: NodeIndex?
    for step in steps {
      guard let value = compile(step.value, in: context) else { return nil }
      guard let below = result else {
        result = value
        continue
      }
      guard let threshold = compile(step.threshold, in: context) else { return nil }
      let comparison: Comparison = step.includesThreshold ? .greaterOrEqual : .greater
      let reached = emit(.compareNumbers(comparison, subject, threshold), .truth)
      result = emit(.choose(reached, then: value, otherwise: below), nodes[value.position].kind)
    }
    return result
  }

  private mutating func lowerMarginal(
    _ steps: [Brackets.Step], _ subject: NodeIndex, in context: Context
  ) -> NodeIndex? {
    var parts: [NodeIndex] = []
    let none = number(.zero)
    for (position, step) in steps.enumerated() {
      guard let rate = compile(step.value, in: context), let threshold = compile(step.threshold, in: context)
      else { return nil }
      let over = emit(.difference(subject, threshold), .number)
      var part = emit(.maximum(list([over, none])), .number)
      if position + 1 < steps.count, let next = compile(steps[position + 1].threshold, in: context) {
        let width = emit(.difference(next, threshold), .number)
        part = emit(.minimum(list([part, width])), .number)
      }
      parts.append(emit(.product(list([part, rate])), .number))
    }
    return parts.count == 1 ? parts[0] : emit(.sum(list(parts)), .number)
  }

  /// Rows as a chain of choices (exactly one row, or the first that holds), or as a sum; the condition of a row is an
  /// ordinary expression over the keys.
  mutating func lowerTable(_ table: DecisionTable, in context: Context) -> NodeIndex? {
    var rows: [(condition: NodeIndex, value: NodeIndex)] = []
    for row in table.rows {
      guard let condition = compile(row.condition, in: context), let value = compile(row.value, in: context)
      else { return nil }
      rows.append((condition, value))
    }
    guard var result = rows.last?.value else { return nil }
    let kind = nodes[result.position].kind
    switch table.policy {
    case .unique, .first:
      for row in rows.dropLast().reversed() {
        result = emit(.choose(row.condition, then: row.value, otherwise: result), kind)
      }
    case .total:
      let none = number(.zero)
      let terms = rows.map { emit(.choose($0.condition, then: $0.value, otherwise: none), .number) }
      result = terms.count == 1 ? terms[0] : emit(.sum(list(terms)), .number)
    }
    guard let beyond = table.beyond, beyond.key < table.keys.count,
      let key = compile(table.keys[beyond.key], in: context), let step = compile(beyond.add, in: context)
    else { return result }
    let last = number(beyond.last)
    let over = emit(.difference(key, last), .number)
    let units = emit(.maximum(list([over, number(.zero)])), .number)
    let extra = emit(.product(list([units, step])), .number)
    return emit(.sum(list([result, extra])), .number)
  }
}
