import RuleModel

/// Finds the values of one input at which something settled above it changes.
///
/// Numbers that are straight lines of the input are followed upwards; where such a line is compared with something
/// settled, the input has a cut. What bends (a ceiling, a rounding) is followed as if it were straight: the cut is then
/// only a guess, and whoever asks verifies it.
struct CutSearch {
  private let evaluation: Evaluation
  private let program: Program
  private let cone: Evaluation.OpenCone
  private var lines: [Evaluation.OpenCell: Line] = [:]

  /// A number as `factor` times the input plus `offset`.
  private struct Line {
    var factor: Rational
    var offset: Rational

    func adding(_ other: Line) -> Line? {
      guard let factor = factor.adding(other.factor), let offset = offset.adding(other.offset) else { return nil }
      return Line(factor: factor, offset: offset)
    }

    func multiplied(by number: Rational) -> Line? {
      guard let factor = factor.multiplied(by: number), let offset = offset.multiplied(by: number) else { return nil }
      return Line(factor: factor, offset: offset)
    }
  }

  init(_ evaluation: Evaluation, _ cone: Evaluation.OpenCone) {
    self.evaluation = evaluation
    program = evaluation.program
    self.cone = cone
    for cell in cone.inputs { lines[cell] = Line(factor: months(of: cell), offset: .zero) }
  }

  /// The last value before each cut, rising; nil where the value meets something that is not settled.
  mutating func cuts(within range: NumberRange, step: Rational) -> [Rational]? {
    var found: Set<Rational> = []
    // Operands come first, so a line is known before whatever is made of it.
    for cell in cone.children.keys.sorted(by: { ($0.node, $0.lane) < ($1.node, $1.lane) }) {
      guard let children = cone.children[cell], children.contains(where: { lines[$0] != nil }) else { continue }
      switch program.nodes[cell.node].operation {
      case .compareNumbers(let comparison, let a, let b):
        guard let cut = cut(comparison, a, b, cell.lane, step) else { return nil }
        if range.lower <= cut, cut < range.upper { found.insert(cut) }
        if found.count >= NumberBands.most { return nil }
      case .choose where program.nodes[cell.node].kind != .number: continue
      case let operation:
        guard program.nodes[cell.node].kind == .number, let line = line(operation, cell.lane) else { return nil }
        lines[cell] = line
      }
    }
    return found.isEmpty ? nil : found.sorted()
  }

  /// A sum over months is as many times the usual month.
  private func months(of cell: Evaluation.OpenCell) -> Rational {
    guard case .input(let input) = program.nodes[cell.node].operation else { return .one }
    switch program.inputs[input.position].reading {
    case .value(.months(.sum, let nearest, let farthest)): return Rational(max(farthest - nearest + 1, 1))
    case .value(.monthsOfYear(.sum, _)): return Rational(12)
    case .value, .inCommuneSet, .communeAttribute: return .one
    }
  }

  /// The last value before the truth of a comparison changes.
  private func cut(_ comparison: Comparison, _ a: NodeIndex, _ b: NodeIndex, _ lane: Int, _ step: Rational) -> Rational?
  {
    guard let left = straight(a, lane), let right = straight(b, lane)?.multiplied(by: Rational(-1)),
      let gap = left.adding(right), !gap.factor.isZero, let place = gap.offset.negated.divided(by: gap.factor)
    else { return nil }
    let isRising = !gap.factor.isNegative
    let lowersAtCut: Bool
    switch comparison {
    case .less, .greaterOrEqual: lowersAtCut = !isRising
    case .lessOrEqual, .greater: lowersAtCut = isRising
    // One value alone is told apart: no stretch does.
    case .equal, .notEqual: return nil
    }
    guard let below = place.rounded(.down, to: step) else { return nil }
    return below == place && !lowersAtCut ? below.subtracting(step) : below
  }

