import RuleEngine
import RuleModel

/// What was agreed upon is noted.
extension SessionState {
  /// The lines become answers and needs; what presses comes first among the needs.
  mutating func keep(_ lines: [HeardLine], in setting: InterviewSetting) {
    let told = heard.dangers.compactMap { setting.base.frame.danger($0.id) }.filter { !$0.isPrivate }
    let urgent = told.flatMap(\.services).compactMap { setting.base.serviceIndices[$0] }
    var kept: [ServiceIndex] = []
    for line in lines {
      switch line.content {
      case .service(let index): kept.append(index)
      case .howTo(let howTo): if !howTos.contains(howTo) { howTos.append(howTo) }
      case .statement(let content): if line.isCertain { record(content, words: line.words) }
      }
    }
    // They are the person's own, for when the questions come back to them.
    kept += servicesSetApart(in: setting)
    for index in urgent + kept where !needs.contains(index) { needs.append(index) }
  }

  private mutating func record(_ content: HeardStatement.Content, words: String) {
    let provenance: Provenance = words.isEmpty ? .stated : .heard(words)
    switch content {
    case .value(let key, let value): store(.stated(value, provenance), for: key)
    case .members(let scope, let list): store(named(list, as: scope), for: scope, provenance)
    }
  }

  /// Who is counted anew keeps the name that was told before.
  private func named(_ list: MemberList, as scope: ScopeName) -> MemberList {
    guard let known = evaluation.situation[roster: scope], list.roster.labels.allSatisfy(\.isEmpty) else { return list }
    var list = list
    for (place, label) in known.labels.enumerated() where place < list.roster.labels.count {
      list.roster.labels[place] = label
    }
    return list
  }
}
