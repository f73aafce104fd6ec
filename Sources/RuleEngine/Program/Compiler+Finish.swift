import RuleModel

extension Compiler {
  /// Puts the nodes in an order in which operands come first and stationary groups lie together, decisions before
  /// plans.
  mutating func finish(decisionCount: Int) -> Code {
    linkPrevious()
    let components = stronglyConnectedComponents()
    let arrangement = arrange(components, decisionCount: decisionCount)
    let (order, regions, decided) = (arrangement.order, arrangement.regions, arrangement.decisionCount)
    var position = [Int](repeating: 0, count: nodes.count)
    for (new, old) in order.enumerated() { position[old] = new }
    let map = { (index: NodeIndex) in NodeIndex(position[index.position]) }
    var slots = [Int](repeating: 0, count: Node.Kind.allCases.count)
    let ordered = order.map { old in
      var node = nodes[old]
      node.operation = node.operation.mapped(map)
      // Slots in the order of the nodes, so that a pass goes through memory once.
      node.slot = Int32(slots[Int(node.kind.rawValue)])
      slots[Int(node.kind.rawValue)] += lanes.count(node.scope)
      return node
    }
    let banks = arrangement.banks.map { start, bank in
      ThresholdBank(
        subject: map(bank.key.subject), comparison: bank.key.comparison,
        nodes: start..<(start + bank.members.count), firstSlot: Int(ordered[start].slot), thresholds: bank.thresholds)
    }
    return Code(
      nodes: ordered, operands: operands.map(map),
      inputs: inputs.map { Input(fact: $0.fact, reading: $0.reading, node: map($0.node)) },
      previous: previous.map { $0.mapped(map) }, deadlines: deadlines,
      services: services.compactMap { $0?.mapped(map) }, decisionCount: decided, regions: regions, banks: banks,
      expressionNodes: expressionNodes.map { $0.map(map) },
      factNodes: base.facts.indices.map { factNodes[WindowedFact(fact: $0, window: .current)].map(map) },
      constants: constants.map { (map($0.node), $0.value) },
      parameterNodes: parameterNodes.sorted { $0.key < $1.key }.map { ($0.key, map($0.value)) },
      todayNode: todayNode.map(map), slotCounts: slotCounts, servicesApart: servicesApart)
  }

  private mutating func linkPrevious() {
    for index in previous.indices {
      guard let found = services[previous[index].service.position] else { continue }
      previous[index].target = previous[index].aspect == .entitled ? found.entitled : found.due
    }
  }

  /// Tarjan's algorithm, without recursion; last month's readings count as edges to this month's result only in
  /// stationary groups, which is what makes a group one component. Components come out operands first.
  private func stronglyConnectedComponents() -> [[Int]] {
    let successors = nodes.indices.map { index -> [Int] in
      var found = nodes[index].operation.operands(in: operands, previous: previous).map(\.position)
      if case .previous(let which) = nodes[index].operation, previous[which.position].isStationary {
        found.append(previous[which.position].target.position)
      }
      return found
    }
    var components: [[Int]] = []
    var number = [Int](repeating: -1, count: nodes.count)
    var low = [Int](repeating: 0, count: nodes.count)
    var isOnStack = [Bool](repeating: false, count: nodes.count)
    var stack: [Int] = []
    var next = 0
    for root in nodes.indices where number[root] < 0 {
      var work: [(node: Int, edge: Int)] = [(root, 0)]
      while let (node, edge) = work.last {
        if edge == 0 {
          number[node] = next
          low[node] = next
          next += 1
          stack.append(node)
          isOnStack[node] = true
        }
        if edge < successors[node].count {
          work[work.count - 1].edge += 1
          let target = successors[node][edge]
          if number[target] < 0 {
            work.append((target, 0))
          } else if isOnStack[target] {
            low[node] = min(low[node], number[target])
          }
          continue
        }
        work.removeLast()
        if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == number[node] else { continue }
        var component: [Int] = []
        while let top = stack.popLast() {
          isOnStack[top] = false
          component.append(top)
          if top == node { break }
        }
        components.append(component.sorted())
      }
    }
    return components
  }

