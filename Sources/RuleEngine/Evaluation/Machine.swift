import RuleModel

/// A program with values in it: runs the steps, all of them or only those that a change reaches.
struct Machine: Sendable {
  let program: Program
  let date: CalendarDate
  var values: Valuation
  /// Lanes in use, a scope.
  var activeLanes: [[Int]]
  /// The same, as a run of quick steps reads them.
  var laneList = LaneList()
  /// How many members the unseen lane of a list stands for.
  var unseen: [ClosedRange<Int>]
  /// The lanes of known members, a scope.
  var knownMembers: [[(lane: Int, seat: Seat)]]
  /// What is said of facts with members, months, years or communes.
  var said: SaidAnswers
  /// What is known of each input lane by lane, where `Program.statuses` places it: not asked, stated, unavailable.
  var statuses: [InputStatus]
  var steps = 0
  /// What each input may be when nothing is known.
  private(set) var domains: [KnownValue] = []
  /// What each input's fact may be in one month.
  private(set) var monthDomains: [KnownValue] = []
  /// Inputs of which something was said, to be taken back before another situation.
  var touchedInputs: [InputIndex] = []
  /// By input: whether it is among them.
  var isTouched: [Bool]

  enum InputStatus: UInt8, Sendable { case notAsked, stated, unavailable }

  /// Counted work: how many node evaluations this machine has done.
  var stepsDone: Int { steps }

  init(program: Program, date: CalendarDate) {
    self.program = program
    self.date = date
    values = Valuation(slotCounts: program.code.slotCounts)
    let scopes = program.base.scopes
    activeLanes = Array(repeating: [], count: scopes.count)
    unseen = Array(repeating: 0...0, count: scopes.count)
    knownMembers = Array(repeating: [], count: scopes.count)
    said = SaidAnswers(program)
    statuses = Array(repeating: .notAsked, count: program.statuses.count)
    isTouched = Array(repeating: false, count: program.inputs.count)
    setConstants()
    domains = program.inputs.map { domain(of: $0) }
    monthDomains = program.inputs.map { domain(of: program.base.facts[$0.fact], over: .current) }
    for index in program.inputs.indices { reset(InputIndex(index)) }
  }

  private mutating func setConstants() {
    for (node, value) in program.code.constants { values.set(value, at: Int(program[node].slot)) }
    if let today = program.code.todayNode { values.set(.date(DaySpan(exactly: date)), at: Int(program[today].slot)) }
    for (parameter, node) in program.code.parameterNodes {
      values.set(
        program.base.parameters[parameter].known(on: date), at: Int(program[node].slot))
    }
  }

  // MARK: - Running

  /// Evaluates every node before `limit`.
  mutating func run(upTo limit: Int) {
    let program = program
    var position = 0
    while position < limit {
      // A few quick steps among others are not worth setting up for.
      if program.quick.stretches[position] > 3 {
        position = runQuickly(from: position, upTo: limit)
        if position >= limit { return }
      }
      let step = program.quick.all[position]
      switch step.kind.role {
      case .nothing: position += 1
      case .bank:
        fill(Int(step.start))
        position = program.banks[Int(step.start)].nodes.upperBound
      case .region:
        settle(program.regions[Int(step.start)])
        position = program.regions[Int(step.start)].upperBound
      case .alone:
        _ = stepAgain(position)
        position += 1
      }
    }
  }

  /// Evaluates again the nodes to redo and what depends on the changed ones, in order, and stops where values stay as
  /// they were; without `tracing`, which nodes moved is not told.
  @discardableResult
  mutating func propagate(
    from changed: [NodeIndex], redoing: [NodeIndex] = [], upTo limit: Int, tracing: Bool = false
  ) -> Trace {
    let program = program
    var (movedNodes, wokenNodes) = (tracing ? NodeSet(program) : .untold, NodeSet(program))
    var moved = movedNodes.words.mutableSpan
    var woken = wokenNodes.words.mutableSpan
    for node in changed { wakeReaders(of: node.position, &moved, &woken) }
    for node in redoing { woken.insert(node.position) }
    // Readers come after what they read, so that going through the woken nodes once meets those woken on the way.
    var next = 0
    while let position = woken.first(from: next), position < limit {
      next = position + 1
      if program.quick.regionOfNode[position] >= 0 {
        next = settleAgain(program.regions[Int(program.quick.regionOfNode[position])], &moved, &woken)
        continue
      }
      switch program.quick.all[position].kind.role {
      case .nothing, .region: break
      case .bank: refill(Int(program.quick.all[position].start), &moved, &woken)
      case .alone:
        if stepAgain(position) { wakeReaders(of: position, &moved, &woken) }
      }
    }
    return Trace(moved: movedNodes, woken: wokenNodes)
  }

  /// Iterates a group again and wakes who reads what moved in it; answers where it ends.
  private mutating func settleAgain(
    _ region: Range<Int>, _ moved: inout MutableSpan<UInt64>, _ woken: inout MutableSpan<UInt64>
  ) -> Int {
    let before = values(in: region)
    settle(region)
    var place = 0
    for index in region {
      var hasChanged = false
      forEachValue(of: index) { value in
        if before[place] != value { hasChanged = true }
        place += 1
      }
      if hasChanged { wakeReaders(of: index, &moved, &woken) }
    }
    return region.upperBound
  }

