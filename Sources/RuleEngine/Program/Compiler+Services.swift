import RuleModel

extension Compiler {
  mutating func compileServices() {
    for index in base.services.indices { _ = nodes(of: index) }
  }

  /// The nodes of a service; nil inside a cycle, which the checker excludes.
  mutating func nodes(of index: ServiceIndex) -> Program.ServiceNodes? {
    if let known = services[index.position] { return known }
    guard servicesInProgress.insert(index).inserted else { return nil }
    defer { servicesInProgress.remove(index) }
    let service = base.services[index]
    let context = Context(scope: service.scope)
    let decision = service.decision
    let concerns = decision.concerns.flatMap { compile($0, in: context) }
    let conditions = compile(decision.conditions, in: context) ?? unknownNode(.truth)
    var parts: [NodeIndex] = []
    if let scope = service.scope { parts.append(presence(of: scope)) }
    if let concerns { parts.append(concerns) }
    parts.append(conditions)
    let entitled = servicesApart.contains(index) ? emitApart(.all(list(parts)), .truth) : all(parts)
    let amount = decision.amount.flatMap { compile($0, in: context) }
    let none = number(.zero)
    let due = amount.map { emit(.choose(entitled, then: $0, otherwise: none), .number) } ?? none
    var householdEntitled = entitled
    var householdDue = due
    if let scope = service.scope {
      householdEntitled = emit(.anyLane(scope, entitled, among: presences(of: scope)), .truth, scope: nil)
      householdDue = emit(.sumLanes(scope, due, where: nil, among: presences(of: scope)), .number, scope: nil)
    }
    let result = Program.ServiceNodes(
      concerns: concerns, conditions: conditions, entitled: entitled, amount: amount, due: due,
      householdEntitled: householdEntitled, householdDue: householdDue, receives: receivesNode(of: index),
      danger: nil, deadline: nil, reserves: [], exceptions: [])
    services[index.position] = result
    return result
  }

  /// Compiles what shades a verdict: urgency, and the sentences to verify that may weigh on it.
  mutating func compileShades() {
    for index in base.services.indices {
      let service = base.services[index]
      let context = Context(scope: service.scope)
      let danger = service.decision.urgency.danger.flatMap { compile($0, in: context) }
      let deadline = service.decision.urgency.deadline.flatMap { compile($0, in: context) }
      let reserves = service.decision.reserves.map { $0.condition.flatMap { compile($0, in: context) } }
      let exceptions = service.decision.exceptions.map { $0.condition.flatMap { compile($0, in: context) } }
      services[index.position]?.danger = danger
      services[index.position]?.deadline = deadline
      services[index.position]?.reserves = reserves
      services[index.position]?.exceptions = exceptions
    }
  }

  /// Compiles what only the plan reads: steps, papers, forms and their fields, deadlines and the ranges to be offered.
  mutating func compilePlans() {
    for index in base.services.indices {
      let service = base.services[index]
      let context = Context(scope: service.scope)
      for step in service.procedure.steps { compileAside(step.condition, in: context) }
      for paper in service.procedure.papers { compileAside(paper.condition, in: context) }
      for form in service.procedure.forms { compileAside(form.condition, in: context) }
      for term in service.procedure.deadlines {
        compileAside(term.date, in: context)
        compileAside(term.condition, in: context)
      }
    }
    for (_, form) in base.forms.sorted(by: { $0.key < $1.key }) {
      for paper in form.papers { compileAside(paper.condition, in: Context(scope: nil)) }
      for field in form.fields {
        switch field.filling {
        case .value(let expression), .box(let expression): compileAside(expression, in: Context(scope: nil))
        case .text, .byHand: break
        }
      }
    }
    for fact in base.facts.elements {
      for expectation in fact.expectations { compileAside(expectation.condition, in: Context(scope: fact.scope)) }
      guard let estimate = fact.estimate, estimate.offer != nil else { continue }
      for expression in estimate.expressions { compileAside(expression, in: Context(scope: fact.scope)) }
    }
    for fact in base.facts.indices where base.facts[fact].period != .year {
      _ = node(of: fact, over: .current)
    }
  }

  private mutating func compileAside(_ expression: Expression?, in context: Context) {
    if let expression { _ = compile(expression, in: context) }
  }
}

extension RuleBase {
  /// Services that other rules rest on, and of which somebody verifies sentences by hand: those sentences are told of
  /// whatever rests on the service, and not of what merely has the same conditions.
  var servicesWithSentencesRestedOn: Set<ServiceIndex> {
    let spoken = services.indices.filter { index in
      !services[index].decision.reserves.isEmpty || !services[index].decision.exceptions.isEmpty
    }
    guard !spoken.isEmpty else { return [] }
    var read = Set<ServiceIndex>()
    for fact in facts.elements {
      switch fact.origin {
      case .asked(let relevance, _):
        if let relevance {
          read.formUnion(relevance.condition.dependencies.services)
          read.formUnion(relevance.otherwise.dependencies.services)
        }
      case .computed(let body): read.formUnion(body.dependencies.services)
      case .receives, .received: break
      }
    }
    for decision in services.elements.lazy.map(\.decision) {
      for expression in [decision.concerns, decision.conditions, decision.amount].compactMap(\.self) {
        read.formUnion(expression.dependencies.services)
      }
    }
    return read.intersection(spoken)
  }
}
