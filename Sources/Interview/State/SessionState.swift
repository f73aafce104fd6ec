import RuleEngine
import RuleModel

/// What a session knows at one point of its log.
struct SessionState: Sendable {
  var phase: Phase = .listening
  var evaluation: Evaluation
  var speech: [String] = []
  var heard = HeardSituation()
  /// Lines of the reformulation; none before the first one.
  var lines: [HeardLine] = []
  var dropped: Set<HeardLine.Content> = []
  /// Questions whose answer was said otherwise before: the last word is to be agreed upon.
  var restated: [Question: Restated] = [:]
  /// Statements corrected in the reformulation, by the question that they answer.
  var corrected: [Question: HeardStatement.Content] = [:]
  var isChoosingThemes = false
  /// Services that the person's words or themes call for, best first.
  var needs: [ServiceIndex] = []
  var guides: [GuideID] = []
  var isFullTour = false
  /// The questions are about somebody who is not there.
  var isAboutAnother = false
  var theme: ThemeID?
  var postponed: [Question] = []
  var answered: [Question] = []
  /// Answers that were asked for once more because a range was not enough, or given by a stretch.
  var narrowed: Set<FactKey> = []
  var answeredInBands: Set<FactKey> = []
  /// Told already.
  var knownContradictions: Set<StatedContradiction> = []
  /// Answers other than expected that were told, or given knowing it.
  var settledSurprises: Set<FactKey> = []
  /// Obvious questions that were not all answered yes: put one by one.
  var separated: Set<FactKey> = []
  /// Answers that the rules gave in the person's place.
  var supposed: Set<FactKey> = []
  /// Estimates that were offered and not wanted.
  var declined: Set<FactKey> = []
  /// Rights that the mediator wants looked into, besides the needs.
  var lookedInto: [ServiceIndex] = []
  /// Questions asked for what the needs lead to, once the needs were settled.
  var asides = 0
  var reopened: Question?
  var unsure: Question?
  var doubt: Doubt?
  var notes: [String] = []
  var dismissedDangers: Set<String> = []
  /// A danger to be seen alone was heard on another day.
  var wasDiscreet = false
  /// The question that stands.
  var current: AskedQuestion?

  struct Doubt: Sendable {
    let value: StatedValue
    let reason: AnswerDoubt
  }

  struct Restated: Sendable {
    /// What was said, or noted, first.
    let before: HeardStatement.Content
    let statement: HeardStatement
  }

  /// What became of an action.
  struct Step {
    var notices: [Notice] = []
    var changes = true

    static func refused(_ notice: Notice) -> Step { Step(notices: [notice], changes: false) }
  }

  init(_ setting: InterviewSetting) { self.init(Evaluation(setting.program, on: setting.date)) }

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  func prompt(in setting: InterviewSetting) -> Prompt {
    if let current {
      if let doubt { return .confirmation(current, doubt.value, doubt.reason) }
      return .question(current)
    }
    switch phase {
    case .listening:
      return isChoosingThemes ? .themes(themes(in: setting)) : .listening(isFirst: speech.isEmpty)
    case .reformulation: return .reformulation(lines)
    case .questions, .orientation: return .orientation(otherServices: otherServices(in: setting))
    case .closing: return .closing
    case .finished: return .finished
    }
  }

  mutating func take(_ action: Action, in setting: InterviewSetting) -> Step {
    let before = evaluation.situation
    var step = takeApart(action, in: setting)
    if step.changes, evaluation.situation != before {
      step.notices += newContradictions() + newSurprises(in: setting)
    }
    return step
  }

  mutating func newContradictions() -> [Notice] {
    let contradictions = evaluation.contradictions()
    defer { knownContradictions = Set(contradictions) }
    return contradictions.filter { !knownContradictions.contains($0) }.map { .contradiction($0) }
  }

  private mutating func takeApart(_ action: Action, in setting: InterviewSetting) -> Step {
    switch action {
    case .command(let command): return take(command, in: setting)
    case .misread(let misreading): return .refused(.misread(misreading, expecting: current?.question))
    case .load(let situation): return load(situation, in: setting)
    case .text, .proceed, .yes, .no, .answer, .members, .doubt, .pick, .drop, .replace:
      return current == nil ? takeBetweenQuestions(action, in: setting) : takeAnswer(action, in: setting)
    }
  }

  private mutating func takeBetweenQuestions(_ action: Action, in setting: InterviewSetting) -> Step {
    switch phase {
    case .listening: return takeWhileListening(action, in: setting)
    case .reformulation: return takeReformulation(action, in: setting)
    case .questions, .orientation: return takeAtPlan(action, in: setting)
    case .closing:
      guard case .proceed = action else { return .refused(.notNow(.plan)) }
      phase = .finished
      return Step(notices: [.end])
    case .finished: return .refused(.end)
    }
  }

  private mutating func takeAtPlan(_ action: Action, in setting: InterviewSetting) -> Step {
    switch action {
    case .proceed, .no:
      phase = .closing
      return Step(notices: [.closing])
    case .yes: return startFullTour(in: setting)
    case .text(let text): return addSpeech(text, in: setting)
    case .pick(let numbers):
      guard let first = numbers.first else { return .refused(.misread(.empty, expecting: nil)) }
      return how(first.text, in: setting)
    case .answer, .members, .doubt, .drop, .replace, .load, .command, .misread:
      return .refused(.notNow(.plan))
    }
  }

