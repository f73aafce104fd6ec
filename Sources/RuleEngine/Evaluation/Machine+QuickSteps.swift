import RuleModel

extension Machine {
  /// Evaluates quick steps from `start` until something else comes, or `limit`; answers where it stopped. What stands
  /// there is to be evaluated as any other step.
  mutating func runQuickly(from start: Int, upTo limit: Int) -> Int {
    QuickRun.run(
      from: start, upTo: limit, program.quick.all, program.quick.operands, program.quick.sets, &laneList, &statuses,
      &values.truths, &values.numbers, &values.options, &values.dates, &steps)
  }

  /// Evaluates one step on every lane in use; true when a value changed. Those that a change wakes most often, the
  /// household's truths, are worked out here.
  mutating func stepAgain(_ position: Int) -> Bool {
    let step = program.quick.all[position]
    guard step.lanes == 0 else { return self.step(position) }
    let result: Truth
    switch step.kind {
    case .all: result = conjunction(step)
    case .any: result = disjunction(step)
    case .not: result = !values.truths[program.quick.operands[Int(step.start)].slot(0)]
    case .oneOf:
      result = values.options[program.quick.operands[Int(step.start)].slot(0)].membership(
        in: program.quick.sets[Int(step.count)])
    case .none: return false
    case .sameOption, .differentOption, .compareNumbers, .compareDates, .sum, .difference, .product, .minimum, .maximum,
      .chooseTruth, .chooseNumber, .askedTruth, .askedNumber, .statedTruth, .statedNumber, .copyTruth, .copyNumber,
      .bank, .region, .other:
      return self.step(position)
    }
    steps += 1
    let slot = step.result.slot(0)
    if result == values.truths[slot] { return false }
    values.truths[slot] = result
    return true
  }

  private func conjunction(_ step: QuickStep) -> Truth {
    var result = Truth.yes
    for place in Int(step.start)..<Int(step.start + step.count) {
      switch values.truths[program.quick.operands[place].slot(0)] {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  private func disjunction(_ step: QuickStep) -> Truth {
    var result = Truth.no
    for place in Int(step.start)..<Int(step.start + step.count) {
      switch values.truths[program.quick.operands[place].slot(0)] {
      case .yes: return .yes
      case .unknown: result = .unknown
      case .no: break
      }
    }
    return result
  }
}

extension OptionSet64 {
  /// Whether what a choice may be lies in a set.
  func membership(in set: OptionSet64) -> Truth {
    bits & set.bits == 0 ? .no : bits & ~set.bits == 0 ? .yes : .unknown
  }

  /// Whether two choices are the same, of which each may be several options.
  func equals(_ other: OptionSet64) -> Truth {
    if bits & other.bits == 0 { return .no }
    return bits == other.bits && bits & (bits &- 1) == 0 ? .yes : .unknown
  }
}
