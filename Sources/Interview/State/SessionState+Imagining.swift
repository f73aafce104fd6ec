import RuleEngine
import RuleModel
import SourceText

/// What another answer would change; nothing of it is recorded.
extension SessionState {
  /// `loyer = 700`. Where the words name no fact, they are listened to as a sentence: "il est malade".
  func whatIf(_ fact: String, _ text: String, in setting: InterviewSetting) -> Step {
    switch FactDirectory(base: setting.base).find(fact, in: evaluation.situation) {
    case .none(let near):
      if let scope = setting.base.list(named: fact),
        case .understood(let list) = setting.reader.read(text, listing: scope)
      {
        return imagining([.members(scope, list, written: text)], in: setting)
      }
      return imagine("\(fact) est \(text)", in: setting) ?? imagine("\(fact) \(text)", in: setting)
        ?? .refused(.unknownFact(fact, near: near))
    case .one(let key): return imagining(text, for: key, in: setting)
    case .told(by: let key, as: let computed):
      // "et si âge = 60" says an age, and no year.
      guard case .number(let unit)? = setting.base.fact(named: computed)?.type, text.trimmed.allSatisfy(\.isWholeNumber)
      else { return imagining(text, for: key, in: setting) }
      return imagining("\(text.trimmed) \(unit.symbol)", for: key, in: setting)
    }
  }

  private func imagining(_ text: String, for key: FactKey, in setting: InterviewSetting) -> Step {
    switch setting.reader.read(text, for: key) {
    case .unreadable(let misreading): .refused(.misread(misreading, expecting: .value(key)))
    case .understood(let value, _), .doubtful(let value, _): imagining([.value(key, value)], in: setting)
    }
  }

  /// "il gagnait 1500": listened to as the person's own words are; nil where nothing is heard.
  func imagine(_ text: String, in setting: InterviewSetting) -> Step? {
    let told = Imagined.asTold(text, partner: partner(in: setting))
    let statements = setting.listener.understand(told, setting.date).statements
    var seen: Set<FactKey> = []
    let imagined = statements.compactMap { statement -> Imagining? in
      guard case .value(let key, let value) = statement.content, seen.insert(key).inserted else { return nil }
      // What is known already is not imagined.
      if case .stated(value, _)? = evaluation.situation[key] { return nil }
      return .value(key, value)
    }
    return imagined.isEmpty ? nil : imagining(imagined, in: setting)
  }

  private func imagining(_ imagined: [Imagining], in setting: InterviewSetting) -> Step {
    var supposed = self
    var keys: [FactKey] = []
    for item in imagined {
      switch item {
      case .members(let scope, let list, _): supposed.store(list, for: scope, .supposed)
      case .value(let key, let value):
        keys.append(key)
        supposed.evaluation.set(.stated(value, .supposed), for: key)
        if setting.base.fact(named: key.fact)?.period == .month {
          supposed.evaluation.set(
            .stated(.truth(true), .supposed), for: FactKey(key.fact, of: key.member, at: .regular))
        }
      }
    }
    for key in keys where key.moment == .habitual {
      supposed.estimateAgain(whatRestsOn: key, besides: Set(keys), in: setting)
    }
    return .showing(.whatIf(imagined, supposed.allChanges(since: evaluation, in: setting)))
  }

  /// What the rules tell of a fact from an imagined one, in place of what was said of it: of another net pension, the gross
  /// one is another too.
  private mutating func estimateAgain(
    whatRestsOn imagined: FactKey, besides others: Set<FactKey>, in setting: InterviewSetting
  ) {
    guard let source = setting.base.factIndices[imagined.fact] else { return }
    for fact in setting.base.facts.elements {
      let key = FactKey(fact.name, of: imagined.member)
      guard let estimate = fact.estimate, estimate.minimum.dependencies.facts.contains(source), !others.contains(key),
        case .stated? = evaluation.situation[key]
      else { continue }
      evaluation.set(nil, for: key)
      if let value = self.estimate(for: key, in: setting) { suppose(value, for: key, in: setting) }
    }
  }

  /// The name of the role that the other adult of the household has, where there is one.
  private func partner(in setting: InterviewSetting) -> String? {
    for case .role(let name) in setting.program.adults.others {
      guard let existence = setting.program.adults.existence(of: .role(name)) else { continue }
      if evaluation.value(of: existence, for: .household) == .truth(.yes) { return name }
    }
    return nil
  }

  /// Every verdict or amount that differs: what was asked for first, then the other rights of this round; of the rest,
  /// only what opens or closes.
  private func allChanges(since before: Evaluation, in setting: InterviewSetting) -> [VerdictChange] {
    let hidden = discreetServices(in: setting)
    let round = (goals(in: setting) ?? []).sorted().filter { !needs.contains($0) }
    let rest = setting.base.services.indices.filter { !round.contains($0) && !needs.contains($0) }
    var (olds, news) = (OutcomeReader(), OutcomeReader())
    return (needs + round + rest).compactMap { index in
      guard !hidden.contains(index) else { return nil }
      let (old, new) = (olds.outcome(of: index, in: before), news.outcome(of: index, in: evaluation))
      guard old.verdict != new.verdict || old.amount != new.amount else { return nil }
      if !needs.contains(index), !round.contains(index), old.entitled != .yes, new.entitled != .yes { return nil }
      return VerdictChange(service: index, before: old, after: new)
    }
  }
}
