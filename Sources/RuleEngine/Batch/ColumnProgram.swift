import RuleModel

/// The part of a program that decides services, for 64 situations at a time: truths as two planes of bits, numbers and
/// days as columns of machine integers.
///
/// Nil where the rules need anything else (members, calendars, fractions): those bases are judged one situation at a
/// time.
struct ColumnProgram: Sendable {
  private(set) var steps: [Step] = []
  /// Places of truths, of options' planes, of columns.
  private(set) var truthCount = 0
  private(set) var planeCount = 0
  private(set) var columnCount = 0
  private(set) var operands: [Int32] = []
  private(set) var thresholds: [Int64] = []
  private(set) var inputs: [ColumnInput] = []
  /// Truth of each service.
  private(set) var services: [Int32] = []
  /// Columns and truths set once.
  private(set) var constantColumns: [(column: Int, value: Int64)] = []
  private(set) var constantTruths: [(truth: Int, value: Truth)] = []
  /// Computed facts are judged by columns as long as no situation states them.
  private(set) var computedInputs: Set<InputIndex> = []
  private var places: [Int32]

  /// One step; places are those of its kind.
  enum Step: Sendable {
    case all(Int32, from: Int32, count: Int32)
    case any(Int32, from: Int32, count: Int32)
    case not(Int32, Int32)
    /// `count` planes of options in the set, then the planes outside it.
    case oneOf(Int32, from: Int32, inside: Int32, outside: Int32)
    case bank(ColumnBank)
    case compare(Int32, Comparison, Int32, Int32)
    case sum(Int32, from: Int32, count: Int32)
    case difference(Int32, Int32, Int32)
    case scaled(Int32, Int32, by: Int64)
    case chooseColumn(Int32, Int32, Int32, Int32)
    case chooseTruth(Int32, Int32, Int32, Int32)
  }

  /// One column compared with rising thresholds, by one sign.
  struct ColumnBank: Sendable {
    let comparison: Comparison
    let column: Int32
    /// Where its thresholds begin among those of the program.
    let from: Int32
    let count: Int32
    /// Where the truth of the first comparison goes; those of the others follow.
    let first: Int32
  }

  /// An input that is read, and where its values go.
  struct ColumnInput: Sendable {
    let input: InputIndex
    let place: Int32
    let kind: Node.Kind
    /// How many planes, for options.
    let options: Int32
  }

  init?(_ program: Program, blank: Evaluation) {
    places = Array(repeating: -1, count: program.nodes.count)
    var needed = [Bool](repeating: false, count: program.nodes.count)
    var stack: [NodeIndex] = []
    for service in program.services { stack.append(service.householdEntitled) }
    while let node = stack.popLast() {
      guard !needed[node.position] else { continue }
      needed[node.position] = true
      if case .stated(_, _, let computed) = program[node].operation {
        stack.append(computed)
      } else {
        stack.append(contentsOf: program.operands(of: node))
      }
    }
    let builder = Builder(program: program, blank: blank, needed: needed)
    for index in program.nodes.indices where needed[index] && places[index] < 0 {
      guard add(index, builder) else { return nil }
    }
    services = program.services.map { places[$0.householdEntitled.position] }
  }

  private struct Builder {
    let program: Program
    let blank: Evaluation
    let needed: [Bool]
  }

  private mutating func add(_ index: Int, _ builder: Builder) -> Bool {
    let program = builder.program
    let node = program.nodes[index]
    guard node.scope == nil else { return false }
    let bank = program.quick.bankOfNode[index]
    if bank >= 0 { return addBank(program.banks[Int(bank)]) }
    switch node.operation {
    case .input(let input): return addInput(index, input, builder)
    case .constant: return addConstant(index, builder)
    case .all(let range):
      let (from, count) = list(range.indices(in: program.operands))
      steps.append(.all(newTruth(index), from: from, count: count))
    case .any(let range):
      let (from, count) = list(range.indices(in: program.operands))
      steps.append(.any(newTruth(index), from: from, count: count))
    case .not(let a): steps.append(.not(newTruth(index), place(a)))
    case .oneOf(let a, let set): return addMembership(index, a, set, builder)
    case .sameOption(let a, let b, let isNegated): return addSameOption(index, a, b, isNegated, builder)
    case .compareNumbers(let comparison, let a, let b), .compareDates(let comparison, let a, let b):
      steps.append(.compare(newTruth(index), comparison, place(a), place(b)))
    case .sum(let range):
      let (from, count) = list(range.indices(in: program.operands))
      steps.append(.sum(newColumn(index), from: from, count: count))
    case .difference(let a, let b):
      guard a != b else { return false }
      steps.append(.difference(newColumn(index), place(a), place(b)))
    case .product(let range): return addProduct(index, range.indices(in: program.operands), program)
    case .choose(let condition, let then, let otherwise):
      switch node.kind {
      case .truth:
        steps.append(.chooseTruth(newTruth(index), place(condition), place(then), place(otherwise)))
      case .number, .date:
        steps.append(.chooseColumn(newColumn(index), place(condition), place(then), place(otherwise)))
      case .option, .choices: return false
      }
    case .stated(let input, _, let computed):
      guard node.kind == .truth || node.kind == .number else { return false }
      computedInputs.insert(input)
      places[index] = place(computed)
    case .atLeast, .sameTruth, .includes, .quotient, .minimum, .maximum, .rounded, .scaled, .asked, .estimated,
      .parameterAt, .previous, .pick, .project, .anyLane, .everyLane, .countLanes, .sumLanes, .extremeLane,
      .presence, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return false
    }
    return true
  }

  // MARK: - Places

  private func place(_ node: NodeIndex) -> Int32 { places[node.position] }

