import RuleModel

/// Quantifiers, counts and sums over members, of whom some may not exist and some have not been seen yet.
///
/// The unseen lane stands for `unseen` members that all look alike: nothing more is known of them than of any member.
extension Machine {
  /// The places of a node's values that stand for somebody: one for the household, one for each member of its scope.
  func lanesInUse(of node: Node) -> [Int] { node.scope.map { activeLanes[$0.position] } ?? [0] }

  struct Member {
    let lane: Int
    /// How many there certainly and possibly are on this lane: 1...1 for a known member, 0...1 for a partner of whom
    /// it is not known whether there is one.
    let multiplicity: ClosedRange<Int>
  }

  /// Calls `body` with the members of a scope, part by part; `among` names the presence node of each part.
  func forEachMember(_ scope: ScopeIndex, _ among: OperandRange, _ body: (Member) -> Void) {
    for order in 0..<program.lanes.partCount(of: scope) {
      let (part, offset, unseenLane) = program.lanes.part(order, of: scope)
      let presence = program.operands[Int(among.start) + order]
      for lane in activeLanes[part.position] {
        if lane == unseenLane {
          body(Member(lane: offset + lane, multiplicity: unseen[part.position]))
          continue
        }
        switch truth(presence, lane) {
        case .yes: body(Member(lane: offset + lane, multiplicity: 1...1))
        case .unknown: body(Member(lane: offset + lane, multiplicity: 0...1))
        case .no: break
        }
      }
    }
  }

  func presence(_ scope: ScopeIndex, _ facts: OperandRange, _ lane: Int) -> Truth {
    if lane == program.lanes.unseenLane(of: scope) {
      return unseen[scope.position].lowerBound > 0 ? .yes : .unknown
    }
    return lane < Int(facts.count) ? truth(program.operands[Int(facts.start) + lane], 0) : .yes
  }

  func anyLane(_ scope: ScopeIndex, _ condition: NodeIndex?, _ among: OperandRange) -> Truth {
    var result = Truth.no
    forEachMember(scope, among) { member in
      let exists: Truth = member.multiplicity.lowerBound > 0 ? .yes : .unknown
      result = result.or(exists.and(condition.map { truth($0, member.lane) } ?? .yes))
    }
    return result
  }

  func everyLane(_ scope: ScopeIndex, _ condition: NodeIndex, _ among: OperandRange) -> Truth {
    var result = Truth.yes
    forEachMember(scope, among) { member in
      let exists: Truth = member.multiplicity.lowerBound > 0 ? .yes : .unknown
      result = result.and((!exists).or(truth(condition, member.lane)))
    }
    return result
  }

  func countLanes(_ scope: ScopeIndex, _ condition: NodeIndex?, _ among: OperandRange) -> Interval {
    var (low, high) = (0, 0)
    forEachMember(scope, among) { member in
      switch condition.map({ truth($0, member.lane) }) ?? .yes {
      case .yes:
        low += member.multiplicity.lowerBound
        high += member.multiplicity.upperBound
      case .unknown: high += member.multiplicity.upperBound
      case .no: break
      }
    }
    return Interval(Rational(low), Rational(high))
  }

  func sumLanes(_ scope: ScopeIndex, _ index: NodeIndex, _ condition: NodeIndex?, _ among: OperandRange) -> Interval {
    var total = Interval.zero
    forEachMember(scope, among) { member in
      let counted = condition.map { truth($0, member.lane) } ?? .yes
      if counted == .no { return }
      let least = counted == .yes ? member.multiplicity.lowerBound : 0
      let most = member.multiplicity.upperBound
      let value = number(index, member.lane)
      if least == 1, most == 1 {
        total = total.adding(value)
      } else {
        total = total.adding(value.multiplied(by: Interval(Rational(least), Rational(most))))
      }
    }
    return total
  }

  /// The largest or smallest value among members that count; `otherwise` when there may be none.
  func extreme(
    _ extreme: Extreme, _ scope: ScopeIndex, _ index: NodeIndex, _ condition: NodeIndex?, _ otherwise: NodeIndex?,
    _ among: OperandRange, _ kind: Node.Kind
  ) -> KnownValue {
    var certain: KnownValue?
    var possible: [KnownValue] = []
    forEachMember(scope, among) { member in
      let counted = condition.map { truth($0, member.lane) } ?? .yes
      if counted == .no || member.multiplicity.upperBound == 0 { return }
      let value = self.value(index, kind, member.lane)
      if counted == .yes && member.multiplicity.lowerBound > 0 {
        certain = certain.map { $0.extreme(extreme, value) } ?? value
      } else {
        possible.append(value)
      }
    }
    let nobody = otherwise.map { value($0, kind, 0) }
    guard var result = certain ?? nobody ?? possible.first else {
      return kind == .date ? .date(.anything) : .number(.anything)
    }
    // A member who may or may not count moves the result from what it is without them to what it is with them.
    for value in possible {
      let with = certain == nil ? value : result.extreme(extreme, value)
      result = result.hull(with).hull(result.extreme(extreme, value))
    }
    return result
  }
}

extension KnownValue {
  /// The smaller or the larger of both; the first where the kinds differ, which a program never makes.
  fileprivate func extreme(_ extreme: Extreme, _ other: KnownValue) -> KnownValue {
    switch (self, other) {
    case (.number(let a), .number(let b)):
      switch extreme {
      case .smallest: .number(a.minimum(b))
      case .largest: .number(a.maximum(b))
      }
    case (.date(let a), .date(let b)):
      switch extreme {
      case .smallest: .date(DaySpan(min(a.earliest, b.earliest), min(a.latest, b.latest)))
      case .largest: .date(DaySpan(max(a.earliest, b.earliest), max(a.latest, b.latest)))
      }
    case (.truth, _), (.number, _), (.date, _), (.option, _), (.choices, _): self
    }
  }
}
