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
    for (fact, seat) in move.seats { load(fact, of: seat, into: &move.inputs) }
  }

  /// Takes in who the members are; whoever is gone takes their answers along, and whoever comes brings theirs.
  mutating func take(_ rosters: [ScopeName: Roster], _ move: inout Move) {
    let (lanesBefore, unseenBefore, membersBefore) = (activeLanes, unseen, knownMembers)
    loadRosters(rosters)
    for position in activeLanes.indices {
      guard activeLanes[position] != lanesBefore[position] || unseen[position] != unseenBefore[position] else {
        continue
      }
      move.scopes.append(ScopeIndex(position))
      let (before, now) = (membersBefore[position], knownMembers[position])
      let gone = before.filter { member in !now.contains { $0.lane == member.lane } }
      let come = now.filter { member in !before.contains { $0.lane == member.lane } }
      if !gone.isEmpty || !come.isEmpty { exchange(gone, for: come, of: ScopeIndex(position), &move) }
    }
  }

  private mutating func exchange(
    _ gone: [(lane: Int, seat: Seat)], for come: [(lane: Int, seat: Seat)], of scope: ScopeIndex, _ move: inout Move
  ) {
    for input in program.inputsOfScope[scope.position] {
      let declaration = program.inputs[input.position]
      var hasChanged = false
      // A lane of which nothing was ever said is as it should be.
      if isTouched[input.position] {
        for member in gone where reset(input, on: member.lane) { hasChanged = true }
      }
      for member in come where said.speaks(of: declaration.fact, member.seat) {
        if load(input, declaration, on: member.lane, of: member.seat) { hasChanged = true }
      }
      if hasChanged { move.inputs.append(declaration.node) }
    }
  }
}
