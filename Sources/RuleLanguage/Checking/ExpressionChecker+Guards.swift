internal import RuleModel
internal import SourceText

// What a condition says of who exists. `foyer.en_couple et conjoint.âge < 30 ans` may read the conjoint: wherever the
// whole is not already settled, the first part is yes.

extension ExpressionChecker {
  /// The yes/no facts of the household that are surely yes when the condition is `value`.
  func facts(establishedBy condition: ParsedExpression, being value: Bool) -> Set<FactIndex> {
    switch condition {
    case .name(let name, _):
      guard value, let fact = signatures.facts[name], signatures[fact].type == .truth, signatures[fact].scope == nil
      else { return [] }
      return [fact]
    case .not(let operand, _): return facts(establishedBy: operand, being: !value)
    case .annotated(let inner, _, _, _): return facts(establishedBy: inner, being: value)
    case .all(let items, _): return value ? together(items, being: true) : inCommon(items, being: false)
    case .any(let items, _): return value ? inCommon(items, being: true) : together(items, being: false)
    case .none(let items, _): return value ? together(items, being: false) : inCommon(items, being: true)
    case .comparison(.equal, let operand, .truth(let constant, _), _):
      return facts(establishedBy: operand, being: value == constant)
    case .comparison(.notEqual, let operand, .truth(let constant, _), _):
      return facts(establishedBy: operand, being: value != constant)
    case .number, .date, .truth, .today, .service, .atLeast, .comparison, .between, .membership, .contains, .binary,
      .negated, .fold, .rounded, .converted, .window, .at, .elapsed, .datePart, .makeDate, .monthEdge, .deadline,
      .choose, .brackets, .table, .communeAttribute, .quantified, .aggregate:
      return []
    }
  }

  private func together(_ items: [ParsedExpression], being value: Bool) -> Set<FactIndex> {
    items.reduce(into: []) { $0.formUnion(facts(establishedBy: $1, being: value)) }
  }

  private func inCommon(_ items: [ParsedExpression], being value: Bool) -> Set<FactIndex> {
    guard let first = items.first else { return [] }
    return items.dropFirst().reduce(facts(establishedBy: first, being: value)) {
      $0.intersection(facts(establishedBy: $1, being: value))
    }
  }

  /// The context of one of several conditions when the others are `value`: the only case where it counts.
  func context(
    of position: Int, among items: [ParsedExpression], othersBeing value: Bool, in context: CheckingContext
  ) -> CheckingContext {
    var result = context
    for (other, item) in items.enumerated() where other != position {
      result.guards.formUnion(facts(establishedBy: item, being: value))
    }
    return result
  }
}