  private mutating func newTruth(_ index: Int) -> Int32 {
    places[index] = Int32(truthCount)
    truthCount += 1
    return places[index]
  }

  private mutating func newColumn(_ index: Int) -> Int32 {
    places[index] = Int32(columnCount)
    columnCount += 1
    return places[index]
  }

  private mutating func list(_ nodes: [NodeIndex]) -> (from: Int32, count: Int32) {
    let from = Int32(operands.count)
    operands.append(contentsOf: nodes.map { places[$0.position] })
    return (from, Int32(nodes.count))
  }

  // MARK: - Steps that need a look

  private mutating func addInput(_ index: Int, _ input: InputIndex, _ builder: Builder) -> Bool {
    let node = builder.program.nodes[index]
    let fact = builder.program.inputs[input.position].fact
    guard builder.program.plainInputs[fact.position] == input else { return false }
    var options: Int32 = 0
    switch node.kind {
    case .truth: _ = newTruth(index)
    case .number, .date:
      guard builder.blank.machine.values.column(node.kind, at: Int(node.slot)) != nil else { return false }
      _ = newColumn(index)
    case .option:
      options = Int32(64 - builder.blank.machine.values.options[Int(node.slot)].bits.leadingZeroBitCount)
      places[index] = Int32(planeCount)
      planeCount += Int(options)
    case .choices: return false
    }
    inputs.append(ColumnInput(input: input, place: places[index], kind: node.kind, options: options))
    return true
  }

  private mutating func addConstant(_ index: Int, _ builder: Builder) -> Bool {
    let node = builder.program.nodes[index]
    let values = builder.blank.machine.values
    switch node.kind {
    case .truth: constantTruths.append((Int(newTruth(index)), values.truths[Int(node.slot)]))
    case .number, .date:
      guard let (low, high) = values.column(node.kind, at: Int(node.slot)), low == high else { return false }
      constantColumns.append((Int(newColumn(index)), low))
    // Read where it is compared.
    case .option: break
    case .choices: return false
    }
    return true
  }

  /// A choice compared with one option: membership in a set of one.
  private mutating func addSameOption(
    _ index: Int, _ a: NodeIndex, _ b: NodeIndex, _ isNegated: Bool, _ builder: Builder
  ) -> Bool {
    let (subject, constant): (NodeIndex, NodeIndex)
    switch (builder.program[a].operation, builder.program[b].operation) {
    case (_, .constant): (subject, constant) = (a, b)
    case (.constant, _): (subject, constant) = (b, a)
    default: return false
    }
    let set = builder.blank.machine.values.options[Int(builder.program[constant].slot)]
    guard set.count == 1, addMembership(index, subject, set, builder) else { return false }
    if isNegated {
      let same = places[index]
      steps.append(.not(newTruth(index), same))
    }
    return true
  }

  private mutating func addMembership(
    _ index: Int, _ subject: NodeIndex, _ set: OptionSet64, _ builder: Builder
  ) -> Bool {
    guard case .input = builder.program[subject].operation else { return false }
    let domain = builder.blank.machine.values.options[Int(builder.program[subject].slot)]
    let from = Int32(operands.count)
    let inside = domain.positions.filter { set.contains($0) }
    let outside = domain.positions.filter { !set.contains($0) }
    for option in inside + outside { operands.append(place(subject) + Int32(option)) }
    steps.append(.oneOf(newTruth(index), from: from, inside: Int32(inside.count), outside: Int32(outside.count)))
    return true
  }

  private mutating func addProduct(_ index: Int, _ nodes: [NodeIndex], _ program: Program) -> Bool {
    var factor: Int64 = 1
    var others: [NodeIndex] = []
    for node in nodes {
      if let constant = constantColumns.first(where: { $0.column == Int(place(node)) }) {
        let (product, overflow) = factor.multipliedReportingOverflow(by: constant.value)
        guard !overflow, product.magnitude <= ColumnProgram.largest else { return false }
        factor = product
      } else {
        others.append(node)
      }
    }
    guard others.count == 1, let other = others.first else { return false }
    steps.append(.scaled(newColumn(index), place(other), by: factor))
    return true
  }

  private mutating func addBank(_ bank: ThresholdBank) -> Bool {
    let constants: [Int64]
    switch bank.thresholds {
    case .whole(let values), .days(let values): constants = values
    case .fractions: return false
    }
    let from = Int32(thresholds.count)
    thresholds.append(contentsOf: constants)
    let first = Int32(truthCount)
    for index in bank.nodes { _ = newTruth(index) }
    steps.append(
      .bank(
        ColumnBank(
          comparison: bank.comparison, column: place(bank.subject), from: from, count: Int32(constants.count),
          first: first)))
    return true
  }

  /// Values beyond this are judged one situation at a time, so that no column can overflow unseen.
  static let largest: UInt64 = 1 << 40
}

extension Valuation {
  /// The bounds of a whole number or a day as machine integers; nil for fractions and for what is too large.
  func column(_ kind: Node.Kind, at slot: Int) -> (low: Int64, high: Int64)? {
    switch kind {
    case .number:
      let interval = numbers[slot]
      guard interval.lower.denominator == 1, interval.upper.denominator == 1,
        let low = Int64(exactly: interval.lower.numerator), let high = Int64(exactly: interval.upper.numerator),
        low.magnitude <= ColumnProgram.largest, high.magnitude <= ColumnProgram.largest
      else { return nil }
      return (low, high)
    case .date: return (Int64(dates[slot].earliest.dayNumber), Int64(dates[slot].latest.dayNumber))
    case .truth, .option, .choices: return nil
    }
  }
}
