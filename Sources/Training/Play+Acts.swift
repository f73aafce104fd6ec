import NeedFinder
import RuleEngine
import RuleModel

/// What comes of each act, the person being there.
extension Play {
  mutating func take(_ action: TraineeAction) -> [ResidentNotice] {
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
      return [.talksFreely(again: record.openQuestions > 1)]
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
    // Whoever is there need not call back.
    case .askCallBack: return [.nods]
    case .conclude(let conclusion): return [conclude(conclusion)]
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

  /// The budget is made once the rules settle from what was learnt what the person can bear, or once everything that
  /// the guide would ask of the household for it was asked.
  private mutating func offer(_ amount: Rational) -> ResidentNotice {
    let learned = Evaluation(exercise.program, of: known, on: exercise.date)
    let isSettled = exercise.scenario.staging.instalment.flatMap { learned.exactNumber(of: $0) } != nil
    let budget = exercise.expected.budget
    let isKnown = isSettled || !budget.isEmpty && budget.isSubset(of: self.learned)
    record.instalments.append(InterviewRecord.Instalment(amount: amount, isAfterBudget: isKnown))
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
}
