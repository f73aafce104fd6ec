import RuleModel

extension Machine {
  /// Evaluates one node on one lane into its slot; true when the value changed.
  mutating func evaluate(_ node: Node, lane: Int, slot: Int) -> Bool {
    switch node.operation {
    case .input, .constant: return false

    // Truths
    case .not(let a): return put(!truth(a, lane), slot)
    case .all(let range): return put(conjunction(range, lane), slot)
    case .any(let range): return put(disjunction(range, lane), slot)
    case .atLeast(let count, let range): return put(atLeast(Int(count), range, lane), slot)
    case .compareNumbers(let comparison, let a, let b):
      return put(values.numbers[place(a, lane)].compared(comparison, to: values.numbers[place(b, lane)]), slot)
    case .compareDates(let comparison, let a, let b):
      return put(date(a, lane).compared(comparison, to: date(b, lane)), slot)
    case .sameOption(let a, let b, let isNegated):
      let same = sameOption(option(a, lane), option(b, lane))
      return put(isNegated ? !same : same, slot)
    case .sameTruth(let a, let b, let isNegated):
      let (left, right) = (truth(a, lane), truth(b, lane))
      let same: Truth = left.isKnown && right.isKnown ? Truth(left == right) : .unknown
      return put(isNegated ? !same : same, slot)
    case .oneOf(let a, let set):
      let possible = option(a, lane)
      return put(possible.isDisjoint(with: set) ? .no : possible.isSubset(of: set) ? .yes : .unknown, slot)
    case .includes(let a, let option): return put(values.choices[place(a, lane)].includes(Int(option)), slot)

    // Numbers
    case .sum(let range): return put(fold(range, lane) { $0.adding($1) }, slot)
    case .product(let range): return put(fold(range, lane) { $0.multiplied(by: $1) }, slot)
    case .minimum(let range): return put(fold(range, lane) { $0.minimum($1) }, slot)
    case .maximum(let range): return put(fold(range, lane) { $0.maximum($1) }, slot)
    case .difference(let a, let b):
      return put(a == b ? .zero : number(a, lane).subtracting(number(b, lane)), slot)
    case .quotient(let a, let b): return put(number(a, lane).divided(by: number(b, lane)), slot)
    case .rounded(let a, let rounding, let quantum):
      return put(number(a, lane).rounded(rounding, to: number(quantum, lane)), slot)
    case .scaled(let a, let factor): return put(number(a, lane).multiplied(by: number(factor, lane)), slot)

    // Any kind
    case .choose(let condition, let then, let otherwise):
      return choose(truth(condition, lane), then, otherwise, node.kind, lane, slot)
    case .stated(let input, let cell, let computed):
      guard status(of: input, lane) == .stated else { return copy(place(computed, lane), node.kind, slot) }
      return narrow(computed, by: cell, node.kind, lane, slot)
    case .asked(let input, let cell, let relevant, let otherwise):
      if status(of: input, lane) == .stated { return copy(place(cell, lane), node.kind, slot) }
      return choose(truth(relevant, lane), cell, otherwise, node.kind, lane, slot)
    case .estimated(let input, let cell, let low, let high):
      guard status(of: input, lane) == .unavailable else { return copy(place(cell, lane), node.kind, slot) }
      return estimate(cell, from: low, to: high, node.kind, lane, slot)
    case .parameterAt(let parameter, let when): return put(self.parameter(parameter, date(when, lane)), node.kind, slot)
    case .previous(let which): return recall(program.previous[which.position], node.kind, lane, slot)

    // Lanes
    case .pick(let a, let chosen):
      return copy(Int(program[a].slot) + Int(chosen), node.kind, slot)
    case .project(let a, let offset):
      return copy(Int(program[a].slot) + Int(offset) + lane, node.kind, slot)
    case .anyLane(let scope, let condition, let among): return put(anyLane(scope, condition, among), slot)
    case .everyLane(let scope, let condition, let among): return put(everyLane(scope, condition, among), slot)
    case .countLanes(let scope, let condition, let among): return put(countLanes(scope, condition, among), slot)
    case .sumLanes(let scope, let a, let condition, let among): return put(sumLanes(scope, a, condition, among), slot)
    case .extremeLane(let scope, let a, let condition, let otherwise, let extreme, let among):
      return put(self.extreme(extreme, scope, a, condition, otherwise, among, node.kind), node.kind, slot)
    case .presence(let scope, let facts): return put(presence(scope, facts, lane), slot)

    // Dates
    case .shifted(let start, let amount, let unit, let backwards):
      return put(shifted(date(start, lane), by: number(amount, lane), unit, backwards: backwards), slot)
    case .elapsed(let unit, let from, let to): return put(elapsed(unit, date(from, lane), date(to, lane)), slot)
    case .datePart(let part, let a): return put(datePart(part, date(a, lane)), slot)
    case .makeDate(let year, let month, let day):
      return put(made(number(year, lane), number(month, lane), number(day, lane)), slot)
    case .firstOfMonth(let a):
      return put(date(a, lane).mapped { $0.firstOfMonth }, slot)
    case .lastOfMonth(let a):
      return put(date(a, lane).mapped { $0.lastOfMonth }, slot)
    case .deadline(let which, let a):
      let deadline = program.deadlines[Int(which)]
      return put(date(a, lane).mapped { deadline.end(from: $0) }, slot)
    }
  }

