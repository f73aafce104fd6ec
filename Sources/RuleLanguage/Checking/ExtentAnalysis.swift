internal import RuleModel

/// Bounds of number expressions from the bounds of facts, the values of parameters and the calculations themselves.
///
/// A simple interval analysis: sound, and blind to links between operands (`x - x` may be anything).
struct ExtentAnalysis {
  let signatures: Signatures
  /// The calculations of computed facts, where they are known.
  let computed: [FactIndex: Expression]
  private var known: [FactIndex: NumberExtent] = [:]
  /// Facts being followed: a cycle, which another check tells, has no bounds here.
  private var open: Set<FactIndex> = []

  init(signatures: Signatures, computed: [FactIndex: Expression]) {
    self.signatures = signatures
    self.computed = computed
  }

  mutating func extent(_ expression: Expression) -> NumberExtent {
    guard case .number = expression.type else { return .unbounded }
    switch expression.kind {
    case .number(let value): return NumberExtent(exactly: value)
    case .fact(let fact, _, let window): return windowed(extent(of: fact), window)
    case .parameter(let parameter, _):
      return signatures[parameter].extent.map { NumberExtent($0, isWhole: $0.exact?.isInteger ?? false) } ?? .unbounded
    case .sum(let terms): return fold(terms, from: NumberExtent(exactly: .zero)) { $0.adding($1) }
    case .difference(let left, let right):
      let (a, b) = (extent(left), extent(right))
      return a.adding(b.negated)
    case .product(let factors): return fold(factors, from: NumberExtent(exactly: .one)) { $0.multiplied(by: $1) }
    case .quotient(let left, let right):
      let (a, b) = (extent(left), extent(right))
      return a.divided(by: b)
    case .minimum(let items): return reduce(items) { $0.minimum($1) }
    case .maximum(let items): return reduce(items) { $0.maximum($1) }
    case .rounded(let subject, let rounding, let quantum):
      let (a, q) = (extent(subject), extent(quantum))
      return a.rounded(rounding, to: q)
    case .converted(let subject, let factor): return extent(subject).multiplied(by: NumberExtent(exactly: factor))
    case .choose(_, let then, let otherwise): return reduce([then, otherwise]) { $0.hull($1) }
    case .brackets(let brackets): return extent(of: brackets)
    case .table(let table): return extent(of: table)
    case .count(let scope, let condition):
      let counts = signatures.memberCounts(of: scope)
      return NumberExtent(
        lower: Rational(condition == nil ? counts.lowerBound : 0), upper: Rational(counts.upperBound), isWhole: true)
    case .aggregate(let aggregate, let body, let scope, let condition, let otherwise):
      return extent(of: aggregate, body, scope, isFiltered: condition != nil, otherwise)
    case .elapsed(_, let from, let to): return elapsed(from, to)
    case .datePart(.year, _): return NumberExtent(lower: .one, upper: Rational(9999), isWhole: true)
    case .datePart(.month, _): return NumberExtent(lower: .one, upper: Rational(12), isWhole: true)
    case .truth, .date, .option, .today, .service, .all, .any, .not, .atLeast, .comparison, .between, .oneOf,
      .includes, .inCommuneSet, .communeAttribute, .some, .every, .shifted, .makeDate, .firstOfMonth, .lastOfMonth,
      .deadline:
      return .unbounded
    }
  }

  private mutating func fold(
    _ items: [Expression], from start: NumberExtent, _ combine: (NumberExtent, NumberExtent) -> NumberExtent
  ) -> NumberExtent {
    var result = start
    for item in items { result = combine(result, extent(item)) }
    return result
  }

  private mutating func reduce(
    _ items: [Expression], _ combine: (NumberExtent, NumberExtent) -> NumberExtent
  ) -> NumberExtent {
    guard let first = items.first else { return .unbounded }
    return fold(Array(items.dropFirst()), from: extent(first), combine)
  }
}

// MARK: - Facts

extension ExtentAnalysis {
  /// The bounds of an asked fact; for a computed one, those of its calculation, which its `bornes` do not change.
  mutating func extent(of fact: FactIndex) -> NumberExtent {
    if let extent = known[fact] { return extent }
    let signature = signatures[fact]
    var extent = NumberExtent(lower: nil, upper: nil, isWhole: signature.isWhole)
    if let calculation = computed[fact] {
      guard open.insert(fact).inserted else { return .unbounded }
      extent = self.extent(calculation)
      open.remove(fact)
    } else if case .number(let range) = signature.bounds {
      extent = NumberExtent(range, isWhole: signature.isWhole)
    }
    if open.isEmpty { known[fact] = extent }
    return extent
  }

