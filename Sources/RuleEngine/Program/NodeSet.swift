/// Nodes of one program, a bit each.
struct NodeSet: Sendable {
  private var words: [UInt64]

  init(_ program: Program) { words = Array(repeating: 0, count: (program.nodes.count + 63) / 64) }

  mutating func insert(_ node: Int) { words[node >> 6] |= 1 << UInt64(node & 63) }

  mutating func remove(_ node: Int) { words[node >> 6] &= ~(1 << UInt64(node & 63)) }

  func contains(_ node: Int) -> Bool { words[node >> 6] & 1 << UInt64(node & 63) != 0 }

  func isDisjoint(with other: NodeSet) -> Bool {
    // Without an early way out, so that the processor takes several words at a time.
    var common: UInt64 = 0
    for (mine, theirs) in zip(words, other.words) { common |= mine & theirs }
    return common == 0
  }

  /// Takes out the lowest node whose word is `word` or a later one, which then becomes the word to go on from.
  mutating func removeFirst(from word: inout Int) -> Int? {
    while word < words.count {
      let bits = words[word]
      if bits != 0 {
        words[word] = bits & (bits &- 1)
        return word << 6 + bits.trailingZeroBitCount
      }
      word += 1
    }
    return nil
  }

  /// Inserts a stretch of a list of nodes.
  mutating func insert(_ nodes: [Int32], from start: Int, to end: Int) {
    var bits = words.mutableSpan
    for place in start..<end {
      let node = Int(nodes[place])
      bits[node >> 6] |= 1 << UInt64(node & 63)
    }
  }
}

/// A change on its way through a program.
struct Wave: Sendable {
  /// Steps that are to be run again.
  var dirty: NodeSet
  /// Nodes whose value or status is not what it was.
  private(set) var moved: NodeSet
  private let wakes: [Int32]
  private let wakeStarts: [Int32]

  init(_ program: Program) {
    dirty = NodeSet(program)
    moved = dirty
    wakes = program.gates.wakes
    wakeStarts = program.gates.wakeStarts
  }

  /// Notes that a node moved, and that the steps that read it are to be run.
  mutating func move(_ node: Int) {
    moved.insert(node)
    dirty.insert(wakes, from: Int(wakeStarts[node]), to: Int(wakeStarts[node + 1]))
  }
}
