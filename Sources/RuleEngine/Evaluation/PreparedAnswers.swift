package import RuleModel

/// A situation read once for one program and one day, to be judged many times.
package struct PreparedAnswers: Sendable {
  package let situation: Situation
  let entries: [Entry]
  /// Facts with members, months, years or communes, still to be read lane by lane.
  let said: SaidAnswers

  struct Entry: Sendable {
    let input: InputIndex
    let slot: Int32
    let value: KnownValue
    let status: Machine.InputStatus
  }
}

extension Evaluation {
  package func prepare(_ situation: Situation) -> PreparedAnswers { machine.prepare(situation) }

  /// Puts a prepared situation in and decides the services; what only serves plans is left as it was.
  package mutating func decide(_ answers: PreparedAnswers) {
    situation = answers.situation
    machine.load(answers)
    machine.run(upTo: program.decisionCount)
  }
}
