import RuleModel

/// Goes down from one node after another; its marks are kept from one to the next.
struct ConeWalk {
  private let code: Code
  private var seen: [Int32]
  private var turn: Int32 = 0

  init(_ code: Code) {
    self.code = code
    seen = Array(repeating: 0, count: code.nodes.count)
  }

  /// Everything a node depends on, itself included, in order.
  mutating func cone(of node: NodeIndex) -> [NodeIndex] {
    turn += 1
    var found: [NodeIndex] = []
    meet(node, &found)
    var place = 0
    while place < found.count {
      let next = found[place]
      place += 1
      let operation = code[next].operation
      operation.forEachOperand(in: code.operands, previous: code.previous) { meet($0, &found) }
      if case .previous(let which) = operation, code.previous[which.position].isStationary {
        meet(code.previous[which.position].target, &found)
      }
    }
    return found.sorted()
  }

  private mutating func meet(_ node: NodeIndex, _ found: inout [NodeIndex]) {
    guard seen[node.position] != turn else { return }
    seen[node.position] = turn
    found.append(node)
  }
}
