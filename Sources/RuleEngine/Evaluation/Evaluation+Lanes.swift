package import RuleModel

/// Who is on the lanes of a scope.
extension Evaluation {
  /// A lane of a scope, as the situation names it.
  package struct Lane: Hashable, Sendable {
    package let scope: ScopeIndex
    package let position: Int
    /// Nil for the lane of members not yet seen.
    package let member: Member?
  }

  /// The lanes on which a scope has or may have somebody.
  package func lanes(of scope: ScopeIndex) -> [Lane] {
    program.lanes.parts(of: scope).flatMap { part -> [Lane] in
      let offset = program.lanes.offset(of: part, in: scope) ?? 0
      let declaration = program.base.scopes[part]
      return machine.activeLanes[part.position].compactMap { lane in
        switch declaration.kind {
        case .roles(let roles):
          if let exists = roles[lane].exists, truth(ofFact: exists) == .no { return nil }
          return Lane(scope: scope, position: offset + lane, member: .role(roles[lane].name))
        case .list(let maximum, _):
          let member: Member? = lane == maximum ? nil : .listed(declaration.name, lane)
          return Lane(scope: scope, position: offset + lane, member: member)
        case .union: return nil
        }
      }
    }
  }

  /// The lanes whose rights are looked into.
  package func lanesLookedInto(of scope: ScopeIndex) -> [Lane] {
    let all = lanes(of: scope)
    return isOfPersonPresent ? all.filter { !isOfAnotherAdult($0.member) } : all
  }

  /// Whether a lane is left out of what is looked into.
  func isLeftOut(_ lane: Int, of scope: ScopeIndex?) -> Bool {
    guard isOfPersonPresent, let scope else { return false }
    return isOfAnotherAdult(member(on: lane, of: scope))
  }

  private func isOfAnotherAdult(_ member: Member?) -> Bool {
    member.map(program.adults.others.contains) ?? false
  }

  /// Whose lane a position of a scope is; nil for members not yet seen, and where there is nobody.
  func member(on position: Int, of scope: ScopeIndex) -> Member? {
    for order in 0..<program.lanes.partCount(of: scope) {
      let (part, offset, unseenLane) = program.lanes.part(order, of: scope)
      let lane = position - offset
      guard lane >= 0, lane < program.lanes.counts[part.position] else { continue }
      guard lane != unseenLane, machine.activeLanes[part.position].contains(lane) else { return nil }
      switch program.base.scopes[part].kind {
      case .roles(let roles):
        if let exists = roles[lane].exists, truth(ofFact: exists) == .no { return nil }
        return .role(roles[lane].name)
      case .list: return .listed(program.base.scopes[part].name, lane)
      case .union: return nil
      }
    }
    return nil
  }

  private func truth(ofFact fact: FactIndex) -> Truth {
    program.factNodes[fact.position].map { truth($0, .household) } ?? .unknown
  }

  /// The lane of a named member in a scope, if it is one.
  package func lane(of member: Member, in scope: ScopeIndex) -> Lane? { lanes(of: scope).first { $0.member == member } }
}
