import RuleEngine
import RuleModel

/// Answers that go with what else is known, as the rules say: proposed when they are asked, and told where an answer
/// given before does not agree with them.
extension SessionState {
  /// What the rules expect in answer to a question; nil where they expect nothing.
  func expected(_ question: Question, in setting: InterviewSetting) -> StatedValue? {
    guard case .value(let key) = question, key.moment == .habitual else { return nil }
    return expected(key, in: setting)
  }

  private func expected(_ key: FactKey, in setting: InterviewSetting) -> StatedValue? {
    guard let fact = setting.base.fact(named: key.fact) else { return nil }
    let holder = evaluation.holder(key.member, in: fact.scope)
    if fact.expectations.isEmpty { return amountWithoutSense(fact, for: holder) }
    let answers = fact.expectations.filter { expectation in
      evaluation.value(of: expectation.condition, for: holder) == .truth(.yes)
    }.map(\.answer)
    switch answers.first {
    case .truth(let truth): return .truth(truth)
    case .option(let option):
      guard case .choices = fact.type else { return .options([option]) }
      let options = Set(
        answers.compactMap { answer in
          if case .option(let option) = answer { option } else { nil }
        })
      return .chosen(certain: options, possible: options)
    case nil: return nil
    }
  }

  /// What the household pays or receives a month, where asking for it has no sense: an owner pays no rent. Of anything
  /// else, that it is not worth asking does not say that it is not so.
  private func amountWithoutSense(_ fact: Fact, for holder: Holder) -> StatedValue? {
    guard fact.scope == nil, fact.type == .number(.money(.month)), case .asked(let relevance?, _) = fact.origin,
      evaluation.value(of: relevance.condition, for: holder) == .truth(.no),
      case .number(let amount)? = evaluation.value(of: relevance.otherwise, for: holder)
    else { return nil }
    return NumberRange(amount.lower, amount.upper).map { .number($0) }
  }

  /// Answers that what was learnt since makes unlikely, each told once; one that was given knowing what is expected is
  /// no slip.
  mutating func newSurprises(in setting: InterviewSetting) -> [Notice] {
    var notices: [Notice] = []
    for key in answered.compactMap(\.key) where key.moment == .habitual && !settledSurprises.contains(key) {
      guard let expected = expected(key, in: setting), case .stated(let said, _)? = evaluation.situation[key],
        !said.mayInclude(expected)
      else { continue }
      settledSurprises.insert(key)
      notices.append(.surprising(key, said: said, expected: expected))
    }
    return notices
  }
}

extension StatedValue {
  /// Whether what is expected is among what was said, as far as that can be told.
  fileprivate func mayInclude(_ expected: StatedValue) -> Bool {
    switch (self, expected) {
    case (.options(let said), .options(let one)): !said.isDisjoint(with: one)
    case (.chosen(_, let said), .chosen(let some, _)): some.isSubset(of: said)
    case (.truth(let said), .truth(let one)): said == one
    case (.number(let said), .number(let one)): said.lower <= one.upper && one.lower <= said.upper
    case (.truth, _), (.number, _), (.date, _), (.options, _), (.chosen, _), (.commune, _), (.text, _): true
    }
  }
}
