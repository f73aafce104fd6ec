import RuleModel

/// Chooses the next question: the one most likely to be needed, for what it costs the person to answer.
///
/// Two passes over the program. Forwards (`Prospects`): how likely each unsettled node is to be true, and what settling it
/// costs. Backwards: from every open service, the probability that each question is reached when the children of each
/// `toutes` and `une` are asked in the optimal order; summed over services, weighted by what they are worth. The
/// question with the highest (need ÷ cost) is asked, with a preference for the theme at hand. Deterministic: ties are
/// broken by the order of the facts in the base.
package struct Planner: Sendable {
  package let program: Program

  package init(_ program: Program) { self.program = program }

  /// Nil when nothing that may be asked can change the verdict of an open service.
  package func next(in evaluation: Evaluation, context: PlanningContext) -> PlannedQuestion? {
    let open = openServices(in: evaluation, context: context)
    let prospects = Prospects(evaluation, below: open.map(\.cell))
    let starts = open.map { ($0.cell, $0.weight) }
    let reach = Reach(evaluation, prospects, from: starts)
    var needs = reach.needs
    let asked = reach.questions.indices.filter { !context.excluded.contains(reach.questions[$0]) }
    let ready = asked.filter { !context.postponed.contains(reach.questions[$0]) }
    var places = inSense(ready, of: asked, reach, prospects)
    if context.looksAhead, places.count > 1, var lookahead = Lookahead(self, prospects, from: starts) {
      let values = needs.indices.map { value(of: $0, needs, in: reach, context: context) }
      if let gains = lookahead.gains(of: inOrder(places, values, reach), needs: needs, in: reach) {
        places = places.filter { gains[$0] != nil }
        for (place, gain) in gains { needs[place] = gain }
      }
    }
    var values = needs.indices.map { value(of: $0, needs, in: reach, context: context) }
    guard var best = most(needed: places, values, reach) else { return nil }
    var bands: [Int: NumberBands] = [:]
    if context.asksInBands {
      bands = easier(among: places, than: values[best], needs, reach, evaluation, context)
      for place in bands.keys { values[place] = value(of: place, needs, in: reach, context: context, isEasy: true) }
      best = most(needed: places, values, reach) ?? best
      bands[best] = bands[best] ?? self.bands(for: reach.questions[best], in: evaluation, context: context)
    }
    let helped = context.namesServices ? services(helpedBy: best, in: reach, open) : []
    return PlannedQuestion(
      question: reach.questions[best], services: helped, need: values[best], bands: bands[best])
  }

  /// The most helped first.
  private func services(
    helpedBy place: Int, in reach: Reach, _ open: [(service: ServiceIndex, cell: Int, weight: Double)]
  ) -> [ServiceIndex] {
    let contributions = reach.contributions(to: place)
    var amounts: [ServiceIndex: Double] = [:]
    for (service, cell, weight) in open where contributions[cell] > 0 {
      amounts[service, default: 0] += weight * contributions[cell]
    }
    return amounts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
  }

  /// Costly questions that would come first if a stretch were enough, where it is: a few of the most needed are tried.
  private func easier(
    among places: [Int], than least: Double, _ needs: [Double], _ reach: Reach, _ evaluation: Evaluation,
    _ context: PlanningContext
  ) -> [Int: NumberBands] {
    let hopes = places.compactMap { place -> (place: Int, value: Double)? in
      guard let fact = reach.facts[place], program.tables.costs[fact.position] > 1 else { return nil }
      let hope = value(of: place, needs, in: reach, context: context, isEasy: true)
      return hope > least ? (place, hope) : nil
    }
    var found: [Int: NumberBands] = [:]
    for (place, _) in hopes.sorted(by: { $0.value == $1.value ? $0.place < $1.place : $0.value > $1.value }).prefix(3) {
      found[place] = bands(for: reach.questions[place], in: evaluation, context: context)
    }
    return found
  }

  /// Every question that can still matter and makes sense, the most needed first; which services each one serves is not
  /// told.
  package func candidates(in evaluation: Evaluation, context: PlanningContext) -> [PlannedQuestion] {
    let open = openServices(in: evaluation, context: context)
    let prospects = Prospects(evaluation, below: open.map(\.cell))
    let reach = Reach(evaluation, prospects, from: open.map { ($0.cell, $0.weight) })
    let places = Array(reach.questions.indices)
    return inSense(places, of: places, reach, prospects)
      .map { place in
        PlannedQuestion(
          question: reach.questions[place], services: [],
          need: value(of: place, reach.needs, in: reach, context: context),
          bands: nil)
      }
      .sorted { $0.need == $1.need ? order(of: $0.question) < order(of: $1.question) : $0.need > $1.need }
  }

  /// The first question, in the order of the facts in the base, that can still matter.
  package func firstInOrder(in evaluation: Evaluation, context: PlanningContext) -> Question? {
    let open = openServices(in: evaluation, context: context)
    let reach = Reach(
      evaluation, Prospects(evaluation, below: open.map(\.cell)), from: open.map { ($0.cell, $0.weight) })
    return reach.questions.min { order(of: $0) < order(of: $1) }
  }

  /// Places from the highest value to the lowest; ties by the order of the base.
  private func inOrder(_ places: [Int], _ values: [Double], _ reach: Reach) -> [Int] {
    places.sorted { a, b in
      values[a] == values[b]
        ? order(of: reach.questions[a]) < order(of: reach.questions[b]) : values[a] > values[b]
    }
  }

  /// The place of the highest value; ties by the order of the base.
  private func most(needed places: [Int], _ values: [Double], _ reach: Reach) -> Int? {
    places.max { a, b in
      values[a] == values[b]
        ? order(of: reach.questions[a]) > order(of: reach.questions[b]) : values[a] < values[b]
    }
  }

  /// `isEasy`: asked by stretches, which costs half as much.
  private func value(
    of place: Int, _ needs: [Double], in reach: Reach, context: PlanningContext, isEasy: Bool = false
  ) -> Double {
    let question = reach.questions[place]
    let fact = reach.facts[place]?.position
    var cost = 1.0
    if case .value = question, let fact {
      cost = isEasy ? max(program.tables.costs[fact] / 2, 1) : program.tables.costs[fact]
    }
    let isOnTheme = fact.map { context.theme != nil && program.tables.themes[$0] == context.theme } ?? false
    return needs[place] / cost * (isOnTheme ? Self.sameThemeBonus : 1)
  }

  /// Staying on the theme is worth a question that is up to this much less needed.
  private static let sameThemeBonus = 1.5

  // MARK: - Services

  /// The cells to settle: services whose truth is not, with what each is worth.
  private func openServices(
    in evaluation: Evaluation, context: PlanningContext
  ) -> [(service: ServiceIndex, cell: Int, weight: Double)] {
    var result: [(service: ServiceIndex, cell: Int, weight: Double)] = []
    for position in program.services.indices {
      let service = ServiceIndex(position)
      if let goals = context.goals, !goals.contains(service) { continue }
      let node = program.services[position].entitled
      for lane in evaluation.machine.lanesInUse(of: program[node])
      where evaluation.machine.truth(node, lane) == .unknown && !evaluation.isLeftOut(lane, of: program[node].scope) {
        let cell = Int(program.cellStarts[node.position]) + (program[node].scope == nil ? 0 : lane)
        result.append((service, cell, worth(of: service, in: evaluation, context: context)))
      }
    }
    return result
  }

  /// What settling a service is worth: its urgency, its amount or importance, and how near it is to the stated need.
  private func worth(of service: ServiceIndex, in evaluation: Evaluation, context: PlanningContext) -> Double {
    var weight = program.tables.importances[service.position]
    if let danger = program.services[service.position].danger, evaluation.mayBe(danger) {
      weight *= 4
    } else if let deadline = program.services[service.position].deadline, evaluation.mayBe(deadline) {
      weight *= 2
    }
    return weight * (context.emphasis[service] ?? 1)
  }

  /// The order of the facts in the base, members and moments after: stable from run to run.
  func order(of question: Question) -> QuestionPlace { program.base.place(of: question) }
}

extension Evaluation {
  func mayBe(_ node: NodeIndex) -> Bool {
    machine.lanesInUse(of: program[node]).contains { lane in
      machine.truth(node, lane) != .no
    }
  }
}
