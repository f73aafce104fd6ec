import RuleModel

extension Machine {
  /// What differs between two situations, as far as a program reads it.
  struct Move: Sendable {
    /// Scopes that have other lanes in use.
    fileprivate(set) var scopes: [ScopeIndex] = []
    /// Input nodes whose value or status changed.
    fileprivate(set) var inputs: [NodeIndex] = []
    /// Whose answers changed, in the order they were taken; loaded once all of them are.
    fileprivate var seats: [(fact: FactIndex, seat: Seat)] = []
  }

  /// Takes in an answer, or takes it back with nil: a plain one is loaded at once, the others by `finish`.
  mutating func take(_ answer: Said?, for line: AnswerSheet.Line, _ move: inout Move) {
    if let input = line.plainInput {
      if load(answer, of: input) { move.inputs.append(program.inputs[input.position].node) }
      return
    }
    said.set(answer, line.fact, line.seat, line.moment)
    if let last = move.seats.last, last.fact == line.fact, last.seat == line.seat { return }
    move.seats.append((line.fact, line.seat))
  }

  /// Loads what `take` left, once it is known who the members are.
  mutating func finish(_ move: inout Move) {
    for (fact, seat) in move.seats { move.inputs += load(fact, of: seat) }
  }

  /// Takes in who the members are; whoever is gone takes their answers along, and whoever comes brings theirs.
  mutating func take(_ rosters: [ScopeName: Roster], _ move: inout Move) {
    let (lanesBefore, unseenBefore, membersBefore) = (activeLanes, unseen, knownMembers)
    loadRosters(rosters)
    move.scopes = program.base.scopes.indices.filter { scope in
      activeLanes[scope.position] != lanesBefore[scope.position]
        || unseen[scope.position] != unseenBefore[scope.position]
    }
    for position in program.inputs.indices {
      let (input, declaration) = (InputIndex(position), program.inputs[position])
      guard let scope = program[declaration.node].scope, move.scopes.contains(scope) else { continue }
      let (before, now) = (membersBefore[scope.position], knownMembers[scope.position])
      var hasChanged = false
      for member in before where !now.contains(where: { $0.lane == member.lane }) {
        if reset(input, on: member.lane) { hasChanged = true }
      }
      for member in now where !before.contains(where: { $0.lane == member.lane }) {
        if load(input, declaration, on: member.lane, of: member.seat) { hasChanged = true }
      }
      if hasChanged { move.inputs.append(declaration.node) }
    }
  }
}
