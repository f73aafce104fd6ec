import RuleModel

/// Likelihoods before the answer: from the priors that facts declare, else even. They order questions and decide
/// nothing.
extension Evaluation {
  func priorOfTruth(_ input: InputIndex) -> Double {
    let fact = program.base.facts[program.inputs[input.position].fact]
    if case .truth(let chance) = fact.prior { return min(max(chance, 0.01), 0.99) }
    switch fact.origin {
    case .receives: return 0.15
    case .asked, .computed, .received: return 0.5
    }
  }

  /// The chance that a comparison holds, both sides taken as spread evenly over their ranges, or by the buckets of a
  /// fact's prior when one side is exact.
  func chance(_ comparison: Comparison, _ a: NodeIndex, _ b: NodeIndex, _ lane: Int) -> Double {
    let left = machine.number(a, lane)
    let right = machine.number(b, lane)
    let below: Double
    if let buckets = buckets(of: a), right.exact != nil {
      below = share(of: buckets, within: left, below: right.lower.approximation)
    } else if let buckets = buckets(of: b), left.exact != nil {
      below = 1 - share(of: buckets, within: right, below: left.lower.approximation)
    } else {
      below = Self.chanceBelow(left, right)
    }
    switch comparison {
    case .less, .lessOrEqual: return min(max(below, 0.02), 0.98)
    case .greater, .greaterOrEqual: return min(max(1 - below, 0.02), 0.98)
    case .equal: return 0.1
    case .notEqual: return 0.9
    }
  }

  private func buckets(of node: NodeIndex) -> [Fact.Prior.Bucket]? {
    var index = node
    while true {
      switch program[index].operation {
      case .input(let input):
        let fact = program.base.facts[program.inputs[input.position].fact]
        if case .buckets(let buckets) = fact.prior { return buckets }
        return nil
      case .asked(_, let inner, _, _), .estimated(_, let inner, _, _): index = inner
      default: return nil
      }
    }
  }

  private func share(of buckets: [Fact.Prior.Bucket], within range: Interval, below limit: Double) -> Double {
    var (under, all) = (0.0, 0.0)
    for bucket in buckets {
      let low = max(bucket.range.lower.approximation, range.lower.approximation)
      let high = min(bucket.range.upper.approximation, range.upper.approximation)
      guard low <= high else { continue }
      let width = max(bucket.range.upper.approximation - bucket.range.lower.approximation, 1e-9)
      let weight = bucket.weight * max(high - low, 1e-9) / width
      all += weight
      under += weight * min(max((limit - low) / max(high - low, 1e-9), 0), 1)
    }
    return all > 0 ? under / all : 0.5
  }

  /// P(x < y) for x and y spread evenly and independently over two ranges.
  private static func chanceBelow(_ x: Interval, _ y: Interval) -> Double {
    let (a, b) = (x.lower.approximation, x.upper.approximation)
    let (c, d) = (y.lower.approximation, y.upper.approximation)
    guard b > a || d > c else { return a < c ? 1 : 0 }
    // The mean over a few quantiles of x of the share of y that lies above.
    let points = 8
    var total = 0.0
    for step in 0..<points {
      let value = a + (b - a) * (Double(step) + 0.5) / Double(points)
      total += d > c ? min(max((d - value) / (d - c), 0), 1) : (value < c ? 1 : 0)
    }
    return total / Double(points)
  }

  func chance(of set: OptionSet64, in subject: NodeIndex, _ lane: Int) -> Double {
    let possible = machine.option(subject, lane)
    guard possible.count > 0 else { return 0.5 }
    if case .input(let input) = program[subject].operation,
      case .options(let weights) = program.base.facts[program.inputs[input.position].fact].prior
    {
      let total = possible.positions.reduce(0) { $0 + ($1 < weights.count ? weights[$1] : 0) }
      let inside = possible.intersection(set).positions.reduce(0) { $0 + ($1 < weights.count ? weights[$1] : 0) }
      if total > 0 { return min(max(inside / total, 0.01), 0.99) }
    }
    return min(max(Double(possible.intersection(set).count) / Double(possible.count), 0.01), 0.99)
  }

