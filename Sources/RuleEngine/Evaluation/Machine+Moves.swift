import RuleModel

extension Machine {
  /// What differs between two situations, as far as a program reads it.
  struct Move: Sendable {
    fileprivate(set) var facts: [FactIndex] = []
    /// Scopes that have other lanes in use.
    fileprivate(set) var scopes: [ScopeIndex] = []
    /// Input nodes whose value or status changed.
    fileprivate(set) var inputs: [NodeIndex] = []
  }

  /// Turns what is loaded of one situation into what another says; the nodes that depend on it are still to be run.
  mutating func move(from old: Situation, to new: Situation) -> Move {
    var move = Move()
    move.scopes = changedScopes(loading: new)
    var reloaded: Set<FactIndex> = []
    // Lanes that are left must not keep what they held: somebody else may sit there later.
    for input in touchedInputs {
      let declaration = program.inputs[input.position]
      guard let scope = program[declaration.node].scope, move.scopes.contains(scope) else { continue }
      reset(input)
      reloaded.insert(declaration.fact)
      move.inputs.append(declaration.node)
    }
    for (key, answer) in new.answers where old.answers[key] != answer { take(answer, for: key, &move, &reloaded) }
    for key in old.answers.keys where new.answers[key] == nil { take(nil, for: key, &move, &reloaded) }
    for fact in reloaded.sorted() {
      move.facts.append(fact)
      move.inputs += load(fact)
    }
    return move
  }

  private mutating func changedScopes(loading situation: Situation) -> [ScopeIndex] {
    let (lanesBefore, unseenBefore) = (activeLanes, unseen)
    loadRosters(situation)
    return program.base.scopes.indices.filter { scope in
      activeLanes[scope.position] != lanesBefore[scope.position]
        || unseen[scope.position] != unseenBefore[scope.position]
    }
  }

  /// A household fact is loaded at once; the others once all is said of them.
  private mutating func take(
    _ answer: Answer?, for key: FactKey, _ move: inout Move, _ reloaded: inout Set<FactIndex>
  ) {
    guard let fact = program.base.factIndices[key.fact] else { return }
    if program.plainInputs[fact.position] != nil {
      move.facts.append(fact)
      move.inputs += set(answer, for: key)
    } else if let seat = program.seats.seat(of: key.member) {
      said.set(answer, fact, seat, key.moment)
      reloaded.insert(fact)
    }
  }
}
