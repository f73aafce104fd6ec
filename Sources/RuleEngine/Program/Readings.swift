import RuleModel

/// What each service's decision reads, found once when the program is made.
struct Readings: Sendable {
  let parameterOfNode: [NodeIndex: ParameterIndex]
  /// Services by the nodes of their entitlement, where some rule reads them.
  let serviceOfEntitlement: [NodeIndex: ServiceIndex]
  /// Everything each service's entitlement depends on.
  let cones: [NodeIndex: [NodeIndex]]

  init(_ code: Code) {
    parameterOfNode = Dictionary(
      code.parameterNodes.map { ($0.node, $0.parameter) }, uniquingKeysWith: { first, _ in first })
    var serviceOfEntitlement: [NodeIndex: ServiceIndex] = [:]
    for service in code.namedServices {
      let nodes = code.services[service.position]
      serviceOfEntitlement[nodes.entitled] = service
      serviceOfEntitlement[nodes.householdEntitled] = service
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
    in nodes: [NodeIndex], _ code: Code, _ parameterOfNode: [NodeIndex: ParameterIndex]
  ) -> [ParameterIndex] {
    var result: Set<ParameterIndex> = []
    for index in nodes {
      if let parameter = parameterOfNode[index] { result.insert(parameter) }
      if case .parameterAt(let parameter, _) = code[index].operation { result.insert(parameter) }
    }
    return result.sorted()
  }
}
