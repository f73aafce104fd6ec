extension Expression {
  /// The expressions this one is made of, in the order they are written.
  package var children: [Expression] {
    switch kind {
    case .truth, .number, .date, .option, .today, .fact, .service: []
    case .parameter(_, let at): at.map { [$0] } ?? []
    case .all(let parts), .any(let parts), .atLeast(_, let parts), .sum(let parts), .product(let parts),
      .minimum(let parts), .maximum(let parts):
      parts
    case .not(let a), .oneOf(let a, _), .includes(let a, _), .inCommuneSet(let a, _), .converted(let a, _),
      .communeAttribute(let a, _), .datePart(_, let a), .firstOfMonth(let a), .lastOfMonth(let a):
      [a]
    case .comparison(_, let a, let b), .difference(let a, let b), .quotient(let a, let b), .rounded(let a, _, let b),
      .shifted(let a, let b, _, _), .elapsed(_, let a, let b):
      [a, b]
    case .between(let a, let b, let c), .choose(let a, let b, let c), .makeDate(let a, let b, let c): [a, b, c]
    case .brackets(let brackets): [brackets.subject] + brackets.steps.flatMap { [$0.threshold, $0.value] }
    case .table(let table):
      table.keys + table.rows.flatMap { [$0.condition, $0.value] } + (table.beyond.map { [$0.add] } ?? [])
    case .some(_, let condition), .count(_, let condition): condition.map { [$0] } ?? []
    case .every(_, let condition): [condition]
    case .aggregate(_, let value, _, let condition, let otherwise):
      [value] + (condition.map { [$0] } ?? []) + (otherwise.map { [$0] } ?? [])
    case .deadline(let deadline): [deadline.start]
    }
  }
}
