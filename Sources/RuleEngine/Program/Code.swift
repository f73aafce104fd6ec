import RuleModel

/// The steps of a program in their final order, with the tables that the steps name.
struct Code: Sendable {
  let nodes: [Node]
  /// The lists of operands that steps name by range.
  let operands: [NodeIndex]
  let inputs: [Input]
  let previous: [PreviousNode]
  let deadlines: [Deadline]
  let services: [Program.ServiceNodes]
  /// Nodes before this one decide verdicts and amounts; those from it on only serve the plan.
  let decisionCount: Int
  /// Stretches of nodes that are iterated to a stable state.
  let regions: [Range<Int>]
  /// Comparisons that are set together, in the order of their nodes.
  let banks: [ThresholdBank]
  /// Node of each expression, by expression id; nil for texts and communes.
  let expressionNodes: [NodeIndex?]
  /// Node of each fact's present value; nil where no rule reads it.
  let factNodes: [NodeIndex?]
  let constants: [(node: NodeIndex, value: KnownValue)]
  let parameterNodes: [(parameter: ParameterIndex, node: NodeIndex)]
  let todayNode: NodeIndex?
  /// How many values of each kind the steps fill.
  let slotCounts: [Int]
  /// Services whose entitlement is a node of its own.
  let servicesApart: Set<ServiceIndex>

  subscript(index: NodeIndex) -> Node { nodes[index.position] }

  /// The operands of a node, last month's reading apart.
  func operands(of index: NodeIndex) -> [NodeIndex] {
    nodes[index.position].operation.operands(in: operands, previous: previous)
  }

  /// Everything a node depends on, itself included, in order.
  func cone(of node: NodeIndex) -> [NodeIndex] {
    var walk = ConeWalk(self)
    return walk.cone(of: node)
  }
}
