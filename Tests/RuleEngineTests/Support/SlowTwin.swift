import RuleModel

/// A second evaluator, made to be read: walks the expressions of a base over one complete situation, no ranges, no
/// sharing, no order.
struct SlowTwin {
  let base: RuleBase
  let world: Situation

  enum Value: Equatable {
    case truth(Bool)
    case number(Rational)
    case option(Int)

    var truth: Bool { if case .truth(let value) = self { value } else { false } }
    var number: Rational { if case .number(let value) = self { value } else { .zero } }
    var option: Int { if case .option(let value) = self { value } else { -1 } }
  }

  func isEntitled(_ service: ServiceIndex) -> Bool {
    let decision = base.services[service].decision
    return (decision.concerns.map { value($0).truth } ?? true) && value(decision.conditions).truth
  }

  func amount(_ service: ServiceIndex) -> Rational {
    base.services[service].decision.amount.map { value($0).number } ?? .zero
  }

  private func value(_ expression: Expression) -> Value {
    switch expression.kind {
    case .truth(let truth): return .truth(truth)
    case .number(let number): return .number(number)
    case .option(let position): return .option(position)
    case .fact(let index, _, _): return fact(base.facts[index])
    case .service(let service, .entitled, _, _): return .truth(isEntitled(service))
    case .service(let service, .amount, _, _): return .number(isEntitled(service) ? amount(service) : .zero)
    case .all(let parts): return .truth(parts.allSatisfy { value($0).truth })
    case .any(let parts): return .truth(parts.contains { value($0).truth })
    case .not(let part): return .truth(!value(part).truth)
    case .atLeast(let count, let parts): return .truth(parts.filter { value($0).truth }.count >= count)
    case .comparison(let comparison, let left, let right): return .truth(compare(comparison, value(left), value(right)))
    case .oneOf(let subject, let set): return .truth(set.contains(value(subject).option))
    case .sum(let parts): return .number(parts.reduce(.zero) { $0.adding(value($1).number) ?? .zero })
    case .difference(let left, let right): return .number(value(left).number.subtracting(value(right).number) ?? .zero)
    case .product(let parts): return .number(parts.reduce(.one) { $0.multiplied(by: value($1).number) ?? .zero })
    case .minimum(let parts): return .number(parts.map { value($0).number }.min() ?? .zero)
    case .maximum(let parts): return .number(parts.map { value($0).number }.max() ?? .zero)
    case .rounded(let part, let rounding, let quantum):
      return .number(value(part).number.rounded(rounding, to: value(quantum).number) ?? .zero)
    case .converted(let part, let factor): return .number(value(part).number.multiplied(by: factor) ?? .zero)
    case .choose(let condition, let then, let otherwise): return value(condition).truth ? value(then) : value(otherwise)
    default: return .truth(false)
    }
  }

  private func fact(_ fact: Fact) -> Value {
    if case .computed(let expression) = fact.origin { return value(expression) }
    guard case .stated(let stated, _)? = world[FactKey(fact.name)] else { return .truth(false) }
    switch stated {
    case .truth(let truth): return .truth(truth)
    case .number(let range): return .number(range.lower)
    case .options(let keys):
      guard case .choice(let domain) = fact.type, let key = keys.first else { return .option(-1) }
      return .option(base.domains[domain].position(of: key) ?? -1)
    case .date, .chosen, .commune, .text: return .truth(false)
    }
  }

  private func compare(_ comparison: Comparison, _ left: Value, _ right: Value) -> Bool {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left.number < right.number
    case .lessOrEqual: left.number <= right.number
    case .greater: left.number > right.number
    case .greaterOrEqual: left.number >= right.number
    }
  }
}
