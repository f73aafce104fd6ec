package import RuleModel

/// An interview played by the planner with a person whose whole situation is known: what was asked, in order, and where
/// it ended.
package struct Simulation: Sendable {
  package let questions: [Question]
  /// How many of them were answered by a stretch instead of a value.
  package let bandCount: Int
  package let evaluation: Evaluation

  package enum Order: Sendable {
    /// As the planner ranks them.
    case planned
    /// As the planner ranks them without looking ahead: quicker, where only the end of the interview matters.
    case ranked
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
    order: Order = .planned, until stop: Stop = .all, inBands: Bool = false
  ) {
    self.init(
      of: truth, from: Evaluation(program, on: date), goals: goals, order: order, until: stop, inBands: inBands)
  }

  /// - Parameter start: an evaluation of the day in which nothing was said yet.
  package init(
    of truth: Situation, from start: Evaluation, goals: Set<ServiceIndex>? = nil, order: Order = .planned,
    until stop: Stop = .all, inBands: Bool = false
  ) {
    var run = Run(of: truth, with: start, goals: goals, order: order, inBands: inBands)
    while run.chooseQuestion() != nil {
      run.answer()
      if stop == .first, run.evaluation.hasOpenService(among: goals) { break }
    }
    questions = run.questions
    bandCount = run.bandCount
    evaluation = run.evaluation
  }

  /// The same interview, a question at a time.
  package struct Run: Sendable {
    package private(set) var evaluation: Evaluation
    package private(set) var questions: [Question] = []
    private let truth: Situation
    private let order: Order
    private let planner: Planner
    private var context: PlanningContext
    private var current: Question?
    private var bands: NumberBands?
    /// How many of the questions were answered by a stretch.
    package private(set) var bandCount = 0

    package init(
      of truth: Situation, with evaluation: Evaluation, goals: Set<ServiceIndex>? = nil, order: Order = .planned,
      inBands: Bool = false
    ) {
      self.truth = truth
      self.order = order
      self.evaluation = evaluation
      planner = Planner(evaluation.program)
      context = PlanningContext(goals: goals, asksInBands: inBands)
      context.looksAhead = order == .planned
      context.namesServices = false
    }

    /// Nil when the interview is over.
    package mutating func chooseQuestion() -> Question? {
      guard questions.count < 10_000 else { return nil }
      switch order {
      case .planned, .ranked:
        let planned = planner.next(in: evaluation, context: context)
        (current, bands) = (planned?.question, planned?.bands)
      case .fixed: current = planner.firstInOrder(in: evaluation, context: context)
      }
      return current
    }

    /// Answers the question that was chosen.
    package mutating func answer() {
      guard let question = current else { return }
      current = nil
      questions.append(question)
      answer(question)
      context.theme = question.key.flatMap { evaluation.program.base.fact(named: $0.fact)?.theme }
    }

    /// By the stretch in which the true value lies, where the question was asked so.
    private mutating func answer(_ question: Question) {
      guard let bands, let key = question.key, case .stated(.number(let range), let provenance) = truth[key],
        let exact = range.exact, let band = bands.range(of: exact)
      else { return evaluation.answer(question, from: truth) }
      bandCount += 1
      evaluation.set(.stated(.number(band), provenance), for: key)
    }
  }
}

extension Evaluation {
  /// Answers a question as somebody would whose situation is `truth`.
  package mutating func answer(_ question: Question, from truth: Situation) {
    switch question {
    case .roster(let name):
      // A list that is not told is not empty: nobody knows who is in it.
      guard let index = program.base.scopeIndices[name], case .list(let maximum, _) = program.base.scopes[index].kind
      else { return }
      set(truth[roster: name] ?? Roster(labels: [], unseen: 0...maximum), for: name)
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
}
