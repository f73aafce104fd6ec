import NeedFinder
import RuleEngine
package import RuleModel

/// An exercise being played, as a value: the log of acts gives everything back.
package struct Play: Sendable {
  package let exercise: Exercise
  package private(set) var log: [TraineeAction] = []
  /// What the trainee has learnt.
  package internal(set) var known = Situation()
  package internal(set) var record = InterviewRecord()
  /// How far the person trusts the trainee: what is sensitive is told only from some point on.
  var trust = 0
  private var hasVolunteered = false
  let resident: Resident

  package init(_ exercise: Exercise) {
    self.exercise = exercise
    resident = Resident(exercise: exercise)
  }

  /// Plays a log again.
  package init(_ exercise: Exercise, replaying log: [TraineeAction]) {
    self.init(exercise)
    for action in log { _ = apply(action) }
  }

  /// Nothing changes once the interview is closed.
  package mutating func apply(_ action: TraineeAction) -> [ResidentNotice] {
    guard !record.isClosed else { return [] }
    log.append(action)
    var notices = listen(to: action)
    if exercise.isWithoutPerson { return takeWithoutPerson(action) }
    notices = take(action) + notices
    if action.manner.isConversation, !hasVolunteered {
      hasVolunteered = true
      let told = resident.volunteered
      learn(told)
      if !told.isEmpty { notices.append(.volunteers(told)) }
    }
    return notices
  }

  /// Facts learnt so far.
  package var learned: Set<FactName> { Set(known.answers.keys.map(\.fact)) }
}
