import RuleModel

/// The forward pass of the planner: for every cell (a node on a lane), how likely it is to be true, how much asking it
/// takes on average to settle it, and which cells it still waits for.
///
/// Under `toutes` and `une`, children are taken in the order of (chance to settle the parent) ÷ (expected cost), the
/// optimal order for independent AND/OR trees (Simon and Kadane 1975; Greiner et al. 2006, on the ratio rule).
struct Prospects {
  /// Chance of yes of a truth.
  private(set) var truths: [Double]
  /// Expected cost to settle; 0 for what is settled.
  private(set) var costs: [Double]
  /// Mean and variance of a number.
  private(set) var means: [Double]
  private(set) var variances: [Double]
  /// Open operands of each cell, in `children` from `childStarts`; in the best order under `toutes` and `une`.
  private(set) var childStarts: [Int32]
  private(set) var childCounts: [Int32]
  private(set) var children: [Int32] = []
  /// Nodes that were not settled when the pass was made, operands first.
  private(set) var unsettled: [Int] = []
  private var ratios: [Double] = []
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

  private func slot(_ index: Int, _ lane: Int) -> Int {
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

  // MARK: - Children

  private mutating func gatherChildren(_ index: Int, _ operation: Operation, _ lane: Int, _ place: Int) {
    childStarts[place] = Int32(children.count)
    switch operation {
    case .input, .constant: break
    case .all(let range), .any(let range), .atLeast(_, let range), .sum(let range), .product(let range),
      .minimum(let range), .maximum(let range):
      for position in Int(range.start)..<Int(range.start + range.count) { gather(program.operands[position], lane) }
    case .not(let a), .oneOf(let a, _), .includes(let a, _): gather(a, lane)
    case .compareNumbers(_, let a, let b), .compareDates(_, let a, let b), .difference(let a, let b):
      gather(a, lane)
      if a != b { gather(b, lane) }
    case .sameOption, .sameTruth, .quotient, .rounded, .scaled, .choose, .stated, .asked, .estimated, .parameterAt,
      .previous, .pick, .project, .anyLane, .everyLane, .countLanes, .sumLanes, .extremeLane, .presence, .shifted,
      .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      // Put aside meanwhile, so that the evaluation is read where it is and not copied.
      let program = program
      var gathered = children
      children = []
      evaluation.forEachOpenCell(of: index, lane: lane) { node, lane in
        gathered.append(program.cellStarts[node] + Int32(lane))
      }
      children = gathered
      while ratios.count < children.count { ratios.append(0) }
    }
    childCounts[place] = Int32(children.count) - childStarts[place]
  }

  private mutating func gather(_ operand: NodeIndex, _ lane: Int) {
    guard !isSettled(operand.position, lane) else { return }
    children.append(Int32(cell(operand, lane)))
    ratios.append(0)
  }

  func childRange(_ place: Int) -> Range<Int> {
    Int(childStarts[place])..<Int(childStarts[place] + childCounts[place])
  }

  private func costOfChildren(_ place: Int) -> Double {
    childRange(place).reduce(0) { $0 + costs[Int(children[$1])] }
  }

  /// Sorts the children of a `toutes` or a `une`, by falling ratio; ties by place, so that the order is always the same.
  private mutating func settleInOrder(_ place: Int, stopsAt end: Truth) {
    let range = childRange(place)
    for position in range {
      let child = Int(children[position])
      let settling = end == .yes ? truths[child] : 1 - truths[child]
      let ratio = settling / max(costs[child], 0.01)
      var hole = position
      while hole > range.lowerBound,
        ratios[hole - 1] < ratio || (ratios[hole - 1] == ratio && children[hole - 1] > Int32(child))
      {
        ratios[hole] = ratios[hole - 1]
        children[hole] = children[hole - 1]
        hole -= 1
      }
      ratios[hole] = ratio
      children[hole] = Int32(child)
    }
    var (reach, total) = (1.0, 0.0)
    for position in range {
      let child = Int(children[position])
      total += reach * costs[child]
      reach *= end == .yes ? 1 - truths[child] : truths[child]
    }
    truths[place] = end == .yes ? 1 - reach : reach
    costs[place] = min(total, 1e9)
  }

  // MARK: - Chances

  private func chance(_ operation: Operation, _ lane: Int, _ place: Int) -> Double {
    let range = childRange(place)
    switch operation {
    case .not: return range.isEmpty ? 0.5 : 1 - truths[Int(children[range.lowerBound])]
    case .anyLane: return 1 - range.reduce(1) { $0 * (1 - truths[Int(children[$1])]) }
    case .everyLane: return range.reduce(1) { $0 * truths[Int(children[$1])] }
    case .compareNumbers(let comparison, let a, let b): return chance(comparison, a, b, lane)
    case .compareDates(let comparison, let a, let b): return chance(comparison, date: a, b, lane)
    case .oneOf(let subject, let set): return chance(of: set, in: subject, lane)
    case .choose:
      return range.isEmpty ? 0.5 : range.reduce(0) { $0 + truths[Int(children[$1])] } / Double(range.count)
    case .stated, .asked, .estimated, .pick, .project:
      return range.count == 1 ? truths[Int(children[range.lowerBound])] : 0.5
    case .input, .constant, .all, .any, .atLeast, .sameOption, .sameTruth, .includes, .sum, .difference, .product,
      .quotient, .minimum, .maximum, .rounded, .scaled, .parameterAt, .previous, .countLanes, .sumLanes,
      .extremeLane, .presence, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return 0.5
    }
  }

  /// By the buckets of a fact's prior against a settled number; otherwise as if the difference were normal.
  private func chance(_ comparison: Comparison, _ a: NodeIndex, _ b: NodeIndex, _ lane: Int) -> Double {
    var below: Double
    if isSettled(b.position, lane), let fact = fact(of: a) {
      below = share(of: fact, a, lane, below: means[cell(b, lane)], orEqual: comparison.splitsAbove)
    } else if isSettled(a.position, lane), let fact = fact(of: b) {
      below = 1 - share(of: fact, b, lane, below: means[cell(a, lane)], orEqual: !comparison.splitsAbove)
    } else {
      let (left, right) = (cell(a, lane), cell(b, lane))
      let spread = variances[left] + variances[right]
      below =
        spread > 0
        ? Self.normal((means[right] - means[left]) / spread.squareRoot()) : means[left] < means[right] ? 1 : 0
    }
    below = min(max(below, 0.02), 0.98)
    switch comparison {
    case .less, .lessOrEqual: return below
    case .greater, .greaterOrEqual: return 1 - below
    case .equal: return 0.1
    case .notEqual: return 0.9
    }
  }

  private func fact(of node: NodeIndex) -> Int? {
    let fact = program.tables.factOfNode[node.position]
    return fact < 0 ? nil : Int(fact)
  }

  private func share(of fact: Int, _ node: NodeIndex, _ lane: Int, below limit: Double, orEqual: Bool) -> Double {
    let interval = evaluation.machine.values.numbers[slot(node.position, lane)]
    let unit = program.tables.isWhole[fact] ? 1.0 : 0.0
    let (low, high) = (interval.lower.nearby, interval.upper.nearby + unit)
    let end = limit + (orEqual ? unit : 0)
    var (under, all) = (0.0, 0.0)
    for bucket in program.tables.buckets[fact] {
      let (from, to) = (max(bucket.low, low), min(bucket.high, high))
      guard from <= to else { continue }
      let weight = bucket.weight * max(to - from, 1e-9) / max(bucket.high - bucket.low, 1e-9)
      all += weight
      under += weight * min(max((end - from) / max(to - from, 1e-9), 0), 1)
    }
    return all > 0 ? under / all : min(max((end - low) / max(high - low, 1e-9), 0), 1)
  }

  /// Both days taken as spread evenly over their spans.
  private func chance(_ comparison: Comparison, date a: NodeIndex, _ b: NodeIndex, _ lane: Int) -> Double {
    let left = evaluation.machine.values.dates[slot(a.position, lane)]
    let right = evaluation.machine.values.dates[slot(b.position, lane)]
    let width = Double(left.latest.dayNumber - left.earliest.dayNumber)
    let otherWidth = Double(right.latest.dayNumber - right.earliest.dayNumber)
    let middle = Double(left.earliest.dayNumber) + width / 2
    let otherMiddle = Double(right.earliest.dayNumber) + otherWidth / 2
    let below = min(max((otherMiddle - middle) / max(width + otherWidth, 1) + 0.5, 0.02), 0.98)
    switch comparison {
    case .less, .lessOrEqual: return below
    case .greater, .greaterOrEqual: return 1 - below
    case .equal: return 0.1
    case .notEqual: return 0.9
    }
  }

  private func chance(of set: OptionSet64, in subject: NodeIndex, _ lane: Int) -> Double {
    let possible = evaluation.machine.values.options[slot(subject.position, lane)].bits
    let weights = fact(of: subject).map { program.tables.optionWeights[$0] } ?? []
    var (inside, all) = (0.0, 0.0)
    var rest = possible
    while rest != 0 {
      let option = rest.trailingZeroBitCount
      rest &= rest &- 1
      let weight = weights.isEmpty ? 1 : option < weights.count ? weights[option] : 0
      all += weight
      if set.bits & (1 << UInt64(option)) != 0 { inside += weight }
    }
    return all > 0 ? min(max(inside / all, 0.01), 0.99) : 0.5
  }

  // MARK: - Numbers

  private mutating func setMoments(_ index: Int, _ operation: Operation, _ lane: Int, _ place: Int) {
    switch operation {
    case .sum(let range):
      var (mean, variance) = (0.0, 0.0)
      for position in Int(range.start)..<Int(range.start + range.count) {
        let operand = cell(program.operands[position], lane)
        mean += means[operand]
        variance += variances[operand]
      }
      (means[place], variances[place]) = (mean, variance)
    case .difference(let a, let b):
      means[place] = means[cell(a, lane)] - means[cell(b, lane)]
      variances[place] = variances[cell(a, lane)] + variances[cell(b, lane)]
    case .product(let range):
      var (mean, variance) = (1.0, 0.0)
      for position in Int(range.start)..<Int(range.start + range.count) {
        let operand = cell(program.operands[position], lane)
        variance = variance * means[operand] * means[operand] + variances[operand] * (mean * mean + variance)
        mean *= means[operand]
      }
      (means[place], variances[place]) = (mean, variance)
    case .choose(let condition, let then, let otherwise):
      let chance =
        isSettled(condition.position, lane)
        ? (evaluation.machine.truth(condition, lane) == .yes ? 1 : 0) : truths[cell(condition, lane)]
      mix(place, chance, cell(then, lane), cell(otherwise, lane))
    case .stated(_, _, let computed): copyMoments(place, cell(computed, lane))
    case .asked(_, let inner, _, _): copyMoments(place, cell(inner, lane))
    case .input, .constant, .not, .all, .any, .atLeast, .compareNumbers, .compareDates, .sameOption, .sameTruth,
      .oneOf, .includes, .quotient, .minimum, .maximum, .rounded, .scaled, .estimated, .parameterAt, .previous,
      .pick, .project, .anyLane, .everyLane, .countLanes, .sumLanes, .extremeLane, .presence, .shifted, .elapsed,
      .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      spreadMoments(index, operation, lane, place)
    }
  }

  private mutating func copyMoments(_ place: Int, _ source: Int) {
    means[place] = means[source]
    variances[place] = variances[source]
  }

  private mutating func mix(_ place: Int, _ chance: Double, _ a: Int, _ b: Int) {
    let gap = means[a] - means[b]
    means[place] = chance * means[a] + (1 - chance) * means[b]
    variances[place] = chance * variances[a] + (1 - chance) * variances[b] + chance * (1 - chance) * gap * gap
  }

  /// By the buckets of an input's prior; spread evenly over the range for anything else.
  private mutating func spreadMoments(_ index: Int, _ operation: Operation, _ lane: Int, _ place: Int) {
    let interval = evaluation.machine.values.numbers[slot(index, lane)]
    let (low, high) = (interval.lower.nearby, interval.upper.nearby)
    var (weight, mean, square) = (0.0, 0.0, 0.0)
    if case .input(let input) = operation {
      for bucket in program.tables.buckets[program.inputs[input.position].fact.position] {
        let (from, to) = (max(bucket.low, low), min(bucket.high, high))
        guard from <= to else { continue }
        let part = bucket.weight * max(to - from, 1e-9) / max(bucket.high - bucket.low, 1e-9)
        weight += part
        mean += part * (from + to) / 2
        square += part * (from * from + from * to + to * to) / 3
      }
    }
    if weight > 0 {
      means[place] = mean / weight
      variances[place] = max(square / weight - means[place] * means[place], 1e-9)
    } else {
      means[place] = (low + high) / 2
      variances[place] = (high - low) * (high - low) / 12
    }
  }

  /// The normal distribution function, by a logistic curve (within 0.01).
  private static func normal(_ x: Double) -> Double {
    let y = 1.5976 * x + 0.07056 * x * x * x
    return 1 / (1 + Exponential.of(-y))
  }
}

extension Comparison {
  /// Whether the value itself lies on the low side of the cut.
  fileprivate var splitsAbove: Bool {
    switch self {
    case .lessOrEqual, .greater: true
    case .less, .greaterOrEqual, .equal, .notEqual: false
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
