package import RuleModel

/// An evaluation that goes from one situation to the next and judges by what differs: for screening many of them.
///
/// The decisions alone are kept up to date; what only serves plans is left as it was.
package struct MovingEvaluation: Sendable {
  private var evaluation: Evaluation
  private let influence: Influence
  private let sheet: AnswerSheet
  /// What the next situation says: filled in by the caller before each move.
  package var answers: SheetAnswers
  /// By number: the version of the answer that is loaded; 0 where there is none.
  private var loaded: [Int32]
  /// The numbers that have an answer loaded.
  private var numbers: [Int32] = []
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
    answers = SheetAnswers(sheet)
    loaded = Array(repeating: 0, count: sheet.lines.count)
    paths = Array(repeating: [], count: program.services.count)
    walk = UnsettledWalk(program)
  }

  /// Judges the situation in `answers`; says of each service, by position, whether what is told of it, or what it waits
  /// for, may not be what it was.
  package mutating func move() -> [Bool] {
    var move = Machine.Move()
    if rosters != answers.rosters {
      evaluation.machine.take(answers.rosters, &move)
      rosters = answers.rosters
    }
    for raw in answers.numbers {
      let number = Int(raw)
      if loaded[number] == answers.versions[number] { continue }
      loaded[number] = answers.versions[number]
      evaluation.machine.take(answers.said[number], for: sheet.lines[number], &move)
    }
    for raw in numbers where answers.turns[Int(raw)] != answers.turn {
      loaded[Int(raw)] = 0
      evaluation.machine.take(nil, for: sheet.lines[Int(raw)], &move)
    }
    numbers.removeAll(keepingCapacity: true)
    numbers.append(contentsOf: answers.numbers)
    evaluation.machine.finish(&move)
    outcomes.begin()
    let trace = evaluation.machine.propagate(
      from: move.inputs, redoing: influence.nodes(of: move.scopes), upTo: evaluation.program.decisionCount,
      tracing: true)
    let touched = trace.moved.union(trace.woken)
    var reached = [Bool](repeating: false, count: paths.count)
    for service in reached.indices {
      reached[service] =
        influence.reaches(ServiceIndex(service), move.scopes, trace.moved, in: evaluation)
        || touched.contains(anyOf: paths[service])
    }
    return reached
  }

  package mutating func outcome(of service: ServiceIndex) -> Outcome {
    paths[service.position].removeAll(keepingCapacity: true)
    return outcomes.outcome(of: service, in: evaluation)
  }

  /// Facts that an unsettled service still waits for, in the order of the base.
  package mutating func unsettledFacts(of service: ServiceIndex) -> [FactIndex] {
    let facts = walk.facts(below: service, in: evaluation)
    paths[service.position].removeAll(keepingCapacity: true)
    for cell in walk.path { paths[service.position].append(Int32(cell.node)) }
    return facts
  }
}
