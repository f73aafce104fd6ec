package import RuleModel

/// A rule base compiled to one flat list of steps, in an order where every operand comes before its use.
///
/// One pass from first to last evaluates everything; a node's index is its name, shared by evaluation, explanation,
/// what-if and planning. Indices hold for this program only and are never stored.
package struct Program: Sendable {
  package let base: RuleBase
  package let lanes: Lanes
  package internal(set) var nodes: [Node]
  package internal(set) var operands: [NodeIndex]
  package internal(set) var inputs: [Input]
  package internal(set) var previous: [PreviousNode]
  package internal(set) var deadlines: [Deadline]
  package internal(set) var services: [ServiceNodes]
  /// Nodes before this one decide verdicts and amounts; those from it on only serve the plan.
  package internal(set) var decisionCount: Int
  /// Stretches of nodes that are iterated to a stable state.
  package internal(set) var regions: [Range<Int>]
  /// Node of each expression, by expression id; nil for texts and communes.
  package internal(set) var expressionNodes: [NodeIndex?]
  /// Node of each fact's present value; nil where no rule reads it.
  package internal(set) var factNodes: [NodeIndex?]
  package internal(set) var inputsOfFact: [[InputIndex]]
  package internal(set) var constants: [(node: NodeIndex, value: KnownValue)]
  package internal(set) var parameterNodes: [(parameter: ParameterIndex, node: NodeIndex)]
  package internal(set) var todayNode: NodeIndex?
  package internal(set) var slotCounts: [Int]
  /// Nodes that read each node, as one array cut by `dependentStarts`.
  package internal(set) var dependents: [Int32]
  package internal(set) var dependentStarts: [Int32]
  /// Comparisons that are set together, in the order of their nodes; and by node, the bank it belongs to or -1.
  var banks: [ThresholdBank] = []
  var bankOfNode: [Int32] = []
  var gates = Gates()
  var tables = FactTables()
  /// By fact: its only input, where it is a household fact read without months, years or communes.
  var plainInputs: [InputIndex?] = []
  /// First cell of each node: a cell is one node on one lane, whatever its kind (for planning).
  package internal(set) var cellStarts: [Int32] = []
  package internal(set) var cellCount: Int = 0
  /// Services that some rule reads by name.
  package internal(set) var namedServices: Set<ServiceIndex>
  /// What `indexReadings` finds.
  var parameterOfNode: [NodeIndex: ParameterIndex] = [:]
  var serviceOfEntitlement: [NodeIndex: ServiceIndex] = [:]
  var scopeOfService: [ScopeIndex?] = []
  /// Parameters that each service's decision reads.
  var parametersOfService: [[ParameterIndex]] = []
  var cones: [NodeIndex: [NodeIndex]] = [:]

  /// The nodes that decide one service.
  package struct ServiceNodes: Sendable {
    package internal(set) var concerns: NodeIndex?
    package internal(set) var conditions: NodeIndex
    /// Concerned and conditions met, on the service's own lanes.
    package internal(set) var entitled: NodeIndex
    /// The amount if entitled.
    package internal(set) var amount: NodeIndex?
    /// The amount, 0 when not entitled.
    package internal(set) var due: NodeIndex
    /// Entitled for at least one member, and the sum of what is due, seen from the household.
    package internal(set) var householdEntitled: NodeIndex
    package internal(set) var householdDue: NodeIndex
    package internal(set) var receives: NodeIndex
    package internal(set) var danger: NodeIndex?
    package internal(set) var deadline: NodeIndex?
    package internal(set) var reserves: [NodeIndex?]
    package internal(set) var exceptions: [NodeIndex?]
  }

  package subscript(index: NodeIndex) -> Node { nodes[index.position] }

  package func service(_ index: ServiceIndex) -> ServiceNodes { services[index.position] }

  package func node(of expression: Expression) -> NodeIndex? {
    expression.id.position < expressionNodes.count ? expressionNodes[expression.id.position] : nil
  }

  /// The operands of a node, last month's reading apart.
  package func operands(of index: NodeIndex) -> [NodeIndex] {
    nodes[index.position].operation.operands(in: operands, previous: previous)
  }
}
