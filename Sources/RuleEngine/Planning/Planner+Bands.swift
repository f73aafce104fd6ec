package import RuleModel

/// Asking for a stretch instead of an exact value, where that settles as much.
extension Planner {
  /// The stretches in which the answer to a question may be given; nil where an exact value can still make a
  /// difference, to an open verdict or to an amount.
  ///
  /// Cuts are found where the value, alone unknown, meets settled thresholds, through sums and fixed factors. Each
  /// stretch is then put in and evaluated: nothing among the goals may still depend on the value.
  package func bands(
    for question: Question, in evaluation: Evaluation, context: PlanningContext = PlanningContext()
  ) -> NumberBands? {
    guard case .value(let key) = question else { return nil }
    return bands(of: key, in: evaluation, for: context.goals, settling: .verdictsAndAmounts)
  }

  /// The stretches of a range that was given, of which one settles what some services wait for; their amounts may
  /// stay ranges.
  package func bands(
    narrowing key: FactKey, in evaluation: Evaluation, for services: Set<ServiceIndex>
  ) -> NumberBands? {
    bands(of: key, in: evaluation, for: services, settling: .verdicts)
  }

  /// Whether the verdict of some services still waits for a more precise value than the one given.
  package func isCut(_ key: FactKey, in evaluation: Evaluation, for services: Set<ServiceIndex>) -> Bool {
    guard let fact = program.base.fact(named: key.fact) else { return false }
    return evaluation.waits(for: key, fact, among: evaluation.cellsToSettle(among: services, .verdicts))
  }

  private func bands(
    of key: FactKey, in evaluation: Evaluation, for goals: Set<ServiceIndex>?, settling what: Evaluation.WhatToSettle
  ) -> NumberBands? {
    guard let fact = program.base.fact(named: key.fact), let step = step(of: fact),
      case .number(let bounds) = fact.bounds
    else { return nil }
    var within = bounds
    if case .stated(.number(let said), _) = evaluation.situation[key] { within = said }
    var trial = evaluation
    trial.suppose(.number(within), for: key, of: fact)
    let seen = trial.openCone(of: key, fact, from: trial.cellsToSettle(among: goals, what))
    var search = CutSearch(trial, seen)
    guard !seen.inputs.isEmpty, let cuts = search.cuts(within: within, step: step),
      let bands = NumberBands(ranges(of: within, cutAbove: cuts, step: step), step: step)
    else { return nil }
    for range in bands.ranges {
      trial.suppose(.number(range), for: key, of: fact)
      if trial.waits(for: key, fact, among: trial.cellsToSettle(among: goals, what)) { return nil }
    }
    return bands
  }

  /// Whole numbers that are counted on the fingers are easier to say than to compare: only amounts and lengths of time
  /// are asked by stretches.
  private func step(of fact: Fact) -> Rational? {
    switch fact.type {
    case .number(.money), .number(.duration): fact.isWhole ? .one : Rational(1, over: 100)
    case .number, .truth, .date, .choice, .choices, .commune, .text: nil
    }
  }

  /// `cuts`: the last value of each lower stretch.
  private func ranges(of whole: NumberRange, cutAbove cuts: [Rational], step: Rational) -> [NumberRange] {
    var ranges: [NumberRange] = []
    var start = whole.lower
    for cut in cuts {
      guard let range = NumberRange(start, cut), let next = cut.adding(step) else { return [] }
      ranges.append(range)
      start = next
    }
    return ranges + [NumberRange(start, whole.upper)].compactMap { $0 }
  }
}
