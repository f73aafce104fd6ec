import RuleEngine
import RuleModel

/// What the rules can tell nearly as well as the person: the gross pay of a known net one. It is supposed, told, and
/// asked only where the range that is supposed leaves something open.
extension SessionState {
  /// The range to suppose instead of asking; nil for a question that is easy to answer, or that the rules tell too
  /// loosely.
  func supposition(insteadOf question: Question, in setting: InterviewSetting) -> StatedValue? {
    guard case .value(let key) = question, key.moment == .habitual,
      let fact = setting.base.fact(named: key.fact), fact.estimate?.offer == nil,
      fact.cost >= Self.hardToKnow || fact.estimate == nil, let value = estimate(for: key, in: setting),
      case .number(let range) = value,
      let most = range.lower.multiplied(by: Self.looseness), range.upper <= most
    else { return nil }
    return value
  }

  private static let hardToKnow = 4
  /// A range wider than a quarter says too little.
  private static let looseness = Rational(5, over: 4) ?? .one

  mutating func suppose(_ value: StatedValue, for key: FactKey, in setting: InterviewSetting) {
    store(.stated(value, .supposed), for: key)
    if setting.base.fact(named: key.fact)?.period == .month {
      evaluation.set(.stated(.truth(true), .supposed), for: FactKey(key.fact, of: key.member, at: .regular))
    }
    supposed.insert(key)
    // Nobody was asked: where the range is not enough, the value itself may be.
    answeredInBands.insert(key)
  }

  /// Those of a situation that was saved: they still follow the answers that they rest on.
  mutating func takeUpSuppositions(in setting: InterviewSetting) {
    let answers = evaluation.situation.answers
    supposed = Set(
      answers.keys.filter { key in
        guard let fact = setting.base.fact(named: key.fact) else { return false }
        return fact.estimate?.offer == nil
          ? key.moment == .habitual && isSupposed(key) : answers[key]?.isEstimated == true
      })
    let offered = supposed.filter { answers[$0]?.isEstimated == true }
    answeredInBands.formUnion(supposed.subtracting(offered))
    narrowed.formUnion(offered)
  }

  private func isSupposed(_ key: FactKey) -> Bool {
    if case .stated(_, .supposed)? = evaluation.situation[key] { true } else { false }
  }

  /// Suppositions follow the answers that they rest on, and each other; tells those that were accepted and have moved.
  mutating func supposeAgain(in setting: InterviewSetting) -> [Notice] {
    supposed = supposed.filter { isSupposed($0) || evaluation.situation[$0]?.isEstimated == true }
    settleSuppositions(in: setting)
    let accepted = answered.compactMap(\.key).filter { evaluation.situation[$0]?.isEstimated == true }
    return accepted.filter(supposed.contains).compactMap { estimateAgain($0, in: setting) }
  }

  private mutating func settleSuppositions(in setting: InterviewSetting) {
    let keys = supposed.sorted()
    // One that rests on others is right once they are: a pass for each settles any chain.
    for _ in keys {
      var changes = false
      for key in keys {
        guard case .stated(let old, .supposed)? = evaluation.situation[key], let new = estimate(for: key, in: setting),
          new != old
        else { continue }
        suppose(new, for: key, in: setting)
        changes = true
      }
      if !changes { return }
    }
  }

  /// The supposed range that takes the place of what is not known, where the rules give one.
  func estimate(for key: FactKey, in setting: InterviewSetting) -> StatedValue? {
    guard let fact = setting.base.fact(named: key.fact) else { return nil }
    guard let estimate = fact.estimate else { return estimateBackwards(for: key, in: setting) }
    let holder = evaluation.holder(key.member, in: fact.scope)
    guard case .number(let low)? = evaluation.value(of: estimate.minimum, for: holder),
      case .number(let high)? = evaluation.value(of: estimate.maximum, for: holder),
      let range = NumberRange(low.lower, high.upper)
    else { return nil }
    return .number(range)
  }

  /// The range of an amount from another one that was told, and that the rules tell from it: a net pension from a gross
  /// one.
  private func estimateBackwards(for key: FactKey, in setting: InterviewSetting) -> StatedValue? {
    for (told, answer) in evaluation.situation.answers.sorted(by: { $0.key < $1.key }) {
      guard told.member == key.member, told.moment == key.moment, case .stated(.number(let known), .stated) = answer,
        let estimate = setting.base.fact(named: told.fact)?.estimate, estimate.offer == nil,
        let least = factor(of: key.fact, in: estimate.minimum, setting),
        let most = factor(of: key.fact, in: estimate.maximum, setting),
        let low = known.lower.divided(by: most), let high = known.upper.divided(by: least),
        let range = NumberRange(low, high)
      else { continue }
      return .number(range)
    }
    return nil
  }

  /// By what a fact is multiplied in an expression that is nothing else.
  private func factor(of name: FactName, in expression: Expression, _ setting: InterviewSetting) -> Rational? {
    switch expression.kind {
    case .fact(let index, _, _): return setting.base.facts[index].name == name ? .one : nil
    case .product(let parts):
      guard parts.count == 2 else { return nil }
      for (part, other) in [(parts[0], parts[1]), (parts[1], parts[0])] {
        if case .number(let number) = other.kind, let inner = factor(of: name, in: part, setting) {
          return inner.multiplied(by: number)
        }
      }
      return nil
    case .converted(let part, let number): return factor(of: name, in: part, setting)?.multiplied(by: number)
    case .truth, .number, .date, .option, .today, .parameter, .service, .all, .any, .not, .atLeast, .comparison,
      .between, .oneOf, .includes, .inCommuneSet, .sum, .difference, .quotient, .minimum, .maximum, .rounded, .choose,
      .brackets, .table, .communeAttribute, .some, .every, .count, .aggregate, .shifted, .elapsed, .datePart, .makeDate,
      .firstOfMonth, .lastOfMonth, .deadline:
      return nil
    }
  }
}
