import RuleEngine
import RuleModel

/// What is known of the person, as it was told, and what that changes.
extension SessionState {
  mutating func store(_ answer: Answer, for key: FactKey) {
    evaluation.set(answer, for: key)
    // A new usual value says nothing yet of the months before.
    if key.moment == .habitual { evaluation.set(nil, for: FactKey(key.fact, of: key.member, at: .regular)) }
    let question: Question = key.moment == .regular ? .regularity(FactKey(key.fact, of: key.member)) : .value(key)
    if !answered.contains(question) { answered.append(question) }
  }

  mutating func store(_ list: MemberList, for scope: ScopeName, _ provenance: Provenance) {
    evaluation.set(list.roster, for: scope)
    let gone = evaluation.situation.answers.keys.filter { key in
      if case .listed(scope, let position) = key.member { return position >= list.roster.labels.count }
      return false
    }
    for key in gone { evaluation.set(nil, for: key) }
    answered.removeAll { question in question.key.map(gone.contains) ?? false }
    if !answered.contains(.roster(scope)) { answered.append(.roster(scope)) }
    for (position, facts) in list.facts.sorted(by: { $0.key < $1.key }) {
      for (fact, value) in facts.sorted(by: { $0.key < $1.key }) {
        store(.stated(value, provenance), for: FactKey(fact, of: .listed(scope, position)))
      }
    }
  }

  /// Services of this round whose truth is settled or changed since.
  func changes(since before: Evaluation, in setting: InterviewSetting) -> [VerdictChange] {
    let among = goals(in: setting).map { $0.sorted() } ?? setting.base.services.indices
    return among.compactMap { index in
      let (old, new) = (before.truthOfEntitlement(index), evaluation.truthOfEntitlement(index))
      guard old != new, new.isKnown else { return nil }
      let after = evaluation.outcome(of: index)
      guard !isIdleProtocol(after, of: index, in: setting) else { return nil }
      return VerdictChange(service: index, before: before.outcome(of: index), after: after)
    }
  }
}

extension StatedValue {
  /// Whether it is a range or a choice between several.
  var isInexact: Bool {
    switch self {
    case .truth, .commune, .text: false
    case .number(let range): range.exact == nil
    case .date(let range): range.exact == nil
    case .options(let options): options.count != 1
    case .chosen(let certain, let possible): certain != possible
    }
  }
}
