import RuleEngine
import RuleModel

/// Answers to the question that stands.
extension SessionState {
  mutating func takeAnswer(_ action: Action, to standing: StandingQuestion, in setting: InterviewSetting) -> Step {
    let asked = standing.asked
    if let doubt = standing.doubt, let step = settleDoubt(doubt, action, asked, in: setting) { return step }
    if let together = asked.together, let step = takeTogether(action, together, asked, in: setting) { return step }
    switch action {
    case .answer(let answer, let remarks): return record(asked, answer, remarks, in: setting)
    case .members(let list):
      guard case .roster(let scope) = asked.question else {
        return .refused(.misread(.empty, expecting: asked.question))
      }
      let before = evaluation
      if asked.reason == .ages { takeAges(list, of: scope) } else { store(list, for: scope, .stated) }
      return settle(asked.question, before, [.listed(scope, list.roster)], in: setting)
    case .doubt(let value, let reason):
      stage.put(StandingQuestion(asked: asked, doubt: StandingQuestion.Doubt(value: value, reason: reason)))
      return .changed()
    case .yes: return record(asked, .stated(.truth(true), .stated), [], in: setting)
    case .no: return record(asked, .stated(.truth(false), .stated), [], in: setting)
    case .proceed:
      if asked.isUnsure { return leaveUnknown(asked, .doesNotKnow, in: setting) }
      if let alike = asked.alike { return sayAgain(alike, asked, in: setting) }
      if let value = asked.suggestion { return record(asked, .stated(value, .stated), [], in: setting) }
      if asked.reason == .correction || asked.reason == .narrowing, isKept(asked.question) {
        return keepAnswer(to: asked, in: setting)
      }
      return .refused(.misread(.empty, expecting: asked.question))
    case .text(let text): return addSpeech(text, in: setting)
    case .pick, .drop, .replace, .load, .command, .misread:
      return .refused(.misread(.empty, expecting: asked.question))
    }
  }

  /// A yes or a no to what is doubted; nil for another answer, which is one to the question itself.
  private mutating func settleDoubt(
    _ doubt: StandingQuestion.Doubt, _ action: Action, _ asked: AskedQuestion, in setting: InterviewSetting
  ) -> Step? {
    guard action == .yes || action == .no else { return nil }
    let isMeant = action == .yes
    switch doubt.reason {
    case .leavesOutHeard(let said):
      return record(asked, .stated(isMeant ? doubt.value : said, .stated), [.readAs], in: setting)
    case .estimated:
      return isMeant ? acceptEstimate(doubt.value, asked, in: setting) : declineEstimate(asked, in: setting)
    case .exceptions(let numbers):
      if isMeant, let together = asked.together { return takeTogether(.drop(numbers), together, asked, in: setting) }
    case .outOfBounds, .unusual, .shortened, .grossForNet, .overMonths, .former, .young:
      if isMeant { return record(asked, .stated(doubt.value, .stated), [], in: setting) }
    }
    stage.put(StandingQuestion(asked: asked))
    return .changed()
  }

  /// Several confirmed together; nil for what is no answer to them.
  private mutating func takeTogether(
    _ action: Action, _ together: AskedQuestion.Together, _ asked: AskedQuestion, in setting: InterviewSetting
  ) -> Step? {
    let before = evaluation
    var notices: [Notice] = []
    switch action {
    case .proceed: takeTogether(together, except: [])
    case .yes, .no, .answer(.stated(.truth, _), _):
      guard action.isTruth(together.expected) else { return separate(together, in: setting) }
      takeTogether(together, except: [])
    case .drop(let numbers), .pick(let numbers):
      if let absent = together.absent(among: numbers) { return .refused(.noSuchLine(absent.text)) }
      takeTogether(together, except: numbers)
      notices.append(.exceptions(numbers.compactMap { together.keys[line: $0] }, expected: together.expected))
    case .doubt(let value, .exceptions(let numbers)):
      if let absent = together.absent(among: numbers) { return .refused(.noSuchLine(absent.text)) }
      let doubt = StandingQuestion.Doubt(value: value, reason: .exceptions(numbers))
      stage.put(StandingQuestion(asked: asked, doubt: doubt))
      return .changed()
    case .answer, .members, .doubt, .replace, .load, .text, .command, .misread: return nil
    }
    return settle(asked.question, before, notices, in: setting)
  }

  /// From now on each is asked on its own.
  private mutating func separate(_ together: AskedQuestion.Together, in setting: InterviewSetting) -> Step {
    separated.formUnion(together.keys)
    return .changed(askNext(in: setting))
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
    guard let key = asked.question.key else { return .refused(.misread(.empty, expecting: asked.question)) }
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
      else { return .refused(.notNow(.doesNotKnow)) }
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

// MARK: - Storing

extension SessionState {
  mutating func store(_ answer: Answer, for key: FactKey) {
    evaluation.set(answer, for: key)
    // A new usual value says nothing yet of the months before.
    if key.moment == .habitual { evaluation.set(nil, for: FactKey(key.fact, of: key.member, at: .regular)) }
    let question: Question = key.moment == .regular ? .regularity(FactKey(key.fact, of: key.member)) : .value(key)
    if !answered.contains(question) { answered.append(question) }
  }

  mutating func store(_ list: MemberList, for scope: ScopeName, _ provenance: Provenance) {
    evaluation.set(list.roster, for: scope)
    let gone = evaluation.situation.answers.keys.filter { key in
      if case .listed(scope, let position) = key.member { return position >= list.roster.labels.count }
      return false
    }
    for key in gone { evaluation.set(nil, for: key) }
    answered.removeAll { question in question.key.map(gone.contains) ?? false }
    if !answered.contains(.roster(scope)) { answered.append(.roster(scope)) }
    for (position, facts) in list.facts.sorted(by: { $0.key < $1.key }) {
      for (fact, value) in facts.sorted(by: { $0.key < $1.key }) {
        store(.stated(value, provenance), for: FactKey(fact, of: .listed(scope, position)))
      }
    }
  }

  /// Services of this round whose truth is settled or changed since.
  func changes(since before: Evaluation, in setting: InterviewSetting) -> [VerdictChange] {
    let among = goals(in: setting).map { $0.sorted() } ?? setting.base.services.indices
    return among.compactMap { index in
      let (old, new) = (before.truthOfEntitlement(index), evaluation.truthOfEntitlement(index))
      guard old != new, new.isKnown else { return nil }
      let after = evaluation.outcome(of: index)
      guard !isIdleProtocol(after, of: index, in: setting) else { return nil }
      return VerdictChange(service: index, before: before.outcome(of: index), after: after)
    }
  }
}

extension Action {
  /// A plain yes, or a plain no.
  fileprivate func isTruth(_ truth: Bool) -> Bool {
    switch self {
    case .yes: truth
    case .no: !truth
    case .answer(.stated(.truth(let said), _), _): said == truth
    case .text, .proceed, .answer, .members, .doubt, .pick, .drop, .replace, .load, .command, .misread: false
    }
  }
}

extension StatedValue {
  /// Whether it is a range or a choice between several.
  var isInexact: Bool {
    switch self {
    case .truth, .commune, .text: false
    case .number(let range): range.exact == nil
    case .date(let range): range.exact == nil
    case .options(let options): options.count != 1
    case .chosen(let certain, let possible): certain != possible
    }
  }
}
