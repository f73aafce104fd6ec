import RuleModel

/// The way down from a cell: its open operands, and how likely each is to be asked about.
extension Prospects {
  /// Calls `body` with each open operand and the chance that it is asked when the cell is to be settled.
  func forEachChild(of cell: Int, _ body: (_ child: Int, _ factor: Double) -> Void) {
    let range = childRange(cell)
    guard !range.isEmpty else { return }
    let node = Int(program.tables.nodeOfCell[cell])
    switch program.nodes[node].operation {
    case .all:
      var reach = 1.0
      for position in range {
        let child = Int(children[position])
        body(child, reach)
        reach *= truths[child]
      }
    case .any:
      var reach = 1.0
      for position in range {
        let child = Int(children[position])
        body(child, reach)
        reach *= 1 - truths[child]
      }
    case .choose(let condition, let then, let otherwise):
      let test = self.cell(condition, cell - Int(program.cellStarts[node]))
      let isOpen = range.contains { Int(children[$0]) == test }
      for position in range {
        let child = Int(children[position])
        let chance =
          child == test || !isOpen || then == otherwise
          ? 1
          : program.tables.nodeOfCell[child] == Int32(then.position)
            ? truths[test] : 1 - truths[test]
        body(child, chance)
      }
    case .input, .constant, .not, .atLeast, .compareNumbers, .compareDates, .sameOption, .sameTruth, .oneOf,
      .includes, .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded, .scaled, .stated, .asked,
      .estimated, .parameterAt, .previous, .pick, .project, .anyLane, .everyLane, .countLanes, .sumLanes,
      .extremeLane, .presence, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      for position in range { body(Int(children[position]), 1) }
    }
  }

  func isSettled(cell: Int) -> Bool {
    let index = Int(program.tables.nodeOfCell[cell])
    return isSettled(index, cell - Int(program.cellStarts[index]))
  }

  /// Estimates some nodes again after an answer, in order: every unsettled node above the answer is to be among them.
  mutating func estimateAgain(_ nodes: [Int]) {
    startAgain()
    for index in nodes {
      let place = Int(program.cellStarts[index])
      guard let scope = program.nodes[index].scope else {
        estimateAgain(index, 0, place)
        continue
      }
      for lane in evaluation.machine.activeLanes[scope.position] { estimateAgain(index, lane, place + lane) }
    }
  }
}
