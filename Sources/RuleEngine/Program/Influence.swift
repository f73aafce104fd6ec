import RuleModel

/// What each service's outcome is read from, found once for judging many situations one after the other.
struct Influence: Sendable {
  /// By service: the nodes that its outcome reads themselves, apart from its amounts.
  private let read: [FewNodes]
  private let amounts: [FewNodes]
  /// By service: the scopes of these nodes, and its own.
  private let scopes: [[ScopeIndex]]
  /// By service: all that lies below its entitlement, and the scopes met on the way.
  private let below: [(nodes: FewNodes, scopes: [ScopeIndex])]
  /// By scope: the nodes with a lane for each of its members, and those that go through them all.
  private let nodesOfScope: [[NodeIndex]]

  init(_ program: Program) {
    let services = program.base.services.indices
    read = services.map { FewNodes(program.nodesRead(by: $0), program) }
    amounts = services.map { service in
      let nodes = program.service(service)
      return FewNodes([nodes.amount, nodes.householdDue].compactMap(\.self), program)
    }
    scopes = services.map(program.scopesRead)
    below = services.map { service in
      var walk = InfluenceWalk(program)
      walk.follow(service)
      return (FewNodes(walk.nodes), Array(walk.scopes))
    }
    var nodesOfScope = [[NodeIndex]](repeating: [], count: program.base.scopes.count)
    for position in program.nodes.indices {
      for scope in program.scopes(of: program.nodes[position]) {
        nodesOfScope[scope.position].append(NodeIndex(position))
      }
    }
    self.nodesOfScope = nodesOfScope
  }

  func nodes(of scopes: [ScopeIndex]) -> [NodeIndex] { scopes.flatMap { nodesOfScope[$0.position] } }

  /// Whether what is told of a service may not be what it was before these scopes and nodes moved; the amount of what
  /// nobody is entitled to is not told.
  func reaches(_ service: ServiceIndex, _ moving: [ScopeIndex], _ moved: NodeSet, in evaluation: Evaluation) -> Bool {
    let position = service.position
    if !read[position].isDisjoint(with: moved) || scopes[position].contains(where: { moving.contains($0) }) {
      return true
    }
    if !amounts[position].isDisjoint(with: moved), evaluation.mayBeEntitled(service) { return true }
    // A settled truth may also rest on doubts further down.
    guard evaluation.doubts.mayReach(evaluation.program.services[position].entitled) else { return false }
    return !below[position].nodes.isDisjoint(with: moved)
      || below[position].scopes.contains { moving.contains($0) }
  }
}

extension Evaluation {
  /// The household, or any of its members.
  fileprivate func mayBeEntitled(_ service: ServiceIndex) -> Bool {
    let nodes = program.services[service.position]
    if machine.truth(nodes.householdEntitled, 0) != .no { return true }
    guard let scope = program.nodes[nodes.entitled.position].scope else {
      return machine.truth(nodes.entitled, 0) != .no
    }
    return machine.activeLanes[scope.position].contains { machine.truth(nodes.entitled, $0) != .no }
  }
}

extension Program {
  /// The scopes whose members a node depends on by itself: its own, and the one it goes through; parts of a union too.
  fileprivate func scopes(of node: Node) -> Set<ScopeIndex> {
    var scopes = Set(node.scope.map { lanes.parts(of: $0) + [$0] } ?? [])
    if let scope = node.operation.scopeGoneThrough { scopes.formUnion(lanes.parts(of: scope) + [scope]) }
    return scopes
  }
}

extension Program {
  /// What the outcome of a service reads: truths, the conditions of sentences, who there is.
  fileprivate func nodesRead(by service: ServiceIndex) -> [NodeIndex] {
    let nodes = self.service(service)
    return [nodes.concerns, nodes.danger, nodes.deadline].compactMap(\.self)
      + [nodes.receives] + nodesOfSentences(of: service)
      + scopesRead(by: service).flatMap(presences)
  }

  /// The scopes through whose members the outcome of a service goes.
  fileprivate func scopesRead(by service: ServiceIndex) -> [ScopeIndex] {
    let nodes = self.service(service)
    let conditions = (nodes.reserves + nodes.exceptions + [nodes.danger, nodes.deadline]).compactMap(\.self)
    let scopes = [scopeOfService[service.position]] + conditions.map { self[$0].scope }
    return Set(scopes.compactMap(\.self).flatMap { lanes.parts(of: $0) + [$0] }).sorted()
  }

  /// What the sentences to verify of a service depend on.
  fileprivate func nodesOfSentences(of service: ServiceIndex) -> [NodeIndex] {
    let nodes = self.service(service)
    return [nodes.entitled, nodes.householdEntitled] + (nodes.reserves + nodes.exceptions).compactMap(\.self)
  }

  /// The facts that say whether there is somebody in each role of a scope.
  private func presences(of scope: ScopeIndex) -> [NodeIndex] {
    guard case .roles(let roles) = base.scopes[scope].kind else { return [] }
    return roles.compactMap { role in role.exists.flatMap { factNodes[$0.position] } }
  }
}

/// Goes down from the entitlement of a service to all that it rests on.
private struct InfluenceWalk {
  private let program: Program
  private var stack: [NodeIndex] = []
  private(set) var nodes: NodeSet
  private(set) var scopes: Set<ScopeIndex> = []

  init(_ program: Program) {
    self.program = program
    nodes = NodeSet(program)
  }

  mutating func follow(_ service: ServiceIndex) {
    meet(program.service(service).entitled)
    while let index = stack.popLast() {
      let node = program[index]
      scopes.formUnion(program.scopes(of: node))
      for operand in program.operands(of: index) { meet(operand) }
      // The sentences to verify of a service that this one rests on are told with its own.
      if let named = program.serviceOfEntitlement[index.position] { meetSentences(of: named) }
      if case .previous(let which) = node.operation {
        meet(program.previous[which.position].target)
        meetSentences(of: program.previous[which.position].service)
      }
    }
  }

  private mutating func meetSentences(of service: ServiceIndex) {
    for node in program.nodesOfSentences(of: service) { meet(node) }
  }

  private mutating func meet(_ node: NodeIndex) {
    guard !nodes.contains(node.position) else { return }
    nodes.insert(node.position)
    stack.append(node)
  }
}
