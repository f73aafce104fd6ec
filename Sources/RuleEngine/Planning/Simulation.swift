package import RuleModel

/// An interview played by the planner with a person whose whole situation is known: what was asked, in order, and where
/// it ended.
package struct Simulation: Sendable {
  package let questions: [Question]
  package let evaluation: Evaluation

  package enum Order: Sendable {
    /// As the planner ranks them.
    case planned
    /// In the order of the facts in the base, questions that no longer matter left out: for comparison.
    case fixed
  }

  package enum Stop: Sendable {
    /// When every verdict is settled, or nothing that may still be asked matters.
    case all
    /// At the first service found open.
    case first
  }

  /// Plays the interview of `truth`; a fact that it lacks is answered "ne sait pas".
  package init(
    of truth: Situation, with program: Program, on date: CalendarDate, goals: Set<ServiceIndex>? = nil,
    order: Order = .planned, until stop: Stop = .all
  ) {
    let planner = Planner(program)
    var evaluation = Evaluation(program, on: date)
    var context = PlanningContext(goals: goals)
    var asked: [Question] = []
    while asked.count < 10_000 {
      let candidates = planner.candidates(in: evaluation, context: context)
      let next: PlannedQuestion?
      switch order {
      case .planned: next = candidates.first
      case .fixed: next = candidates.min { planner.order(of: $0.question) < planner.order(of: $1.question) }
      }
      guard let question = next?.question else { break }
      asked.append(question)
      evaluation.answer(question, from: truth)
      context.theme = question.key.flatMap { program.base.fact(named: $0.fact)?.theme }
      if stop == .first, evaluation.hasOpenService(among: goals) { break }
    }
    questions = asked
    self.evaluation = evaluation
  }
}

extension Evaluation {
  /// Answers a question as somebody would whose situation is `truth`.
  package mutating func answer(_ question: Question, from truth: Situation) {
    switch question {
    case .roster(let scope): set(truth[roster: scope] ?? Roster(labels: []), for: scope)
    case .value(let key), .regularity(let key):
      guard let asked = question.key else { return }
      let isRegularity = asked.moment == .regular
      let fallback: Answer = isRegularity ? .stated(.truth(false), .stated) : .unavailable(.doesNotKnow)
      set(truth[isRegularity ? asked : key] ?? fallback, for: asked)
    }
  }

  fileprivate func hasOpenService(among goals: Set<ServiceIndex>?) -> Bool {
    program.base.services.indices.contains { index in
      (goals?.contains(index) ?? true) && truthOfEntitlement(index) == .yes
    }
  }

  /// The formal truth of a service, seen from the household.
  package func truthOfEntitlement(_ index: ServiceIndex) -> Truth {
    value(of: program.service(index).householdEntitled, lane: nil).truth ?? .unknown
  }
}
