import RuleModel

/// Nodes of one program, a bit each.
struct NodeSet: Sendable {
  /// In `propagate` lent as a span, to be set bit by bit without asking each time whether they are shared.
  var words: [UInt64]

  /// What is not to be known: nothing can be inserted.
  static let untold = NodeSet(words: [])

  private init(words: [UInt64]) { self.words = words }

  init(_ program: Program) { words = Array(repeating: 0, count: (program.nodes.count + 63) / 64) }

  mutating func insert(_ node: Int) { words[node >> 6] |= 1 << UInt64(node & 63) }

  func contains(_ node: Int) -> Bool { words[node >> 6] & 1 << UInt64(node & 63) != 0 }

  func contains(anyOf nodes: [Int32]) -> Bool {
    for node in nodes where contains(Int(node)) { return true }
    return false
  }

  func union(_ other: NodeSet) -> NodeSet {
    var result = self
    for place in words.indices { result.words[place] |= other.words[place] }
    return result
  }
}

extension MutableSpan<UInt64> {
  @inline(__always)
  mutating func insert(_ node: Int) { self[node >> 6] |= 1 << UInt64(node & 63) }

  /// The lowest node from `start` on.
  func first(from start: Int) -> Int? {
    var word = start >> 6
    guard word < count else { return nil }
    var bits = self[word] & (.max << UInt64(start & 63))
    while bits == 0 {
      word += 1
      guard word < count else { return nil }
      bits = self[word]
    }
    return word << 6 + bits.trailingZeroBitCount
  }
}

/// Where a change went through a program.
struct Trace: Sendable {
  /// Nodes whose value or status is not what it was.
  let moved: NodeSet
  /// Nodes that were looked at again: those that read a moved one, and those whose members are others.
  let woken: NodeSet
}

/// The few nodes of a set, word by word.
struct FewNodes: Sendable {
  private let words: [(place: Int, bits: UInt64)]

  init(_ nodes: NodeSet) {
    words = nodes.words.enumerated().filter { $0.element != 0 }.map { ($0.offset, $0.element) }
  }

  init(_ nodes: [NodeIndex], _ program: Program) {
    var set = NodeSet(program)
    for node in nodes { set.insert(node.position) }
    self.init(set)
  }

  func isDisjoint(with other: NodeSet) -> Bool {
    for (place, bits) in words where other.words[place] & bits != 0 { return false }
    return true
  }
}
