import RuleModel

/// The forward pass of the planner: for every cell (a node on a lane), how likely it is to be true, how much asking it
/// takes on average to settle it, and which cells it still waits for.
///
/// Under `toutes` and `une`, children are taken in the order of (chance to settle the parent) ÷ (expected cost), the
/// optimal order for independent AND/OR trees (Simon and Kadane 1975; Greiner et al. 2006, on the ratio rule).
struct Prospects {
  /// Chance of yes of a truth.
  var truths: [Double]
  /// Expected cost to settle; 0 for what is settled.
  var costs: [Double]
  /// Mean and variance of a number.
  var means: [Double]
  var variances: [Double]
  /// Open operands of each cell, in `children` from `childStarts`; in the best order under `toutes` and `une`.
  var childStarts: [Int32]
  var childCounts: [Int32]
  var children: [Int32] = []
  /// Nodes that were not settled when the pass was made, operands first.
  private(set) var unsettled: [Int] = []
  var ratios: [Double] = []
  var evaluation: Evaluation
  let program: Program

  static let deadEnd = 50.0

  /// Only what lies below `starts`, the cells to settle, is looked at.
  init(_ evaluation: Evaluation, below starts: [Int]) {
    self.evaluation = evaluation
    program = evaluation.program
    let count = program.cellCount
    truths = Array(repeating: 0.5, count: count)
    costs = Array(repeating: 0, count: count)
    means = Array(repeating: 0, count: count)
    variances = Array(repeating: 0, count: count)
    childStarts = Array(repeating: 0, count: count)
    childCounts = Array(repeating: 0, count: count)
    let needed = walk(below: starts)
    for index in needed.indices where needed[index] {
      let place = Int(program.cellStarts[index])
      guard let scope = program.nodes[index].scope else {
        estimate(index, 0, place)
        continue
      }
      for lane in evaluation.machine.activeLanes[scope.position] { estimate(index, lane, place + lane) }
    }
  }

  /// What settling `starts` may still need, by node, with the settled operands of it; keeps what is not settled.
  private mutating func walk(below starts: [Int]) -> [Bool] {
    let program = program
    var needed = [Bool](repeating: false, count: program.nodes.count)
    var stack: [Int] = []
    for start in starts {
      let index = Int(program.tables.nodeOfCell[start])
      if !needed[index] {
        needed[index] = true
        stack.append(index)
      }
    }
    while let index = stack.popLast() {
      let node = program.nodes[index]
      let isOpen = evaluation.machine.lanesInUse(of: node).contains { lane in !isSettled(index, lane) }
      guard isOpen else { continue }
      unsettled.append(index)
      node.operation.forEachOperand(in: program.operands, previous: program.previous) { operand in
        guard !needed[operand.position] else { return }
        needed[operand.position] = true
        stack.append(operand.position)
      }
    }
    unsettled.sort()
    return needed
  }

  func isSettled(_ index: Int, _ lane: Int) -> Bool {
    evaluation.machine.values.isExact(program.nodes[index].kind, at: slot(index, lane))
  }

  func slot(_ index: Int, _ lane: Int) -> Int {
    Int(program.nodes[index].slot) + (program.nodes[index].scope == nil ? 0 : lane)
  }

  func cell(_ node: NodeIndex, _ lane: Int) -> Int {
    Int(program.cellStarts[node.position]) + (program.nodes[node.position].scope == nil ? 0 : lane)
  }

  /// Forgets which operands each cell waits for.
  mutating func startAgain() {
    children.removeAll(keepingCapacity: true)
    ratios.removeAll(keepingCapacity: true)
  }

  /// As if the cell had never been estimated.
  mutating func estimateAgain(_ index: Int, _ lane: Int, _ place: Int) {
    truths[place] = 0.5
    costs[place] = 0
    means[place] = 0
    variances[place] = 0
    childCounts[place] = 0
    estimate(index, lane, place)
  }

  private mutating func estimate(_ index: Int, _ lane: Int, _ place: Int) {
    let kind = program.nodes[index].kind
    if isSettled(index, lane) {
      if kind == .number { means[place] = evaluation.machine.values.numbers[slot(index, lane)].lower.nearby }
      return
    }
    let operation = program.nodes[index].operation
    gatherChildren(index, operation, lane, place)
    switch operation {
    case .all: settleInOrder(place, stopsAt: .no)
    case .any: settleInOrder(place, stopsAt: .yes)
    case .input(let input):
      truths[place] = program.tables.chances[program.inputs[input.position].fact.position]
      // What cannot be asked is left as it is: a dead end costs a lot, so that other ways are tried first.
      costs[place] = evaluation.costOfAsking(input, lane: lane) ?? Self.deadEnd
    case .constant, .not, .atLeast, .compareNumbers, .compareDates, .sameOption, .sameTruth, .oneOf, .includes, .sum,
      .difference, .product, .quotient, .minimum, .maximum, .rounded, .scaled, .choose, .stated, .asked, .estimated,
      .parameterAt, .previous, .pick, .project, .anyLane, .everyLane, .countLanes, .sumLanes, .extremeLane,
      .presence, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      costs[place] = min(costOfChildren(place), 1e9)
      if kind == .truth { truths[place] = chance(operation, lane, place) }
    }
    if kind == .number { setMoments(index, operation, lane, place) }
    if case .choose(let condition, _, _) = operation {
      let test = costs[cell(condition, lane)]
      costs[place] = min(test + (costOfChildren(place) - test) / 2, 1e9)
    }
  }
}

extension Rational {
  /// The nearest floating-point number, quickly where it is whole.
  var nearby: Double {
    if denominator == 1, let whole = Int64(exactly: numerator) { return Double(whole) }
    return approximation
  }
}
