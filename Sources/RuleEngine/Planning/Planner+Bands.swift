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
    return bands(of: key, in: evaluation, for: context.goals, withAmounts: true)
  }

  /// The stretches of a range that was given, of which one settles what some services wait for; their amounts may
  /// stay ranges.
  package func bands(
    narrowing key: FactKey, in evaluation: Evaluation, for services: Set<ServiceIndex>
  ) -> NumberBands? {
    bands(of: key, in: evaluation, for: services, withAmounts: false)
  }

  /// Whether the verdict of some services still waits for a more precise value than the one given.
  package func isCut(_ key: FactKey, in evaluation: Evaluation, for services: Set<ServiceIndex>) -> Bool {
    guard let fact = program.base.fact(named: key.fact) else { return false }
    let starts = evaluation.cellsToSettle(among: services, withAmounts: false)
    return !evaluation.openCone(of: key, fact, from: starts, stopsAtFirst: true).inputs.isEmpty
  }

  private func bands(
    of key: FactKey, in evaluation: Evaluation, for goals: Set<ServiceIndex>?, withAmounts: Bool
  ) -> NumberBands? {
    guard let fact = program.base.fact(named: key.fact), let step = step(of: fact),
      case .number(let bounds) = fact.bounds
    else { return nil }
    var within = bounds
    if case .stated(.number(let said), _) = evaluation.situation[key] { within = said }
    var trial = evaluation
    trial.suppose(.number(within), for: key, of: fact)
    let seen = trial.openCone(of: key, fact, from: trial.cellsToSettle(among: goals, withAmounts: withAmounts))
    var search = CutSearch(trial, seen)
    guard !seen.inputs.isEmpty, let cuts = search.cuts(within: within, step: step),
      let bands = NumberBands(ranges(of: within, cutAbove: cuts, step: step), step: step)
    else { return nil }
    for range in bands.ranges {
      trial.suppose(.number(range), for: key, of: fact)
      let starts = trial.cellsToSettle(among: goals, withAmounts: withAmounts)
      let rest = trial.openCone(of: key, fact, from: starts, stopsAtFirst: true)
      guard rest.inputs.isEmpty else { return nil }
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

extension Evaluation {
  /// A node on one lane.
  struct OpenCell: Hashable {
    let node: Int
    let lane: Int
  }

  private func openCells(of index: Int, lane: Int) -> [OpenCell] {
    var cells: [OpenCell] = []
    forEachOpenCell(of: index, lane: lane) { cells.append(OpenCell(node: $0, lane: $1)) }
    return cells
  }

  /// Puts a value in as if it held in every month, which is asked apart.
  mutating func suppose(_ value: StatedValue, for key: FactKey, of fact: Fact) {
    set(.stated(value, .supposed), for: key)
    if fact.period == .month, key.moment == .habitual {
      set(.stated(.truth(true), .supposed), for: FactKey(key.fact, of: key.member, at: .regular))
    }
  }

  /// Takes back what was supposed of something that had not been answered.
  mutating func forget(_ key: FactKey, of fact: Fact) {
    set(nil, for: key)
    if fact.period == .month, key.moment == .habitual {
      set(nil, for: FactKey(key.fact, of: key.member, at: .regular))
    }
  }

  /// What the goals still wait for: open truths, amounts that may be due, and what goes with them.
  fileprivate func cellsToSettle(among goals: Set<ServiceIndex>?, withAmounts: Bool) -> [OpenCell] {
    var cells: [OpenCell] = []
    for position in program.services.indices where goals?.contains(ServiceIndex(position)) ?? true {
      let nodes = program.services[position]
      guard truth(nodes.householdEntitled, .household) != .no else { continue }
      var roots = [nodes.entitled]
      if withAmounts { roots += ([nodes.amount, nodes.danger, nodes.deadline] + nodes.reserves).compactMap { $0 } }
      for root in roots {
        for lane in machine.lanesInUse(of: program[root]) { cells.append(OpenCell(node: root.position, lane: lane)) }
      }
    }
    return cells.filter { cell in
      let node = program.nodes[cell.node]
      return !machine.values.isExact(node.kind, at: Int(node.slot) + (node.scope == nil ? 0 : cell.lane))
    }
  }

  /// The open cells below some others, and which of them are readings of one answer.
  struct OpenCone {
    var children: [OpenCell: [OpenCell]] = [:]
    var inputs: [OpenCell] = []
  }

  fileprivate func openCone(
    of key: FactKey, _ fact: Fact, from starts: [OpenCell], stopsAtFirst: Bool = false
  ) -> OpenCone {
    guard let index = program.base.factIndices[key.fact] else { return OpenCone() }
    let lane = fact.scope.flatMap { self.lane(of: key.member, in: $0) }?.position ?? 0
    var cone = OpenCone()
    var stack = starts
    for start in starts { cone.children[start] = [] }
    while let cell = stack.popLast() {
      if case .input(let input) = program.nodes[cell.node].operation {
        guard program.inputs[input.position].fact == index, cell.lane == lane else { continue }
        cone.inputs.append(cell)
        if stopsAtFirst { return cone }
        continue
      }
      let below = openCells(of: cell.node, lane: cell.lane)
      cone.children[cell] = below
      for child in below where cone.children[child] == nil {
        cone.children[child] = []
        stack.append(child)
      }
    }
    return cone
  }
}
