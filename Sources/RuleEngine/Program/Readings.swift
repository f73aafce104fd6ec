import RuleModel

/// What each service's decision reads, found once when the program is made.
struct Readings: Sendable {
  /// By node: the parameter that it is.
  let parameterOfNode: [ParameterIndex?]
  /// By node: the service whose entitlement it is, where some rule reads it and it has sentences to verify.
  let serviceOfEntitlement: [ServiceIndex?]
  /// Everything each service's entitlement depends on.
  let cones: [NodeIndex: [NodeIndex]]

  init(_ code: Code) {
    var parameterOfNode = [ParameterIndex?](repeating: nil, count: code.nodes.count)
    for (parameter, node) in code.parameterNodes { parameterOfNode[node.position] = parameter }
    self.parameterOfNode = parameterOfNode
    var serviceOfEntitlement = [ServiceIndex?](repeating: nil, count: code.nodes.count)
    for service in code.servicesApart {
      let nodes = code.services[service.position]
      serviceOfEntitlement[nodes.entitled.position] = service
      serviceOfEntitlement[nodes.householdEntitled.position] = service
    }
    var cones: [NodeIndex: [NodeIndex]] = [:]
    var walk = ConeWalk(code)
    for service in code.services where cones[service.entitled] == nil {
      cones[service.entitled] = walk.cone(of: service.entitled)
    }
    self.serviceOfEntitlement = serviceOfEntitlement
    self.cones = cones
  }

  static func parameters(
    in nodes: [NodeIndex], _ code: Code, _ parameterOfNode: [ParameterIndex?]
  ) -> [ParameterIndex] {
    var result: Set<ParameterIndex> = []
    for index in nodes {
      if let parameter = parameterOfNode[index.position] { result.insert(parameter) }
      if case .parameterAt(let parameter, _) = code[index].operation { result.insert(parameter) }
    }
    return result.sorted()
  }
}
