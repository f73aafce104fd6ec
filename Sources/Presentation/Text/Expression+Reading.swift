import RuleEngine
import RuleModel

/// What an expression reads.
extension Expression {
  /// Whether a fact is read, through the computed facts on the way; each of them is looked into once.
  func reads(_ target: FactIndex, in base: RuleBase, _ seen: inout Set<FactIndex>) -> Bool {
    if case .fact(let index, _, _) = kind {
      if index == target { return true }
      if case .computed(let body) = base.facts[index].origin, seen.insert(index).inserted {
        return body.reads(target, in: base, &seen)
      }
      return false
    }
    return children.contains { $0.reads(target, in: base, &seen) }
  }

  /// The facts and services read directly.
  func references() -> (facts: Set<FactIndex>, services: Set<ServiceIndex>) {
    var facts: Set<FactIndex> = []
    var services: Set<ServiceIndex> = []
    var stack = [self]
    while let next = stack.popLast() {
      if case .fact(let index, _, _) = next.kind { facts.insert(index) }
      if case .service(let index, _, _, _) = next.kind { services.insert(index) }
      stack.append(contentsOf: next.children)
    }
    return (facts, services)
  }
}
