package import RuleModel

/// A situation judged by a program on a given day: truths, amounts and verdicts, kept up to date answer by answer.
///
/// A value: copying one is how "what if" is asked.
package struct Evaluation: Sendable {
  package let program: Program
  package let date: CalendarDate
  package internal(set) var situation: Situation
  var machine: Machine
  let doubts: Doubts
  /// Whether the rights that each adult has are looked into for the person present alone: of a partner nothing was
  /// told but that there is one.
  package var isOfPersonPresent = false

  /// Evaluates everything once.
  package init(_ program: Program, of situation: Situation = Situation(), on date: CalendarDate) {
    self.program = program
    self.date = date
    self.situation = situation
    machine = Machine(program: program, date: date)
    doubts = Doubts(program, on: date)
    machine.load(situation)
    machine.run(upTo: program.nodes.count)
  }

  /// Puts another situation in, with the program's tables kept: for screening many situations.
  package mutating func replace(with situation: Situation, decisionsOnly: Bool = false) {
    self.situation = situation
    machine.load(situation)
    machine.run(upTo: decisionsOnly ? program.decisionCount : program.nodes.count)
  }

  /// Takes in one answer, or takes it back with nil; evaluates only what depends on it.
  package mutating func set(_ answer: Answer?, for key: FactKey) {
    situation[key] = answer
    let changed = machine.set(answer, for: key)
    machine.propagate(from: changed, upTo: program.nodes.count)
  }

  /// Takes in who the members of a list are. Lanes move, so everything is evaluated again.
  package mutating func set(_ roster: Roster?, for scope: ScopeName) {
    situation[roster: scope] = roster
    machine.load(situation)
    machine.run(upTo: program.nodes.count)
  }

  package mutating func set(_ holds: Bool?, for verification: ReserveKey) {
    situation[verification: verification] = holds
  }

  /// Counted work: node evaluations since the beginning.
  package var stepsDone: Int { machine.stepsDone }
}

// MARK: - Reading values

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
    guard case .role(let name)? = member else { return false }
    for scope in program.base.scopes.elements {
      if case .roles(let roles) = scope.kind { return roles.first?.name != name }
    }
    return false
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
    guard let node = program.factNodes[fact.position] else { return .unknown }
    return value(of: node, lane: nil).truth ?? .unknown
  }

  /// The value of a node, on one lane where it has several.
  package func value(of node: NodeIndex, lane: Lane?) -> KnownValue {
    let declaration = program[node]
    return machine.values.value(
      declaration.kind, at: Int(declaration.slot) + place(of: lane, in: declaration.scope))
  }

  /// Where the value for a lane lies among those of a node with this scope.
  func place(of lane: Lane?, in scope: ScopeIndex?) -> Int {
    guard let scope, let lane else { return 0 }
    return lane.position + (program.lanes.offset(of: lane.scope, in: scope) ?? 0)
  }

  /// The value of an expression; nil for texts and communes.
  package func value(of expression: Expression, lane: Lane? = nil) -> KnownValue? {
    program.node(of: expression).map { value(of: $0, lane: lane) }
  }

  /// The present value of a fact for a member; nil where no rule computes it.
  package func value(of fact: FactIndex, lane: Lane? = nil) -> KnownValue? {
    program.factNodes[fact.position].map { value(of: $0, lane: lane) }
  }

  /// The lane of a named member in a scope, if it is one.
  package func lane(of member: Member, in scope: ScopeIndex) -> Lane? { lanes(of: scope).first { $0.member == member } }
}
