import RuleModel

extension Compiler {
  /// The node of an expression; nil for texts and communes, which have none.
  mutating func compile(_ expression: Expression, in context: Context) -> NodeIndex? {
    let node = lower(expression, in: context)
    if let node, context.window == .current, expression.id.position < expressionNodes.count {
      expressionNodes[expression.id.position] = node
    }
    return node
  }

  private mutating func compileAll(_ expressions: [Expression], in context: Context) -> [NodeIndex] {
    expressions.compactMap { compile($0, in: context) }
  }

  private mutating func lower(_ expression: Expression, in context: Context) -> NodeIndex? {
    switch expression.kind {
    case .truth(let value): return constant(.truth(Truth(value)))
    case .number(let value): return number(value)
    case .date(let value): return constant(.date(DaySpan(exactly: value)))
    case .option(let position):
      if case .choices = expression.type {
        let set = OptionSet64([position])
        return constant(.choices(Choices(certain: set, possible: set)))
      }
      return constant(.option(OptionSet64([position])))
    case .today: return today
    case .fact(let fact, let member, let window): return lowerFact(fact, member, window, in: context)
    case .parameter(let parameter, let date): return lowerParameter(parameter, at: date, in: context)
    case .service(let service, let aspect, let member, let lastMonth):
      return lowerService(service, aspect, member, lastMonth: lastMonth, in: context)

    case .all(let parts): return all(compileAll(parts, in: context))
    case .any(let parts): return any(compileAll(parts, in: context))
    case .not(let operand): return compile(operand, in: context).map { emit(.not($0), .truth) }
    case .atLeast(let count, let parts):
      let indices = compileAll(parts, in: context)
      return emit(.atLeast(Int32(count), list(indices)), .truth)
    case .comparison(let comparison, let left, let right):
      return lowerComparison(comparison, left, right, in: context)
    case .between(let subject, let low, let high):
      guard let above = lowerComparison(.greaterOrEqual, subject, low, in: context),
        let below = lowerComparison(.lessOrEqual, subject, high, in: context)
      else { return nil }
      return all([above, below])
    case .oneOf(let subject, let set): return compile(subject, in: context).map { emit(.oneOf($0, set), .truth) }
    case .includes(let subject, let option):
      return compile(subject, in: context).map { emit(.includes($0, option: Int32(option)), .truth) }
    case .inCommuneSet(let subject, let set):
      return lowerCommune(subject, reading: .inCommuneSet(set), kind: .truth, in: context)
    case .communeAttribute(let subject, let attribute):
      return lowerCommune(subject, reading: .communeAttribute(attribute), kind: .option, in: context)

    case .sum(let parts):
      let indices = compileAll(parts, in: context)
      return indices.count == 1 ? indices[0] : emit(.sum(list(indices)), .number)
    case .difference(let left, let right): return pair(left, right, in: context) { .difference($0, $1) }
    case .product(let parts):
      let indices = compileAll(parts, in: context)
      return indices.count == 1 ? indices[0] : emit(.product(list(indices)), .number)
    case .quotient(let left, let right): return pair(left, right, in: context) { .quotient($0, $1) }
    case .minimum(let parts):
      let indices = compileAll(parts, in: context)
      return emit(.minimum(list(indices)), .number)
    case .maximum(let parts):
      let indices = compileAll(parts, in: context)
      return emit(.maximum(list(indices)), .number)
    case .rounded(let subject, let rounding, let quantum):
      return pair(subject, quantum, in: context) { .rounded($0, rounding, to: $1) }
    case .converted(let subject, let factor):
      guard let node = compile(subject, in: context) else { return nil }
      return factor == .one ? node : emit(.scaled(node, by: number(factor)), .number)

    case .choose(let condition, let then, let otherwise):
      guard let test = compile(condition, in: context), let yes = compile(then, in: context),
        let no = compile(otherwise, in: context)
      else { return nil }
      return emit(.choose(test, then: yes, otherwise: no), nodes[yes.position].kind)
    case .brackets(let brackets): return lowerBrackets(brackets, in: context)
    case .table(let table): return lowerTable(table, in: context)

    case .some(let scope, let condition):
      let body = condition.flatMap { compile($0, in: Context(scope: scope, window: context.window)) }
      return emit(.anyLane(scope, body, among: presences(of: scope)), .truth, scope: nil)
    case .every(let scope, let condition):
      guard let body = compile(condition, in: Context(scope: scope, window: context.window)) else { return nil }
      return emit(.everyLane(scope, body, among: presences(of: scope)), .truth, scope: nil)
    case .count(let scope, let condition):
      let body = condition.flatMap { compile($0, in: Context(scope: scope, window: context.window)) }
      return emit(.countLanes(scope, body, among: presences(of: scope)), .number, scope: nil)
    case .aggregate(let aggregate, let value, let scope, let condition, let otherwise):
      return lowerAggregate(aggregate, value, scope, condition, otherwise, in: context)

    case .shifted(let date, let amount, let unit, let backwards):
      guard let start = compile(date, in: context), let count = compile(amount, in: context) else { return nil }
      return emit(.shifted(start, by: count, unit, backwards: backwards), .date)
    case .elapsed(let unit, let from, let to):
      guard let start = compile(from, in: context), let end = compile(to, in: context) else { return nil }
      return emit(.elapsed(unit, from: start, to: end), .number)
    case .datePart(let part, let date):
      return compile(date, in: context).map { emit(.datePart(part, $0), .number) }
    case .makeDate(let year, let month, let day):
      guard let y = compile(year, in: context), let m = compile(month, in: context), let d = compile(day, in: context)
      else { return nil }
      return emit(.makeDate(year: y, month: m, day: d), .date)
    case .firstOfMonth(let date): return compile(date, in: context).map { emit(.firstOfMonth($0), .date) }
    case .lastOfMonth(let date): return compile(date, in: context).map { emit(.lastOfMonth($0), .date) }
    case .deadline(let deadline):
      guard let start = compile(deadline.start, in: context) else { return nil }
      deadlines.append(deadline)
      return emit(.deadline(Int32(deadlines.count - 1), start), .date)
    }
  }

