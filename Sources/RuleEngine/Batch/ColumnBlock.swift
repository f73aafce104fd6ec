import RuleModel

/// Up to 64 situations in the course of being judged together.
struct ColumnBlock: Sendable {
  /// Certainly and possibly true, a bit a situation.
  var certain: [UInt64]
  var possible: [UInt64]
  /// Whether an option is possible, a bit a situation.
  var planes: [UInt64]
  /// Bounds, 64 to a column; the upper ones are only kept up where a column is not exact.
  var lower: [Int64]
  var upper: [Int64]
  var isExact: [Bool]
  /// A result left the range of machine integers: the block is judged one situation at a time.
  var hasOverflown = false
  private var reached: [UInt64] = []

  init(_ program: ColumnProgram) {
    certain = Array(repeating: 0, count: program.truthCount)
    possible = Array(repeating: .max, count: program.truthCount)
    planes = Array(repeating: .max, count: program.planeCount)
    lower = Array(repeating: 0, count: program.columnCount * 64)
    upper = Array(repeating: 0, count: program.columnCount * 64)
    isExact = Array(repeating: true, count: program.columnCount)
    for (truth, value) in program.constantTruths {
      certain[truth] = value == .yes ? .max : 0
      possible[truth] = value == .no ? 0 : .max
    }
    for (column, value) in program.constantColumns {
      for lane in 0..<64 {
        lower[column * 64 + lane] = value
        upper[column * 64 + lane] = value
      }
    }
  }

  mutating func run(_ program: ColumnProgram) {
    for step in program.steps {
      switch step {
      case .all(let to, let from, let count):
        var (sure, maybe) = (UInt64.max, UInt64.max)
        for place in Int(from)..<Int(from + count) {
          let operand = Int(program.operands[place])
          sure &= certain[operand]
          maybe &= possible[operand]
        }
        set(to, sure, maybe)
      case .any(let to, let from, let count):
        var (sure, maybe) = (UInt64(0), UInt64(0))
        for place in Int(from)..<Int(from + count) {
          let operand = Int(program.operands[place])
          sure |= certain[operand]
          maybe |= possible[operand]
        }
        set(to, sure, maybe)
      case .not(let to, let a): set(to, ~possible[Int(a)], ~certain[Int(a)])
      case .oneOf(let to, let from, let inside, let outside):
        var (within, beyond) = (UInt64(0), UInt64(0))
        for place in Int(from)..<Int(from + inside) { within |= planes[Int(program.operands[place])] }
        for place in Int(from + inside)..<Int(from + inside + outside) {
          beyond |= planes[Int(program.operands[place])]
        }
        set(to, within & ~beyond, within)
      case .bank(let bank): compare(bank, with: program.thresholds)
      case .compare(let to, let comparison, let a, let b): compare(Int(to), comparison, Int(a), Int(b))
      case .sum(let to, let from, let count): add(program, Int(to), Int(from), Int(count))
      case .difference(let to, let a, let b): subtract(Int(to), Int(a), Int(b))
      case .scaled(let to, let a, let factor): scale(Int(to), Int(a), factor)
      case .chooseTruth(let to, let condition, let a, let b):
        let (sure, maybe) = (certain[Int(condition)], possible[Int(condition)])
        set(
          to, (sure & certain[Int(a)]) | (~maybe & certain[Int(b)]) | (certain[Int(a)] & certain[Int(b)]),
          (maybe & possible[Int(a)]) | (~sure & possible[Int(b)]))
      case .chooseColumn(let to, let condition, let a, let b): choose(Int(to), Int(condition), Int(a), Int(b))
      }
    }
  }

  private mutating func set(_ place: Int32, _ sure: UInt64, _ maybe: UInt64) {
    certain[Int(place)] = sure
    possible[Int(place)] = maybe
  }

  // MARK: - Comparisons

  /// All the comparisons of a bank: each situation falls between two thresholds, and one pass over the thresholds
  /// gathers those that have been passed.
  private mutating func compare(_ bank: ColumnProgram.ColumnBank, with thresholds: [Int64]) {
    let (column, first) = (Int(bank.column), Int(bank.first))
    let (from, count) = (Int(bank.from), Int(bank.count))
    let start = column * 64
    let one: Int64 = bank.comparison.countsEqual ? 1 : 0
    let lowIsYes = bank.comparison.ends.low == .yes
    if reached.count < 2 * (count + 1) { reached = Array(repeating: 0, count: 2 * (count + 1)) }
    for place in 0..<(2 * (count + 1)) { reached[place] = 0 }
    for lane in 0..<64 {
      let place = Self.count(thresholds, from, count, below: lower[start + lane] &+ one)
      reached[place] |= 1 << UInt64(truncatingIfNeeded: lane)
    }
    let exact = isExact[column]
    if !exact {
      for lane in 0..<64 {
        let place = Self.count(thresholds, from, count, below: upper[start + lane] &+ one)
        reached[count + 1 + place] |= 1 << UInt64(truncatingIfNeeded: lane)
      }
    }
    // A threshold's comparison is on its high side for values that lie at or before it.
    var (lowerPassed, upperPassed) = (UInt64(0), UInt64(0))
    for offset in 0..<count {
      lowerPassed |= reached[offset]
      upperPassed = exact ? lowerPassed : upperPassed | reached[count + 1 + offset]
      certain[first + offset] = lowIsYes ? ~lowerPassed : upperPassed
      possible[first + offset] = lowIsYes ? ~upperPassed : lowerPassed
    }
  }

