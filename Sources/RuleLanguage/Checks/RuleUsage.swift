package import RuleModel
internal import SourceText

/// Who reads what, through computed facts: the ground of the checks on unused and rarely used things.
package struct RuleUsage: Sendable {
  /// Facts and parameters that some service or form needs, directly or not.
  private(set) var facts: Set<FactIndex> = []
  private(set) var parameters: Set<ParameterIndex> = []
  /// The parameters that each service needs, through computed facts too.
  package private(set) var parametersOfService: [ServiceID: Set<ParameterIndex>] = [:]
  /// How many services need each fact, directly or not.
  private(set) var servicesOfFact: [FactIndex: Int] = [:]

  /// - Parameter figures: the legal values that sentences show.
  package init(_ base: RuleBase, named figures: [FigureText.Figure] = []) {
    parameters = Set(figures.compactMap { base.parameterIndices[$0.parameter] })
    let direct = base.facts.indices.map { DirectUse(of: base.facts[$0], in: base) }
    for service in base.services.elements {
      let needed = Self.closure(of: DirectUse(of: service, in: base), direct)
      for fact in needed.facts { servicesOfFact[fact, default: 0] += 1 }
      facts.formUnion(needed.facts)
      parametersOfService[service.id] = needed.parameters
      parameters.formUnion(needed.parameters)
    }
    for form in base.forms.values {
      let needed = Self.closure(of: DirectUse(of: form), direct)
      facts.formUnion(needed.facts)
      parameters.formUnion(needed.parameters)
    }
    for scope in base.scopes.elements {
      if case .roles(let roles) = scope.kind { facts.formUnion(roles.compactMap(\.exists)) }
    }
  }

  private static func closure(of use: DirectUse, _ direct: [DirectUse]) -> DirectUse {
    var whole = use
    var waiting = Array(use.facts)
    while let fact = waiting.popLast() {
      whole.parameters.formUnion(direct[fact.position].parameters)
      for next in direct[fact.position].facts where whole.facts.insert(next).inserted { waiting.append(next) }
    }
    return whole
  }
}

/// What one thing names itself.
private struct DirectUse: Sendable {
  var facts: Set<FactIndex> = []
  var parameters: Set<ParameterIndex> = []

  init(of fact: Fact, in base: RuleBase) {
    switch fact.origin {
    case .asked(let relevance, let estimate):
      add(relevance?.condition)
      add(relevance?.otherwise)
      for expression in estimate?.expressions ?? [] { add(expression) }
    case .computed(let expression): add(expression)
    case .receives, .received: break
    }
  }

  init(of service: Service, in base: RuleBase) {
    let decision = service.decision
    for expression in [
      decision.concerns, decision.conditions, decision.amount, decision.urgency.danger, decision.urgency.deadline,
    ] { add(expression) }
    for reserve in decision.reserves + decision.exceptions { add(reserve.condition) }
    for step in service.procedure.steps { add(step.condition) }
    for paper in service.procedure.papers { add(paper.condition) }
    for form in service.procedure.forms { add(form.condition) }
    for deadline in service.procedure.deadlines {
      add(deadline.date)
      add(deadline.condition)
    }
  }

  init(of form: Form) {
    for paper in form.papers { add(paper.condition) }
    for field in form.fields {
      switch field.filling {
      case .value(let expression), .box(let expression): add(expression)
      case .text(let fact, _): facts.insert(fact)
      case .byHand: break
      }
    }
  }

  private mutating func add(_ expression: Expression?) {
    guard let expression else { return }
    var (facts, parameters) = (facts, parameters)
    expression.forEach { part in
      if case .fact(let fact, _, _) = part.kind { facts.insert(fact) }
      if case .parameter(let parameter, _) = part.kind { parameters.insert(parameter) }
    }
    self.facts = facts
    self.parameters = parameters
  }
}
