package import RuleModel

/// What each service reads, found once when the program is made.
extension Program {
  /// Everything a node depends on, itself included, as positions in order.
  package func cone(of node: NodeIndex) -> [NodeIndex] {
    var seen = Set<Int>()
    var stack = [node.position]
    while let next = stack.popLast() {
      guard seen.insert(next).inserted else { continue }
      stack.append(contentsOf: operands(of: NodeIndex(next)).map(\.position))
      if case .previous(let which) = nodes[next].operation, previous[which.position].isStationary {
        stack.append(previous[which.position].target.position)
      }
    }
    return seen.sorted().map { NodeIndex($0) }
  }

  package func parametersRead(by node: NodeIndex) -> [ParameterIndex] {
    var result: Set<ParameterIndex> = []
    for index in cones[node] ?? cone(of: node) {
      if let parameter = parameterOfNode[index] { result.insert(parameter) }
      if case .parameterAt(let parameter, _) = nodes[index.position].operation { result.insert(parameter) }
    }
    return result.sorted()
  }

  /// Finds, once, what each service's decision reads.
  mutating func indexReadings() {
    parameterOfNode = Dictionary(
      parameterNodes.map { ($0.node, $0.parameter) }, uniquingKeysWith: { first, _ in first })
    for service in namedServices {
      let index = service.position
      serviceOfEntitlement[services[index].entitled] = service
      serviceOfEntitlement[services[index].householdEntitled] = service
    }
    for service in services { cones[service.entitled] = cone(of: service.entitled) }
    scopeOfService = base.services.elements.map(\.scope)
    parametersOfService = services.map { parametersRead(by: $0.entitled) }
  }
}

extension Program {
  /// The facts that may be asked for a service's decision, in the order of the base.
  package func factsRead(by service: ServiceIndex) -> [FactIndex] {
    let node = services[service.position].entitled
    let facts = (cones[node] ?? cone(of: node)).compactMap { index -> FactIndex? in
      guard case .input(let input) = nodes[index.position].operation else { return nil }
      return inputs[input.position].fact
    }
    return Set(facts).sorted()
  }
}