  private func windowed(_ extent: NumberExtent, _ window: Window) -> NumberExtent {
    switch window {
    case .current, .year: extent
    case .months(.sum, let nearest, let farthest):
      extent.multiplied(by: NumberExtent(exactly: Rational(farthest - nearest + 1)))
    case .monthsOfYear(.sum, _): extent.multiplied(by: NumberExtent(exactly: Rational(12)))
    case .months(.mean, _, _), .monthsOfYear(.mean, _):
      NumberExtent(lower: extent.lower, upper: extent.upper, isWhole: false)
    }
  }

  /// Durations up to today of a date that is never in the future, and the like, are not negative.
  private func elapsed(_ from: Expression, _ to: Expression) -> NumberExtent {
    let isForward: Bool =
      switch (latest(from), earliest(to)) {
      case (.fixed(let start)?, .fixed(let end)?): start <= end
      case (.today(let start)?, .today(let end)?): start <= end
      case (_, _): false
      }
    return NumberExtent(lower: isForward ? .zero : nil, upper: nil, isWhole: true)
  }

  private func latest(_ date: Expression) -> Fact.DateBound? { bound(date) { $1 } }

  private func earliest(_ date: Expression) -> Fact.DateBound? { bound(date) { earliest, _ in earliest } }

  private func bound(
    _ date: Expression, _ side: (Fact.DateBound, Fact.DateBound) -> Fact.DateBound
  ) -> Fact.DateBound? {
    switch date.kind {
    case .date(let day): return .fixed(day)
    case .today: return .today(plusDays: 0)
    case .fact(let fact, _, _):
      guard case .date(let earliest, let latest) = signatures[fact].bounds else { return nil }
      return side(earliest, latest)
    case .truth, .number, .option, .parameter, .service, .all, .any, .not, .atLeast, .comparison, .between, .oneOf,
      .includes, .inCommuneSet, .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded, .converted,
      .choose, .brackets, .table, .communeAttribute, .some, .every, .count, .aggregate, .shifted, .elapsed, .datePart,
      .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return nil
    }
  }
}

// MARK: - Members and tables

extension ExtentAnalysis {
  private mutating func extent(
    of aggregate: Aggregate, _ body: Expression, _ scope: ScopeIndex, isFiltered: Bool, _ otherwise: Expression?
  ) -> NumberExtent {
    let each = extent(body)
    switch aggregate {
    case .sum:
      let counts = signatures.memberCounts(of: scope)
      let members = NumberExtent(
        lower: Rational(isFiltered ? 0 : counts.lowerBound), upper: Rational(counts.upperBound), isWhole: true)
      return each.multiplied(by: members)
    case .minimum, .maximum:
      guard let otherwise else { return each }
      return each.hull(extent(otherwise))
    }
  }

  private mutating func extent(of brackets: Brackets) -> NumberExtent {
    switch brackets.mode {
    case .step: return reduce(brackets.steps.map(\.value)) { $0.hull($1) }
    case .marginal:
      let rates = reduce(brackets.steps.map(\.value)) { $0.hull($1) }
      let isPositive = (rates.lower ?? Rational(-1)) >= .zero
      return NumberExtent(lower: isPositive ? .zero : nil, upper: nil, isWhole: false)
    }
  }

  private mutating func extent(of table: DecisionTable) -> NumberExtent {
    let values = table.rows.map(\.value)
    let rows: NumberExtent
    switch table.policy {
    case .unique, .first: rows = reduce(values) { $0.hull($1) }
    case .total:
      let none = NumberExtent(exactly: .zero)
      rows = fold(values, from: none) { $0.adding($1.hull(none)) }
    }
    guard let beyond = table.beyond else { return rows }
    let step = extent(beyond.add)
    return NumberExtent(
      lower: (step.lower ?? Rational(-1)) >= .zero ? rows.lower : nil,
      upper: step.upper.map { $0 <= .zero } == true ? rows.upper : nil, isWhole: rows.isWhole && step.isWhole)
  }
}
