import NeedFinder
import RuleEngine
import RuleModel

/// What a good interviewer would do next.
extension Play {
  /// What a good interviewer would do now.
  func hint() -> ResidentNotice.Hint {
    if record.greeting == nil { return .greet }
    if exercise.isByPhone, record.identity == nil { return .checkIdentity }
    if record.framePoints.count < FramePoint.allCases.count { return .frame }
    if let inquiry = nextInquiry { return .ask(inquiry) }
    if record.reformulations.isEmpty { return .reformulate }
    if !record.sawPapers { return .checkPapers }
    if record.proposed.isEmpty { return .propose }
    if exercise.expected.bearable != nil {
      if record.instalments.isEmpty { return .offer }
      if !record.asksWriting { return .askWriting }
    }
    return exercise.scenario.staging.isDigital && !record.isTogether ? .doTogether : .close
  }

  /// The question most needed for the services of the exercise that was not asked, or may now be answered.
  private var nextInquiry: Inquiry? {
    let evaluation = Evaluation(exercise.program, of: known, on: exercise.date)
    let context = PlanningContext(goals: Set(exercise.expected.goals))
    return Planner(exercise.program).candidates(in: evaluation, context: context).map { Inquiry($0.question) }
      .first { inquiry in
        guard record.asked.contains(inquiry) else { return true }
        guard case .tells(_, isRepeated: false) = resident.reply(to: inquiry, trust: trust, known: known) else {
          return false
        }
        return true
      }
  }
}
