import RuleModel

extension Machine {
  /// Evaluates gates from `start` until something else comes, or `limit`; answers where it stopped.
  mutating func runGates(from start: Int, upTo limit: Int) -> Int {
    let gates = program.gates.gates
    let operands = program.gates.operands
    let sets = program.gates.sets
    let options = values.options
    var truths = values.truths.mutableSpan
    var position = start
    var done = 0
    while position < limit {
      let gate = gates[position]
      let first = Int(gate.start)
      switch gate.kind {
      case .none: break
      case .all:
        // The smallest of the operands, without a jump that the processor could foresee wrongly.
        var least: UInt8 = 2
        for place in first..<(first + Int(gate.count)) { least = min(least, truths[Int(operands[place])].rank) }
        truths[Int(gate.slot)] = Truth(rank: least)
        done += 1
      case .any:
        var most: UInt8 = 0
        for place in first..<(first + Int(gate.count)) { most = max(most, truths[Int(operands[place])].rank) }
        truths[Int(gate.slot)] = Truth(rank: most)
        done += 1
      case .not:
        truths[Int(gate.slot)] = Self.negation(truths[Int(operands[first])])
        done += 1
      case .oneOf:
        truths[Int(gate.slot)] = Self.membership(options[first].bits, in: sets[Int(gate.count)].bits)
        done += 1
      case .bank, .region, .other:
        steps += done
        return position
      }
      position += 1
    }
    steps += done
    return position
  }

  /// Evaluates one gate or any other step; true when a value changed.
  mutating func stepAgain(_ position: Int) -> Bool {
    let gate = program.gates.gates[position]
    let slot = Int(gate.slot)
    let result: Truth
    switch gate.kind {
    case .all: result = conjunction(gate)
    case .any: result = disjunction(gate)
    case .not: result = Self.negation(values.truths[Int(program.gates.operands[Int(gate.start)])])
    case .oneOf:
      result = Self.membership(
        values.options[Int(gate.start)].bits, in: program.gates.sets[Int(gate.count)].bits)
    case .none: return false
    case .bank, .region, .other: return step(position)
    }
    steps += 1
    if result == values.truths[slot] { return false }
    values.truths[slot] = result
    return true
  }

  private func conjunction(_ gate: Gate) -> Truth {
    var result = Truth.yes
    for place in Int(gate.start)..<Int(gate.start + gate.count) {
      switch values.truths[Int(program.gates.operands[place])] {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  private func disjunction(_ gate: Gate) -> Truth {
    var result = Truth.no
    for place in Int(gate.start)..<Int(gate.start + gate.count) {
      switch values.truths[Int(program.gates.operands[place])] {
      case .yes: return .yes
      case .unknown: result = .unknown
      case .no: break
      }
    }
    return result
  }

  private static func negation(_ truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  private static func membership(_ possible: UInt64, in set: UInt64) -> Truth {
    possible & set == 0 ? .no : possible & ~set == 0 ? .yes : .unknown
  }
}

extension Truth {
  /// no < unknown < yes, as the raw value; spelt out so that it is no call into another module.
  fileprivate var rank: UInt8 {
    switch self {
    case .no: 0
    case .unknown: 1
    case .yes: 2
    }
  }

  fileprivate init(rank: UInt8) { self = rank == 0 ? .no : rank == 1 ? .unknown : .yes }

}
