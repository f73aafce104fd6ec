import RuleEngine
package import RuleModel

/// What an interview is worth, competency by competency, with what would have been better.
///
/// Everything is computed from the log and the rules. A competency that the exercise gives no occasion to show is not
/// observed and does not count. Each service proposed against the rules costs one point, taken from the knowledge of
/// rights first, then from the total.
package struct Debrief: Sendable {
  package let exercise: Exercise
  package let record: InterviewRecord
  /// In the order of the grid.
  package let marks: [Mark]
  package let unobserved: [Competency]
  package let found: [ServiceIndex]
  package let missed: [ServiceIndex]
  package let wrong: [ServiceIndex]
  /// Found, and settled by what was learnt as by the whole truth.
  package let established: [ServiceIndex]
  package let questions: QuestionCount
  /// Points lost beyond the marks.
  package let deduction: Int

  package struct Mark: Sendable, Hashable {
    package let competency: Competency
    /// 0 to 3.
    package let points: Int
    package let findings: [Finding]
  }

  package struct QuestionCount: Sendable, Hashable {
    package let asked: Int
    package let useful: Int
    package let repeated: Int
    package let unclear: Int
    /// What the engine asks the same person.
    package let reference: Int
  }

  package init(of play: Play) {
    let judge = Judge(play: play)
    exercise = play.exercise
    record = play.record
    let all = play.log.isEmpty ? judge.blank() : judge.marks()
    marks = all
    unobserved = Competency.allCases.filter { competency in !all.contains { $0.competency == competency } }
    found = judge.found
    missed = judge.missed
    wrong = judge.wrong
    established = judge.established
    questions = judge.questions
    deduction = max(0, judge.wrong.count - judge.rightsLost)
  }

  package var total: Int { max(0, marks.map(\.points).reduce(0, +) - deduction) }
  package var maximum: Int { 3 * marks.count }
  package var percent: Int { maximum == 0 ? 0 : 100 * total / maximum }
  package var level: TraineeLevel { TraineeLevel(percent: percent) }

  /// Why the interview is not validated even with a high total; empty when it may be.
  package var blocking: [Finding] {
    marks.flatMap { mark in
      mark.findings.filter { finding in
        if case .promised = finding { return true }
        // Whatever else was done for safety.
        if case .dangerMissed = finding { return true }
        return mark.points == 0 && mark.competency.isBlocking && !finding.isSlip
      }
    }
  }

  package func points(_ competency: Competency) -> Int? { marks.first { $0.competency == competency }?.points }
}
