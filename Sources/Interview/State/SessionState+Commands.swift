import RuleEngine
import RuleModel
import SourceText

/// What each command does.
extension SessionState {
  mutating func take(_ command: Command, in setting: InterviewSetting) -> Step {
    switch command {
    // Only a session has actions to go back over.
    case .undo: return .refused(.nothingToUndo)
    case .redo: return .refused(.nothingToRedo)
    case .help: return .showing(.help(stage.phase))
    case .why: return why(in: setting)
    case .doesNotKnow: return doesNotKnow(in: setting)
    case .noPaperHere:
      guard let asked = stage.standing?.asked else { return .refused(.notNow(.noPaperHere)) }
      return leaveUnknown(asked, .noPaperHere, in: setting)
    case .refuse:
      guard let asked = stage.standing?.asked else { return .refused(.notNow(.refuse)) }
      return leaveUnknown(asked, .refuses, in: setting)
    case .postpone: return postpone(in: setting)
    case .correct(let target): return correct(target, in: setting)
    case .summary: return .showing(.summary(summary(in: setting)))
    case .plan:
      if isTakenUp { return .showing(.plan(Plan(of: withNeedsOfAnswers(in: setting) ?? self, in: setting))) }
      // What was heard is not agreed upon yet: an empty plan would say that nothing opens.
      return stage.phase < .questions ? .refused(.notNow(.plan)) : .showing(.plan(Plan(of: self, in: setting)))
    case .how(let name): return how(name, in: setting)
    case .page(let name): return page(name, in: setting)
    case .whyNot(let name): return about(name, in: setting) { .whyNot($0) }
    case .when(let name):
      return about(name, in: setting) { .when($0, evaluation.forecast(of: $0)) }
    case .call(let name): return call(name, in: setting)
    case .whatIf(let fact, let value): return whatIf(fact, value, in: setting)
    case .imagine(let text): return imagine(text, in: setting) ?? .refused(.incompleteCommand(.whatIf))
    case .papers: return .showing(.papers(PlanOutline(of: self, in: setting).papers))
    case .forms: return .showing(.forms(PlanOutline(of: self, in: setting).forms))
    case .note(let text):
      if PersonalNumber.occurs(in: text) { return .refused(.personalNumberRefused) }
      notes.append(text)
      return .changed([.noted])
    case .addSpeech(let text): return addSpeech(text, in: setting)
    case .print(let name): return print(name)
    case .save(let name): return .showing(.save(name: name))
    case .verified(let number, let holds): return verify(number, holds, in: setting)
    case .danger: return .showing(.dangerProtocols(protocols(in: setting)))
    case .dismissDanger:
      dismissedDangers.formUnion((heard.dangers + heard.attentions).map(\.id))
      return .changed([.dangerDismissed])
    case .blank: return .showing(.blankScreen)
    case .fullTour: return startFullTour(in: setting)
    case .lookInto(let name): return lookInto(name, in: setting)
    case .aboutAnother: return turnToAnother(in: setting)
    case .quit:
      stage = .finished
      return .changed([.end])
    case .unknown(let word, let near): return .refused(.unknownCommand(word, near: near))
    case .incomplete(let word): return .refused(.incompleteCommand(word))
    }
  }

  func how(_ name: String, in setting: InterviewSetting) -> Step { read(name, .calculation, in: setting) }

  /// A right in one of its views, or a practical page, which has one.
  private func read(_ name: String, _ view: ServiceView, in setting: InterviewSetting) -> Step {
    if let howTo = setting.howTos.named(name) { return .showing(.howTo(howTo)) }
    if case .none = setting.services.find(name), let howTo = setting.howTos.find(name) {
      return .showing(.howTo(howTo))
    }
    return about(name, in: setting) { .how($0, view) }
  }

  /// "fiche feuille.html" is the sheet, as it was always typed; any other word names a right or a practical page.
  private func page(_ name: String, in setting: InterviewSetting) -> Step {
    if case .file = SheetName(name) { return print(name) }
    return read(name, .page, in: setting)
  }

  private func print(_ name: String?) -> Step {
    guard let name else { return .showing(.print(name: nil)) }
    switch SheetName(name) {
    case .file(let file): return .showing(.print(name: file))
    case .withoutEnding, .otherEnding: return .refused(.misread(.noSheetFile(SheetName(name)), expecting: nil))
    }
  }

  /// Asks what a right still waits for; where nothing is left to ask, why it stands where it does.
  private mutating func lookInto(_ name: String, in setting: InterviewSetting) -> Step {
    guard stage.phase >= .questions else { return .refused(.notNow(.lookInto)) }
    let index: ServiceIndex
    switch right(called: name, in: setting) {
    case .found(let found): index = found
    case .none(let why): return .refused(why)
    }
    let verdict = Step.showing(.how(index, .calculation))
    let own = PlanningContext(goals: [index], postponed: Set(postponed))
    guard evaluation.truthOfEntitlement(index) == .unknown else { return verdict }
    // Who looks into it again may want an estimate that was declined.
    let waited = Set(evaluation.unsettledFacts(of: index))
    declined = declined.filter { !waited.contains($0.fact) }
    let asks = Planner(setting.program).next(in: evaluation, context: own) != nil
    guard asks || !estimableAnswers(for: index, in: setting).isEmpty else { return verdict }
    if !lookedInto.contains(index) { lookedInto.append(index) }
    return .changed(goOnWithQuestions(in: setting))
  }

