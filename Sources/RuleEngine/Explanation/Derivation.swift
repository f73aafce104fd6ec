package import RuleModel

/// How a value came about: an expression with what it is worth here, and what it was made of.
///
/// Data only: sentences are made elsewhere. A computed fact that occurs twice is opened once.
package struct Derivation: Sendable {
  package let subject: Subject
  package let value: KnownValue?
  package let children: [Derivation]

  package enum Subject: Sendable {
    case expression(Expression)
    /// A computed fact and the rule that gives it.
    case computed(FactIndex, MemberReference)
    /// Another service, read by this one.
    case service(ServiceIndex, ServiceAspect)
    /// Opened elsewhere in the same derivation.
    case seenAbove(FactIndex)
  }
}

extension Evaluation {
  /// The derivation of a condition or an amount, computed facts opened.
  package func derivation(of expression: Expression, for holder: Holder) -> Derivation {
    var opened: Set<FactIndex> = []
    return derive(expression, holder, &opened)
  }

  private func derive(_ expression: Expression, _ holder: Holder, _ opened: inout Set<FactIndex>) -> Derivation {
    let value = self.value(of: expression, for: holder)
    var children: [Derivation] = []
    let inner = self.holder(ofPartsOf: expression, for: holder)
    for child in telling(expression, holder) { children.append(derive(child, inner, &opened)) }
    switch expression.kind {
    case .fact(let fact, let member, _):
      if case .computed(let body) = program.base.facts[fact].origin {
        guard opened.insert(fact).inserted else {
          return Derivation(subject: .seenAbove(fact), value: value, children: [])
        }
        let rule = derive(body, self.holder(of: fact, named: member, for: holder), &opened)
        return Derivation(subject: .computed(fact, member), value: value, children: [rule])
      }
    case .service(let service, let aspect, _, _):
      return Derivation(subject: .service(service, aspect), value: value, children: [])
    case .truth, .number, .date, .option, .today, .parameter, .all, .any, .not, .atLeast, .comparison, .between,
      .oneOf, .includes, .inCommuneSet, .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded,
      .converted, .choose, .brackets, .table, .communeAttribute, .some, .every, .count, .aggregate, .shifted,
      .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      break
    }
    return Derivation(subject: .expression(expression), value: value, children: children)
  }

  /// The parts of an expression that tell where its value comes from: of several branches, only the one that was taken.
  private func telling(_ expression: Expression, _ holder: Holder) -> [Expression] {
    func truth(_ condition: Expression) -> Truth { value(of: condition, for: holder)?.truth ?? .unknown }
    switch expression.kind {
    case .choose(let condition, let then, let otherwise):
      switch truth(condition) {
      case .yes: return [condition, then]
      case .no: return [condition, otherwise]
      case .unknown: return [condition]
      }
    case .brackets(let brackets):
      guard case .number(let subject)? = value(of: brackets.subject, for: holder) else { return [brackets.subject] }
      let reached = brackets.steps.filter { step in
        guard case .number(let threshold)? = value(of: step.threshold, for: holder) else { return false }
        return subject.compared(step.includesThreshold ? .greaterOrEqual : .greater, to: threshold) != .no
      }
      let certain = subject.exact != nil
      switch brackets.mode {
      case .marginal: return [brackets.subject] + (certain ? reached.map(\.value) : [])
      case .step:
        let taken = reached.last ?? brackets.steps.first
        return [brackets.subject] + (certain ? taken.map { [$0.value] } ?? [] : [])
      }
    case .table(let table):
      let possible = table.rows.filter { truth($0.condition) != .no }
      switch table.policy {
      case .total: return table.keys + possible.filter { truth($0.condition) == .yes }.map(\.value)
      case .unique, .first:
        let taken = possible.first.flatMap { truth($0.condition) == .yes ? $0 : nil }
        return table.keys + (taken.map { [$0.value] } ?? [])
      }
    case .truth, .number, .date, .option, .today, .fact, .parameter, .service, .all, .any, .not, .atLeast,
      .comparison, .between, .oneOf, .includes, .inCommuneSet, .sum, .difference, .product, .quotient, .minimum,
      .maximum, .rounded, .converted, .communeAttribute, .some, .every, .count, .aggregate, .shifted, .elapsed,
      .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return expression.children
    }
  }
}
