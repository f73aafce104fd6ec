import RuleModel

/// The backward pass of the planner: how likely each input is to be reached on the way to settle a service.
struct Reach {
  private let program: Program
  private var shares: [Double]
  private var touched: [Int] = []

  init(program: Program) {
    self.program = program
    shares = Array(repeating: 0, count: program.cellCount)
  }

  /// Spreads one service's weight down to the questions it may need. Nodes are visited from last to first, so that
  /// everything that reaches a node has been added before it passes anything on.
  mutating func spread(
    _ weight: Double, from cells: [Evaluation.OpenCell], in evaluation: Evaluation, chances: Chances,
    report: (Question, Double) -> Void
  ) {
    var heap = CellHeap()
    for cell in cells { add(weight, to: cell, chances, &heap) }
    while let cell = heap.popLast() {
      let place = Int(program.cellStarts[cell.node]) + cell.lane
      let share = shares[place]
      shares[place] = 0
      pass(share, from: cell, in: evaluation, chances, &heap, report)
    }
  }

  private mutating func add(_ share: Double, to cell: Evaluation.OpenCell, _ chances: Chances, _ heap: inout CellHeap) {
    let place = Int(program.cellStarts[cell.node]) + cell.lane
    if shares[place] == 0 { heap.push(cell) }
    shares[place] += max(share, 1e-12)
  }

  private mutating func pass(
    _ share: Double, from cell: Evaluation.OpenCell, in evaluation: Evaluation, _ chances: Chances,
    _ heap: inout CellHeap, _ report: (Question, Double) -> Void
  ) {
    let node = program.nodes[cell.node]
    if case .input(let input) = node.operation {
      let declaration = program.inputs[input.position]
      if let question = evaluation.question(for: declaration, lane: cell.lane, in: node.scope) {
        report(question, share)
      }
      return
    }
    let children = evaluation.openCells(of: cell.node, lane: cell.lane)
    switch node.operation {
    case .all: passInOrder(share, children, chances, &heap, settling: { 1 - $0 })
    case .any: passInOrder(share, children, chances, &heap, settling: { $0 })
    case .choose(let condition, let then, let otherwise):
      for child in children {
        if child.node == condition.position {
          add(share, to: child, chances, &heap)
        } else {
          let test = Int(program.cellStarts[condition.position]) + (program[condition].scope == nil ? 0 : cell.lane)
          let isSettled = !children.contains { $0.node == condition.position }
          let chance = isSettled ? 1 : child.node == then.position ? chances.truths[test] : 1 - chances.truths[test]
          let both = then == otherwise ? 1 : chance
          add(share * both, to: child, chances, &heap)
        }
      }
    case .presence(let scope, _) where cell.lane == program.lanes.unseenLane(of: scope):
      if let question = evaluation.rosterQuestion(for: scope) { report(question, share) }
    default:
      for child in children { add(share, to: child, chances, &heap) }
    }
    if let scope = scopeOfLanes(node.operation), evaluation.hasUnseen(scope) {
      for part in program.lanes.parts(of: scope) {
        if let question = evaluation.rosterQuestion(for: part) { report(question, share) }
      }
    }
  }

  /// The first child is always asked; each next one only if none before has settled the parent.
  private mutating func passInOrder(
    _ share: Double, _ children: [Evaluation.OpenCell], _ chances: Chances, _ heap: inout CellHeap,
    settling: (Double) -> Double
  ) {
    let places = children.map { Int(program.cellStarts[$0.node]) + $0.lane }
    var byPlace: [Int: Evaluation.OpenCell] = [:]
    for (place, child) in zip(places, children) { byPlace[place] = child }
    var remaining = share
    for place in Chances.ordered(Array(byPlace.keys).sorted(), chances, settling: settling) {
      guard let child = byPlace[place] else { continue }
      add(remaining, to: child, chances, &heap)
      remaining *= 1 - settling(chances.truths[place])
    }
  }

  private func scopeOfLanes(_ operation: Operation) -> ScopeIndex? {
    switch operation {
    case .anyLane(let scope, _, _), .everyLane(let scope, _, _), .countLanes(let scope, _, _),
      .sumLanes(let scope, _, _, _), .extremeLane(let scope, _, _, _, _, _):
      scope
    default: nil
    }
  }
}

extension Evaluation {
  /// The scope has a list of which some members may not have been seen yet.
  func hasUnseen(_ scope: ScopeIndex) -> Bool {
    program.lanes.parts(of: scope).contains { part in
      program.lanes.unseenLane(of: part) != nil && machine.unseen[part.position].upperBound > 0
    }
  }
}

/// Cells waiting to be visited, the one of the highest node first.
private struct CellHeap {
  private var cells: [Evaluation.OpenCell] = []

  mutating func push(_ cell: Evaluation.OpenCell) {
    cells.append(cell)
    var child = cells.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard precedes(cells[child], cells[parent]) else { return }
      cells.swapAt(child, parent)
      child = parent
    }
  }

  mutating func popLast() -> Evaluation.OpenCell? {
    guard let top = cells.first, let last = cells.popLast() else { return nil }
    guard !cells.isEmpty else { return top }
    cells[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < cells.count && precedes(cells[child], cells[best]) {
        best = child
      }
      guard best != parent else { return top }
      cells.swapAt(best, parent)
      parent = best
    }
  }

  private func precedes(_ a: Evaluation.OpenCell, _ b: Evaluation.OpenCell) -> Bool {
    a.node == b.node ? a.lane < b.lane : a.node > b.node
  }
}
