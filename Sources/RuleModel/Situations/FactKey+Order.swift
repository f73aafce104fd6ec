/// The household, roles by name, then the members of lists by their number.
extension Member: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.role(let one), .role(let other)): one < other
    case (.listed(let scope, let place), .listed(let otherScope, let otherPlace)):
      (scope, place) < (otherScope, otherPlace)
    case (.household, .role), (.household, .listed), (.role, .listed): true
    case (.household, .household), (.role, .household), (.listed, .household), (.listed, .role): false
    }
  }
}

/// What holds now, then months and years from the oldest; means of months after single ones.
extension Moment: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  private var place: (kind: Int, Int, Int) {
    switch self {
    case .habitual: (0, 0, 0)
    case .regular: (1, 0, 0)
    case .month(let year, let month): (2, year, month)
    case .meanOfMonths(let nearest, let farthest): (3, farthest, nearest)
    case .year(let year): (4, year, 0)
    }
  }
}

/// By the name of the fact: for an order that depends on nothing else. `RuleBase.place(of:)` gives the authors' order.
extension FactKey: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.fact, left.member, left.moment) < (right.fact, right.member, right.moment)
  }
}

/// Where a key comes among all those of a base.
package struct KeyPlace: Hashable, Comparable, Sendable {
  fileprivate let fact: Int
  fileprivate let role: Int
  fileprivate let key: FactKey

  package static func < (left: Self, right: Self) -> Bool {
    (left.fact, left.role, left.key) < (right.fact, right.role, right.key)
  }
}

extension RuleBase {
  /// The order of the facts in the base, the person present before their partner, then members and moments.
  package func place(of key: FactKey) -> KeyPlace {
    KeyPlace(fact: factIndices[key.fact]?.position ?? 0, role: place(of: key.member), key: key)
  }

  private func place(of member: Member) -> Int {
    guard case .role(let name) = member else { return 0 }
    for scope in scopes.elements {
      if case .roles(let roles) = scope.kind, let place = roles.firstIndex(where: { $0.name == name }) { return place }
    }
    return 0
  }
}