  /// The cells a node still waits for: operands not exactly known that can still matter.
  func openOperands(of index: Int, lane: Int) -> [Int] {
    openCells(of: index, lane: lane).map { Int(program.cellStarts[$0.node]) + $0.lane }
  }

  struct OpenCell: Hashable {
    let node: Int
    let lane: Int
  }

  /// The operands, lane by lane, on which an unsettled node still depends.
  func openCells(of index: Int, lane: Int) -> [OpenCell] {
    let node = program.nodes[index]
    switch node.operation {
    case .pick(let operand, let chosen): return open([OpenCell(node: operand.position, lane: Int(chosen))])
    case .project(let operand, let offset): return open([OpenCell(node: operand.position, lane: Int(offset) + lane)])
    case .anyLane(let scope, let operand, let among), .countLanes(let scope, let operand, let among):
      return laneCells(of: scope, reading: [operand].compactMap { $0 }, among: among)
    case .everyLane(let scope, let operand, let among):
      return laneCells(of: scope, reading: [operand], among: among)
    case .sumLanes(let scope, let operand, let condition, let among):
      return laneCells(of: scope, reading: [condition, operand].compactMap { $0 }, among: among)
    case .extremeLane(let scope, let operand, let condition, _, _, let among):
      return laneCells(of: scope, reading: [condition, operand].compactMap { $0 }, among: among)
    case .presence(_, let facts):
      guard lane < Int(facts.count) else { return [] }
      return open([OpenCell(node: program.operands[Int(facts.start) + lane].position, lane: 0)])
    case .asked(let input, let cell, let relevant, let otherwise):
      if machine.status(of: input, lane) == .stated { return [] }
      switch machine.truth(relevant, lane) {
      case .yes: return open(cells([cell], lane))
      case .no: return open(cells([otherwise], lane))
      case .unknown: return open(cells([relevant, cell], lane))
      }
    case .choose(let condition, let then, let otherwise):
      switch machine.truth(condition, lane) {
      case .yes: return open(cells([then], lane))
      case .no: return open(cells([otherwise], lane))
      case .unknown: return open(cells([condition, then, otherwise], lane))
      }
    case .estimated(let input, let cell, let low, let high):
      return machine.status(of: input, lane) == .unavailable
        ? open(cells([low, high], lane)) : open(cells([cell], lane))
    case .previous(let which):
      let reading = program.previous[which.position]
      return open(cells([reading.receives, reading.received], lane))
    default: return open(cells(program.operands(of: NodeIndex(index)), lane))
    }
  }

  private func cells(_ indices: [NodeIndex], _ lane: Int) -> [OpenCell] {
    indices.map { OpenCell(node: $0.position, lane: program[$0].scope == nil ? 0 : lane) }
  }

  private func open(_ cells: [OpenCell]) -> [OpenCell] {
    cells.filter { cell in
      let node = program.nodes[cell.node]
      return !machine.values.value(node.kind, at: Int(node.slot) + cell.lane).isExact
    }
  }

  /// Over a scope: the presences that are not known, then the operands on every lane that may have somebody.
  private func laneCells(of scope: ScopeIndex, reading operands: [NodeIndex], among: OperandRange) -> [OpenCell] {
    var result: [OpenCell] = []
    for (order, part) in program.lanes.parts(of: scope).enumerated() {
      let presence = program.operands[Int(among.start) + order].position
      for lane in machine.activeLanes[part.position] {
        result.append(OpenCell(node: presence, lane: lane))
      }
    }
    for lane in machine.activeLanes[scope.position] {
      for operand in operands {
        result.append(OpenCell(node: operand.position, lane: program[operand].scope == nil ? 0 : lane))
      }
    }
    return open(result)
  }
}
