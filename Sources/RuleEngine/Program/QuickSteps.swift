import RuleModel

/// The quick steps of a program, by node, with what they share; and who is evaluated again when a node moves.
struct QuickSteps: Sendable {
  private(set) var all: [QuickStep] = []
  private(set) var operands: [Place] = []
  private(set) var sets: [OptionSet64] = []
  /// By node: how many quick steps come one after the other from there.
  private(set) var stretches: [Int32]
  /// Steps that read each node, a bank standing for all its comparisons, cut by `wakeStarts`.
  private(set) var wakes: [Int32] = []
  private(set) var wakeStarts: [Int32] = [0]

  /// By node: the bank it belongs to, or -1.
  private(set) var bankOfNode: [Int32]
  /// By node: the stretch it belongs to that is iterated to a stable state, or -1.
  private(set) var regionOfNode: [Int32]

  init(_ code: Code, _ readers: Readers, _ statuses: StatusPlaces) {
    all.reserveCapacity(code.nodes.count)
    bankOfNode = Array(repeating: -1, count: code.nodes.count)
    stretches = Array(repeating: 0, count: code.nodes.count)
    for (bank, position) in zip(code.banks, Int32(0)...) {
      for node in bank.nodes { bankOfNode[node] = position }
    }
    regionOfNode = Array(repeating: -1, count: code.nodes.count)
    for (region, position) in zip(code.regions, Int32(0)...) {
      for index in region { regionOfNode[index] = position }
    }
    for (index, node) in code.nodes.enumerated() {
      let opensRegion = regionOfNode[index] >= 0 && code.regions[Int(regionOfNode[index])].lowerBound == index
      all.append(
        opensRegion ? Self.plain(.region, node, start: regionOfNode[index]) : step(index, node, code, statuses))
    }
    for index in all.indices.reversed() where all[index].kind.isQuick || all[index].kind == .none {
      stretches[index] = 1 + (index + 1 < stretches.count ? stretches[index + 1] : 0)
    }
    for index in code.nodes.indices {
      var last: Int32 = -1
      for place in readers.places(of: index) {
        let dependent = Int(readers.all[place])
        let bank = bankOfNode[dependent]
        let step = bank < 0 ? Int32(dependent) : Int32(code.banks[Int(bank)].nodes.lowerBound)
        if step != last { wakes.append(step) }
        last = step
      }
      wakeStarts.append(Int32(wakes.count))
    }
  }

  private static func plain(_ kind: QuickStep.Kind, _ node: Node, start: Int32 = 0) -> QuickStep {
    QuickStep(
      kind: kind, comparison: .equal, lanes: UInt16(node.scope.map { $0.position + 1 } ?? 0), result: Place(node),
      start: start, count: 0)
  }

  private mutating func step(_ index: Int, _ node: Node, _ code: Code, _ statuses: StatusPlaces) -> QuickStep {
    let bank = bankOfNode[index]
    if bank >= 0 {
      let isFirst = code.banks[Int(bank)].nodes.lowerBound == index
      return Self.plain(isFirst ? .bank : .none, node, start: bank)
    }
    func places(_ indices: NodeIndex...) -> [Place] { indices.map { Place(code[$0]) } }
    func places(_ range: OperandRange) -> [Place] { range.indices(in: code.operands).map { Place(code[$0]) } }
    let kind = QuickStep.Kind(node)
    guard kind.isQuick else { return Self.plain(kind, node) }
    switch node.operation {
    case .all(let range), .any(let range), .sum(let range), .product(let range), .minimum(let range),
      .maximum(let range):
      return quick(kind, node, places(range))
    case .not(let a): return quick(kind, node, places(a))
    case .oneOf(let a, let set):
      sets.append(set)
      return quick(kind, node, places(a), count: sets.count - 1)
    case .compareNumbers(let comparison, let a, let b), .compareDates(let comparison, let a, let b):
      return quick(kind, node, places(a, b), comparison)
    case .sameOption(let a, let b, _), .difference(let a, let b), .scaled(let a, let b):
      return quick(kind, node, places(a, b))
    case .choose(let condition, let then, let otherwise):
      return quick(kind, node, places(condition, then, otherwise))
    case .asked(let input, let cell, let relevant, let otherwise):
      return quick(kind, node, [statuses[input]] + places(cell, relevant, otherwise))
    case .stated(let input, _, let computed): return quick(kind, node, [statuses[input]] + places(computed))
    case .pick(let a, let lane): return quick(kind, node, [Place(slot: code[a].slot + lane, eachLane: false)])
    case .project(let a, let offset): return quick(kind, node, [Place(slot: code[a].slot + offset, eachLane: true)])
    case .input, .constant, .atLeast, .sameTruth, .includes, .quotient, .rounded, .estimated, .parameterAt, .previous,
      .anyLane, .everyLane, .countLanes, .sumLanes, .extremeLane, .presence, .shifted, .elapsed, .datePart, .makeDate,
      .firstOfMonth, .lastOfMonth, .deadline:
      return Self.plain(.other, node)
    }
  }

  private mutating func quick(
    _ kind: QuickStep.Kind, _ node: Node, _ places: [Place], _ comparison: Comparison = .equal, count: Int? = nil
  ) -> QuickStep {
    let start = Int32(operands.count)
    operands += places
    return QuickStep(
      kind: kind, comparison: comparison, lanes: UInt16(node.scope.map { $0.position + 1 } ?? 0), result: Place(node),
      start: start, count: Int32(count ?? places.count))
  }
}
