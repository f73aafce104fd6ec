import RuleEngine
import RuleModel

/// How a planned question is put: ages before anything else about a member, the obvious in one breath, the same answer
/// for several children in one gesture.
extension SessionState {
  /// What the planner asks next, as it is put; nil when nothing is left.
  func plannedQuestion(in setting: InterviewSetting) -> AskedQuestion? {
    var context = context(in: setting)
    if !isFullTour {
      // What the person came for, all that goes with it, then a few questions for what that leads to.
      let all = context.goals ?? []
      context.goals = all.intersection(ownGoals(in: setting))
      if let first = needs.first, all.contains(first) {
        var own = context
        own.goals = [first]
        own.excluded.formUnion(postponed)
        if let question = plannedQuestion(for: own, beside: context, isAside: false, in: setting) { return question }
      }
      if let question = plannedQuestion(for: context, beside: context, isAside: false, in: setting) { return question }
      guard asides < Self.mostAsides else { return nil }
      let planner = Planner(setting.program)
      context.goals = all.filter { planner.questionsAtHand(for: $0, in: evaluation) <= Self.longestAside }
    }
    return plannedQuestion(for: context, beside: context, isAside: !isFullTour, in: setting)
  }

  /// The rest is told in the plan, to be looked into on demand.
  private static let mostAsides = 6
  /// What takes a whole interview of its own is left to be asked for.
  private static let longestAside = 5

  /// `beside`: the goals among which the questions to put in the same breath are looked for.
  private func plannedQuestion(
    for context: PlanningContext, beside wider: PlanningContext, isAside: Bool, in setting: InterviewSetting
  ) -> AskedQuestion? {
    let planner = Planner(setting.program)
    var context = context
    var chosen = planner.next(in: evaluation, context: context)
    while let next = chosen, isPointless(next.question, in: setting) {
      context.excluded.insert(next.question)
      chosen = planner.next(in: evaluation, context: context)
    }
    guard let next = chosen.map({ planner.personPresentFirst($0, in: evaluation, context: context) }) else {
      return nil
    }
    if let ages = agesQuestion(before: next, in: setting) { return ages }
    let isPostponed = postponed.contains(next.question)
    // The thresholds of all that the answer decides, so that an amount is not asked again for another right.
    let bands =
      context.goals == wider.goals
      ? next.bands : planner.bands(for: next.question, in: evaluation, context: wider)
    return AskedQuestion(
      question: next.question, services: next.services, reason: isPostponed ? .postponedBefore : .planned,
      bands: isFarFetched(bands, of: next.question, in: setting) ? nil : bands,
      together: isPostponed ? nil : together(next, planner, wider),
      alike: alike(next.question, planner, wider, in: setting),
      suggestion: suggestion(for: next.question, in: setting), isAside: isAside)
  }

  /// Whether the stretches lie far beyond what people have: "entre 592 722 € et 820 704 €" of savings. One threshold is
  /// answered with a word all the same; three stretches are read out.
  private func isFarFetched(_ bands: NumberBands?, of question: Question, in setting: InterviewSetting) -> Bool {
    guard let bands, bands.ranges.count > 2, let lowest = bands.cuts.first?.value,
      let name = question.key?.fact, case .buckets(let buckets)? = setting.base.fact(named: name)?.prior,
      let last = buckets.last, let limit = last.range.lower.multiplied(by: Rational(3))
    else { return false }
    return lowest > limit
  }

  /// Whether the person could not or would not say what would tell if the question makes sense: what a decision says,
  /// when nobody knows of one; nor when it was sent, when nobody knows whether there is anything to complain of.
  func isPointless(_ question: Question, in setting: InterviewSetting) -> Bool {
    guard case .value(let key) = question, let fact = setting.base.fact(named: key.fact) else { return false }
    return isPointless(fact, for: evaluation.holder(key.member, in: fact.scope), in: setting)
  }

  private func isPointless(_ fact: Fact, for holder: Holder, in setting: InterviewSetting) -> Bool {
    guard case .asked(let relevance?, _) = fact.origin,
      evaluation.value(of: relevance.condition, for: holder) == .truth(.unknown)
    else { return false }
    let read = relevance.condition.dependencies.facts.map { setting.base.facts[$0] }
    // Whoever's answer it is: what a condition reads of an adult is asked of each.
    return read.contains { fact in
      evaluation.situation.answers.contains { told, answer in
        guard case .unavailable = answer else { return false }
        return told.fact == fact.name
      } || fact.scope == nil && isPointless(fact, for: .household, in: setting)
    }
  }

