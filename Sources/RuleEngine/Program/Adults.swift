package import RuleModel

/// The adults of a household besides the person present, found once.
package struct Adults: Sendable {
  package let others: [Member]
  /// The facts that say whether there is somebody in a role.
  private let existences: [(member: Member, fact: FactIndex)]

  init(_ scopes: Table<Scope>) {
    let roles = scopes.elements.flatMap { scope -> [Scope.Role] in
      if case .roles(let roles) = scope.kind { roles } else { [] }
    }
    others = roles.map { .role($0.name) }.filter { $0 != .applicant }
    existences = roles.compactMap { role in role.exists.map { (.role(role.name), $0) } }
  }

  /// Nil for somebody who always exists.
  package func existence(of member: Member) -> FactIndex? { existences.first { $0.member == member }?.fact }
}
