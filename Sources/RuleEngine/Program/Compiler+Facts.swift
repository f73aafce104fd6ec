import RuleModel

extension Compiler {
  /// The node of a fact read over a window, on the lanes of the fact's scope; nil for a text or a commune.
  mutating func node(of fact: FactIndex, over window: Window) -> NodeIndex? {
    let key = WindowedFact(fact: fact, window: window)
    if let known = factNodes[key] { return known }
    let declaration = base.facts[fact]
    guard let kind = declaration.type.nodeKind else { return nil }
    guard factsInProgress.insert(key).inserted else { return unknownNode(kind) }
    defer { factsInProgress.remove(key) }
    let input = self.input(of: fact, reading: .value(window), kind: kind)
    let node = derive(declaration, input: input, kind: kind, window: window)
    factNodes[key] = node
    return node
  }

  private mutating func derive(
    _ fact: Fact, input: InputIndex, kind: Node.Kind, window: Window
  ) -> NodeIndex {
    let cell = inputs[input.position].node
    let context = Context(scope: fact.scope, window: window)
    switch fact.origin {
    case .receives: return cell
    case .received(let service):
      let receives = receivesNode(of: service)
      let none = number(.zero)
      return emit(
        .asked(input, input: cell, relevant: receives, otherwise: none), kind, scope: fact.scope)
    case .computed(let expression):
      guard let computed = compile(expression, in: context) else { return cell }
      return emit(.stated(input, input: cell, computed: computed), kind, scope: fact.scope)
    case .asked(let relevance, let estimate):
      var node = cell
      // One that is offered counts only once it was accepted: it is then an answer.
      if let estimate, estimate.offer == nil, let low = compile(estimate.minimum, in: context),
        let high = compile(estimate.maximum, in: context)
      {
        node = emit(.estimated(input, input: node, minimum: low, maximum: high), kind, scope: fact.scope)
      }
      if let relevance, let relevant = compile(relevance.condition, in: context),
        let otherwise = compile(relevance.otherwise, in: context)
      {
        node = emit(
          .asked(input, input: node, relevant: relevant, otherwise: otherwise), kind, scope: fact.scope)
        // Read for a year only, its question still waits for what makes sense of it today.
        if window != .current { _ = compile(relevance.condition, in: Context(scope: fact.scope, window: .current)) }
      }
      return node
    }
  }

  mutating func input(of fact: FactIndex, reading: Input.Reading, kind: Node.Kind) -> InputIndex {
    let key = InputKey(fact: fact, reading: reading)
    if let known = inputNodes[key] { return known }
    let index = InputIndex(inputs.count)
    let node = append(.input(index), kind, scope: base.facts[fact].scope)
    inputs.append(Input(fact: fact, reading: reading, node: node))
    inputNodes[key] = index
    return index
  }

  /// Whether each lane of a scope has somebody.
  mutating func presence(of scope: ScopeIndex) -> NodeIndex {
    if let known = presenceNodes[scope] { return known }
    var facts: [NodeIndex] = []
    if case .roles(let roles) = base.scopes[scope].kind {
      for role in roles {
        let always = constant(.truth(.yes))
        facts.append(role.exists.flatMap { self.node(of: $0, over: .current) } ?? always)
      }
    }
    let index = append(.presence(scope, list(facts)), .truth, scope: scope)
    presenceNodes[scope] = index
    return index
  }

  mutating func presences(of scope: ScopeIndex) -> OperandRange {
    let parts = lanes.parts(of: scope).map { presence(of: $0) }
    return list(parts)
  }

  mutating func unknownNode(_ kind: Node.Kind) -> NodeIndex {
    switch kind {
    case .truth: constant(.truth(.unknown))
    case .number: constant(.number(.anything))
    case .date: constant(.date(.anything))
    case .option: constant(.option(.all(64)))
    case .choices: constant(.choices(Choices(certain: .empty, possible: .all(64))))
    }
  }

  mutating func receivesFact(of service: ServiceIndex) -> FactIndex? {
    base.factIndices[.receiving(base.services[service].id)]
  }

  mutating func receivesNode(of service: ServiceIndex) -> NodeIndex {
    guard let fact = receivesFact(of: service), let node = node(of: fact, over: .current) else {
      return unknownNode(.truth)
    }
    return node
  }

  /// What was due last month, on the lanes of the service.
  mutating func previousNode(of service: ServiceIndex, _ aspect: ServiceAspect) -> NodeIndex {
    let key = PreviousKey(service: service, aspect: aspect)
    if let known = previousNodes[key] { return known }
    let kind: Node.Kind = aspect == .entitled ? .truth : .number
    guard let receivesFact = receivesFact(of: service),
      let receivedFact = base.factIndices[.received(base.services[service].id)],
      let receives = node(of: receivesFact, over: .current), let received = node(of: receivedFact, over: .current)
    else { return unknownNode(kind) }
    let receivesInput = input(of: receivesFact, reading: .value(.current), kind: .truth)
    let index = PreviousIndex(previous.count)
    previous.append(
      PreviousNode(
        service: service, aspect: aspect, target: receives, receives: receives, receivesInput: receivesInput,
        received: received,
        isStationary: base.stationaryGroups.contains { $0.services.contains(service) }))
    let node = append(.previous(index), kind, scope: base.services[service].scope)
    previousNodes[key] = node
    return node
  }
}
