/// What the value of an expression may depend on, besides today's date.
package struct Dependencies: Hashable, Sendable {
  package var facts: Set<FactIndex> = []
  package var parameters: Set<ParameterIndex> = []
  /// Services read for the present month: these may not form a cycle.
  package var services: Set<ServiceIndex> = []
  /// Services read as they were last month.
  package var lastMonthServices: Set<ServiceIndex> = []
  /// Scopes whose members are counted or gone through.
  package var scopes: Set<ScopeIndex> = []

  package init() {}
}

extension Expression {
  /// Everything that the expression names itself; what those depend on in turn is not followed.
  package var dependencies: Dependencies {
    var result = Dependencies()
    collect(into: &result)
    return result
  }

  private func collect(into result: inout Dependencies) {
    switch kind {
    case .fact(let fact, _, _): result.facts.insert(fact)
    case .parameter(let parameter, _): result.parameters.insert(parameter)
    case .service(let service, _, _, lastMonth: false): result.services.insert(service)
    case .service(let service, _, _, lastMonth: true): result.lastMonthServices.insert(service)
    case .some(let scope, _), .every(let scope, _), .count(let scope, _), .aggregate(_, _, let scope, _, _):
      result.scopes.insert(scope)
    case .truth, .number, .date, .option, .today, .all, .any, .not, .atLeast, .comparison, .between, .oneOf, .includes,
      .inCommuneSet, .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded, .converted, .choose,
      .brackets, .table, .communeAttribute, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth,
      .deadline:
      break
    }
    for child in children { child.collect(into: &result) }
  }
}
