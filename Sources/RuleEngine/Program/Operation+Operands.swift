import RuleModel

extension Operation {
  /// What a step reads, in the order it is written.
  func operands(in shared: [NodeIndex], previous: [PreviousNode]) -> [NodeIndex] {
    var result: [NodeIndex] = []
    forEachOperand(in: shared, previous: previous) { result.append($0) }
    return result
  }

  func forEachOperand(in shared: [NodeIndex], previous: [PreviousNode], _ body: (NodeIndex) -> Void) {
    func pass(_ range: OperandRange) {
      for place in Int(range.start)..<Int(range.start + range.count) { body(shared[place]) }
    }
    switch self {
    case .input, .constant: break
    case .all(let range), .any(let range), .atLeast(_, let range), .sum(let range), .product(let range),
      .minimum(let range), .maximum(let range), .presence(_, let range):
      pass(range)
    case .not(let a), .oneOf(let a, _), .includes(let a, _), .pick(let a, _), .project(let a, _),
      .datePart(_, let a), .firstOfMonth(let a), .lastOfMonth(let a), .deadline(_, let a), .parameterAt(_, let a):
      body(a)
    case .compareNumbers(_, let a, let b), .compareDates(_, let a, let b), .sameOption(let a, let b, _),
      .sameTruth(let a, let b, _), .difference(let a, let b), .quotient(let a, let b), .rounded(let a, _, let b),
      .scaled(let a, let b), .stated(_, let a, let b), .shifted(let a, let b, _, _), .elapsed(_, let a, let b):
      body(a)
      body(b)
    case .choose(let a, let b, let c), .asked(_, let a, let b, let c), .estimated(_, let a, let b, let c),
      .makeDate(let a, let b, let c):
      body(a)
      body(b)
      body(c)
    case .anyLane(_, let a, let among), .countLanes(_, let a, let among):
      if let a { body(a) }
      pass(among)
    case .everyLane(_, let a, let among):
      body(a)
      pass(among)
    case .sumLanes(_, let a, let condition, let among):
      body(a)
      if let condition { body(condition) }
      pass(among)
    case .extremeLane(_, let a, let condition, let otherwise, _, let among):
      body(a)
      if let condition { body(condition) }
      if let otherwise { body(otherwise) }
      pass(among)
    case .previous(let index):
      body(previous[index.position].receives)
      body(previous[index.position].received)
    }
  }

  /// The same step over other node indices; shared operand lists are mapped apart.
  func mapped(_ map: (NodeIndex) -> NodeIndex) -> Operation {
    switch self {
    case .input, .constant, .presence, .all, .any, .atLeast, .sum, .product, .minimum, .maximum, .previous: self
    case .not(let a): .not(map(a))
    case .oneOf(let a, let set): .oneOf(map(a), set)
    case .includes(let a, let option): .includes(map(a), option: option)
    case .pick(let a, let lane): .pick(map(a), lane: lane)
    case .project(let a, let offset): .project(map(a), by: offset)
    case .anyLane(let scope, let a, let among): .anyLane(scope, a.map(map), among: among)
    case .everyLane(let scope, let a, let among): .everyLane(scope, map(a), among: among)
    case .countLanes(let scope, let a, let among): .countLanes(scope, a.map(map), among: among)
    case .sumLanes(let scope, let a, let condition, let among):
      .sumLanes(scope, map(a), where: condition.map(map), among: among)
    case .extremeLane(let scope, let a, let condition, let otherwise, let extreme, let among):
      .extremeLane(
        scope, map(a), where: condition.map(map), otherwise: otherwise.map(map), extreme, among: among)
    case .datePart(let part, let a): .datePart(part, map(a))
    case .firstOfMonth(let a): .firstOfMonth(map(a))
    case .lastOfMonth(let a): .lastOfMonth(map(a))
    case .deadline(let index, let a): .deadline(index, map(a))
    case .parameterAt(let parameter, let a): .parameterAt(parameter, date: map(a))
    case .compareNumbers(let comparison, let a, let b): .compareNumbers(comparison, map(a), map(b))
    case .compareDates(let comparison, let a, let b): .compareDates(comparison, map(a), map(b))
    case .sameOption(let a, let b, let isNegated): .sameOption(map(a), map(b), isNegated: isNegated)
    case .sameTruth(let a, let b, let isNegated): .sameTruth(map(a), map(b), isNegated: isNegated)
    case .difference(let a, let b): .difference(map(a), map(b))
    case .quotient(let a, let b): .quotient(map(a), map(b))
    case .rounded(let a, let rounding, let b): .rounded(map(a), rounding, to: map(b))
    case .scaled(let a, let b): .scaled(map(a), by: map(b))
    case .stated(let input, let a, let b): .stated(input, input: map(a), computed: map(b))
    case .shifted(let a, let b, let unit, let backwards): .shifted(map(a), by: map(b), unit, backwards: backwards)
    case .elapsed(let unit, let a, let b): .elapsed(unit, from: map(a), to: map(b))
    case .choose(let a, let b, let c): .choose(map(a), then: map(b), otherwise: map(c))
    case .asked(let input, let a, let b, let c): .asked(input, input: map(a), relevant: map(b), otherwise: map(c))
    case .estimated(let input, let a, let b, let c):
      .estimated(input, input: map(a), minimum: map(b), maximum: map(c))
    case .makeDate(let a, let b, let c): .makeDate(year: map(a), month: map(b), day: map(c))
    }
  }
}

extension OperandRange {
  func indices(in shared: [NodeIndex]) -> [NodeIndex] { Array(shared[Int(start)..<Int(start + count)]) }
}
