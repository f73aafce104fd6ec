package import RuleModel

/// The values of every node of a program, one array a kind; a node's lanes lie one after the other from its slot.
package struct Valuation: Sendable {
  package internal(set) var truths: [Truth]
  package internal(set) var numbers: [Interval]
  package internal(set) var dates: [DaySpan]
  package internal(set) var options: [OptionSet64]
  package internal(set) var choices: [Choices]

  init(slotCounts: [Int]) {
    truths = Array(repeating: .unknown, count: slotCounts[Int(Node.Kind.truth.rawValue)])
    numbers = Array(repeating: .anything, count: slotCounts[Int(Node.Kind.number.rawValue)])
    dates = Array(repeating: .anything, count: slotCounts[Int(Node.Kind.date.rawValue)])
    options = Array(repeating: .all(64), count: slotCounts[Int(Node.Kind.option.rawValue)])
    choices = Array(
      repeating: Choices(certain: .empty, possible: .all(64)), count: slotCounts[Int(Node.Kind.choices.rawValue)])
  }

  func value(_ kind: Node.Kind, at slot: Int) -> KnownValue {
    switch kind {
    case .truth: .truth(truths[slot])
    case .number: .number(numbers[slot])
    case .date: .date(dates[slot])
    case .option: .option(options[slot])
    case .choices: .choices(choices[slot])
    }
  }

  /// Whether nothing is left open of a value.
  func isExact(_ kind: Node.Kind, at slot: Int) -> Bool {
    switch kind {
    case .truth: truths[slot] != .unknown
    case .number: numbers[slot].isExact
    case .date: dates[slot].isExact
    case .option: options[slot].bits.nonzeroBitCount == 1
    case .choices: choices[slot].certain.bits == choices[slot].possible.bits
    }
  }

  /// False when the value was already there.
  @discardableResult
  mutating func set(_ value: KnownValue, at slot: Int) -> Bool {
    switch value {
    case .truth(let truth): return replace(&truths[slot], with: truth)
    case .number(let interval): return replace(&numbers[slot], with: interval)
    case .date(let span): return replace(&dates[slot], with: span)
    case .option(let set): return replace(&options[slot], with: set)
    case .choices(let chosen): return replace(&choices[slot], with: chosen)
    }
  }

  private func replace<Value: Equatable>(_ old: inout Value, with new: Value) -> Bool {
    guard old != new else { return false }
    old = new
    return true
  }
}
