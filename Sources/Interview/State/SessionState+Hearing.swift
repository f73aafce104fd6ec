import RuleEngine
import RuleModel

/// Listening: everything said so far is understood as one text, and what was said last holds.
extension SessionState {
  mutating func take(_ listening: Action.Listening, in setting: InterviewSetting) -> Step {
    switch listening {
    case .words(let text): .changed(hear(text, in: setting))
    case .done: endListening(in: setting)
    }
  }

  mutating func addSpeech(_ text: String, in setting: InterviewSetting) -> Step {
    let (before, linesBefore) = (heard, heardLines(in: setting))
    var notices = hear(text, in: setting)
    let lines = heardLines(in: setting)
    if notices.isEmpty, lines.map(\.content) == linesBefore.map(\.content) {
      let isOfRelative = !isAboutAnother && heard.relativeStatements != before.relativeStatements
      notices.append(.nothingAdded(text, ofRelative: isOfRelative))
    }
    if lines.isEmpty { return .changed(notices + goOnWithQuestions(in: setting)) }
    stage.listen(.lines(lines))
    return .changed(notices)
  }

  /// Understands everything said so far as one text, and tells of dangers not yet told.
  mutating func hear(_ text: String, in setting: InterviewSetting) -> [Notice] {
    var told = Set(heard.dangers.map(\.id))
    let attentions = heard.attentions
    speech.append(text)
    heard = setting.listener.understand(speech.joined(separator: "\n"), setting.date)
    if speech.count > 1 {
      let last = setting.listener.understand(text, setting.date)
      takeLastWord(last)
      // A danger that was waved away and is told again, in other words, is told.
      let again = dismissedDangers.intersection(last.dangers.map(\.id))
      dismissedDangers.subtract(again)
      told.subtract(again)
    }
    var lines: Set<String> = []
    var notices: [Notice] = []
    for danger in heard.dangers where told.insert(danger.id).inserted {
      guard let steps = setting.base.frame.danger(danger.id) else { continue }
      // Two protocols may have the same line: it is shown once.
      if lines.insert(steps.discreet).inserted { notices.append(.dangerHeard(discreet: steps.discreet)) }
    }
    if attentions.isEmpty, !heard.attentions.isEmpty { notices.append(.attentionHeard) }
    return notices
  }

  /// What was said last holds: "pardon, je gagne 900", after "je gagne 1 500".
  private mutating func takeLastWord(_ last: HeardSituation) {
    for statement in last.statements where statement.isCertain {
      let before =
        noted(statement.question) ?? heard.statements.first { $0.question == statement.question }?.content
      guard let before, !before.allows(statement.content, insteadOf: last.putsRight) else { continue }
      restated[statement.question] = Restated(before: before, statement: statement, putsRight: last.putsRight)
    }
    for (question, said) in restated {
      guard let place = heard.statements.firstIndex(where: { $0.question == question }) else { continue }
      heard.statements[place] = said.statement
    }
  }

  /// What is known already in answer to a question, as if it had been said.
  func noted(_ question: Question) -> HeardStatement.Content? {
    if case .roster(let scope) = question, let roster = evaluation.situation[roster: scope] {
      var list = MemberList(roster: roster)
      for (key, answer) in evaluation.situation.answers {
        if case .listed(scope, let place) = key.member, key.moment == .habitual, case .stated(let value, _) = answer {
          list.facts[place, default: [:]][key.fact] = value
        }
      }
      return .members(scope, list)
    }
    guard let key = question.key, case .stated(let value, _)? = evaluation.situation[key] else { return nil }
    return .value(key, value)
  }

  private mutating func endListening(in setting: InterviewSetting) -> Step {
    if let state = withNeedsOfAnswers(in: setting) {
      self = state
      return startQuestions(in: setting)
    }
    let lines = heardLines(in: setting)
    if lines.isEmpty {
      guard setting.base.services.count > 0 else { return startQuestions(in: setting) }
      stage.listen(.themes)
      return .changed(speech.isEmpty ? [] : [.heard(services: 0, statements: 0)])
    }
    stage.listen(.lines(lines))
    return .changed()
  }
}
