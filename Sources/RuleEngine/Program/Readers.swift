import RuleModel

/// Who reads each node: the operands, inverted.
struct Readers: Sendable {
  /// Readers of the first node, then of the second, and so on.
  let all: [Int32]
  /// Where the readers of each node begin, with one more at the end.
  let starts: [Int32]

  init(_ code: Code) {
    var lists = [[Int32]](repeating: [], count: code.nodes.count)
    for index in code.nodes.indices {
      for operand in Set(code.operands(of: NodeIndex(index)).map(\.position)) { lists[operand].append(Int32(index)) }
    }
    var starts: [Int32] = [0]
    var all: [Int32] = []
    for list in lists {
      all.append(contentsOf: list)
      starts.append(Int32(all.count))
    }
    self.all = all
    self.starts = starts
  }

  /// The places in `all` of the readers of a node.
  func places(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }
}
