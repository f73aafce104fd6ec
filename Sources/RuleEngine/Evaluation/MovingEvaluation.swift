package import RuleModel

/// An evaluation that goes from one situation to the next and judges by what differs: for screening many of them.
///
/// The decisions alone are kept up to date; what only serves plans is left as it was.
package struct MovingEvaluation: Sendable {
  private var evaluation: Evaluation
  private let influence: Influence
  private let sheet: AnswerSheet
  /// By number: what is loaded, and the last situation that said it.
  private var standing: [Said?]
  private var turns: [Int]
  /// The numbers that have an answer.
  private var numbers: [Int32] = []
  private var turn = 0
  private var rosters: [ScopeName: Roster] = [:]
  private var outcomes = OutcomeReader()
  private var walk: UnsettledWalk
  /// By service: the open nodes on the way to what it waits for, as they were when it was last asked.
  private var paths: [[Int32]]

  /// - Parameter constants: the situation whose verifications hold for all those to come; nothing else is taken of it.
  package init(_ program: Program, sheet: AnswerSheet, constants: Situation = Situation(), on date: CalendarDate) {
    var verified = Situation()
    for (key, holds) in constants.verifications { verified[verification: key] = holds }
    evaluation = Evaluation(program, of: verified, on: date)
    influence = Influence(program)
    self.sheet = sheet
    standing = Array(repeating: nil, count: sheet.lines.count)
    turns = Array(repeating: 0, count: sheet.lines.count)
    paths = Array(repeating: [], count: program.services.count)
    walk = UnsettledWalk(program)
  }

  /// Judges another situation; answers of each service, by position, whether its outcome, or what it waits for, may not
  /// be what it was.
  package mutating func move(to next: SheetAnswers) -> [Bool] {
    turn += 1
    var move = Machine.Move()
    if rosters != next.rosters {
      evaluation.machine.take(next.rosters, &move)
      rosters = next.rosters
    }
    for entry in next.entries {
      let number = Int(entry.number)
      turns[number] = turn
      if standing[number] == entry.said { continue }
      standing[number] = entry.said
      evaluation.machine.take(entry.said, for: sheet.lines[number], &move)
    }
    for number in numbers where turns[Int(number)] != turn {
      standing[Int(number)] = nil
      evaluation.machine.take(nil, for: sheet.lines[Int(number)], &move)
    }
    numbers.removeAll(keepingCapacity: true)
    for entry in next.entries { numbers.append(entry.number) }
    evaluation.machine.finish(&move)
    outcomes.begin()
    let trace = evaluation.machine.propagate(
      from: move.inputs, redoing: influence.nodes(of: move.scopes), upTo: evaluation.program.decisionCount)
    return paths.indices.map { service in
      influence.reaches(ServiceIndex(service), move.scopes, trace.moved, in: evaluation)
        || paths[service].contains { trace.moved.contains(Int($0)) || trace.woken.contains(Int($0)) }
    }
  }

  package mutating func outcome(of service: ServiceIndex) -> Outcome {
    paths[service.position].removeAll(keepingCapacity: true)
    return outcomes.outcome(of: service, in: evaluation)
  }

  /// Facts that an unsettled service still waits for, in the order of the base.
  package mutating func unsettledFacts(of service: ServiceIndex) -> [FactIndex] {
    let facts = walk.facts(below: service, in: evaluation)
    paths[service.position].append(contentsOf: walk.path)
    return facts
  }
}