  private mutating func pair(
    _ left: Expression, _ right: Expression, in context: Context, _ operation: (NodeIndex, NodeIndex) -> Operation
  ) -> NodeIndex? {
    guard let a = compile(left, in: context), let b = compile(right, in: context) else { return nil }
    return emit(operation(a, b), .number)
  }

  // MARK: - References

  private mutating func lowerFact(
    _ fact: FactIndex, _ member: MemberReference, _ window: Window, in context: Context
  ) -> NodeIndex? {
    let isMonthly = base.facts[fact].period == .month
    let effective = isMonthly && window == .current ? context.window : window
    return node(of: fact, over: effective).map { adapt($0, to: member, in: context) }
  }

  private mutating func lowerParameter(
    _ parameter: ParameterIndex, at date: Expression?, in context: Context
  ) -> NodeIndex? {
    guard let kind = base.parameters[parameter].type.nodeKind else { return nil }
    if let date {
      return compile(date, in: context).map { emit(.parameterAt(parameter, date: $0), kind) }
    }
    if let known = parameterNodes[parameter] { return known }
    let node = append(.constant, kind, scope: nil)
    parameterNodes[parameter] = node
    return node
  }

  private mutating func lowerService(
    _ service: ServiceIndex, _ aspect: ServiceAspect, _ member: MemberReference, lastMonth: Bool, in context: Context
  ) -> NodeIndex? {
    let kind: Node.Kind = aspect == .entitled ? .truth : .number
    let scope = base.services[service].scope
    let isOnLanes: Bool
    switch member {
    case .household: isOnLanes = false
    case .current, .role: isOnLanes = true
    }
    if lastMonth {
      let node = previousNode(of: service, aspect)
      guard let scope, !isOnLanes else { return adapt(node, to: member, in: context) }
      return aspect == .entitled
        ? emit(.anyLane(scope, node, among: presences(of: scope)), .truth, scope: nil)
        : emit(.sumLanes(scope, node, where: nil, among: presences(of: scope)), .number, scope: nil)
    }
    guard let found = nodes(of: service) else { return unknownNode(kind) }
    switch aspect {
    case .entitled: return isOnLanes ? adapt(found.entitled, to: member, in: context) : found.householdEntitled
    case .amount: return isOnLanes ? adapt(found.due, to: member, in: context) : found.householdDue
    }
  }

  private mutating func lowerCommune(
    _ subject: Expression, reading: Input.Reading, kind: Node.Kind, in context: Context
  ) -> NodeIndex? {
    guard case .fact(let fact, let member, _) = subject.kind else { return nil }
    let input = self.input(of: fact, reading: reading, kind: kind)
    return adapt(inputs[input.position].node, to: member, in: context)
  }

  private mutating func lowerComparison(
    _ comparison: Comparison, _ left: Expression, _ right: Expression, in context: Context
  ) -> NodeIndex? {
    guard let a = compile(left, in: context), let b = compile(right, in: context) else { return nil }
    switch nodes[a.position].kind {
    case .number: return emit(.compareNumbers(comparison, a, b), .truth)
    case .date: return emit(.compareDates(comparison, a, b), .truth)
    case .option: return emit(.sameOption(a, b, isNegated: comparison == .notEqual), .truth)
    case .truth: return emit(.sameTruth(a, b, isNegated: comparison == .notEqual), .truth)
    case .choices: return nil
    }
  }

  private mutating func lowerAggregate(
    _ aggregate: Aggregate, _ value: Expression, _ scope: ScopeIndex, _ condition: Expression?,
    _ otherwise: Expression?, in context: Context
  ) -> NodeIndex? {
    let inner = Context(scope: scope, window: context.window)
    guard let each = compile(value, in: inner) else { return nil }
    let test = condition.flatMap { compile($0, in: inner) }
    let kind = nodes[each.position].kind
    let extreme: Extreme
    switch aggregate {
    case .sum: return emit(.sumLanes(scope, each, where: test, among: presences(of: scope)), .number, scope: nil)
    case .minimum: extreme = .smallest
    case .maximum: extreme = .largest
    }
    let fallback = otherwise.flatMap { compile($0, in: context) }
    return emit(
      .extremeLane(scope, each, where: test, otherwise: fallback, extreme, among: presences(of: scope)), kind,
      scope: nil)
  }
}