  /// How many of the rising thresholds lie below a limit.
  private static func count(_ thresholds: [Int64], _ from: Int, _ count: Int, below limit: Int64) -> Int {
    var (low, length) = (from, count)
    while length > 0 {
      let half = length >> 1
      let isBelow = thresholds[low + half] < limit
      low = isBelow ? low + half + 1 : low
      length = isBelow ? length - half - 1 : half
    }
    return low - from
  }

  private mutating func compare(_ to: Int, _ comparison: Comparison, _ a: Int, _ b: Int) {
    let (aUpper, bUpper) = (top(a), top(b))
    switch comparison {
    case .less: settle(to, mask(aUpper, b, <), mask(a, bUpper, <))
    case .lessOrEqual: settle(to, mask(aUpper, b, <=), mask(a, bUpper, <=))
    case .greater: settle(to, mask(a, bUpper, >), mask(aUpper, b, >))
    case .greaterOrEqual: settle(to, mask(a, bUpper, >=), mask(aUpper, b, >=))
    case .equal, .notEqual:
      let maybe = mask(a, bUpper, <=) & mask(aUpper, b, >=)
      let sure = maybe & mask(a, aUpper, ==) & mask(b, bUpper, ==)
      if comparison == .equal { settle(to, sure, maybe) } else { settle(to, ~maybe, ~sure) }
    }
  }

  private mutating func settle(_ to: Int, _ sure: UInt64, _ maybe: UInt64) {
    certain[to] = sure
    possible[to] = maybe
  }

  /// A bound of a column: the lower ones are named by the column, the upper ones by its complement.
  private func top(_ column: Int) -> Int { isExact[column] ? column : ~column }

  private func mask(_ a: Int, _ b: Int, _ holds: (Int64, Int64) -> Bool) -> UInt64 {
    var result: UInt64 = 0
    for lane in 0..<64 where holds(bound(a, lane), bound(b, lane)) { result |= 1 << UInt64(truncatingIfNeeded: lane) }
    return result
  }

  private func bound(_ column: Int, _ lane: Int) -> Int64 {
    column >= 0 ? lower[column * 64 + lane] : upper[~column * 64 + lane]
  }

  // MARK: - Numbers

  private mutating func add(_ program: ColumnProgram, _ to: Int, _ from: Int, _ count: Int) {
    let columns = program.operands[from..<(from + count)]
    isExact[to] = columns.allSatisfy { isExact[Int($0)] }
    for lane in 0..<64 {
      var (low, high) = (Int64(0), Int64(0))
      for column in columns {
        low &+= lower[Int(column) * 64 + lane]
        high &+= upper[Int(column) * 64 + lane]
      }
      put(to, lane, low, high)
    }
  }

  private mutating func subtract(_ to: Int, _ a: Int, _ b: Int) {
    isExact[to] = isExact[a] && isExact[b]
    for lane in 0..<64 {
      put(to, lane, lower[a * 64 + lane] &- upper[b * 64 + lane], upper[a * 64 + lane] &- lower[b * 64 + lane])
    }
  }

  private mutating func scale(_ to: Int, _ a: Int, _ factor: Int64) {
    isExact[to] = isExact[a]
    for lane in 0..<64 {
      let (low, lowOverflow) = lower[a * 64 + lane].multipliedReportingOverflow(by: factor)
      let (high, highOverflow) = upper[a * 64 + lane].multipliedReportingOverflow(by: factor)
      if lowOverflow || highOverflow { hasOverflown = true }
      put(to, lane, min(low, high), max(low, high))
    }
  }

  private mutating func choose(_ to: Int, _ condition: Int, _ a: Int, _ b: Int) {
    isExact[to] = isExact[a] && isExact[b] && certain[condition] == possible[condition]
    for lane in 0..<64 {
      let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: lane)
      let (first, second) = (a * 64 + lane, b * 64 + lane)
      if certain[condition] & bit != 0 {
        put(to, lane, lower[first], upper[first])
      } else if possible[condition] & bit == 0 {
        put(to, lane, lower[second], upper[second])
      } else {
        put(to, lane, min(lower[first], lower[second]), max(upper[first], upper[second]))
      }
    }
  }

  private mutating func put(_ column: Int, _ lane: Int, _ low: Int64, _ high: Int64) {
    // Far below the limits of the machine, so that a sum of many such values cannot wrap round unseen.
    if low.magnitude | high.magnitude > ColumnProgram.largest << 8 { hasOverflown = true }
    lower[column * 64 + lane] = low
    upper[column * 64 + lane] = high
  }
}