  // MARK: - Reading operands

  func place(_ index: NodeIndex, _ lane: Int) -> Int { program.places[index.position].slot(lane) }

  func truth(_ index: NodeIndex, _ lane: Int) -> Truth { values.truths[place(index, lane)] }
  func number(_ index: NodeIndex, _ lane: Int) -> Interval { values.numbers[place(index, lane)] }
  func date(_ index: NodeIndex, _ lane: Int) -> DaySpan { values.dates[place(index, lane)] }
  func option(_ index: NodeIndex, _ lane: Int) -> OptionSet64 { values.options[place(index, lane)] }
  func value(_ index: NodeIndex, _ kind: Node.Kind, _ lane: Int) -> KnownValue {
    values.value(kind, at: place(index, lane))
  }

  func status(of input: InputIndex, _ lane: Int) -> InputStatus {
    statuses[program.statuses[input].slot(lane)]
  }

  // MARK: - Writing results

  private mutating func put(_ truth: Truth, _ slot: Int) -> Bool {
    if values.truths[slot] == truth { return false }
    values.truths[slot] = truth
    return true
  }

  private mutating func put(_ interval: Interval, _ slot: Int) -> Bool {
    guard values.numbers[slot] != interval else { return false }
    values.numbers[slot] = interval
    return true
  }

  private mutating func put(_ span: DaySpan, _ slot: Int) -> Bool {
    guard values.dates[slot] != span else { return false }
    values.dates[slot] = span
    return true
  }

  private mutating func put(_ value: KnownValue, _ kind: Node.Kind, _ slot: Int) -> Bool { values.set(value, at: slot) }

  /// Takes the value of another slot of the same kind as it is.
  private mutating func copy(_ source: Int, _ kind: Node.Kind, _ slot: Int) -> Bool {
    switch kind {
    case .truth: put(values.truths[source], slot)
    case .number: put(values.numbers[source], slot)
    case .date: put(values.dates[source], slot)
    case .option, .choices: values.set(values.value(kind, at: source), at: slot)
    }
  }

  private mutating func choose(
    _ condition: Truth, _ then: NodeIndex, _ otherwise: NodeIndex, _ kind: Node.Kind, _ lane: Int, _ slot: Int
  ) -> Bool {
    switch condition {
    case .yes: copy(place(then, lane), kind, slot)
    case .no: copy(place(otherwise, lane), kind, slot)
    case .unknown: merge(place(then, lane), place(otherwise, lane), kind, slot)
    }
  }

  /// The smallest value that holds both; kind by kind, because a value of any kind is much larger than most.
  private mutating func merge(_ a: Int, _ b: Int, _ kind: Node.Kind, _ slot: Int) -> Bool {
    switch kind {
    case .truth:
      let (left, right) = (values.truths[a], values.truths[b])
      return put(left == right ? left : .unknown, slot)
    case .number: return put(values.numbers[a].hull(values.numbers[b]), slot)
    case .date: return put(values.dates[a].hull(values.dates[b]), slot)
    case .option, .choices: return put(values.value(kind, at: a).hull(values.value(kind, at: b)), kind, slot)
    }
  }

  // Rare steps, each a function of its own: the frame of `evaluate`, set up at every step, stays small.

  @inline(never)
  private mutating func narrow(
    _ computed: NodeIndex, by cell: NodeIndex, _ kind: Node.Kind, _ lane: Int, _ slot: Int
  ) -> Bool {
    put(value(computed, kind, lane).narrowed(by: value(cell, kind, lane)), kind, slot)
  }

