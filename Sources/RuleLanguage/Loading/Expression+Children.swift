internal import RuleModel

extension Expression {
  /// Calls `body` with each expression directly under this one, in the order they are written.
  func forEachChild(_ body: (Expression) -> Void) {
    switch kind {
    case .truth, .number, .date, .option, .today, .fact, .service: break
    case .parameter(_, let date): date.map(body)
    case .all(let parts), .any(let parts), .atLeast(_, let parts), .sum(let parts), .product(let parts),
      .minimum(let parts), .maximum(let parts):
      parts.forEach(body)
    case .not(let part), .oneOf(let part, _), .includes(let part, _), .inCommuneSet(let part, _),
      .converted(let part, _), .communeAttribute(let part, _), .datePart(_, let part), .firstOfMonth(let part),
      .lastOfMonth(let part):
      body(part)
    case .comparison(_, let left, let right), .difference(let left, let right), .quotient(let left, let right),
      .rounded(let left, _, let right), .shifted(let left, let right, _, _), .elapsed(_, let left, let right):
      body(left)
      body(right)
    case .between(let first, let second, let third), .choose(let first, let second, let third),
      .makeDate(let first, let second, let third):
      body(first)
      body(second)
      body(third)
    case .brackets(let brackets):
      body(brackets.subject)
      for step in brackets.steps {
        body(step.threshold)
        body(step.value)
      }
    case .table(let table):
      table.keys.forEach(body)
      for row in table.rows {
        body(row.condition)
        body(row.value)
      }
      if let beyond = table.beyond { body(beyond.add) }
    case .some(_, let filter), .count(_, let filter): filter.map(body)
    case .every(_, let filter): body(filter)
    case .aggregate(_, let value, _, let filter, let otherwise):
      body(value)
      filter.map(body)
      otherwise.map(body)
    case .deadline(let deadline): body(deadline.start)
    }
  }

  /// This expression and all those under it.
  func forEach(_ body: (Expression) -> Void) {
    body(self)
    forEachChild { $0.forEach(body) }
  }
}
