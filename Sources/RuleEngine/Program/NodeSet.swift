/// Nodes of one program, a bit each.
struct NodeSet: Sendable {
  /// In `propagate` lent as a span, to be set bit by bit without asking each time whether they are shared.
  var words: [UInt64]

  init(_ program: Program) { words = Array(repeating: 0, count: (program.nodes.count + 63) / 64) }

  mutating func insert(_ node: Int) { words[node >> 6] |= 1 << UInt64(node & 63) }

  func contains(_ node: Int) -> Bool { words[node >> 6] & 1 << UInt64(node & 63) != 0 }
}

extension MutableSpan<UInt64> {
  mutating func insert(_ node: Int) { self[node >> 6] |= 1 << UInt64(node & 63) }

  mutating func remove(_ node: Int) { self[node >> 6] &= ~(1 << UInt64(node & 63)) }

  /// Takes out the lowest node whose word is `word` or a later one, which then becomes the word to go on from.
  mutating func removeFirst(from word: inout Int) -> Int? {
    while word < count {
      let bits = self[word]
      if bits != 0 {
        self[word] = bits & (bits &- 1)
        return word << 6 + bits.trailingZeroBitCount
      }
      word += 1
    }
    return nil
  }
}

/// The few nodes of a set, word by word.
struct FewNodes: Sendable {
  private let words: [(place: Int, bits: UInt64)]

  init(_ nodes: NodeSet) {
    words = nodes.words.enumerated().filter { $0.element != 0 }.map { ($0.offset, $0.element) }
  }

  func isDisjoint(with other: NodeSet) -> Bool {
    for (place, bits) in words where other.words[place] & bits != 0 { return false }
    return true
  }
}
