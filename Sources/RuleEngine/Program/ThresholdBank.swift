import RuleModel

/// All the comparisons of one value with constants, by one sign, in the order of the constants.
///
/// Their truths then form three stretches (settled one way, unknown, settled the other way), so that two searches
/// replace one comparison each; and after a change only the stretch between the old and the new bounds moves.
struct ThresholdBank: Sendable {
  let subject: NodeIndex
  let comparison: Comparison
  /// The comparison nodes: they follow one another in the program, and so do their slots.
  let nodes: Range<Int>
  let firstSlot: Int
  let thresholds: Thresholds

  /// Rising constants.
  enum Thresholds: Sendable {
    case numbers([Rational])
    case days([CalendarDate])
  }

  /// Where the three stretches are cut, for a value between two bounds.
  func cuts(_ values: Valuation, slot: Int) -> (first: Int, second: Int) {
    switch thresholds {
    case .numbers(let constants):
      let interval = values.numbers[slot]
      return (position(of: interval.lower, in: constants), position(of: interval.upper, in: constants))
    case .days(let constants):
      let span = values.dates[slot]
      return (position(of: span.earliest, in: constants), position(of: span.latest, in: constants))
    }
  }

  /// How many constants lie below the value; those equal to it are counted for `<` and `>=`, which differ just there.
  private func position<Value: Comparable>(of value: Value, in constants: [Value]) -> Int {
    let countsEqual = comparison == .less || comparison == .greaterOrEqual
    var (low, high) = (0, constants.count)
    while low < high {
      let middle = (low + high) / 2
      if constants[middle] < value || (countsEqual && constants[middle] == value) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// What the comparisons with the low constants come to, and those with the high ones.
  var ends: (low: Truth, high: Truth) {
    switch comparison {
    case .less, .lessOrEqual: (.no, .yes)
    case .greater, .greaterOrEqual, .equal, .notEqual: (.yes, .no)
    }
  }
}

extension Machine {
  /// Sets every comparison of a bank; calls `changed` with the nodes that moved.
  mutating func fill(_ bank: ThresholdBank, changed: (Int) -> Void) {
    let (first, second) = bank.cuts(values, slot: Int(program.nodes[bank.subject.position].slot))
    let (low, high) = bank.ends
    for offset in 0..<bank.nodes.count {
      let truth: Truth = offset < first ? low : offset < second ? .unknown : high
      let slot = bank.firstSlot + offset
      if values.truths[slot] != truth {
        values.truths[slot] = truth
        changed(bank.nodes.lowerBound + offset)
      }
    }
  }
}

extension Compiler {
  /// What a bank gathers: one value, one sign.
  struct BankKey: Hashable {
    let subject: NodeIndex
    let comparison: Comparison
  }

  /// The members of one bank, with their constants, rising.
  struct Bank {
    let key: BankKey
    let members: [Int]
    let thresholds: ThresholdBank.Thresholds
  }

  /// Comparisons of a household's value with constants, by subject, each list in the order of its constants.
  func bankedComparisons() -> [NodeIndex: [Bank]] {
    var numbers: [NodeIndex: Rational] = [:]
    var days: [NodeIndex: CalendarDate] = [:]
    for (node, value) in constants {
      if case .number(let interval) = value, let exact = interval.exact { numbers[node] = exact }
      if case .date(let span) = value, let exact = span.exact { days[node] = exact }
    }
    var groups: [BankKey: [(index: Int, constant: NodeIndex)]] = [:]
    for index in nodes.indices where nodes[index].scope == nil {
      guard let (key, constant) = banked(nodes[index].operation, isConstant: { numbers[$0] != nil || days[$0] != nil })
      else { continue }
      groups[key, default: []].append((index, constant))
    }
    var result: [NodeIndex: [Bank]] = [:]
    for (key, members) in groups where members.count > 1 {
      let asNumbers = members.compactMap { member in numbers[member.constant].map { (member.index, $0) } }
      let asDays = members.compactMap { member in days[member.constant].map { (member.index, $0) } }
      if asNumbers.count == members.count {
        let sorted = asNumbers.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }
        result[key.subject, default: []].append(
          Bank(key: key, members: sorted.map(\.0), thresholds: .numbers(sorted.map(\.1))))
      } else if asDays.count == members.count {
        let sorted = asDays.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }
        result[key.subject, default: []].append(
          Bank(key: key, members: sorted.map(\.0), thresholds: .days(sorted.map(\.1))))
      }
    }
    for subject in result.keys { result[subject]?.sort { $0.members[0] < $1.members[0] } }
    return result
  }

  private func banked(
    _ operation: Operation, isConstant: (NodeIndex) -> Bool
  ) -> (key: BankKey, constant: NodeIndex)? {
    let (comparison, left, right): (Comparison, NodeIndex, NodeIndex)
    switch operation {
    case .compareNumbers(let sign, let a, let b), .compareDates(let sign, let a, let b):
      (comparison, left, right) = (sign, a, b)
    default: return nil
    }
    switch comparison {
    case .equal, .notEqual: return nil
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    if isConstant(right), !isConstant(left), nodes[left.position].scope == nil {
      return (BankKey(subject: left, comparison: comparison), right)
    }
    if isConstant(left), !isConstant(right), nodes[right.position].scope == nil {
      return (BankKey(subject: right, comparison: comparison.mirrored), left)
    }
    return nil
  }

}

extension Comparison {
  /// The sign with its sides exchanged.
  var mirrored: Comparison {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
