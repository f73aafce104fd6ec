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
  /// The value of a node for somebody; nil where it has one for each member and nobody of them is named.
  package func value(of node: NodeIndex, for holder: Holder) -> KnownValue? {
    let declaration = program[node]
    return place(of: holder, in: declaration.scope).map {
      machine.values.value(declaration.kind, at: Int(declaration.slot) + $0)
    }
  }

  /// The value of an expression; nil for texts and communes as well.
  package func value(of expression: Expression, for holder: Holder) -> KnownValue? {
    program.node(of: expression).flatMap { value(of: $0, for: holder) }
  }

  /// The present value of a fact; nil where no rule computes it as well.
  package func value(of fact: FactIndex, for holder: Holder) -> KnownValue? {
    program.factNodes[fact.position].flatMap { value(of: $0, for: holder) }
  }

  /// A truth as `value` gives it; unknown where it gives none.
  func truth(_ node: NodeIndex, _ holder: Holder) -> Truth {
    let declaration = program.nodes[node.position]
    guard declaration.kind == .truth, let place = place(of: holder, in: declaration.scope) else { return .unknown }
    return machine.values.truths[Int(declaration.slot) + place]
  }

  /// Whether a condition holds for at least one of several.
  package func truth(of condition: Expression, forAnyOf holders: [Holder]) -> Truth {
    holders.reduce(.no) { $0.or(value(of: condition, for: $1)?.truth ?? .unknown) }
  }

  /// Where somebody's value lies among those of a node with this scope; nil where the node has none for them.
  func place(of holder: Holder, in scope: ScopeIndex?) -> Int? {
    guard let scope else { return 0 }
    guard case .lane(let lane) = holder else { return nil }
    return program.lanes.offset(of: lane.scope, in: scope).map { lane.position + $0 }
  }
}
