import NeedFinder
import RuleEngine
package import RuleModel

/// An exercise being played, as a value: the log of acts gives everything back.
package struct Play: Sendable {
  package let exercise: Exercise
  package private(set) var log: [TraineeAction] = []
  /// What the trainee has learnt.
  package private(set) var known = Situation()
  package internal(set) var record = InterviewRecord()
  var trust = 0
  private var hasVolunteered = false
  private let resident: Resident

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
    if isConversation(action), !hasVolunteered {
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

// MARK: - Acts

extension Play {
  private mutating func take(_ action: TraineeAction) -> [ResidentNotice] {
    switch action {
    case .greet(let words):
      if record.greeting == nil { trust += 1 }
      record.greeting = record.greeting ?? words
      if exercise.speech(words).has(.presentation) { record.isPresented = true }
      // A welcome in one breath holds the frame too.
      return exercise.speech(words).has(.frame) ? [.greetsBack] + frame(words) : [.greetsBack]
    case .frame(let words): return frame(words)
    case .checkIdentity: return [identify()]
    case .openQuestion:
      record.openQuestions += 1
      return [.talksFreely]
    case .ask(let inquiry, let words): return ask(inquiry, words)
    case .unclear(let words):
      record.unclear.append(words)
      return [.asksBack(exercise.candidates(for: words))]
    case .reformulate(let words): return [reformulate(words)]
    case .comfort:
      record.comforts += 1
      trust += 1
      return [.isSoothed]
    case .checkPapers:
      record.sawPapers = true
      return [.showsPapers(exercise.scenario.papersInBag)]
    case .propose(let services, _): return propose(services)
    case .hint:
      record.hints += 1
      return [.hint(hint())]
    case .close:
      record.isClosed = true
      return [.leaves]
    case .leaveMessage(let words): return [leaveMessage(words)]
    case .offer(let amount, _): return [offer(amount)]
    case .say(let words): return replyToSpeech(words)
    case .nameDeadline, .nameForms, .namePapers, .nameNumber, .tellManager, .seekAgreement, .note, .appoint, .recap,
      .askCallBack, .askWriting, .doTogether:
      return [conclude(action)]
    }
  }

  /// Nobody nods at a judgement.
  private mutating func replyToSpeech(_ words: String) -> [ResidentNotice] {
    let said = exercise.speech(words)
    if said.asksSecret { return [.keepsSecret] }
    if said.isJudging || said.isPartial { return [] }
    if said.isAccusing {
      record.otherQuestions += 1
      return [.justifiesThemselves]
    }
    if said.has(.instead) { return [.looksOn] }
    if said.has(.bearing), exercise.expected.bearable != nil {
      record.otherQuestions += 1
      return [.countsWithYou]
    }
    if said.isAsking, said.has(.stepsTaken) {
      record.otherQuestions += 1
      return [.losesTrack]
    }
    if said.isAsking, exercise.isAboutItsSteps(words) {
      record.otherQuestions += 1
      return [.cannotTell]
    }
    return said.has(.proposal) ? [.asksWhich] : [.nods]
  }

  /// The acts that end an interview well.
  private mutating func conclude(_ action: TraineeAction) -> ResidentNotice {
    switch action {
    case .nameDeadline(let day, _):
      record.deadlines.append(day)
      return .notesDeadline(day)
    case .nameForms(let forms):
      record.forms.formUnion(forms)
      return .notesForms(forms)
    case .namePapers(let papers):
      record.papers.formUnion(papers)
      let bag = papers.filter { exercise.scenario.papersInBag.contains($0) }
      // On the telephone, nobody sees them.
      if !bag.isEmpty, !exercise.isByPhone { record.sawPapers = true }
      return .notesPapers(papers.filter { !bag.contains($0) }, inBag: bag)
    case .nameNumber(let number):
      record.numbers.append(number)
      return .notesNumber(number)
    case .tellManager:
      record.isManagerTold = true
      return .managerTold
    case .seekAgreement(let words):
      if !record.proposed.isEmpty || exercise.speech(words).isAboutStep {
        record.hasAgreement = true
      } else {
        record.earlyAgreement = record.earlyAgreement ?? words
      }
      return .agrees
    case .note(let words):
      take(note: words)
      return .noted
    case .appoint(let day):
      record.appointment = day
      return .acceptsDay(day)
    case .recap(let words):
      record.recap = words
      return .followsRecap
    case .askWriting:
      record.asksWriting = true
      return .wantsWriting
    case .doTogether:
      record.isTogether = true
      return .takesKeyboard
    case .greet, .frame, .checkIdentity, .openQuestion, .ask, .unclear, .reformulate, .comfort, .checkPapers, .propose,
      .say, .hint, .close, .leaveMessage, .askCallBack, .offer:
      return .nods
    }
  }

  /// The budget is made once the rules settle from what was learnt what the person can bear, or once everything that
  /// the guide would ask of the household for it was asked.
  private mutating func offer(_ amount: Rational) -> ResidentNotice {
    let learned = Evaluation(exercise.program, of: known, on: exercise.date)
    let isSettled = exercise.scenario.staging.instalment.flatMap { learned.exactNumber(of: $0) } != nil
    let budget = exercise.expected.budget
    let isKnown = isSettled || !budget.isEmpty && budget.isSubset(of: self.learned)
    record.offers.append(InterviewRecord.Offer(amount: amount, isAfterBudget: isKnown))
    return .weighsOffer(amount, isBearable: exercise.expected.bearable.map { amount <= $0 } ?? true)
  }

  private mutating func frame(_ words: String) -> [ResidentNotice] {
    let points = exercise.speech(words).framePoints
    if record.framePoints.isEmpty, !points.isEmpty { trust += 1 }
    record.framePoints.formUnion(points)
    return [.hearsFrame(missing: FramePoint.allCases.filter { !record.framePoints.contains($0) })]
  }

  /// Two elements of their own, which are learnt as well.
  private mutating func identify() -> ResidentNotice {
    if record.identity == nil { record.identity = record.saidBeforeIdentity == nil ? .beforeAnything : .tooLate }
    let birthKey = FactKey(.birthDate, of: .applicant)
    var birth: DateRange?
    var commune: String?
    for (key, answer) in exercise.scenario.situation.answers {
      switch answer {
      case .stated(.date(let range), _) where key == birthKey: birth = range
      case .stated(.commune(let code), _) where key.member == .household: commune = code
      case .stated, .unavailable: continue
      }
      learn([.value(key, answer)])
    }
    return .givesIdentity(
      name: exercise.firstName, birth: birth.map { exercise.birthday(within: $0) }, commune: commune)
  }

  private mutating func ask(_ inquiry: Inquiry, _ words: String) -> [ResidentNotice] {
    var notices: [ResidentNotice] = []
    if record.asked.contains(inquiry), !record.evaded.contains(inquiry) { record.repeated.append(inquiry) }
    record.evaded.remove(inquiry)
    record.asked.append(inquiry)
    if let name = inquiry.fact, let fact = exercise.base.fact(named: name), fact.isSensitive,
      !exercise.expected.relevant.contains(name)
    {
      record.needlesslySensitive.append(inquiry)
      trust -= 1
      notices.append(.stiffens(.intrusion(inquiry)))
    }
    let reply = resident.reply(to: inquiry, trust: trust, known: known)
    switch reply {
    case .tells(let told, _): learn(told)
    case .doesNotKnow: leaveOut(inquiry, .doesNotKnow)
    case .refuses: leaveOut(inquiry, .refuses)
    case .nobody: leaveOut(inquiry, .notApplicable)
    // It has to be asked again once there is trust.
    case .evades: record.evaded.insert(inquiry)
    }
    return [.answers(inquiry, reply)] + notices
  }

  private mutating func reformulate(_ words: String) -> ResidentNotice {
    let restated = exercise.restated(exercise.withoutIntroduction(words), among: learned)
    if record.reformulations.isEmpty, restated.isTrue { trust += 2 }
    record.reformulations.append(
      InterviewRecord.Reformulation(
        words: words, named: restated.named, wrong: restated.wrong.count + restated.strange.count,
        isBeforeProposal: record.proposed.isEmpty))
    guard !restated.isTrue else { return .confirms(named: restated.named) }
    let told = restated.wrong.filter { resident.corrects($0, trust: trust) }
    learn(told)
    return .corrects(told, strange: restated.strange, rest: restated.named)
  }

  private mutating func propose(_ services: [ServiceIndex]) -> [ResidentNotice] {
    let count = Set(record.asked).count + record.openQuestions + record.otherQuestions + record.unclear.count
    var notices: [ResidentNotice] = []
    // What cannot wait is no haste, nor what follows it.
    let isImmediate = (record.proposed + services).contains { exercise.expected.immediate.contains($0) }
    if record.questionsBeforeProposal == nil, !isImmediate {
      record.questionsBeforeProposal = count
      if count < exercise.leastQuestions {
        trust -= 1
        notices.append(.stiffens(.haste))
      }
    }
    for service in services where !record.proposed.contains(service) { record.proposed.append(service) }
    return [.listens(services)] + notices
  }

  /// The person may read what is noted of them, and of theirs.
  mutating func take(note words: String) {
    record.notes.append(words)
    let said = exercise.speech(words)
    if said.isJudging || said.isPartial { record.biasedNotes.append(words) }
  }

  // MARK: - Learning

  private mutating func learn(_ told: [Told]) {
    for item in told {
      switch item {
      case .value(let key, let answer):
        known[key] = answer
        for (key, answer) in exercise.implied(by: answer, to: key) { known[key] = answer }
      case .members(let scope, let roster): known[roster: scope] = roster
      }
    }
  }

  private mutating func leaveOut(_ inquiry: Inquiry, _ reason: Answer.Reason) {
    guard let name = inquiry.fact else { return }
    switch inquiry.audience {
    case .household: known[FactKey(name)] = .unavailable(reason)
    case .role(let role): known[FactKey(name, of: .role(role))] = .unavailable(reason)
    case .members: break
    }
  }
}

// MARK: - Hints

extension Play {
  /// What a good interviewer would do now.
  private func hint() -> ResidentNotice.Hint {
    if record.greeting == nil { return .greet }
    if exercise.isByPhone, record.identity == nil { return .checkIdentity }
    if record.framePoints.count < FramePoint.allCases.count { return .frame }
    if let inquiry = nextInquiry { return .ask(inquiry) }
    if record.reformulations.isEmpty { return .reformulate }
    if !record.sawPapers { return .checkPapers }
    if record.proposed.isEmpty { return .propose }
    if exercise.expected.bearable != nil {
      if record.offers.isEmpty { return .offer }
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

extension Exercise {
  /// What an unclear question may have been about.
  package func candidates(for words: String) -> [Inquiry] {
    switch match(words) {
    case .one(let topic): [inquiry(topic, in: words)].filter { !isIntrusive($0) }
    case .several(let topics): topics.map { inquiry($0, in: words) }.filter { !isIntrusive($0) }
    case .none: []
    }
  }

  /// Sensitive, and nothing of the exercise calls for it: a likeness of words is no reason to ask.
  func isIntrusive(_ inquiry: Inquiry) -> Bool {
    guard let name = inquiry.fact, let fact = base.fact(named: name) else { return false }
    return fact.isSensitive && !expected.relevant.contains(name)
  }

  /// Questions to ask before anything is proposed: three, or fewer where the engine itself needs fewer.
  package var leastQuestions: Int { min(3, expected.reference.count) }
}
