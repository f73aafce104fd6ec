import RuleEngine
import RuleModel

/// What only a paper says, and that nobody here knows: the rules' range is offered in its place. It counts once it was
/// accepted, stays marked as estimated, and follows the answers that it rests on.
extension SessionState {
  /// The range to offer for an answer that is not known; nil when an open service no longer waits for it, when it was
  /// declined, or when the rules cannot tell.
  func estimateOffer(in setting: InterviewSetting) -> StandingQuestion? {
    for key in unknownButEstimable(in: setting) {
      guard let value = offeredEstimate(for: key, in: setting) else { continue }
      let waiting = openServices(in: setting).filter { evaluation.unsettledFacts(of: $0).contains(key.fact) }
      if waiting.isEmpty { continue }
      return StandingQuestion(
        asked: AskedQuestion(question: .value(key), services: waiting, reason: .estimate),
        doubt: StandingQuestion.Doubt(value: value, reason: .estimated))
    }
    return nil
  }

  /// Who does not want to say is offered nothing.
  func isOfferable(_ key: FactKey) -> Bool {
    guard case .unavailable(let reason)? = evaluation.situation[key] else { return false }
    switch reason {
    case .doesNotKnow, .noPaperHere: return true
    case .refuses, .notApplicable: return false
    }
  }

  /// The range of a fact that has one to offer; nil where what it rests on is not known, or is told to have changed.
  func offeredEstimate(for key: FactKey, in setting: InterviewSetting) -> StatedValue? {
    guard let fact = setting.base.fact(named: key.fact), let estimate = fact.estimate, let offer = estimate.offer,
      mayHold(offer.condition, of: key.member, in: fact.scope), !hasChangedMonths(estimate, in: setting),
      let value = self.estimate(for: key, in: setting),
      case .number(let range) = value, range.isTelling(of: fact)
    else { return nil }
    return value
  }

  /// What is not known is told with the offer (`suppose`): only a condition that is known to fail forbids it.
  private func mayHold(_ condition: Expression?, of member: Member, in scope: ScopeIndex?) -> Bool {
    guard let condition else { return true }
    return evaluation.value(of: condition, for: evaluation.holder(member, in: scope)) != .truth(.no)
  }

  /// Whether a monthly amount that the range rests on was told to differ from one month to the next.
  func hasChangedMonths(_ estimate: Fact.Estimate, in setting: InterviewSetting) -> Bool {
    let changed = evaluation.situation.answers.filter { key, answer in
      guard key.moment == .regular, case .stated(.truth(false), _) = answer else { return false }
      return true
    }
    guard !changed.isEmpty else { return false }
    let program = setting.program
    let read = estimate.expressions.compactMap { program.node(of: $0) }.flatMap { node in
      program.cone(of: node).compactMap { index -> FactName? in
        guard case .input(let input) = program[index].operation else { return nil }
        return setting.base.facts[program.inputs[input.position].fact].name
      }
    }
    return changed.keys.contains { read.contains($0.fact) }
  }

  // MARK: - Answering

  mutating func acceptEstimate(_ value: StatedValue, _ asked: AskedQuestion, in setting: InterviewSetting) -> Step {
    guard let key = asked.question.key else { return .refused(.outOfPlace) }
    let before = evaluation
    store(.stated(value, .estimated), for: key)
    supposed.insert(key)
    // Nobody here knows better: a range that is cut by a ceiling is settled by the paper, not by asking again.
    narrowed.insert(key)
    return settle(asked.question, before, [], in: setting)
  }

  /// It stays not known.
  mutating func declineEstimate(_ asked: AskedQuestion, in setting: InterviewSetting) -> Step {
    if let key = asked.question.key { declined.insert(key) }
    return .changed(askNext(in: setting))
  }

  /// An accepted range after what it rests on has changed: another range, or not known any more.
  mutating func estimateAgain(_ key: FactKey, in setting: InterviewSetting) -> Notice? {
    guard let new = offeredEstimate(for: key, in: setting) else {
      evaluation.set(.unavailable(.doesNotKnow), for: key)
      return .estimateMoved(key, nil)
    }
    guard evaluation.situation[key] != .stated(new, .estimated) else { return nil }
    evaluation.set(.stated(new, .estimated), for: key)
    return .estimateMoved(key, new)
  }
}

extension NumberRange {
  /// Whether a range says something: at most twice its lower end, or a small part of what the fact may be at all.
  ///
  /// An amount that was not told takes all its bounds, and makes whatever rests on it wider than this.
  fileprivate func isTelling(of fact: Fact) -> Bool {
    if let twice = lower.multiplied(by: Rational(2)), upper <= twice { return true }
    guard case .number(let bounds) = fact.bounds, let width = upper.subtracting(lower),
      let many = width.multiplied(by: Self.smallPart), let whole = bounds.upper.subtracting(bounds.lower)
    else { return false }
    return many <= whole
  }

  /// A twentieth: 25 000 € of an income that may be 500 000 €.
  private static let smallPart = Rational(20)
}