  /// Level by level, a level being what needs nothing but lower ones; in a level, steps of one kind follow each other:
  /// a processor foresees the next one better, and fewer other steps stand between quick ones (a quarter of the time
  /// of a full evaluation, measured).
  private func byLevel(_ components: [[Int]]) -> [[Int]] {
    var level = [Int](repeating: 0, count: nodes.count)
    var levels: [Int] = []
    for component in components {
      var highest = 0
      for node in component {
        nodes[node].operation.forEachOperand(in: operands, previous: previous) { operand in
          let isOwn = component.count > 1 && component.contains(operand.position)
          if !isOwn { highest = max(highest, level[operand.position] + 1) }
        }
      }
      for node in component { level[node] = highest }
      levels.append(highest)
    }
    let kinds = components.map { component in
      component.count > 1 ? .region : QuickStep.Kind(nodes[component[0]])
    }
    let scopes = components.map { nodes[$0[0]].scope.map { $0.position + 1 } ?? 0 }
    return components.indices.sorted { a, b in
      (levels[a], kinds[a].rawValue, scopes[a], a) < (levels[b], kinds[b].rawValue, scopes[b], b)
    }
    .map { components[$0] }
  }

  private struct Arrangement {
    var order: [Int] = []
    var regions: [Range<Int>] = []
    var banks: [(start: Int, bank: Bank)] = []
    var decisionCount = 0
  }

  /// Components in order, decisions first; the comparisons of a bank right behind their subject.
  private func arrange(_ components: [[Int]], decisionCount: Int) -> Arrangement {
    let banks = bankedComparisons()
    var inRegion = Set<Int>()
    for component in components where component.count > 1 { inRegion.formUnion(component) }
    var banked = Set<Int>()
    for (subject, list) in banks where !inRegion.contains(subject.position) {
      for bank in list where inRegion.isDisjoint(with: bank.members) { banked.formUnion(bank.members) }
    }
    var arrangement = Arrangement()
    func place(_ component: [Int]) {
      if component.count == 1, banked.contains(component[0]) { return }
      if component.count > 1 {
        arrangement.regions.append(arrangement.order.count..<(arrangement.order.count + component.count))
      }
      arrangement.order.append(contentsOf: component)
      guard component.count == 1 else { return }
      for bank in banks[NodeIndex(component[0])] ?? [] where banked.contains(bank.members[0]) {
        arrangement.banks.append((arrangement.order.count, bank))
        arrangement.order.append(contentsOf: bank.members)
      }
    }
    let isDecision = { (component: [Int]) in component.contains { $0 < decisionCount } }
    let sorted = byLevel(components)
    for component in sorted where isDecision(component) { place(component) }
    arrangement.decisionCount = arrangement.order.count
    for component in sorted where !isDecision(component) { place(component) }
    return arrangement
  }
}

extension PreviousNode {
  fileprivate func mapped(_ map: (NodeIndex) -> NodeIndex) -> PreviousNode {
    PreviousNode(
      service: service, aspect: aspect, target: map(target), receives: map(receives), receivesInput: receivesInput,
      received: map(received), isStationary: isStationary)
  }
}

extension Program.ServiceNodes {
  fileprivate func mapped(_ map: (NodeIndex) -> NodeIndex) -> Program.ServiceNodes {
    Program.ServiceNodes(
      concerns: concerns.map(map), conditions: map(conditions), entitled: map(entitled), amount: amount.map(map),
      due: map(due), householdEntitled: map(householdEntitled), householdDue: map(householdDue),
      receives: map(receives), danger: danger.map(map), deadline: deadline.map(map),
      reserves: reserves.map { $0.map(map) }, exceptions: exceptions.map { $0.map(map) })
  }
}
