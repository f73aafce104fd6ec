import RuleEngine
import RuleModel

/// Answers to the question that stands.
extension SessionState {
  mutating func take(_ reply: Action.Reply, to standing: StandingQuestion, in setting: InterviewSetting) -> Step {
    let asked = standing.asked
    if let doubt = standing.doubt, case .truth(let isMeant) = reply {
      return settleDoubt(doubt, isMeant: isMeant, asked, in: setting)
    }
    if let together = asked.together, let step = take(reply, to: together, asked, in: setting) { return step }
    switch reply {
    case .answer(let answer, let remarks): return record(asked, answer, remarks, in: setting)
    case .members(let list):
      guard case .roster(let scope) = asked.question else { return .refused(.outOfPlace) }
      let before = evaluation
      if asked.reason == .ages { takeAges(list, of: scope) } else { store(list, for: scope, .stated) }
      return settle(asked.question, before, [.listed(scope, list.roster)], in: setting)
    case .doubt(let value, let reason):
      stage.put(StandingQuestion(asked: asked, doubt: StandingQuestion.Doubt(value: value, reason: reason)))
      return .changed()
    case .truth(let truth): return record(asked, .stated(.truth(truth), .stated), [], in: setting)
    case .emptyLine:
      if asked.isUnsure { return leaveUnknown(asked, .doesNotKnow, in: setting) }
      if let alike = asked.alike { return sayAgain(alike, asked, in: setting) }
      if let value = asked.suggestion { return record(asked, .stated(value, .stated), [], in: setting) }
      if asked.reason == .correction || asked.reason == .narrowing, isKept(asked.question) {
        return keepAnswer(to: asked, in: setting)
      }
      return .refused(.misread(.empty, expecting: asked.question))
    case .exceptions: return .refused(.outOfPlace)
    }
  }

  /// A yes or a no to what is doubted; another answer is one to the question itself.
  private mutating func settleDoubt(
    _ doubt: StandingQuestion.Doubt, isMeant: Bool, _ asked: AskedQuestion, in setting: InterviewSetting
  ) -> Step {
    switch doubt.reason {
    case .leavesOutHeard(let said):
      return record(asked, .stated(isMeant ? doubt.value : said, .stated), [.readAs], in: setting)
    case .estimated:
      return isMeant ? acceptEstimate(doubt.value, asked, in: setting) : declineEstimate(asked, in: setting)
    case .exceptions(let numbers):
      if isMeant, let together = asked.together { return takeExceptions(numbers, of: together, asked, in: setting) }
    case .outOfBounds, .unusual, .shortened, .grossForNet, .overMonths, .former, .young:
      if isMeant { return record(asked, .stated(doubt.value, .stated), [], in: setting) }
    }
    stage.put(StandingQuestion(asked: asked))
    return .changed()
  }

  /// The same answer for every member for whom the question matters.
  private mutating func sayAgain(
    _ alike: AskedQuestion.Alike, _ asked: AskedQuestion, in setting: InterviewSetting
  ) -> Step {
    let before = evaluation
    for key in alike.keys { store(.stated(alike.value, .stated), for: key) }
    return settle(asked.question, before, [], in: setting)
  }

  private func isKept(_ question: Question) -> Bool {
    if case .roster(let scope) = question { return evaluation.situation[roster: scope] != nil }
    return question.key.flatMap { evaluation.situation[$0] } != nil
  }

  private mutating func record(
    _ asked: AskedQuestion, _ answer: Answer, _ remarks: [AnswerRemark], in setting: InterviewSetting
  ) -> Step {
    guard let key = asked.question.key else { return .refused(.outOfPlace) }
    let before = evaluation
    store(answer, for: key)
    if asked.suggestion != nil { settledSurprises.insert(key) }
    noteBands(of: asked, answer, for: key)
    for case .alsoSaid(let statements) in remarks {
      for statement in statements {
        if case .value(let other, let value) = statement.content {
          store(.stated(value, .heard(statement.words)), for: other)
        }
      }
    }
    var notices: [Notice] = []
    switch answer {
    case .stated(let value, _):
      if !remarks.isEmpty || value.isInexact { notices.append(.understood(key, value, remarks: remarks)) }
    case .unavailable(let reason): notices.append(.recordedAsUnknown(key, reason, estimate: nil))
    }
    return settle(asked.question, before, notices, in: setting)
  }