  /// What was heard of it and was not sure, unless the mediator took it out.
  func suggestion(for question: Question, in setting: InterviewSetting) -> StatedValue? {
    for statement in heard.statements where !statement.isCertain && statement.question == question {
      guard !dropped.contains(.statement(statement.content)), case .value(_, let value) = statement.content else {
        continue
      }
      return value
    }
    return implied(by: question, in: setting) ?? expected(question, in: setting) ?? calledFor(question, in: setting)
  }

  /// What coming for a right says by itself: whoever asks for help with a CV is not asked as if for the first time whether
  /// they want help with a CV, nor which account on line is lost once the accounts were named.
  private func calledFor(_ question: Question, in setting: InterviewSetting) -> StatedValue? {
    guard case .value(let key) = question, key.member == .household, key.moment == .habitual,
      let index = setting.base.factIndices[key.fact], setting.base.facts[index].expectations.isEmpty
    else { return nil }
    let hidden = setting.base.servicesSeenAlone
    var options: Set<String> = []
    for need in needs where !hidden.contains(need) {
      guard let concerns = setting.base.services[need].decision.concerns else { continue }
      let whole = if case .all(let parts) = concerns.kind { parts } else { [concerns] }
      if whole.contains(where: { isFact(index, $0) }) { return .truth(true) }
      let parts = if case .any(let parts) = concerns.kind { parts } else { [concerns] }
      let named = parts.compactMap { part -> String? in
        guard case .includes(let list, let option) = part.kind, isFact(index, list),
          case .choices(let domain) = setting.base.facts[index].type
        else { return nil }
        return setting.base.domains[domain].options[option].key
      }
      // Of one among several, nobody said which.
      if named.count == 1 { options.formUnion(named) }
    }
    return options.isEmpty ? nil : .chosen(certain: options, possible: options)
  }

  private func isFact(_ index: FactIndex, _ expression: Expression) -> Bool {
    if case .fact(index, .household, .current) = expression.kind { true } else { false }
  }

  /// The options of a list that amounts already known speak for: who told a pension has one among the incomes.
  private func implied(by question: Question, in setting: InterviewSetting) -> StatedValue? {
    guard case .value(let key) = question, let fact = setting.base.fact(named: key.fact),
      case .choices(let domain) = fact.type
    else { return nil }
    var options: Set<String> = []
    for (told, answer) in evaluation.situation.answers where told.member == key.member {
      guard case .stated(.number(let range), _) = answer, range.lower > .zero,
        case .asked(let relevance?, _)? = setting.base.fact(named: told.fact)?.origin
      else { continue }
      for part in relevance.condition.children + [relevance.condition] {
        guard case .includes(let list, let option) = part.kind, case .fact(let index, _, _) = list.kind,
          setting.base.facts[index].name == key.fact, setting.base.domains[domain].options.indices.contains(option)
        else { continue }
        options.insert(setting.base.domains[domain].options[option].key)
      }
    }
    return options.isEmpty ? nil : .chosen(certain: options, possible: options)
  }

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
    case .truth, .choice, .choices: break
    case .number, .date, .commune, .text: return nil
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

  // MARK: - In one breath

  /// The questions to put with the planned one; nil where it stands alone.
  private func together(
    _ next: PlannedQuestion, _ planner: Planner, _ context: PlanningContext
  ) -> AskedQuestion.Together? {
    guard let key = next.question.key, !separated.contains(key) else { return nil }
    let isReceiving = planner.isAboutReceiving(next.question)
    func goesWithout(_ question: Question) -> Bool {
      planner.isObvious(question) && !planner.closes(question, in: evaluation, context: context)
    }
    guard isReceiving || goesWithout(next.question) else { return nil }
    let others = planner.companions(of: next, in: evaluation, context: context) {
      isReceiving ? planner.isAboutReceiving($0) : goesWithout($0)
    }.filter { !separated.contains($0) }
    if others.isEmpty { return nil }
    let most = isReceiving ? Self.mostAids : Self.mostTogether
    return AskedQuestion.Together(keys: [key] + others.prefix(most - 1), expected: !isReceiving)
  }

  /// More would not be listened to.
  private static let mostTogether = 4
  private static let mostAids = 8
}