  /// Notes that a node moved, and that the steps that read it are to be run.
  func wakeReaders(of index: Int, _ moved: inout MutableSpan<UInt64>, _ woken: inout MutableSpan<UInt64>) {
    if index >> 6 < moved.count { moved.insert(index) }
    let start = Int(program.quick.wakeStarts[index])
    let end = Int(program.quick.wakeStarts[index + 1])
    for place in start..<end { woken.insert(Int(program.quick.wakes[place])) }
  }

  /// Calls `body` with the value of a node on each lane in use.
  private func forEachValue(of index: Int, _ body: (KnownValue) -> Void) {
    let node = program.nodes[index]
    guard let scope = node.scope else { return body(values.value(node.kind, at: Int(node.slot))) }
    for lane in activeLanes[scope.position] { body(values.value(node.kind, at: Int(node.slot) + lane)) }
  }

  private func values(in region: Range<Int>) -> [KnownValue] {
    var found: [KnownValue] = []
    found.reserveCapacity(region.count * 2)
    for index in region { forEachValue(of: index) { found.append($0) } }
    return found
  }

  /// Iterates a stationary group from no entitlement until last month's values equal this month's; if they never do,
  /// the values become the hull of what the second half of the iterations went through.
  ///
  /// Sound for partial situations: every step is inclusion-monotone, so each completion's own sequence stays inside.
  private mutating func settle(_ region: Range<Int>) {
    var previous: [(node: Int, which: PreviousNode)] = []
    for index in region {
      if case .previous(let which) = program.nodes[index].operation {
        previous.append((index, program.previous[which.position]))
      }
    }
    let most = mostSteps(of: previous.map(\.which.service))
    for (node, which) in previous { setPrevious(node, which, carried: nil) }
    var carried = previous.map { [KnownValue](repeating: $0.which.none, count: lanesInUse(of: $0.node).count) }
    var hulls: [[KnownValue]]?
    for iteration in 1...most {
      for (place, entry) in previous.enumerated() { setPrevious(entry.node, entry.which, carried: carried[place]) }
      pass(region)
      let reached = previous.map { entry in
        lanesInUse(of: entry.node).map { lane in
          let target = program.nodes[entry.which.target.position]
          return values.value(target.kind, at: Int(target.slot) + (target.scope == nil ? 0 : lane))
        }
      }
      if reached == carried { return }
      if iteration * 2 >= most {
        hulls = hulls.map { zip($0, reached).map { zip($0, $1).map { $0.hull($1) } } } ?? reached
      }
      carried = reached
    }
    guard let hulls else { return }
    for (place, entry) in previous.enumerated() { setPrevious(entry.node, entry.which, carried: hulls[place]) }
    pass(region)
  }

  /// How many months the author of a group lets it take.
  private func mostSteps(of services: [ServiceIndex]) -> Int {
    let groups = program.base.stationaryGroups.filter { group in services.contains { group.services.contains($0) } }
    return groups.map(\.maximumSteps).max() ?? 40
  }

  /// One evaluation of a group's nodes, last month's readings left as they were set.
  private mutating func pass(_ region: Range<Int>) {
    var position = region.lowerBound
    while position < region.upperBound {
      if program.quick.stretches[position] > 3 {
        position = runQuickly(from: position, upTo: region.upperBound)
        if position == region.upperBound { return }
      }
      if case .previous = program.nodes[position].operation {} else { step(position) }
      position += 1
    }
  }

  private func lanesInUse(of index: Int) -> [Int] {
    program.nodes[index].scope.map { activeLanes[$0.position] } ?? [0]
  }

  private mutating func setPrevious(_ index: Int, _ which: PreviousNode, carried: [KnownValue]?) {
    let node = program.nodes[index]
    for (place, lane) in lanesInUse(of: index).enumerated() {
      let value = lastMonth(which, lane: lane, carried: carried.map { $0[place] } ?? which.none)
      values.set(value, at: Int(node.slot) + (node.scope == nil ? 0 : lane))
    }
  }

  /// Evaluates one node on every lane in use; true when a value changed.
  @discardableResult
  mutating func step(_ index: Int) -> Bool {
    let node = program.nodes[index]
    steps += 1
    guard let scope = node.scope else { return evaluate(node, lane: 0, slot: Int(node.slot)) }
    var hasChanged = false
    // By place: going through the list itself would count a reference at every step.
    for place in activeLanes[scope.position].indices {
      let lane = activeLanes[scope.position][place]
      if evaluate(node, lane: lane, slot: Int(node.slot) + lane) { hasChanged = true }
    }
    return hasChanged
  }
}

extension PreviousNode {
  /// No entitlement at all.
  var none: KnownValue { aspect == .entitled ? .truth(.no) : .number(.zero) }
}

extension KnownValue {
  /// The smallest value that holds both; the first where the kinds differ, which a program never makes.
  func hull(_ other: KnownValue) -> KnownValue {
    switch (self, other) {
    case (.truth(let a), .truth(let b)): .truth(a == b ? a : .unknown)
    case (.number(let a), .number(let b)): .number(a.hull(b))
    case (.date(let a), .date(let b)): .date(a.hull(b))
    case (.option(let a), .option(let b)): .option(a.union(b))
    case (.choices(let a), .choices(let b)): .choices(a.hull(b))
    case (.truth, _), (.number, _), (.date, _), (.option, _), (.choices, _): self
    }
  }
}

extension Parameter {
  /// The value in force on a day; anything at all when the rules know none.
  func known(on date: CalendarDate) -> KnownValue {
    switch entry(on: date)?.value {
    case .number(let value): return .number(Interval(exactly: value))
    case .date(let value): return .date(DaySpan(exactly: value))
    case nil: if case .date = type { return .date(.anything) } else { return .number(.anything) }
    }
  }
}
