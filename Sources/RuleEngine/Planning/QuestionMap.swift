import RuleModel

/// From an unknown input on a lane to the question that would make it known.
extension Evaluation {
  /// Nil when nothing can be asked: already answered, refused, or computed.
  func question(for input: Input, lane: Int, in scope: ScopeIndex?) -> Question? {
    guard program.tables.canBeAsked[input.fact.position] else { return nil }
    guard let member = member(at: lane, in: scope) else {
      return scope.flatMap { rosterQuestion(for: $0, lane: lane) }
    }
    // Whether there is such a person comes before anything about them.
    if let doubt = existenceInDoubt(of: member) {
      return canAsk(doubt) ? .value(FactKey(program.base.facts[doubt].name)) : nil
    }
    return question(for: input, named: program.tables.names[input.fact.position], member: member)
  }

  /// The fact that says whether somebody has a role, where that is not known yet.
  private func existenceInDoubt(of member: Member) -> FactIndex? {
    guard let fact = program.adults.existence(of: member), let node = program.factNodes[fact.position] else {
      return nil
    }
    return truth(node, .household) == .unknown ? fact : nil
  }

  private func canAsk(_ fact: FactIndex) -> Bool {
    program.tables.canBeAsked[fact.position] && situation[FactKey(program.base.facts[fact].name)] == nil
  }

  /// What asking an input on a lane costs; nil when nothing can be asked.
  func costOfAsking(_ input: InputIndex, lane: Int) -> Double? {
    let declaration = program.inputs[input.position]
    let fact = declaration.fact.position
    guard program.tables.canBeAsked[fact] else { return nil }
    if let plain = program.plainInputs[fact], plain == input {
      return machine.status(of: input, lane) == .notAsked ? program.tables.costs[fact] : nil
    }
    let scope = program[declaration.node].scope
    switch question(for: declaration, lane: lane, in: scope) {
    case .value: return program.tables.costs[fact]
    case .roster, .regularity: return 1
    case nil: return nil
    }
  }

  private func question(for input: Input, named name: FactName, member: Member) -> Question? {
    let habitual = FactKey(name, of: member)
    // Who does not know whether they receive something does not know how much.
    if case .received(let service) = program.base.facts[input.fact].origin,
      case .unavailable = situation[FactKey(.receiving(program.base.services[service].id), of: member)]
    {
      return nil
    }
    switch input.reading {
    case .inCommuneSet, .communeAttribute, .value(.current): return unlessAnswered(.value(habitual))
    case .value(.year(let back)):
      return unlessAnswered(.value(FactKey(name, of: member, at: .year(date.year - back))))
    case .value(.months(_, let nearest, let farthest)):
      return monthly(habitual, mean: .meanOfMonths(nearest: nearest, farthest: farthest))
    case .value(.monthsOfYear(_, let back)):
      let (nearest, farthest) = (date.month + 12 * (back - 1), date.month + 12 * back - 1)
      return monthly(habitual, mean: .meanOfMonths(nearest: nearest, farthest: farthest))
    }
  }

  /// First the usual month, then whether it held for the others, then their mean.
  private func monthly(_ habitual: FactKey, mean: Moment) -> Question? {
    switch situation[habitual] {
    case nil: return .value(habitual)
    case .unavailable: return nil
    case .stated: break
    }
    switch situation[FactKey(habitual.fact, of: habitual.member, at: .regular)] {
    case nil: return .regularity(habitual)
    case .stated(.truth(true), _): return nil
    case .stated, .unavailable:
      return unlessAnswered(.value(FactKey(habitual.fact, of: habitual.member, at: mean)))
    }
  }

  private func unlessAnswered(_ question: Question) -> Question? {
    guard let key = question.key else { return question }
    return situation[key] == nil ? question : nil
  }

  private func member(at lane: Int, in scope: ScopeIndex?) -> Member? {
    guard let scope else { return .household }
    return self.member(on: lane, of: scope)
  }

  /// The list to ask about, for a lane that stands for members not yet seen.
  private func rosterQuestion(for scope: ScopeIndex, lane: Int) -> Question? {
    for part in program.lanes.parts(of: scope) {
      let offset = program.lanes.offset(of: part, in: scope) ?? 0
      guard let unseen = program.lanes.unseenLane(of: part), lane == offset + unseen else { continue }
      return rosterQuestion(for: part)
    }
    return nil
  }

  /// The question "who are they?" of a list that has never been told.
  func rosterQuestion(for scope: ScopeIndex) -> Question? {
    // Roles are no list: who has them is a fact of the household.
    guard program.lanes.unseenLane(of: scope) != nil else { return nil }
    let name = program.base.scopes[scope].name
    return situation[roster: name] == nil ? .roster(name) : nil
  }
}
