package import RuleModel

/// Many situations judged together by one program on one day: 64 at a time in bit planes and columns where the rules
/// allow it, one after the other where they do not. The verdicts are the same.
package struct SituationBatch: Sendable {
  private let situations: [Situation]
  private let blank: Evaluation
  private let columns: ColumnProgram?
  private var blocks: [Inputs] = []

  /// What 64 situations say of the inputs that are read.
  fileprivate struct Inputs: Sendable {
    var certain: [UInt64] = []
    var possible: [UInt64] = []
    var planes: [UInt64] = []
    var lower: [Int64] = []
    var upper: [Int64] = []
    var isExact: [Bool] = []
  }

  package init(_ situations: [Situation], with program: Program, on date: CalendarDate) {
    self.situations = situations
    blank = Evaluation(program, on: date)
    let compiled = ColumnProgram(program, blank: blank)
    var blocks: [Inputs] = []
    if let compiled {
      var machine = blank.machine
      for start in stride(from: 0, to: situations.count, by: 64) {
        let slice = situations[start..<min(start + 64, situations.count)]
        guard let inputs = Self.read(slice, compiled, &machine) else { break }
        blocks.append(inputs)
      }
    }
    let isComplete = compiled != nil && blocks.count == (situations.count + 63) / 64
    columns = isComplete ? compiled : nil
    self.blocks = isComplete ? blocks : []
  }

  package var isColumnar: Bool { columns != nil }

  package func makeTruths() -> BatchTruths {
    BatchTruths(services: blank.program.base.services.count, situations: situations.count)
  }

  package func judge(into truths: inout BatchTruths) {
    guard let columns else { return judge(situations.indices, into: &truths) }
    var block = ColumnBlock(columns)
    for (position, inputs) in blocks.enumerated() {
      block.hasOverflown = false
      inputs.copy(into: &block, columns)
      block.run(columns)
      guard !block.hasOverflown else {
        judge(position * 64..<min(position * 64 + 64, situations.count), into: &truths)
        continue
      }
      let start = position * columns.services.count
      for (service, place) in columns.services.enumerated() {
        truths.certain[start + service] = block.certain[Int(place)]
        truths.possible[start + service] = block.possible[Int(place)]
      }
    }
  }

  private func judge(_ range: Range<Int>, into truths: inout BatchTruths) {
    var evaluation = blank
    for index in range {
      evaluation.replace(with: situations[index], decisionsOnly: true)
      for position in blank.program.services.indices {
        let service = ServiceIndex(position)
        truths.set(evaluation.truthOfEntitlement(service), of: service, in: index)
      }
    }
  }

  /// Nil when a value cannot lie in a column, or a computed fact was stated.
  private static func read(
    _ situations: ArraySlice<Situation>, _ columns: ColumnProgram, _ machine: inout Machine
  ) -> Inputs? {
    var inputs = Inputs()
    var starts: [Int] = []
    for input in columns.inputs {
      switch input.kind {
      case .truth:
        starts.append(inputs.certain.count)
        inputs.certain.append(0)
        inputs.possible.append(.max)
      case .number, .date:
        starts.append(inputs.isExact.count)
        inputs.isExact.append(true)
        inputs.lower.append(contentsOf: repeatElement(0, count: 64))
        inputs.upper.append(contentsOf: repeatElement(0, count: 64))
      case .option, .choices:
        starts.append(inputs.planes.count)
        inputs.planes.append(contentsOf: repeatElement(0, count: Int(input.options)))
      }
    }
    for (lane, situation) in situations.enumerated() {
      machine.load(situation)
      if machine.touchedInputs.contains(where: { columns.computedInputs.contains($0) }) { return nil }
      let bit: UInt64 = 1 << UInt64(lane)
      for (input, start) in zip(columns.inputs, starts) {
        let slot = Int(machine.program[machine.program.inputs[input.input.position].node].slot)
        switch input.kind {
        case .truth:
          if machine.values.truths[slot] == .yes { inputs.certain[start] |= bit }
          if machine.values.truths[slot] == .no { inputs.possible[start] &= ~bit }
        case .number, .date:
          guard let (low, high) = machine.values.column(input.kind, at: slot) else { return nil }
          inputs.lower[start * 64 + lane] = low
          inputs.upper[start * 64 + lane] = high
          if low != high { inputs.isExact[start] = false }
        case .option, .choices:
          var options = machine.values.options[slot].bits
          guard options >> UInt64(input.options) == 0 else { return nil }
          while options != 0 {
            inputs.planes[start + options.trailingZeroBitCount] |= bit
            options &= options &- 1
          }
        }
      }
    }
    return inputs
  }
}

extension SituationBatch.Inputs {
  func copy(into block: inout ColumnBlock, _ columns: ColumnProgram) {
    var (truth, plane, column) = (0, 0, 0)
    for input in columns.inputs {
      let place = Int(input.place)
      switch input.kind {
      case .truth:
        block.certain[place] = certain[truth]
        block.possible[place] = possible[truth]
        truth += 1
      case .number, .date:
        for lane in 0..<64 {
          block.lower[place * 64 + lane] = lower[column * 64 + lane]
          block.upper[place * 64 + lane] = upper[column * 64 + lane]
        }
        block.isExact[place] = isExact[column]
        column += 1
      case .option, .choices:
        for option in 0..<Int(input.options) { block.planes[place + option] = planes[plane + option] }
        plane += Int(input.options)
      }
    }
  }
}
