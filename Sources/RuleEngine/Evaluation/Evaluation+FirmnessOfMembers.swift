import RuleModel

/// What a step rests on that goes through the members of a scope: each of them is read for themselves.
extension Evaluation {
  /// Nil for a step that goes through nobody.
  func basis(ofMembersIn operation: Operation, of node: NodeIndex, _ memo: inout OutcomeMemo) -> Basis? {
    switch operation {
    case .anyLane(let scope, let condition?, let among):
      let each = Members(scope: scope, among: among)
      return truth(node, .household) == .yes
        ? leastDoubtful(each, where: condition, is: .yes, &memo) : basis(of: each, where: condition, &memo)
    case .everyLane(let scope, let condition, let among):
      let each = Members(scope: scope, among: among)
      return truth(node, .household) == .no
        ? leastDoubtful(each, where: condition, is: .no, &memo) : basis(of: each, where: condition, &memo)
    case .countLanes(let scope, let condition, let among):
      return basis(of: Members(scope: scope, among: among), where: condition, &memo)
    case .sumLanes(let scope, let value, let condition, let among):
      return basis(of: Members(scope: scope, among: among), where: condition, reading: value, &memo)
    case .extremeLane(let scope, let value, let condition, let otherwise, _, let among):
      var result = basis(of: Members(scope: scope, among: among), where: condition, reading: value, &memo)
      if let otherwise { result.formUnion(basis(of: otherwise, for: .household, &memo)) }
      return result
    case .anyLane(let scope, nil, let among): return basis(of: Members(scope: scope, among: among), where: nil, &memo)
    case .input, .constant, .not, .all, .any, .atLeast, .compareNumbers, .compareDates, .sameOption, .sameTruth,
      .oneOf, .includes, .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded, .scaled, .choose,
      .stated, .asked, .estimated, .parameterAt, .previous, .pick, .project, .presence, .shifted, .elapsed, .datePart,
      .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return nil
    }
  }

  private struct Members {
    let scope: ScopeIndex
    let among: OperandRange
  }

  /// Of everybody, the condition; of those who may meet it, the value as well.
  private func basis(
    of members: Members, where condition: NodeIndex?, reading value: NodeIndex? = nil, _ memo: inout OutcomeMemo
  ) -> Basis {
    var result = basis(ofPresenceOf: members, &memo)
    machine.forEachMember(members.scope, members.among) { member in
      let holder = holder(on: member.lane, of: members.scope)
      if let condition { result.formUnion(basis(of: condition, for: holder, &memo)) }
      if let value, condition.map({ truth($0, holder) }) != .no {
        result.formUnion(basis(of: value, for: holder, &memo))
      }
    }
    return result
  }

  /// Of the members who settle a truth, the basis of the one who leaves least in doubt.
  private func leastDoubtful(
    _ members: Members, where condition: NodeIndex, is truth: Truth, _ memo: inout OutcomeMemo
  ) -> Basis {
    var least: Basis?
    machine.forEachMember(members.scope, members.among) { member in
      let holder = holder(on: member.lane, of: members.scope)
      guard member.multiplicity.lowerBound > 0, self.truth(condition, holder) == truth else { return }
      let found = basis(of: condition, for: holder, &memo)
      if found.size < least?.size ?? .max { least = found }
    }
    var result = basis(ofPresenceOf: members, &memo)
    result.formUnion(least ?? .firm)
    return result
  }

  private func basis(ofPresenceOf members: Members, _ memo: inout OutcomeMemo) -> Basis {
    var result = Basis.firm
    for presence in members.among.indices(in: program.operands) {
      result.formUnion(basis(of: presence, for: .household, &memo))
    }
    return result
  }

  /// Who is on a lane of a scope.
  func holder(on position: Int, of scope: ScopeIndex) -> Holder {
    .lane(Lane(scope: scope, position: position, member: member(on: position, of: scope)))
  }
}
