import RuleEngine
import RuleModel

/// What a session knows at one point of its log.
struct SessionState: Sendable {
  var stage: Stage = .telling(.words)

  // What was said
  var speech: [String] = []
  var heard = HeardSituation()
  var dropped: Set<HeardLine.Content> = []
  /// Questions whose answer was said otherwise before: the last word is to be agreed upon.
  var restated: [Question: Restated] = [:]
  /// Statements corrected in the reformulation, by the question that they answer.
  var corrected: [Question: HeardStatement.Content] = [:]
  /// The questions are about somebody who is not there.
  var isAboutAnother = false
  var dismissedDangers: Set<DangerID> = []
  /// A danger to be seen alone was heard on another day.
  var wasDiscreet = false
  var notes: [String] = []

  // What the questions are for
  /// Services that the person's words or themes call for, best first.
  var needs: [ServiceIndex] = []
  var howTos: [HowToID] = []
  /// Rights that the mediator wants looked into, besides the needs.
  var lookedInto: [ServiceIndex] = []
  var isFullTour = false
  var theme: ThemeID?
  /// Questions asked for what the needs lead to, once the needs were settled.
  var asides = 0

  // What was answered
  var evaluation: Evaluation
  var answered: [Question] = []
  var postponed: [Question] = []
  /// Answers that were asked for once more because a range was not enough.
  var narrowed: Set<FactKey> = []
  /// Answers given by a stretch, or supposed: the value itself was not asked for.
  var answeredInBands: Set<FactKey> = []
  /// Obvious questions that were not all answered yes: put one by one.
  var separated: Set<FactKey> = []
  /// Answers that the rules gave in the person's place.
  var supposed: Set<FactKey> = []
  /// Estimates that were offered and not wanted.
  var declined: Set<FactKey> = []

  // What was told already
  var knownContradictions: Set<StatedContradiction> = []
  /// Answers other than expected that were told, or given knowing it.
  var settledSurprises: Set<FactKey> = []

  struct Restated: Sendable {
    /// What was said, or noted, first.
    let before: HeardStatement.Content
    let statement: HeardStatement
    /// Whether it was said to put the first right, and is therefore whole.
    let putsRight: Bool
  }

  init(_ setting: InterviewSetting) { self.init(Evaluation(setting.program, on: setting.date)) }

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  func prompt(in setting: InterviewSetting) -> Prompt {
    switch stage {
    case .telling(.words, _): .listening(isFirst: speech.isEmpty)
    case .telling(.themes, _): .themes(themes(in: setting))
    case .telling(.lines(let lines), _): .reformulation(lines)
    case .asking(let standing), .correcting(let standing, _):
      if let doubt = standing.doubt {
        .confirmation(standing.asked, doubt.value, doubt.reason)
      } else {
        .question(standing.asked)
      }
    case .plan: .orientation(otherServices: otherServices(in: setting))
    case .closing: .closing
    case .finished: .finished
    }
  }

  /// How to find out was told, and the question stands as it did.
  var isUnsure: Bool { stage.standing?.asked.isUnsure ?? false }

  mutating func take(_ action: Action, in setting: InterviewSetting) -> Step {
    let before = evaluation.situation
    var step = takeApart(action, in: setting)
    if step.manner == .changed, evaluation.situation != before {
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
    switch (stage, action) {
    case (_, .command(let command)): return take(command, in: setting)
    case (_, .misread(let misreading)):
      return .refused(.misread(misreading, expecting: stage.standing?.asked.question))
    case (_, .load(let situation)): return load(situation, in: setting)
    case (.telling(.words, _), .listening(let listening)): return take(listening, in: setting)
    case (.telling(.themes, _), .themes(let choice)): return take(choice, in: setting)
    case (.telling(.lines(let lines), _), .reformulation(let review)): return take(review, of: lines, in: setting)
    case (.asking(let standing), .question(let reply)), (.correcting(let standing, _), .question(let reply)):
      return take(reply, to: standing, in: setting)
    case (.plan, .orientation(let act)): return take(act, in: setting)
    case (.closing, .closing(let act)): return take(act, in: setting)
    case (.finished, .finished): return .showing(.end)
    case (_, .listening), (_, .themes), (_, .reformulation), (_, .question), (_, .orientation), (_, .closing),
      (_, .finished):
      return .refused(.outOfPlace)
    }
  }

  /// - Parameters:
  ///   - day: the other day on which the answers were given; nil for today, or where it is not known.
  ///   - stale: answers that held on that day only, kept and to be asked again.
  mutating func load(
    _ situation: Situation, answeredOn day: CalendarDate? = nil, askingAgain stale: [FactKey] = [],
    in setting: InterviewSetting
  ) -> Step {
    evaluation = Evaluation(setting.program, of: situation, on: setting.date)
    var questions = situation.rosters.keys.map { Question.roster($0) }
    questions += situation.answers.keys.filter { $0.moment != .regular }.map { .value($0) }
    answered = questions.sorted { setting.base.place(of: $0) < setting.base.place(of: $1) }
    takeUpSuppositions(in: setting)
    return .changed([.loaded(answers: answered.count, on: day, toAskAgain: stale)])
  }
}

// MARK: - Goals

extension SessionState {
  /// The services that the questions are for; nil for all of them.
  ///
  /// Those that were called for, those that they open once they are open, and where to go when they are closed. No
  /// further: where a neighbour leads is told in the plan, and worth no question of its own.
  func goals(in setting: InterviewSetting) -> Set<ServiceIndex>? {
    let hidden = discreetServices(in: setting).union(servicesSetApart(in: setting))
    if isFullTour { return hidden.isEmpty ? nil : Set(setting.base.services.indices).subtracting(hidden) }
    var goals = ownGoals(in: setting)
    for need in needs where goals.contains(need) { goals.formUnion(neighbours(of: need, in: setting)) }
    return goals.subtracting(hidden)
  }

  /// What was called for by the person's words, and by the mediator.
  func ownGoals(in setting: InterviewSetting) -> Set<ServiceIndex> {
    Set(needs).union(lookedInto).subtracting(servicesSetApart(in: setting))
  }

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
    return among.filter { evaluation.truthOfEntitlement($0) == .unknown && !isReceived($0) }
  }

  /// It is paid already, to each whom it concerns: whether its conditions are met is asked on demand only.
  private func isReceived(_ index: ServiceIndex) -> Bool {
    let outcome = evaluation.outcome(of: index)
    guard outcome.verdict == .alreadyReceived, !lookedInto.contains(index) else { return false }
    return outcome.members.allSatisfy { [.alreadyReceived, .notConcerned].contains($0.verdict) }
  }

  func context(in setting: InterviewSetting) -> PlanningContext {
    var emphasis: [ServiceIndex: Double] = [:]
    for service in lookedInto { emphasis[service] = 5 }
    for (rank, service) in needs.enumerated() { emphasis[service] = 1 + 4 / Double(rank + 1) }
    // What was said in urgency is settled before anything that merely goes with it.
    if heard.urgency > .none, let first = needs.first { emphasis[first, default: 1] *= 4 }
    let goals = goals(in: setting).map { goals in goals.filter { !isReceived($0) } }
    return PlanningContext(
      goals: goals, theme: theme, postponed: Set(postponed), emphasis: emphasis, asksInBands: true)
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
}
