import RuleModel

/// Amounts that depend on legal values alone, worked out as of the day.
extension ConditionSentence {
  /// `153,01 € par mois`, for a rate of a legal amount; nil for what depends on the person.
  func known(_ expression: Expression) -> String? {
    guard case .number(let unit) = expression.type, let value = constant(expression) else { return nil }
    let isDoubtful = expression.dependencies.parameters.contains { isUnverified(base.parameters[$0]) }
    return FrenchFormat.quantity(value, unit) + (isDoubtful ? " (à vérifier)" : "")
  }

  private func constant(_ expression: Expression) -> Rational? {
    switch expression.kind {
    case .number(let value): return value
    case .parameter(let index, nil):
      guard case .number(let value)? = base.parameters[index].entry(on: wording.date)?.value else { return nil }
      return value
    case .product(let parts):
      return parts.reduce(Rational.one as Rational?) { total, part in
        constant(part).flatMap { value in total.flatMap { $0.multiplied(by: value) } }
      }
    case .sum(let parts):
      return parts.reduce(Rational.zero as Rational?) { total, part in
        constant(part).flatMap { value in total.flatMap { $0.adding(value) } }
      }
    case .parameter(_, .some), .truth, .date, .option, .today, .fact, .service, .all, .any, .not, .atLeast,
      .comparison, .between, .oneOf, .includes, .inCommuneSet, .difference, .quotient, .minimum, .maximum, .rounded,
      .converted, .choose, .brackets, .table, .communeAttribute, .some, .every, .count, .aggregate, .shifted,
      .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return nil
    }
  }
}
