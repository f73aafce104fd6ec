package import RuleModel

/// An evaluation that goes from one situation to the next and judges by what differs: for screening many of them.
///
/// The decisions alone are kept up to date; what only serves plans is left as it was.
package struct MovingEvaluation: Sendable {
  private var evaluation: Evaluation
  private let influence: Influence
  private let sheet: AnswerSheet
  /// By number: what is loaded, and the last situation that said it.
  private var standing: [(said: Said, turn: Int)?]
  /// The numbers that have an answer.
  private var numbers: [Int32] = []
  private var turn = 0
  private var rosters: [ScopeName: Roster] = [:]
  private var outcomes = OutcomeReader()
  private var walk: UnsettledWalk

  /// - Parameter constants: the situation whose verifications hold for all those to come; nothing else is taken of it.
  package init(_ program: Program, sheet: AnswerSheet, constants: Situation = Situation(), on date: CalendarDate) {
    var verified = Situation()
    for (key, holds) in constants.verifications { verified[verification: key] = holds }
    evaluation = Evaluation(program, of: verified, on: date)
    influence = Influence(program)
    self.sheet = sheet
    standing = Array(repeating: nil, count: sheet.lines.count)
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
      if let old = standing[number], old.said == entry.said {
        standing[number]?.turn = turn
      } else {
        standing[number] = (entry.said, turn)
        evaluation.machine.take(entry.said, for: sheet.lines[number], &move)
      }
    }
    for number in numbers {
      guard let old = standing[Int(number)], old.turn != turn else { continue }
      standing[Int(number)] = nil
      evaluation.machine.take(nil, for: sheet.lines[Int(number)], &move)
    }
    numbers.removeAll(keepingCapacity: true)
    for entry in next.entries { numbers.append(entry.number) }
    evaluation.machine.finish(&move)
    outcomes.begin()
    let moved = evaluation.machine.propagate(
      from: move.inputs, redoing: influence.nodes(of: move.scopes), upTo: evaluation.program.decisionCount)
    return influence.services(of: move.scopes, moved, in: evaluation)
  }

  package mutating func outcome(of service: ServiceIndex) -> Outcome { outcomes.outcome(of: service, in: evaluation) }

  /// Facts that an unsettled service still waits for, in the order of the base.
  package mutating func unsettledFacts(of service: ServiceIndex) -> [FactIndex] {
    walk.facts(below: service, in: evaluation)
  }
}
