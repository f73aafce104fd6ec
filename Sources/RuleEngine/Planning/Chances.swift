import RuleModel

/// The forward pass of the planner: for every node and lane, how likely it is to be true and how much asking it takes,
/// on average, to settle it.
///
/// Under `toutes` and `une`, children are taken in the order of (chance to settle the parent) ÷ (expected cost), the
/// optimal order for independent AND/OR trees (Simon and Kadane 1975; Greiner et al. 2006, on the ratio rule).
struct Chances {
  /// Chance of yes, a slot of a truth node; for other kinds nothing is kept.
  private(set) var truths: [Double]
  /// Expected cost to settle, by node and lane (see `cell`).
  private(set) var costs: [Double]
  private let cellStarts: [Int32]

  init(_ evaluation: Evaluation, costOf: (_ input: InputIndex, _ lane: Int) -> Double?) {
    let program = evaluation.program
    cellStarts = program.cellStarts
    truths = Array(repeating: 0.5, count: program.cellCount)
    costs = Array(repeating: 0, count: program.cellCount)
    for index in 0..<program.decisionCount {
      let node = program.nodes[index]
      for lane in evaluation.machine.lanesInUse(of: node) {
        estimate(index, node, lane, evaluation, costOf)
      }
    }
  }

  func cell(_ index: Int, _ lane: Int) -> Int { Int(cellStarts[index]) + lane }

  private mutating func estimate(
    _ index: Int, _ node: Node, _ lane: Int, _ evaluation: Evaluation,
    _ costOf: (InputIndex, Int) -> Double?
  ) {
    let place = cell(index, lane)
    let value = evaluation.machine.values.value(node.kind, at: Int(node.slot) + (node.scope == nil ? 0 : lane))
    if case .truth(let truth) = value, truth.isKnown {
      truths[place] = truth == .yes ? 1 : 0
      return
    }
    guard !value.isExact else { return }
    let children = evaluation.openOperands(of: index, lane: lane)
    switch node.operation {
    case .input(let input):
      truths[place] = evaluation.priorOfTruth(input)
      // What cannot be asked is left as it is: a dead end costs a lot, so that other ways are tried first.
      costs[place] = costOf(input, lane) ?? Self.deadEnd
    case .all:
      let order = Self.ordered(children, self) { 1 - $0 }
      truths[place] = children.reduce(1) { $0 * truths[$1] }
      costs[place] = Self.sequentialCost(order, self) { $0 }
    case .any:
      let order = Self.ordered(children, self) { $0 }
      truths[place] = 1 - children.reduce(1) { $0 * (1 - truths[$1]) }
      costs[place] = Self.sequentialCost(order, self) { 1 - $0 }
    case .not:
      truths[place] = children.first.map { 1 - truths[$0] } ?? 0.5
      costs[place] = children.first.map { costs[$0] } ?? 0
    case .anyLane:
      truths[place] = 1 - children.reduce(1) { $0 * (1 - truths[$1]) }
      costs[place] = children.reduce(0) { $0 + costs[$1] }
    case .everyLane:
      truths[place] = children.reduce(1) { $0 * truths[$1] }
      costs[place] = children.reduce(0) { $0 + costs[$1] }
    case .compareNumbers(let comparison, let a, let b):
      truths[place] = evaluation.chance(comparison, a, b, lane)
      costs[place] = children.reduce(0) { $0 + costs[$1] }
    case .choose(let condition, _, _) where node.kind == .truth:
      truths[place] = children.isEmpty ? 0.5 : children.reduce(0) { $0 + truths[$1] } / Double(children.count)
      let test = costs[cell(condition.position, evaluation.program[condition].scope == nil ? 0 : lane)]
      costs[place] = test + children.dropFirst().reduce(0) { $0 + costs[$1] } / 2
    case .oneOf(let subject, let set):
      truths[place] = evaluation.chance(of: set, in: subject, lane)
      costs[place] = children.reduce(0) { $0 + costs[$1] }
    default:
      costs[place] = children.reduce(0) { $0 + costs[$1] }
    }
    costs[place] = min(costs[place], 1e9)
  }

  static let deadEnd = 50.0

  /// Children by falling (chance to settle) ÷ (cost); ties by place, so that the order is always the same.
  static func ordered(_ children: [Int], _ chances: Chances, settling: (Double) -> Double) -> [Int] {
    children.sorted { a, b in
      let left = settling(chances.truths[a]) / max(chances.costs[a], 0.01)
      let right = settling(chances.truths[b]) / max(chances.costs[b], 0.01)
      return left == right ? a < b : left > right
    }
  }

  private static func sequentialCost(_ order: [Int], _ chances: Chances, goingOn: (Double) -> Double) -> Double {
    var (reach, total) = (1.0, 0.0)
    for child in order {
      total += reach * chances.costs[child]
      reach *= goingOn(chances.truths[child])
    }
    return total
  }
}

extension Machine {
  func lanesInUse(of node: Node) -> [Int] { node.scope.map { activeLanes[$0.position] } ?? [0] }
}
