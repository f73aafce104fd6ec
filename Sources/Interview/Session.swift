package import RuleEngine
package import RuleModel

/// An interview as a value: actions go in, notices come out, and everything else follows from the log of actions.
///
/// Undo replays the log without its last entry, so that undoing then redoing gives back exactly what was. Nothing here
/// reads a clock, a file or a terminal.
package struct Session: Sendable {
  package let setting: InterviewSetting
  /// The actions that changed something, in order.
  package private(set) var log: [Action] = []
  /// What was undone together is redone together, the last of each group first.
  private var undone: [[Action]] = []
  /// The interview that was taken up, where one was: undoing goes no further back.
  private var start: SessionState?
  /// Protocols that were opened: what was looked at is not undone.
  private var openedDangers: Set<DangerID> = []
  /// Nil before the first action: the first prompt is put without the rules.
  private var begun: SessionState?

  package init(_ setting: InterviewSetting) {
    self.setting = setting
  }

  var state: SessionState { begun ?? SessionState(setting) }

  package mutating func apply(_ action: Action) -> [Notice] {
    if case .command(.undo) = action { return undo() }
    if case .command(.redo) = action { return redo() }
    let before = state
    begun = before
    if case .command(.danger) = action { openedDangers.formUnion(before.heard.dangers.map(\.id)) }
    var next = before
    let step = next.take(action, in: setting)
    // A plan opens with whom to call.
    for case .plan(let plan) in step.notices { openedDangers.formUnion(plan.dangers.map(\.id)) }
    guard step.manner == .changed else { return step.notices }
    begun = next
    // A danger told again, in other words, is to be looked at again.
    let lines = step.notices.compactMap { if case .dangerHeard(let line) = $0 { line } else { nil } }
    openedDangers.subtract(setting.base.frame.dangers.filter { lines.contains($0.discreet) }.map(\.id))
    log.append(action)
    undone = []
    return step.notices
  }

  /// Takes up an interview of another day, in place of whatever was said before.
  ///
  /// - Parameter day: the last day on which answers were given; nil where that is not known.
  package mutating func resume(_ saved: SavedInterview, answeredOn day: CalendarDate? = nil) -> [Notice] {
    var state = SessionState(setting)
    let notices = state.resume(saved, answeredOn: day, in: setting)
    (start, begun, log, undone) = (state, state, [], [])
    return notices
  }

  private mutating func undo() -> [Notice] {
    guard let last = log.popLast() else { return [.nothingToUndo] }
    // How to find out is only told: whoever goes back from there, or from after it, wants the question before.
    let wasUnsure = state.isUnsure
    var goesFurther = wasUnsure && last == .command(.doesNotKnow)
    var group = [last]
    var before = replayed()
    while goesFurther || before.isUnsure && (!wasUnsure || group.count > 1), let last = log.popLast() {
      goesFurther = false
      group.append(last)
      before = replayed()
    }
    undone.append(group)
    begun = before
    return [.undone]
  }

  private mutating func redo() -> [Notice] {
    guard let group = undone.popLast() else { return [.nothingToRedo] }
    var state = state
    var notices: [Notice] = []
    for action in group.reversed() {
      log.append(action)
      notices = state.take(action, in: setting).notices
    }
    begun = state
    return [.redone] + notices
  }

  /// What the log makes of the beginning.
  private func replayed() -> SessionState {
    var state = start ?? SessionState(setting)
    for action in log { _ = state.take(action, in: setting) }
    return state
  }
}

extension Session {
  package var prompt: Prompt { begun?.prompt(in: setting) ?? .listening(isFirst: true) }
  package var phase: Phase { begun?.stage.phase ?? .listening }
  package var evaluation: Evaluation { state.evaluation }
  package var situation: Situation { begun?.evaluation.situation ?? Situation() }
  package var notes: [String] { state.notes }
  /// Answers were taken up, and what the person came for follows from them.
  package var isTakenUp: Bool { state.isTakenUp }
  /// The theme of the question that stands.
  package var theme: ThemeID? { state.theme }
  /// The person's own words were noted.
  package var hasHeardWords: Bool { begun.map { !$0.speech.isEmpty } ?? false }
  /// How many answers were recorded.
  package var answerCount: Int { state.answered.count }
  /// Rights of the person present that are set apart while the questions are about a relative.
  package var servicesSetApart: [ServiceIndex] { state.servicesSetApart(in: setting) }
  /// Services of the present round whose truth is not settled.
  package var openServices: [ServiceIndex] { state.openServices(in: setting) }
  package var isFullTour: Bool { state.isFullTour }
  /// The questions are about somebody who is not there: a mother, a neighbour.
  package var isAboutAnother: Bool { begun?.isAboutAnother ?? false }
  /// The words tell of a relative: the questions may have to be asked about them.
  package var mentionsRelative: Bool { state.heard.namesRelative }

  /// What has come out so far.
  package var plan: Plan { Plan(of: state, in: setting) }
  /// The same for a paper that may be found: without what is to be seen alone.
  package var planForAnybody: Plan { Plan(of: state, in: setting, without: setting.base.servicesSeenAlone) }
  package var summary: Summary { state.summary(in: setting) }

  /// The lines of the dangers that stand and whose protocol was not opened yet, each once: they come before any question.
  package var dangersToOpen: [String] {
    guard let begun else { return [] }
    var lines: [String] = []
    for danger in begun.standingDangers(in: setting)
    where !openedDangers.contains(danger.id) && !lines.contains(danger.discreet) {
      lines.append(danger.discreet)
    }
    return lines
  }

  /// Services that no shared screen and no paper may name: those of a danger heard that is to be seen alone.
  package var discreetServices: Set<ServiceIndex> { state.discreetServices(in: setting) }
}
