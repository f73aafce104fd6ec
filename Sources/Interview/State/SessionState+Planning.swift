import RuleEngine
import RuleModel

/// How a planned question is put: ages before anything else about a member, the obvious in one breath, the same answer
/// for several children in one gesture.
extension SessionState {
  /// What the planner asks next, as it is put; nil when nothing is left.
  func plannedQuestion(in setting: InterviewSetting) -> AskedQuestion? {
    let planner = Planner(setting.program)
    let context = context(in: setting)
    guard let next = planner.next(in: evaluation, context: context) else { return nil }
    let isPostponed = postponed.contains(next.question)
    if let ages = agesQuestion(before: next, in: setting) { return ages }
    var together: [FactKey] = []
    if !isPostponed, let key = next.question.key, !separated.contains(key), planner.isObvious(next.question) {
      let others = planner.obvious(besides: next, in: evaluation, context: context).filter { !separated.contains($0) }
      if !others.isEmpty { together = [key] + others.prefix(Self.mostTogether - 1) }
    }
    return AskedQuestion(
      question: next.question, services: next.services, reason: isPostponed ? .postponedBefore : .planned,
      bands: next.bands, together: together, alike: alike(next.question, planner, context, in: setting))
  }

  /// More would not be listened to.
  private static let mostTogether = 4

  // MARK: - Ages

  /// Most of what concerns a child depends on its age.
  private func agesQuestion(before next: PlannedQuestion, in setting: InterviewSetting) -> AskedQuestion? {
    guard case .value(let key) = next.question, case .listed(let scope, _) = key.member,
      let birth = setting.reader.birthFact(of: scope), !postponed.contains(.roster(scope)),
      let roster = evaluation.situation[roster: scope], !roster.labels.isEmpty,
      roster.labels.indices.allSatisfy({ evaluation.situation[FactKey(birth, of: .listed(scope, $0))] == nil })
    else { return nil }
    return AskedQuestion(question: .roster(scope), services: next.services, reason: .ages)
  }

  /// Takes the ages of members already known; their names stay.
  mutating func takeAges(_ list: MemberList, of scope: ScopeName) {
    for (position, facts) in list.facts.sorted(by: { $0.key < $1.key }) {
      for (fact, value) in facts.sorted(by: { $0.key < $1.key }) {
        store(.stated(value, .stated), for: FactKey(fact, of: .listed(scope, position)))
      }
    }
  }

  /// The age of nobody in the list is known, and why.
  mutating func leaveAges(_ scope: ScopeName, _ reason: Answer.Reason, in setting: InterviewSetting) {
    guard let birth = setting.reader.birthFact(of: scope) else { return }
    for position in (evaluation.situation[roster: scope]?.labels ?? []).indices {
      store(.unavailable(reason), for: FactKey(birth, of: .listed(scope, position)))
    }
  }

  // MARK: - The same for several

  /// The answer to the same question for another member, where the answer is one of a few.
  private func alike(
    _ question: Question, _ planner: Planner, _ context: PlanningContext, in setting: InterviewSetting
  ) -> AskedQuestion.Alike? {
    guard case .value(let key) = question, case .listed(let scope, _) = key.member,
      let fact = setting.base.fact(named: key.fact)
    else { return nil }
    switch fact.type {
    case .truth, .choice: break
    case .number, .date, .choices, .commune, .text: return nil
    }
    let places = evaluation.situation[roster: scope]?.labels.indices ?? 0..<0
    for place in places.reversed() {
      let other = FactKey(key.fact, of: .listed(scope, place), at: key.moment)
      guard other != key, case .stated(let value, .stated)? = evaluation.situation[other], !value.isInexact else {
        continue
      }
      let siblings = planner.siblings(of: question, in: evaluation, context: context)
      return AskedQuestion.Alike(answered: other, value: value, keys: [key] + siblings)
    }
    return nil
  }

  // MARK: - The obvious

  /// Yes to all of them but those whose number was given; nil for a number that stands for none.
  mutating func takeTogether(_ keys: [FactKey], except numbers: [Int]) -> Bool {
    guard numbers.allSatisfy({ keys.indices.contains($0 - 1) }) else { return false }
    for (place, key) in keys.enumerated() {
      store(.stated(.truth(!numbers.contains(place + 1)), .stated), for: key)
    }
    return true
  }
}
