import RuleModel

/// Where a member sits: one lane of the scope that declares them, or the household.
struct Seat: Hashable, Sendable {
  /// -1 for the household.
  let scope: Int32
  let lane: Int32

  static let household = Seat(scope: -1, lane: 0)
}

/// The seats of a base, by the names under which a situation speaks of its members.
struct Seats: Sendable {
  private var roles: [(name: String, seat: Seat)] = []
  private var lists: [(name: ScopeName, scope: Int32, maximum: Int)] = []

  init(_ scopes: Table<Scope>) {
    for (position, scope) in zip(Int32(0)..., scopes.elements) {
      switch scope.kind {
      case .roles(let names):
        for (lane, role) in zip(Int32(0)..., names) { roles.append((role.name, Seat(scope: position, lane: lane))) }
      case .list(let maximum, _): lists.append((scope.name, position, maximum))
      case .union: break
      }
    }
  }

  /// Nil for a member whom the base does not know, or beyond the length of a list.
  func seat(of member: Member) -> Seat? {
    switch member {
    case .household: return .household
    case .role(let name): return roles.first { $0.name == name }?.seat
    case .listed(let scope, let position):
      guard let list = lists.first(where: { $0.name == scope }), position < list.maximum else { return nil }
      return Seat(scope: list.scope, lane: Int32(position))
    }
  }
}
