package import RuleModel

extension Program {
  /// Compiles a checked base: expressions become nodes, equal expressions one node.
  package convenience init(compiling base: RuleBase) {
    var compiler = Compiler(base: base)
    compiler.compileServices()
    compiler.compileShades()
    let decisionCount = compiler.nodes.count
    compiler.compilePlans()
    self.init(compiler.finish(decisionCount: decisionCount), base: base, lanes: compiler.lanes)
  }
}

/// Lowers checked expressions to nodes, sharing what is equal.
struct Compiler {
  let base: RuleBase
  let lanes: Lanes
  var nodes: [Node] = []
  var operands: [NodeIndex] = []
  var inputs: [Input] = []
  var previous: [PreviousNode] = []
  var deadlines: [Deadline] = []
  var services: [Program.ServiceNodes?]
  var expressionNodes: [NodeIndex?]
  var constants: [(node: NodeIndex, value: KnownValue)] = []
  var parameterNodes: [ParameterIndex: NodeIndex] = [:]
  var todayNode: NodeIndex?
  var slotCounts = [Int](repeating: 0, count: Node.Kind.allCases.count)

  private var shared: [NodeKey: NodeIndex] = [:]
  private var sharedConstants: [KnownValue: NodeIndex] = [:]
  private var sharedOperands: [[NodeIndex]: OperandRange] = [:]
  var inputNodes: [InputKey: InputIndex] = [:]
  var factNodes: [WindowedFact: NodeIndex] = [:]
  var previousNodes: [PreviousKey: NodeIndex] = [:]
  /// Services whose entitlement is a node of its own.
  let servicesApart: Set<ServiceIndex>
  var presenceNodes: [ScopeIndex: NodeIndex] = [:]
  /// Facts and services being compiled: a cycle, which the checker excludes, ends in "anything" rather than in a crash.
  var factsInProgress: Set<WindowedFact> = []
  var servicesInProgress: Set<ServiceIndex> = []

  struct NodeKey: Hashable {
    let operation: Operation
    let kind: Node.Kind
  }

  struct InputKey: Hashable {
    let fact: FactIndex
    let reading: Input.Reading
  }

  struct WindowedFact: Hashable {
    let fact: FactIndex
    let window: Window
  }

  struct PreviousKey: Hashable {
    let service: ServiceIndex
    let aspect: ServiceAspect
  }

  /// Where an expression stands: the member at hand, and the months over which monthly facts are read.
  struct Context {
    var scope: ScopeIndex?
    var window: Window = .current
  }

  init(base: RuleBase) {
    self.base = base
    lanes = Lanes(scopes: base.scopes)
    servicesApart = base.servicesWithSentencesRestedOn
    services = Array(repeating: nil, count: base.services.count)
    expressionNodes = Array(repeating: nil, count: base.expressionCount)
  }

  // MARK: - Nodes

  mutating func emit(_ operation: Operation, _ kind: Node.Kind, scope: ScopeIndex?) -> NodeIndex {
    let key = NodeKey(operation: operation, kind: kind)
    if let known = shared[key] { return known }
    let index = append(operation, kind, scope: scope)
    shared[key] = index
    return index
  }

  /// Emits a node whose scope is that of its operands.
  mutating func emit(_ operation: Operation, _ kind: Node.Kind) -> NodeIndex {
    emit(operation, kind, scope: scope(of: operation))
  }

  /// Emits a node that no equal one stands for.
  mutating func emitApart(_ operation: Operation, _ kind: Node.Kind) -> NodeIndex {
    append(operation, kind, scope: scope(of: operation))
  }

  private func scope(of operation: Operation) -> ScopeIndex? {
    let read = operation.operands(in: operands, previous: previous)
    return read.first { nodes[$0.position].scope != nil }.flatMap { nodes[$0.position].scope }
  }

  mutating func append(_ operation: Operation, _ kind: Node.Kind, scope: ScopeIndex?) -> NodeIndex {
    let index = NodeIndex(nodes.count)
    let slot = slotCounts[Int(kind.rawValue)]
    slotCounts[Int(kind.rawValue)] += lanes.count(scope)
    nodes.append(Node(operation: operation, kind: kind, scope: scope, slot: Int32(slot)))
    return index
  }

  mutating func constant(_ value: KnownValue) -> NodeIndex {
    if let known = sharedConstants[value] { return known }
    let index = append(.constant, value.kind, scope: nil)
    constants.append((index, value))
    sharedConstants[value] = index
    return index
  }

  mutating func number(_ value: Rational) -> NodeIndex { constant(.number(Interval(exactly: value))) }

  mutating func list(_ indices: [NodeIndex]) -> OperandRange {
    if let known = sharedOperands[indices] { return known }
    let range = OperandRange(start: Int32(operands.count), count: Int32(indices.count))
    operands.append(contentsOf: indices)
    sharedOperands[indices] = range
    return range
  }

  mutating func all(_ indices: [NodeIndex]) -> NodeIndex {
    indices.count == 1 ? indices[0] : emit(.all(list(indices)), .truth)
  }

  mutating func any(_ indices: [NodeIndex]) -> NodeIndex {
    indices.count == 1 ? indices[0] : emit(.any(list(indices)), .truth)
  }

  var today: NodeIndex {
    mutating get {
      if let known = todayNode { return known }
      let index = append(.constant, .date, scope: nil)
      todayNode = index
      return index
    }
  }

  // MARK: - Members

  /// A node on the lanes of `context`, from one on the lanes of its own scope.
  mutating func adapt(_ node: NodeIndex, to member: MemberReference, in context: Context) -> NodeIndex {
    guard let scope = nodes[node.position].scope else { return node }
    let kind = nodes[node.position].kind
    switch member {
    case .household: return node
    case .current:
      guard let here = context.scope, here != scope else { return node }
      guard let offset = lanes.offset(of: here, in: scope) else { return node }
      return emit(.project(node, by: Int32(offset)), kind, scope: here)
    case .role(let roles, let position):
      let offset = lanes.offset(of: roles, in: scope) ?? 0
      return emit(.pick(node, lane: Int32(offset + position)), kind, scope: nil)
    }
  }
}

extension KnownValue {
  var kind: Node.Kind {
    switch self {
    case .truth: .truth
    case .number: .number
    case .date: .date
    case .option: .option
    case .choices: .choices
    }
  }
}

extension ValueType {
  /// The kind of node that holds such a value; nil for communes and texts, which rules read only through sets and
  /// attributes.
  var nodeKind: Node.Kind? {
    switch self {
    case .truth: .truth
    case .number: .number
    case .date: .date
    case .choice: .option
    case .choices: .choices
    case .commune, .text: nil
    }
  }
}
