import RuleEngine
import RuleModel

/// The numbered lines in which what was understood is said again.
extension SessionState {
  /// What was understood and not dropped, facts first; facts that were answered meanwhile are left out.
  func heardLines(in setting: InterviewSetting) -> [HeardLine] {
    var lines: [HeardLine] = []
    func add(_ content: HeardLine.Content, _ words: String, _ isCertain: Bool) {
      guard !dropped.contains(content) else { return }
      var before: HeardStatement.Content?
      if case .statement(let said) = content, let change = restated[said.question],
        !change.before.allows(said, insteadOf: change.putsRight)
      {
        before = change.before
      }
      lines.append(
        HeardLine(
          number: lines.count + 1, content: content, words: words, isCertain: isCertain, before: before))
    }
    let statements = isAboutAnother ? heard.relativeStatements : heard.statements
    for statement in statements where !isAnswered(statement.content) || isRestated(statement.content) {
      if let better = corrected[statement.question] {
        add(.statement(better), "", true)
      } else {
        add(.statement(statement.content), statement.words, statement.isCertain)
      }
    }
    let hidden = discreetServices(in: setting).union(servicesSetApart(in: setting))
    let shown = heard.needs.filter { need in
      guard case .service(let id) = need.id else { return true }
      return !(setting.base.serviceIndices[id].map(hidden.contains) ?? false)
    }
    for need in shown.prefix(Self.needsShown) {
      let words = need.words.enumerated().filter { place, words in
        !need.words.enumerated().contains {
          $0.offset != place && $0.element.count > words.count && $0.element.contains(words)
        }
      }.map(\.element).joined(separator: ", ")
      switch need.id {
      case .service(let id): if let index = setting.base.serviceIndices[id] { add(.service(index), words, true) }
      case .howTo(let id): if setting.base.howTos[id] != nil { add(.howTo(id), words, true) }
      }
    }
    return lines
  }

  static let needsShown = 5

  /// Said otherwise than it is noted, and not agreed upon yet.
  private func isRestated(_ content: HeardStatement.Content) -> Bool {
    guard let change = restated[content.question], let noted = noted(content.question) else { return false }
    return !noted.allows(content, insteadOf: change.putsRight)
  }

  private func isAnswered(_ content: HeardStatement.Content) -> Bool {
    switch content {
    case .value(let key, _): evaluation.situation[key] != nil
    case .members(let scope, _): evaluation.situation[roster: scope] != nil
    }
  }
}
