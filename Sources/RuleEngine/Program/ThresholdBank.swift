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

  /// Rising constants. Whole numbers and days are kept as machine integers, which is what nearly all of them are.
  enum Thresholds: Sendable {
    case whole([Int64])
    case days([Int64])
    case fractions([Rational])
  }

  var ends: (low: Truth, high: Truth) { comparison.ends }
  var countsEqual: Bool { comparison.countsEqual }

  /// Where the three stretches are cut, for a value between two bounds.
  func cuts(_ values: Valuation, slot: Int) -> (first: Int, second: Int) {
    switch thresholds {
    case .whole(let constants):
      let interval = values.numbers[slot]
      let first = position(of: interval.lower, in: constants)
      return (first, interval.isExact ? first : position(of: interval.upper, in: constants))
    case .days(let constants):
      let span = values.dates[slot]
      return (
        position(of: Int64(span.earliest.dayNumber), in: constants),
        position(of: Int64(span.latest.dayNumber), in: constants)
      )
    case .fractions(let constants):
      let interval = values.numbers[slot]
      return (position(of: interval.lower, in: constants), position(of: interval.upper, in: constants))
    }
  }

  /// How many constants lie below the value.
  private func position(of value: Rational, in constants: [Int64]) -> Int {
    guard value.denominator == 1, let whole = Int64(exactly: value.numerator) else {
      return Self.count(constants.count) { index in
        let constant = Rational(Int(constants[index]))
        return constant < value || (countsEqual && constant == value)
      }
    }
    return position(of: whole, in: constants)
  }

  /// How many constants lie below the value.
  func position(of value: Int64, in constants: [Int64]) -> Int {
    // Whole constants equal to the value are those below its successor.
    let limit = countsEqual ? value &+ 1 : value
    var (low, length) = (0, constants.count)
    while length > 0 {
      let half = length >> 1
      if constants[low + half] < limit {
        low += half + 1
        length -= half + 1
      } else {
        length = half
      }
    }
    return low
  }

  private func position(of value: Rational, in constants: [Rational]) -> Int {
    Self.count(constants.count) { index in
      constants[index] < value || (countsEqual && constants[index] == value)
    }
  }

  /// How many of the first positions answer yes, those that do coming before those that do not.
  private static func count(_ total: Int, _ isBelow: (Int) -> Bool) -> Int {
    var (low, high) = (0, total)
    while low < high {
      let middle = (low + high) / 2
      if isBelow(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Machine {
  /// Sets every comparison of a bank.
  mutating func fill(_ position: Int) {
    steps += 1
    let (cuts, ends, start, count) = stretches(position)
    var truths = values.truths.mutableSpan
    for offset in 0..<cuts.first { truths[start + offset] = ends.low }
    for offset in cuts.first..<cuts.second { truths[start + offset] = .unknown }
    for offset in cuts.second..<count { truths[start + offset] = ends.high }
  }

  /// Sets every comparison of a bank again, and wakes the readers of those that moved.
  mutating func refill(
    _ position: Int, _ moved: inout MutableSpan<UInt64>, _ woken: inout MutableSpan<UInt64>
  ) {
    steps += 1
    let (cuts, ends, start, count) = stretches(position)
    let node = program.banks[position].nodes.lowerBound
    for offset in 0..<count {
      let truth: Truth = offset < cuts.first ? ends.low : offset < cuts.second ? .unknown : ends.high
      guard values.truths[start + offset] != truth else { continue }
      values.truths[start + offset] = truth
      wakeReaders(of: node + offset, &moved, &woken)
    }
  }

  private func stretches(
    _ position: Int
  ) -> (cuts: (first: Int, second: Int), ends: (low: Truth, high: Truth), start: Int, count: Int) {
    let bank = program.banks[position]
    let (first, second) = bank.cuts(values, slot: Int(program.nodes[bank.subject.position].slot))
    // A range in the wrong order, which nothing makes, would be no range.
    return ((min(first, second), max(first, second)), bank.ends, bank.firstSlot, bank.nodes.count)
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
          Bank(key: key, members: sorted.map(\.0), thresholds: .smallest(for: sorted.map(\.1))))
      } else if asDays.count == members.count {
        let sorted = asDays.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }
        result[key.subject, default: []].append(
          Bank(key: key, members: sorted.map(\.0), thresholds: .days(sorted.map { Int64($0.1.dayNumber) })))
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
    case .input, .constant, .not, .all, .any, .atLeast, .sameOption, .sameTruth, .oneOf, .includes, .sum,
      .difference, .product, .quotient, .minimum, .maximum, .rounded, .scaled, .choose, .stated, .asked, .estimated,
      .parameterAt, .previous, .pick, .project, .anyLane, .everyLane, .countLanes, .sumLanes, .extremeLane,
      .presence, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return nil
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

extension ThresholdBank.Thresholds {
  /// Whole numbers where all of them are.
  fileprivate static func smallest(for constants: [Rational]) -> Self {
    let whole = constants.compactMap { constant in
      constant.isInteger ? Int64(exactly: constant.numerator) : nil
    }
    return whole.count == constants.count && whole.allSatisfy { abs($0) < 1 << 62 }
      ? .whole(whole) : .fractions(constants)
  }
}

extension Comparison {
  /// What comparing one value with rising constants comes to: with the low ones, and with the high ones.
  var ends: (low: Truth, high: Truth) {
    switch self {
    case .less, .lessOrEqual: (.no, .yes)
    case .greater, .greaterOrEqual, .equal, .notEqual: (.yes, .no)
    }
  }

  /// Constants equal to the value are counted as below it for `<` and `>=`, which differ just there.
  var countsEqual: Bool { self == .less || self == .greaterOrEqual }
}