  @inline(never)
  private mutating func estimate(
    _ cell: NodeIndex, from low: NodeIndex, to high: NodeIndex, _ kind: Node.Kind, _ lane: Int, _ slot: Int
  ) -> Bool {
    let estimate = value(low, kind, lane).hull(value(high, kind, lane))
    return put(value(cell, kind, lane).narrowed(by: estimate), kind, slot)
  }

  @inline(never)
  private func parameter(_ parameter: ParameterIndex, _ span: DaySpan) -> KnownValue {
    let declaration = program.base.parameters[parameter]
    return span.exact.map { declaration.known(on: $0) } ?? declaration.known(over: span)
  }

  @inline(never)
  private mutating func recall(_ reading: PreviousNode, _ kind: Node.Kind, _ lane: Int, _ slot: Int) -> Bool {
    put(lastMonth(reading, lane: lane, carried: reading.isStationary ? reading.none : nil), kind, slot)
  }

  // MARK: - Logic

  private func conjunction(_ range: OperandRange, _ lane: Int) -> Truth {
    var result = Truth.yes
    for place in Int(range.start)..<Int(range.start + range.count) {
      let next = truth(program.operands[place], lane)
      // no ∧ x = no; unknown ∧ yes = unknown
      if next == .no { return .no }
      if next == .unknown { result = .unknown }
    }
    return result
  }

  private func disjunction(_ range: OperandRange, _ lane: Int) -> Truth {
    var result = Truth.no
    for place in Int(range.start)..<Int(range.start + range.count) {
      let next = truth(program.operands[place], lane)
      // yes ∨ x = yes; unknown ∨ no = unknown
      if next == .yes { return .yes }
      if next == .unknown { result = .unknown }
    }
    return result
  }

  private func atLeast(_ count: Int, _ range: OperandRange, _ lane: Int) -> Truth {
    var (certain, possible) = (0, 0)
    for place in Int(range.start)..<Int(range.start + range.count) {
      switch truth(program.operands[place], lane) {
      case .yes:
        certain += 1
        possible += 1
      case .unknown: possible += 1
      case .no: break
      }
    }
    return certain >= count ? .yes : possible < count ? .no : .unknown
  }

  private func sameOption(_ a: OptionSet64, _ b: OptionSet64) -> Truth {
    if a.isDisjoint(with: b) { return .no }
    return a.count == 1 && a == b ? .yes : .unknown
  }

  private func fold(_ range: OperandRange, _ lane: Int, _ combine: (Interval, Interval) -> Interval) -> Interval {
    var result = number(program.operands[Int(range.start)], lane)
    for place in Int(range.start + 1)..<max(Int(range.start + 1), Int(range.start + range.count)) {
      result = combine(result, number(program.operands[place], lane))
    }
    return result
  }

  /// What was due last month: what the person says they receive, or what the group carries over; unknown as long as
  /// nobody has asked.
  func lastMonth(_ reading: PreviousNode, lane: Int, carried: KnownValue?) -> KnownValue {
    let receives = truth(reading.receives, lane)
    let received: KnownValue =
      reading.aspect == .entitled ? .truth(receives) : .number(number(reading.received, lane))
    switch status(of: reading.receivesInput, lane) {
    case .stated, .notAsked: return received
    case .unavailable: return carried ?? received
    }
  }
}

extension KnownValue {
  /// What both allow; the hull of both, an honest "we do not know", when they contradict each other.
  func narrowed(by other: KnownValue) -> KnownValue {
    switch (self, other) {
    case (.truth(let a), .truth(let b)):
      return .truth(a == .unknown ? b : b == .unknown || a == b ? a : .unknown)
    case (.number(let a), .number(let b)): return .number(a.intersection(b) ?? a.hull(b))
    case (.date(let a), .date(let b)): return .date(a.intersection(b) ?? a.hull(b))
    case (.option(let a), .option(let b)):
      let common = a.intersection(b)
      return .option(common.bits == 0 ? a.union(b) : common)
    case (.choices(let a), .choices(let b)):
      let narrowed = Choices(certain: a.certain.union(b.certain), possible: a.possible.intersection(b.possible))
      return .choices(narrowed.certain.isSubset(of: narrowed.possible) ? narrowed : a.hull(b))
    case (.truth, _), (.number, _), (.date, _), (.option, _), (.choices, _): return self
    }
  }
}

extension Parameter {
  /// The hull of the values in force at some day of a span.
  func known(over span: DaySpan) -> KnownValue {
    var result = known(on: span.earliest)
    for entry in values where entry.from > span.earliest && entry.from <= span.latest {
      result = result.hull(known(on: entry.from))
    }
    return result
  }
}
