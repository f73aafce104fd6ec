package import RuleModel

/// For whom the rules are read: the household as a whole, or one of its members.
package enum Holder: Hashable, Sendable {
  case household
  case lane(Evaluation.Lane)

  /// Nil for the household, and for members not yet seen.
  package var member: Member? {
    switch self {
    case .household: nil
    case .lane(let lane): lane.member
    }
  }
}

// MARK: - Of a service

extension Evaluation {
  /// For whom a service is decided, as far as they are known: nobody where it is decided for each member of a list that
  /// has none yet.
  package func holders(of service: ServiceIndex) -> [Holder] {
    guard let scope = program.scopeOfService[service.position] else { return [.household] }
    return lanesLookedInto(of: scope).filter { $0.member != nil }.map { .lane($0) }
  }

  /// The same, and those who may be there and were not seen yet, who are judged as one.
  package func holdersWithUnseen(of service: ServiceIndex) -> [Holder] {
    holders(in: program.scopeOfService[service.position])
  }

  /// For whom a page tells of a service: those who are known, otherwise whoever may be there, otherwise the household,
  /// for whom nothing is known of what each member has. Never nobody.
  package func holdersToTell(of service: ServiceIndex) -> [Holder] {
    let known = holders(of: service)
    guard known.isEmpty else { return known }
    let unseen = holdersWithUnseen(of: service)
    return unseen.isEmpty ? [.household] : unseen
  }

  /// Everybody who has or may have a value of a scope, those not seen yet among them.
  func holders(in scope: ScopeIndex?) -> [Holder] {
    scope.map { lanesLookedInto(of: $0).map { .lane($0) } } ?? [.household]
  }
}

// MARK: - Of a fact or an expression

extension Evaluation {
  /// A named member as the one whose values of a scope are read; the household where there is no scope, or they are not
  /// in it.
  package func holder(_ member: Member, in scope: ScopeIndex?) -> Holder {
    scope.flatMap { lane(of: member, in: $0) }.map { .lane($0) } ?? .household
  }

  /// Whose value a rule means that names a fact, read for somebody.
  package func holder(of fact: FactIndex, named member: MemberReference, for holder: Holder) -> Holder {
    guard let scope = program.base.facts[fact].scope else { return .household }
    switch member {
    case .household: return .household
    case .current: return holder
    case .role(let roles, let position):
      let offset = program.lanes.offset(of: roles, in: scope) ?? 0
      return lanes(of: scope).first { $0.position == offset + position }.map { .lane($0) } ?? .household
    }
  }

  /// For whom the parts of an expression are read: of what goes through the members of a scope, the first one.
  package func holder(ofPartsOf expression: Expression, for holder: Holder) -> Holder {
    switch expression.kind {
    case .some(let scope, _), .every(let scope, _), .count(let scope, _), .aggregate(_, _, let scope, _, _):
      return lanes(of: scope).first { $0.member != nil }.map { .lane($0) } ?? .household
    case .truth, .number, .date, .option, .today, .fact, .parameter, .service, .all, .any, .not, .atLeast,
      .comparison, .between, .oneOf, .includes, .inCommuneSet, .sum, .difference, .product, .quotient, .minimum,
      .maximum, .rounded, .converted, .choose, .brackets, .table, .communeAttribute, .shifted, .elapsed, .datePart,
      .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return holder
    }
  }
}
