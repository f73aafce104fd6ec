import RuleModel

// Which cells a cell still waits for, and in which order they are best asked about.

extension Prospects {
  mutating func gatherChildren(_ index: Int, _ operation: Operation, _ lane: Int, _ place: Int) {
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

  func costOfChildren(_ place: Int) -> Double {
    childRange(place).reduce(0) { $0 + costs[Int(children[$1])] }
  }

  /// Sorts the children of a `toutes` or a `une`, by falling ratio; ties by place, so that the order is always the same.
  mutating func settleInOrder(_ place: Int, stopsAt end: Truth) {
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
}
