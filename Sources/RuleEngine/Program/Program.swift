package import RuleModel

/// A rule base compiled to one flat list of steps, in an order where every operand comes before its use.
///
/// One pass from first to last evaluates everything; a node's index is its name, shared by evaluation, explanation,
/// what-if and planning. Indices hold for this program only and are never stored. Immutable and shared: an evaluation
/// holds a reference, so that copying one, which is how "what if" is asked, copies values alone.
package final class Program: Sendable {
  package let base: RuleBase
  package let lanes: Lanes
  let code: Code
  let readers: Readers
  let statuses: StatusPlaces
  let quick: QuickSteps
  /// By node: where its values lie.
  let places: [Place]
  let readings: Readings
  let tables: FactTables
  package let inputsOfFact: [[InputIndex]]
  /// By scope: the inputs that have a lane for each of its members.
  let inputsOfScope: [[InputIndex]]
  /// By fact: its only input, where it is a household fact read without months, years or communes.
  let plainInputs: [InputIndex?]
  /// First cell of each node: a cell is one node on one lane, whatever its kind (for planning).
  package let cellStarts: [Int32]
  package let cellCount: Int
  let scopeOfService: [ScopeIndex?]
  /// By service: its sentences to verify.
  let sentences: [Sentences]
  let seats: Seats
  package let adults: Adults
  /// By INSEE code.
  let communes: [String: CommuneIndex]

  init(_ code: Code, base: RuleBase, lanes: Lanes) {
    self.base = base
    self.lanes = lanes
    self.code = code
    readers = Readers(code)
    statuses = StatusPlaces(code, lanes)
    quick = QuickSteps(code, readers, statuses)
    places = code.nodes.map { Place($0) }
    readings = Readings(code)
    tables = FactTables(code, base, lanes)
    var inputsOfFact = [[InputIndex]](repeating: [], count: base.facts.count)
    for (index, input) in code.inputs.enumerated() { inputsOfFact[input.fact.position].append(InputIndex(index)) }
    self.inputsOfFact = inputsOfFact
    var inputsOfScope = [[InputIndex]](repeating: [], count: base.scopes.count)
    for (index, input) in code.inputs.enumerated() {
      if let scope = code[input.node].scope { inputsOfScope[scope.position].append(InputIndex(index)) }
    }
    self.inputsOfScope = inputsOfScope
    plainInputs = inputsOfFact.map { Self.plainInput(among: $0, code) }
    var cells: Int32 = 0
    cellStarts = code.nodes.map { node in
      defer { cells += Int32(lanes.count(node.scope)) }
      return cells
    }
    cellCount = Int(cells)
    seats = Seats(base.scopes)
    adults = Adults(base.scopes)
    communes = Dictionary(
      base.communes.indices.map { (base.communes[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
    scopeOfService = base.services.elements.map(\.scope)
    sentences = base.services.indices.map { Sentences($0, code.services[$0.position], base) }
  }

  private static func plainInput(among inputs: [InputIndex], _ code: Code) -> InputIndex? {
    guard inputs.count == 1, let only = inputs.first else { return nil }
    let input = code.inputs[only.position]
    guard input.reading == .value(.current), code[input.node].scope == nil else { return nil }
    return only
  }

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
}

// MARK: - Reading the code

extension Program {
  package var nodes: [Node] { code.nodes }
  package var operands: [NodeIndex] { code.operands }
  package var inputs: [Input] { code.inputs }
  package var services: [ServiceNodes] { code.services }
  var previous: [PreviousNode] { code.previous }
  var deadlines: [Deadline] { code.deadlines }
  var regions: [Range<Int>] { code.regions }
  var banks: [ThresholdBank] { code.banks }
  var decisionCount: Int { code.decisionCount }
  package var factNodes: [NodeIndex?] { code.factNodes }
  var parameterOfNode: [ParameterIndex?] { readings.parameterOfNode }
  var serviceOfEntitlement: [ServiceIndex?] { readings.serviceOfEntitlement }

  package subscript(index: NodeIndex) -> Node { code.nodes[index.position] }

  package func service(_ index: ServiceIndex) -> ServiceNodes { code.services[index.position] }

  package func node(of expression: Expression) -> NodeIndex? {
    expression.id.position < code.expressionNodes.count ? code.expressionNodes[expression.id.position] : nil
  }

  /// The operands of a node, last month's reading apart.
  package func operands(of index: NodeIndex) -> [NodeIndex] { code.operands(of: index) }

  /// Everything a node depends on, itself included, in order.
  package func cone(of node: NodeIndex) -> [NodeIndex] { readings.cones[node] ?? code.cone(of: node) }

  package func parametersRead(by node: NodeIndex) -> [ParameterIndex] {
    Readings.parameters(in: cone(of: node), code, readings.parameterOfNode)
  }

  /// The facts that may be asked for a service's decision, in the order of the base.
  package func factsRead(by service: ServiceIndex) -> [FactIndex] {
    let facts = cone(of: services[service.position].entitled).compactMap { index -> FactIndex? in
      guard case .input(let input) = nodes[index.position].operation else { return nil }
      return inputs[input.position].fact
    }
    return Set(facts).sorted()
  }
}