  mutating func load(_ situation: Situation, in setting: InterviewSetting) -> Step {
    evaluation = Evaluation(setting.program, of: situation, on: setting.date)
    var questions = situation.rosters.keys.map { Question.roster($0) }
    questions += situation.answers.keys.filter { $0.moment != .regular }.map { .value($0) }
    answered = questions.sorted { setting.base.place(of: $0) < setting.base.place(of: $1) }
    takeUpSuppositions(in: setting)
    return Step(notices: [.loaded(answers: answered.count)])
  }
}

// MARK: - Goals

extension SessionState {
  /// The services that the questions are for; nil for all of them.
  ///
  /// Those that were called for, those that they open once they are open, and where to go when they are closed. No
  /// further: where a neighbour leads is told in the plan, and worth no question of its own.
  func goals(in setting: InterviewSetting) -> Set<ServiceIndex>? {
    let hidden = discreetServices(in: setting)
    if isFullTour { return hidden.isEmpty ? nil : Set(setting.base.services.indices).subtracting(hidden) }
    var goals = ownGoals
    for need in needs { goals.formUnion(neighbours(of: need, in: setting)) }
    return goals.subtracting(hidden)
  }

  /// What was called for by the person's words, and by the mediator.
  var ownGoals: Set<ServiceIndex> { Set(needs).union(lookedInto) }

  private func neighbours(of index: ServiceIndex, in setting: InterviewSetting) -> [ServiceIndex] {
    let relations = setting.base.services[index].relations
    switch evaluation.truthOfEntitlement(index) {
    case .yes: return relations.opens.compactMap { setting.base.serviceIndices[$0] }
    case .no:
      // What does not concern the person needs no other way out.
      if evaluation.outcome(of: index).verdict == .notConcerned { return [] }
      return relations.whenClosed.compactMap { setting.base.serviceIndices[$0] }
    case .unknown: return []
    }
  }

  func openServices(in setting: InterviewSetting) -> [ServiceIndex] {
    let among = goals(in: setting).map { $0.sorted() } ?? setting.base.services.indices
    return among.filter { evaluation.truthOfEntitlement($0) == .unknown }
  }

  func context(in setting: InterviewSetting) -> PlanningContext {
    var emphasis: [ServiceIndex: Double] = [:]
    for service in lookedInto { emphasis[service] = 5 }
    for (rank, service) in needs.enumerated() { emphasis[service] = 1 + 4 / Double(rank + 1) }
    // What was said in urgency is settled before anything that merely goes with it.
    if heard.urgency > .none, let first = needs.first { emphasis[first, default: 1] *= 4 }
    return PlanningContext(
      goals: goals(in: setting), theme: theme, postponed: Set(postponed), emphasis: emphasis, asksInBands: true)
  }

  /// Something was said of the partner but that there is one.
  private func tellsOfPartner(in setting: InterviewSetting) -> Bool {
    let others = setting.base.scopes.elements.flatMap { scope -> [Member] in
      guard case .roles(let roles) = scope.kind else { return [] }
      return roles.dropFirst().map { .role($0.name) }
    }
    return heard.statements.contains { statement in
      if case .value(let key, _) = statement.content { others.contains(key.member) } else { false }
    }
  }

  /// Services outside the present round that are still open: what a full tour would look at.
  func otherServices(in setting: InterviewSetting) -> Int {
    if isFullTour { return 0 }
    let mine = goals(in: setting) ?? []
    let hidden = discreetServices(in: setting)
    return setting.base.services.indices.filter {
      !mine.contains($0) && !hidden.contains($0) && evaluation.truthOfEntitlement($0) == .unknown
    }.count
  }

  func themes(in setting: InterviewSetting) -> [ThemeID] {
    let used = Set(setting.base.services.elements.flatMap(\.themes))
    return setting.base.themes.sorted { $0.order < $1.order }.map(\.id).filter { used.contains($0) }
  }

  /// Chooses what is asked next; when nothing is left, the plan is due.
  mutating func advance(in setting: InterviewSetting) -> [Notice] {
    doubt = nil
    unsure = nil
    current = nil
    evaluation.isOfPersonPresent = !isFullTour && lookedInto.isEmpty && !tellsOfPartner(in: setting)
    if let reopened {
      current = AskedQuestion(
        question: reopened, services: [], reason: .correction,
        previous: reopened.key.flatMap { evaluation.situation[$0] })
      return []
    }
    guard phase == .questions else { return [] }
    if let offer = estimateOffer(in: setting), let key = offer.question.key,
      let value = offeredEstimate(for: key, in: setting)
    {
      current = offer
      doubt = Doubt(value: value, reason: .estimated)
      return []
    }
    if let question = estimateBasisQuestion(in: setting) {
      current = question
      return []
    }
    if let question = deadlineQuestion(for: pressingNeeds, in: setting) {
      current = question
      return []
    }
    var notices: [Notice] = []
    while let next = plannedQuestion(in: setting) {
      if let key = next.question.key, let value = supposition(insteadOf: next.question, in: setting) {
        suppose(value, for: key, in: setting)
        notices.append(.supposed(key, value))
        continue
      }
      current = next
      if next.isAside { asides += 1 }
      if let name = next.question.key?.fact { theme = setting.base.fact(named: name)?.theme ?? theme }
      return notices
    }
    if let question = deadlineQuestion(for: needs, evenUnsettled: true, in: setting) ?? narrowingQuestion(in: setting) {
      current = question
      return notices
    }
    phase = .orientation
    return notices + [.plan(Plan(of: self, in: setting))]
  }
}
