import RuleModel

/// What each fact and each list of people can change, found once for judging many situations one after the other.
package struct Influence: Sendable {
  /// By fact, then by scope: the services whose outcome can depend on it.
  private let servicesOfFact: [[ServiceIndex]]
  private let servicesOfScope: [[ServiceIndex]]
  /// By scope: the nodes with a lane for each of its members, and those that go through them all.
  let nodesOfScope: [[NodeIndex]]

  package init(_ program: Program) {
    var servicesOfFact = [[ServiceIndex]](repeating: [], count: program.base.facts.count)
    var servicesOfScope = [[ServiceIndex]](repeating: [], count: program.base.scopes.count)
    var walk = InfluenceWalk(program)
    for service in program.base.services.indices {
      walk.follow(service)
      for fact in walk.facts { servicesOfFact[fact.position].append(service) }
      for scope in walk.scopes { servicesOfScope[scope.position].append(service) }
    }
    var nodesOfScope = [[NodeIndex]](repeating: [], count: program.base.scopes.count)
    for position in program.nodes.indices {
      for scope in program.scopes(of: program.nodes[position]) {
        nodesOfScope[scope.position].append(NodeIndex(position))
      }
    }
    self.servicesOfFact = servicesOfFact
    self.servicesOfScope = servicesOfScope
    self.nodesOfScope = nodesOfScope
  }

  /// The services whose outcome may not be what it was before a move, by position.
  func services(of move: Machine.Move, among count: Int) -> [Bool] {
    var reached = [Bool](repeating: false, count: count)
    for fact in move.facts { for service in servicesOfFact[fact.position] { reached[service.position] = true } }
    for scope in move.scopes { for service in servicesOfScope[scope.position] { reached[service.position] = true } }
    return reached
  }
}

extension Program {
  /// The scopes whose members a node depends on by itself: its own, and the one it goes through; parts of a union too.
  fileprivate func scopes(of node: Node) -> Set<ScopeIndex> {
    var scopes = Set(node.scope.map { lanes.parts(of: $0) + [$0] } ?? [])
    switch node.operation {
    case .anyLane(let scope, _, _), .everyLane(let scope, _, _), .countLanes(let scope, _, _),
      .sumLanes(let scope, _, _, _), .extremeLane(let scope, _, _, _, _, _), .presence(let scope, _):
      scopes.formUnion(lanes.parts(of: scope) + [scope])
    default: break
    }
    return scopes
  }
}

/// Goes down from one service to all that its outcome can depend on.
private struct InfluenceWalk {
  private let program: Program
  private var seen: [Int]
  private var turn = 0
  private var stack: [NodeIndex] = []
  private(set) var facts: Set<FactIndex> = []
  private(set) var scopes: Set<ScopeIndex> = []

  init(_ program: Program) {
    self.program = program
    seen = Array(repeating: 0, count: program.nodes.count)
  }

  mutating func follow(_ service: ServiceIndex) {
    turn += 1
    facts = []
    scopes = Set(program.scopeOfService[service.position].map { program.lanes.parts(of: $0) + [$0] } ?? [])
    meetAll(of: service)
    while let index = stack.popLast() {
      let node = program[index]
      scopes.formUnion(program.scopes(of: node))
      for operand in program.operands(of: index) { meet(operand) }
      // The sentences to verify of a service that this one rests on are told with its own.
      if let named = program.serviceOfEntitlement[index] { meetAll(of: named) }
      switch node.operation {
      case .input(let input): facts.insert(program.inputs[input.position].fact)
      case .previous(let which):
        meet(program.previous[which.position].target)
        meetAll(of: program.previous[which.position].service)
      default: break
      }
    }
  }

  private mutating func meetAll(of service: ServiceIndex) {
    let nodes = program.service(service)
    let decision = [
      nodes.conditions, nodes.entitled, nodes.due, nodes.householdEntitled, nodes.householdDue, nodes.receives,
    ]
    for node in decision { meet(node) }
    for node in [nodes.concerns, nodes.amount, nodes.danger, nodes.deadline] + nodes.reserves + nodes.exceptions {
      if let node { meet(node) }
    }
  }

  private mutating func meet(_ node: NodeIndex) {
    guard seen[node.position] != turn else { return }
    seen[node.position] = turn
    stack.append(node)
  }
}