  mutating func settle(
    _ question: Question, _ before: Evaluation, _ notices: [Notice], in setting: InterviewSetting
  ) -> Step {
    postponed.removeAll { $0 == question }
    if !answered.contains(question) { answered.append(question) }
    let notices = notices + supposeAgain(in: setting)
    let next = goOnAfterAnswer(in: setting)
    let changes = changes(since: before, in: setting)
    return .changed(notices + (changes.isEmpty ? [] : [.settled(changes)]) + next)
  }

  mutating func leaveUnknown(_ asked: AskedQuestion, _ reason: Answer.Reason, in setting: InterviewSetting) -> Step {
    // The range that was given stays: nothing more precise is known.
    if asked.reason == .narrowing { return keepAnswer(to: asked, in: setting) }
    if asked.reason == .estimate, reason != .refuses { return declineEstimate(asked, in: setting) }
    // Which of them is not known is still to be told.
    if let together = asked.together { return separate(together, in: setting) }
    if asked.reason == .ages, case .roster(let scope) = asked.question {
      let before = evaluation
      leaveAges(scope, reason, in: setting)
      return settle(asked.question, before, [], in: setting)
    }
    switch asked.question {
    case .value(let key):
      let before = evaluation
      store(.unavailable(reason), for: key)
      declined.remove(key)
      let isOffered = setting.base.fact(named: key.fact)?.estimate?.offer != nil
      let supposition = isOffered ? nil : estimate(for: key, in: setting)
      let notice = Notice.recordedAsUnknown(key, reason, estimate: supposition)
      return settle(asked.question, before, [notice], in: setting)
    case .regularity(let key):
      // Nobody who is not sure of the past months will know the figure of each: they are supposed alike.
      let before = evaluation
      let alike = FactKey(key.fact, of: key.member, at: .regular)
      store(.stated(.truth(true), .supposed), for: alike)
      return settle(asked.question, before, [.supposed(alike, .truth(true))], in: setting)
    case .roster(let scope):
      guard let index = setting.base.scopeIndices[scope], case .list(let maximum, _) = setting.base.scopes[index].kind
      else { return .refused(.outOfPlace) }
      let before = evaluation
      let roster = Roster(labels: [], unseen: 0...maximum)
      store(MemberList(roster: roster), for: scope, .stated)
      return settle(asked.question, before, [.listed(scope, roster)], in: setting)
    }
  }

  /// First how to find out, where the rules say it; then "ne sait pas" for good.
  mutating func doesNotKnow(in setting: InterviewSetting) -> Step {
    guard let asked = stage.standing?.asked else { return .refused(.notNow(.doesNotKnow)) }
    guard !asked.isUnsure, asked.reason != .narrowing, asked.reason != .estimate, asked.together == nil,
      case .value(let key) = asked.question,
      setting.base.fact(named: key.fact)?.wording.howToKnow != nil
    else { return leaveUnknown(asked, .doesNotKnow, in: setting) }
    stage.put(StandingQuestion(asked: asked.withHowToFindOut))
    return .changed([.howToFindOut(asked.question)])
  }

  mutating func postpone(in setting: InterviewSetting) -> Step {
    guard let asked = stage.standing?.asked else { return .refused(.notNow(.postpone)) }
    if asked.reason == .correction || asked.reason == .narrowing { return keepAnswer(to: asked, in: setting) }
    if asked.reason == .estimate { return declineEstimate(asked, in: setting) }
    // Put off twice: it is not asked again.
    if asked.reason == .postponedBefore { return leaveUnknown(asked, .noPaperHere, in: setting) }
    let questions: [Question] = asked.together.map { $0.keys.map { .value($0) } } ?? [asked.question]
    postponed += questions
    return .changed([.putOff(questions)] + askNext(in: setting))
  }
}
