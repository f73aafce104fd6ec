import RuleEngine
import RuleModel

/// Where the interview goes on: to the next question, back to what a correction stood over, or to the plan.
extension SessionState {
  /// Asks for an answer once more, before anything else.
  mutating func askAgain(_ question: Question, over ground: Stage.Ground, in setting: InterviewSetting) -> Step {
    noteWhoIsPresent(in: setting)
    let previous = question.key.flatMap { evaluation.situation[$0] }
    let asked = AskedQuestion(question: question, services: [], reason: .correction, previous: previous)
    stage = .correcting(StandingQuestion(asked: asked), over: ground)
    return .changed()
  }

  /// Begins with the questions, or goes on with them; a correction that is owed comes first.
  mutating func goOnWithQuestions(in setting: InterviewSetting) -> [Notice] {
    if let owed = stage.owed { return askAgain(owed, over: .questions, in: setting).notices }
    return askNext(in: setting)
  }

  /// After an answer: back to whoever was telling; otherwise to the questions, which it may have changed.
  mutating func goOnAfterAnswer(in setting: InterviewSetting) -> [Notice] {
    guard case .correcting(_, over: .telling(let telling)) = stage else { return askNext(in: setting) }
    noteWhoIsPresent(in: setting)
    stage = .telling(telling)
    return []
  }

  /// After a question whose answer stays what it was: where the interview was before.
  mutating func goBack(in setting: InterviewSetting) -> [Notice] {
    noteWhoIsPresent(in: setting)
    switch stage.ground {
    case .telling(let telling): stage = .telling(telling)
    case .plan: stage = .plan
    case .closing: stage = .closing
    case .questions, nil: return askNext(in: setting)
    }
    return []
  }

  /// Chooses what is asked next; when nothing is left, the plan is due.
  mutating func askNext(in setting: InterviewSetting) -> [Notice] {
    noteWhoIsPresent(in: setting)
    if let offer = estimateOffer(in: setting) {
      stage = .asking(offer)
      return []
    }
    if let question = dangerQuestion(in: setting) ?? estimateBasisQuestion(in: setting)
      ?? deadlineQuestion(for: pressingNeeds, ofUnsettled: .thatApply, in: setting)
    {
      stage = .asking(StandingQuestion(asked: question))
      return []
    }
    var notices: [Notice] = []
    while let next = plannedQuestion(in: setting) {
      if let key = next.question.key, let value = supposition(insteadOf: next.question, in: setting) {
        suppose(value, for: key, in: setting)
        notices.append(.supposed(key, value))
        continue
      }
      stage = .asking(StandingQuestion(asked: next))
      if next.isAside { asides += 1 }
      if let name = next.question.key?.fact { theme = setting.base.fact(named: name)?.theme ?? theme }
      return notices
    }
    if let question = deadlineQuestion(for: needs, ofUnsettled: .thatMayApply, in: setting)
      ?? narrowingQuestion(in: setting)
    {
      stage = .asking(StandingQuestion(asked: question))
      return notices
    }
    stage = .plan
    return notices + [.plan(Plan(of: self, in: setting))]
  }

  /// Who is asked only for the rights that they came for answers for nobody else.
  private mutating func noteWhoIsPresent(in setting: InterviewSetting) {
    evaluation.isOfPersonPresent = !isFullTour && lookedInto.isEmpty && !tellsOfPartner(in: setting)
  }

  /// Something was said of the partner but that there is one.
  private func tellsOfPartner(in setting: InterviewSetting) -> Bool {
    heard.statements.contains { statement in
      guard case .value(let key, _) = statement.content else { return false }
      return setting.program.adults.others.contains(key.member)
    }
  }
}