  /// A number that is a line of the input, or settled.
  private func straight(_ node: NodeIndex, _ lane: Int) -> Line? {
    let position = program.nodes[node.position].scope == nil ? 0 : lane
    if let line = lines[Evaluation.OpenCell(node: node.position, lane: position)] { return line }
    let interval = evaluation.machine.values.numbers[Int(program.nodes[node.position].slot) + position]
    return interval.exact.map { Line(factor: .zero, offset: $0) }
  }

  private func line(_ operation: Operation, _ lane: Int) -> Line? {
    switch operation {
    case .sum(let range): return total(range.indices(in: program.operands), lane)
    case .difference(let a, let b):
      guard let left = straight(a, lane), let right = straight(b, lane)?.multiplied(by: Rational(-1)) else {
        return nil
      }
      return left.adding(right)
    case .product(let range): return product(range.indices(in: program.operands), lane)
    case .scaled(let a, let b): return product([a, b], lane)
    case .quotient(let a, let b):
      guard let left = straight(a, lane), let right = straight(b, lane), right.factor.isZero,
        let inverse = Rational.one.divided(by: right.offset)
      else { return nil }
      return left.multiplied(by: inverse)
    case .minimum(let range), .maximum(let range):
      return range.indices(in: program.operands).compactMap { straight($0, lane) }.first { !$0.factor.isZero }
    case .rounded(let a, _, _), .stated(_, _, let a), .asked(_, let a, _, _), .estimated(_, let a, _, _):
      return straight(a, lane)
    case .choose(let condition, let then, let otherwise):
      switch evaluation.machine.truth(condition, lane) {
      case .yes: return straight(then, lane)
      case .no: return straight(otherwise, lane)
      case .unknown: return nil
      }
    case .pick(let a, let chosen): return straight(a, Int(chosen))
    case .project(let a, let offset): return straight(a, Int(offset) + lane)
    case .sumLanes(let scope, let a, let condition, let among): return total(a, over: scope, where: condition, among)
    case .input, .constant, .not, .all, .any, .atLeast, .compareNumbers, .compareDates, .sameOption, .sameTruth,
      .oneOf, .includes, .parameterAt, .previous, .anyLane, .everyLane, .countLanes, .extremeLane, .presence,
      .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return nil
    }
  }

  private func total(_ operands: [NodeIndex], _ lane: Int) -> Line? {
    var sum = Line(factor: .zero, offset: .zero)
    for operand in operands {
      guard let line = straight(operand, lane), let next = sum.adding(line) else { return nil }
      sum = next
    }
    return sum
  }

  /// At most one factor may vary.
  private func product(_ operands: [NodeIndex], _ lane: Int) -> Line? {
    var result = Line(factor: .zero, offset: .one)
    for operand in operands {
      guard let line = straight(operand, lane) else { return nil }
      let next =
        line.factor.isZero
        ? result.multiplied(by: line.offset)
        : result.factor.isZero ? line.multiplied(by: result.offset) : nil
      guard let next else { return nil }
      result = next
    }
    return result
  }

  /// The sum over members who certainly exist, of whom everything else is settled.
  private func total(
    _ operand: NodeIndex, over scope: ScopeIndex, where condition: NodeIndex?, _ among: OperandRange
  ) -> Line? {
    var sum = Line(factor: .zero, offset: .zero)
    for (order, part) in program.lanes.parts(of: scope).enumerated() {
      let presence = program.operands[Int(among.start) + order]
      let offset = program.lanes.offset(of: part, in: scope) ?? 0
      for lane in evaluation.machine.activeLanes[part.position] {
        var truths = [evaluation.machine.truth(presence, lane)]
        if let condition { truths.append(evaluation.machine.truth(condition, lane + offset)) }
        if truths.contains(.no) { continue }
        guard !truths.contains(.unknown), let line = straight(operand, lane + offset), let next = sum.adding(line)
        else { return nil }
        sum = next
      }
    }
    return sum
  }
}