  private func about(_ name: String, in setting: InterviewSetting, _ notice: (ServiceIndex) -> Notice) -> Step {
    switch right(called: name, in: setting) {
    case .found(let index): .showing(notice(index))
    case .none(let why): .refused(why)
    }
  }

  private enum CalledRight {
    case found(ServiceIndex)
    case none(Notice)
  }

  /// The right that a number of the plan stands for, or that is called so; otherwise why there is none.
  private func right(called name: String, in setting: InterviewSetting) -> CalledRight {
    let text = name.trimmed
    if LineNumber.isNumber(text) {
      let number = LineNumber(typed: text)
      let services = PlanOutline(of: self, in: setting).services
      return services.first { $0.number == number?.value }.map { .found($0.service) } ?? .none(.noSuchLine(text))
    }
    switch setting.services.find(text) {
    case .one(let index): return .found(index)
    case .several(let indices): return .none(.severalServices(text, indices))
    case .none(let near): return .none(.unknownService(text, near: near))
    }
  }

  /// An organisation is called by its own name; a right has whom to call of its own.
  private func call(_ name: String, in setting: InterviewSetting) -> Step {
    let operators = OperatorDirectory(base: setting.base)
    let isService = setting.base.serviceIndices[ServiceID(name.trimmed.lowercased())] != nil
    guard !isService, !LineNumber.isNumber(name.trimmed) || name.trimmed.count > 2, let id = operators.find(name) else {
      return about(name, in: setting) { .call($0) }
    }
    let hidden = discreetServices(in: setting)
    let round = needs + (goals(in: setting) ?? []).sorted().filter { !needs.contains($0) }
    let services = operators.services(of: id, first: round).filter { !hidden.contains($0) }
    return .showing(.callOperator(id, services))
  }

  private func why(in setting: InterviewSetting) -> Step {
    guard let asked = stage.standing?.asked else {
      return .refused(stage.phase < .questions ? .notNow(.why) : .incompleteCommand(.why))
    }
    let branches = possibleAnswers(to: asked, in: setting).map { value in
      var supposed = self
      if let key = asked.question.key { supposed.evaluation.set(.stated(value, .supposed), for: key) }
      return Purpose.Branch(answer: value, changes: supposed.changes(since: evaluation, in: setting))
    }
    return .showing(.why(Purpose(question: asked.question, services: asked.services, branches: branches)))
  }

  private func possibleAnswers(to asked: AskedQuestion, in setting: InterviewSetting) -> [StatedValue] {
    if let bands = asked.bands { return bands.ranges.map { .number($0) } }
    guard case .value(let key) = asked.question, let fact = setting.base.fact(named: key.fact) else { return [] }
    switch fact.type {
    case .truth: return [.truth(true), .truth(false)]
    case .choice(let domain): return setting.base.domains[domain].options.prefix(8).map { .options([$0.key]) }
    case .number, .date, .choices, .commune, .text: return []
    }
  }

  private mutating func correct(_ target: String, in setting: InterviewSetting) -> Step {
    guard let ground = stage.ground else { return .refused(.notNow(.correct)) }
    if LineNumber.isNumber(target.trimmed) {
      guard let number = LineNumber(typed: target.trimmed), let question = answered[line: number] else {
        return .refused(.nothingToCorrect(target))
      }
      return askAgain(question, over: ground, in: setting)
    }
    let facts = FactDirectory(base: setting.base)
    switch facts.find(target, in: evaluation.situation) {
    case .one(let key), .told(by: let key, as: _):
      return askAgain(.value(key), over: ground, in: setting)
    case .none(let near):
      if let scope = setting.base.list(named: target) { return askAgain(.roster(scope), over: ground, in: setting) }
      return .refused(near.isEmpty ? .nothingToCorrect(target) : .unknownFact(target, near: near))
    }
  }

  private mutating func verify(_ number: LineNumber, _ holds: Bool, in setting: InterviewSetting) -> Step {
    let reserves = PlanOutline(of: self, in: setting).reserves
    guard let line = reserves.first(where: { $0.number == number.value }) else {
      return .refused(.noSuchLine(number.text))
    }
    let before = evaluation.outcome(of: line.service)
    evaluation.set(holds, for: ReserveKey(setting.base.services[line.service].id, line.text))
    let after = evaluation.outcome(of: line.service)
    let change =
      before.verdict == after.verdict
      ? nil : VerdictChange(service: line.service, before: before, after: after)
    return .changed([.verified(line.service, text: line.text, holds: holds, change)])
  }

  func summary(in setting: InterviewSetting) -> Summary {
    var lines: [Summary.Line] = []
    for (place, question) in answered.enumerated() {
      let content: Summary.Content
      switch question {
      case .roster(let scope):
        guard let roster = evaluation.situation[roster: scope] else { continue }
        content = .members(roster)
      case .value, .regularity:
        guard let key = question.key, let answer = evaluation.situation[key] else { continue }
        content = .answer(answer)
      }
      lines.append(Summary.Line(number: place + 1, question: question, content: content))
    }
    return Summary(lines: lines, notes: notes, postponed: postponed, open: openServices(in: setting))
  }
}
