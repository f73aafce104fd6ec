package import RuleModel

/// Questions that are put in one breath: those to which nearly everybody says yes, and the aids that one may receive.
extension Planner {
  /// Whether nearly everybody says yes to a question about the household or the person present. A sensitive question is
  /// always put on its own, and so is one that most people deny: whoever came for it is not most people.
  package func isObvious(_ question: Question) -> Bool {
    guard case .value(let key) = question, key.moment == .habitual, key.member.isApplicantOrHousehold,
      let fact = program.base.fact(named: key.fact), !fact.isSensitive, fact.type == .truth,
      case .truth(let chance)? = fact.prior
    else { return false }
    return chance >= Self.nearlyAlways
  }

  /// Whether a yes would close a service that the person came for: whoever asks for an address has none, whatever most
  /// people have. Such a question is put on its own.
  package func closes(_ question: Question, in evaluation: Evaluation, context: PlanningContext) -> Bool {
    guard case .value(let key) = question, let fact = program.base.fact(named: key.fact) else { return false }
    let wanted = context.emphasis.keys.filter { evaluation.truthOfEntitlement($0) == .unknown }
    if wanted.isEmpty { return false }
    var supposed = evaluation
    supposed.suppose(.truth(true), for: key, of: fact)
    return wanted.contains { supposed.truthOfEntitlement($0) == .no }
  }

  /// Whether it asks if the household or the person present receives an aid.
  package func isAboutReceiving(_ question: Question) -> Bool {
    guard case .value(let key) = question, key.member.isApplicantOrHousehold,
      let fact = program.base.fact(named: key.fact), case .receives = fact.origin
    else { return false }
    return true
  }

  /// The same question about the person present, where it matters too: one speaks of oneself first.
  package func personPresentFirst(
    _ planned: PlannedQuestion, in evaluation: Evaluation, context: PlanningContext
  ) -> PlannedQuestion {
    guard case .value(let key) = planned.question, case .role = key.member, key.member != .applicant else {
      return planned
    }
    let own = Question.value(FactKey(key.fact, of: .applicant, at: key.moment))
    guard !context.postponed.contains(own), !context.excluded.contains(own),
      candidates(in: evaluation, context: context).contains(where: { $0.question == own }),
      !isSenseInDoubt(of: own, in: evaluation)
    else { return planned }
    return PlannedQuestion(
      question: own, services: planned.services, need: planned.need,
      bands: context.asksInBands ? bands(for: own, in: evaluation, context: context) : nil)
  }

  /// The questions of a kind that matter besides a planned one, the most needed first.
  package func companions(
    of planned: PlannedQuestion, in evaluation: Evaluation, context: PlanningContext, where isAlike: (Question) -> Bool
  ) -> [FactKey] {
    candidates(in: evaluation, context: context).compactMap { candidate in
      let question = candidate.question
      guard question != planned.question, !context.postponed.contains(question), isAlike(question),
        !isSenseInDoubt(of: question, in: evaluation)
      else { return nil }
      return question.key
    }
  }

  /// How many different questions a service waits for at this point, those that may turn out to make no sense and the
  /// obvious left out; the same about each child counts once.
  package func questionsAtHand(for service: ServiceIndex, in evaluation: Evaluation) -> Int {
    let questions = candidates(in: evaluation, context: PlanningContext(goals: [service])).map(\.question)
    var seen: Set<Question> = []
    for question in questions where !isObvious(question) && !isSenseInDoubt(of: question, in: evaluation) {
      if case .value(let key) = question, case .listed = key.member {
        seen.insert(.value(FactKey(key.fact, at: key.moment)))
      } else {
        seen.insert(question)
      }
    }
    return seen.count
  }

  /// The same question about other members of its list that matters now, in their order.
  package func siblings(
    of question: Question, in evaluation: Evaluation, context: PlanningContext
  ) -> [FactKey] {
    guard case .value(let key) = question, case .listed(let scope, _) = key.member else { return [] }
    let places = candidates(in: evaluation, context: context).compactMap { candidate -> Int? in
      guard case .value(let other) = candidate.question, other.fact == key.fact, other.moment == key.moment,
        other.member != key.member, case .listed(scope, let place) = other.member,
        !context.postponed.contains(candidate.question), !isSenseInDoubt(of: candidate.question, in: evaluation)
      else { return nil }
      return place
    }
    return places.sorted().map { FactKey(key.fact, of: .listed(scope, $0), at: key.moment) }
  }

  private static let nearlyAlways = 0.85
}
