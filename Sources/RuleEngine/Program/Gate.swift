import RuleModel

/// A step in the form that running a program reads: for household truths, the slots of its operands themselves, so that
/// nothing is looked up on the way.
struct Gate: Sendable {
  let kind: Kind
  /// Where the result goes, in the storage of truths.
  let slot: Int32
  /// First of the operands in `Gates.operands`; for `oneOf`, the option slot; for a bank, its position.
  let start: Int32
  /// How many operands; for `oneOf`, the place of the set in `Gates.sets`.
  let count: Int32

  enum Kind: UInt8, Sendable {
    case all, any, not, oneOf
    /// The first comparison of a bank, which sets all of them.
    case bank
    /// Set before the program runs, or by the first of its bank.
    case none
    /// In a stretch that is iterated to a stable state.
    case region
    /// Anything else: evaluated by `Machine.evaluate`.
    case other
  }
}

/// The gates of a program, by node, with what they share; and who is evaluated again when a node moves.
struct Gates: Sendable {
  private(set) var gates: [Gate] = []
  private(set) var operands: [Int32] = []
  private(set) var sets: [OptionSet64] = []
  /// By node: how many gates come one after the other from there.
  private(set) var stretches: [Int32]
  /// Steps that read each node, a bank standing for all its comparisons, cut by `wakeStarts`.
  private(set) var wakes: [Int32] = []
  private(set) var wakeStarts: [Int32] = [0]

  /// By node: the bank it belongs to, or -1.
  private(set) var bankOfNode: [Int32]

  init(_ code: Code, _ readers: Readers) {
    gates.reserveCapacity(code.nodes.count)
    bankOfNode = Array(repeating: -1, count: code.nodes.count)
    stretches = Array(repeating: 0, count: code.nodes.count)
    for (bank, position) in zip(code.banks, Int32(0)...) {
      for node in bank.nodes { bankOfNode[node] = position }
    }
    var inRegion = [Bool](repeating: false, count: code.nodes.count)
    for region in code.regions {
      for index in region { inRegion[index] = true }
    }
    for (index, node) in code.nodes.enumerated() {
      gates.append(inRegion[index] ? Self.plain(.region, node) : gate(index, node, code))
    }
    for index in gates.indices.reversed() {
      switch gates[index].kind {
      case .all, .any, .not, .oneOf, .none:
        stretches[index] = 1 + (index + 1 < stretches.count ? stretches[index + 1] : 0)
      case .bank, .region, .other: break
      }
    }
    for index in code.nodes.indices {
      var last: Int32 = -1
      for place in readers.places(of: index) {
        let dependent = Int(readers.all[place])
        let bank = bankOfNode[dependent]
        let step = bank < 0 ? Int32(dependent) : Int32(code.banks[Int(bank)].nodes.lowerBound)
        if step != last { wakes.append(step) }
        last = step
      }
      wakeStarts.append(Int32(wakes.count))
    }
  }

  private static func plain(_ kind: Gate.Kind, _ node: Node) -> Gate {
    Gate(kind: kind, slot: node.slot, start: 0, count: 0)
  }

  private mutating func gate(_ index: Int, _ node: Node, _ code: Code) -> Gate {
    let bank = bankOfNode[index]
    if bank >= 0 {
      let isFirst = code.banks[Int(bank)].nodes.lowerBound == index
      return Gate(kind: isFirst ? .bank : .none, slot: node.slot, start: bank, count: 0)
    }
    guard node.scope == nil else { return Self.plain(.other, node) }
    switch node.operation {
    case .input, .constant: return Self.plain(.none, node)
    case .all(let range): return logic(.all, node, range.indices(in: code.operands), code)
    case .any(let range): return logic(.any, node, range.indices(in: code.operands), code)
    case .not(let operand): return logic(.not, node, [operand], code)
    case .oneOf(let operand, let set):
      guard code[operand].scope == nil else { return Self.plain(.other, node) }
      sets.append(set)
      return Gate(kind: .oneOf, slot: node.slot, start: code[operand].slot, count: Int32(sets.count - 1))
    default: return Self.plain(.other, node)
    }
  }

  private mutating func logic(_ kind: Gate.Kind, _ node: Node, _ indices: [NodeIndex], _ code: Code) -> Gate {
    guard indices.allSatisfy({ code[$0].scope == nil }) else { return Self.plain(.other, node) }
    let start = Int32(operands.count)
    operands.append(contentsOf: indices.map { code[$0].slot })
    return Gate(kind: kind, slot: node.slot, start: start, count: Int32(indices.count))
  }
}
