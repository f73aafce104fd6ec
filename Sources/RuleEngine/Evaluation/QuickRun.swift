import RuleModel

/// Runs through quick steps; its own function, in which everything that they read and write is at hand.
enum QuickRun {
  /// Evaluates quick steps from `start` until something else comes, or `limit`; answers where it stopped.
  ///
  /// All arrays come `inout`, those that are only read too: handing over an array otherwise counts a reference, and
  /// nine counts for a few steps were a fifth of the time.
  static func run(
    from start: Int, upTo limit: Int, _ quick: [QuickStep], _ operands: [Place], _ sets: [OptionSet64],
    _ lanes: inout LaneList, _ statuses: inout [Machine.InputStatus], _ truthValues: inout [Truth],
    _ numberValues: inout [Interval], _ options: inout [OptionSet64], _ dates: inout [DaySpan], _ steps: inout Int
  ) -> Int {
    let quick = quick.span
    let operands = operands.span
    let sets = sets.span
    let (statuses, options, dates) = (statuses.span, options.span, dates.span)
    var truths = truthValues.mutableSpan
    var numbers = numberValues.mutableSpan
    var position = start
    var done = 0
    running: while position < limit {
      let step = quick[position]
      guard step.kind.isQuick else {
        if step.kind == .none {
          position += 1
          continue
        }
        break
      }
      let first = Int(step.start)
      for place in lanes.places(of: Int(step.lanes)) {
        let lane = lanes[place]
        let result = step.result.slot(lane)
        switch step.kind {
        case .all:
          // The smallest of the operands, without a jump that the processor could foresee wrongly.
          var least: UInt8 = 2
          for place in first..<(first + Int(step.count)) {
            least = min(least, truths[operands[place].slot(lane)].rank)
          }
          truths[result] = Truth(rank: least)
        case .any:
          var most: UInt8 = 0
          for place in first..<(first + Int(step.count)) {
            most = max(most, truths[operands[place].slot(lane)].rank)
          }
          truths[result] = Truth(rank: most)
        case .not: truths[result] = Truth(rank: 2 - truths[operands[first].slot(lane)].rank)
        case .oneOf:
          truths[result] = options[operands[first].slot(lane)].membership(in: sets[Int(step.count)])
        case .sameOption:
          truths[result] = options[operands[first].slot(lane)].equals(options[operands[first + 1].slot(lane)])
        case .differentOption:
          let same = options[operands[first].slot(lane)].equals(options[operands[first + 1].slot(lane)])
          truths[result] = Truth(rank: 2 - same.rank)
        case .compareNumbers:
          truths[result] = numbers[operands[first].slot(lane)].compared(
            step.comparison, to: numbers[operands[first + 1].slot(lane)])
        case .compareDates:
          truths[result] = dates[operands[first].slot(lane)].compared(
            step.comparison, to: dates[operands[first + 1].slot(lane)])
        case .sum:
          var total = numbers[operands[first].slot(lane)]
          for place in (first + 1)..<(first + Int(step.count)) {
            total = total.adding(numbers[operands[place].slot(lane)])
          }
          numbers[result] = total
        case .difference:
          numbers[result] = numbers[operands[first].slot(lane)].subtracting(
            numbers[operands[first + 1].slot(lane)])
        case .product:
          var total = numbers[operands[first].slot(lane)]
          for place in (first + 1)..<(first + Int(step.count)) {
            total = total.multiplied(by: numbers[operands[place].slot(lane)])
          }
          numbers[result] = total
        case .minimum:
          var least = numbers[operands[first].slot(lane)]
          for place in (first + 1)..<(first + Int(step.count)) {
            least = least.minimum(numbers[operands[place].slot(lane)])
          }
          numbers[result] = least
        case .maximum:
          var most = numbers[operands[first].slot(lane)]
          for place in (first + 1)..<(first + Int(step.count)) {
            most = most.maximum(numbers[operands[place].slot(lane)])
          }
          numbers[result] = most
        case .chooseTruth:
          let (then, otherwise) = (
            truths[operands[first + 1].slot(lane)], truths[operands[first + 2].slot(lane)]
          )
          truths[result] = truths[operands[first].slot(lane)].chosen(then, otherwise)
        case .chooseNumber:
          switch truths[operands[first].slot(lane)] {
          case .yes: numbers[result] = numbers[operands[first + 1].slot(lane)]
          case .no: numbers[result] = numbers[operands[first + 2].slot(lane)]
          case .unknown:
            numbers[result] = numbers[operands[first + 1].slot(lane)].hull(numbers[operands[first + 2].slot(lane)])
          }
        case .askedTruth:
          let answer = truths[operands[first + 1].slot(lane)]
          let isStated = statuses[operands[first].slot(lane)] == .stated
          truths[result] =
            isStated
            ? answer
            : truths[operands[first + 2].slot(lane)].chosen(answer, truths[operands[first + 3].slot(lane)])
        case .askedNumber:
          let isStated = statuses[operands[first].slot(lane)] == .stated
          switch isStated ? .yes : truths[operands[first + 2].slot(lane)] {
          case .yes: numbers[result] = numbers[operands[first + 1].slot(lane)]
          case .no: numbers[result] = numbers[operands[first + 3].slot(lane)]
          case .unknown:
            numbers[result] = numbers[operands[first + 1].slot(lane)].hull(numbers[operands[first + 3].slot(lane)])
          }
        case .statedTruth:
          if statuses[operands[first].slot(lane)] == .stated { break running }
          truths[result] = truths[operands[first + 1].slot(lane)]
        case .statedNumber:
          if statuses[operands[first].slot(lane)] == .stated { break running }
          numbers[result] = numbers[operands[first + 1].slot(lane)]
        case .copyTruth: truths[result] = truths[operands[first].slot(lane)]
        case .copyNumber: numbers[result] = numbers[operands[first].slot(lane)]
        case .none, .bank, .region, .other: break running
        }
      }
      done += 1
      position += 1
    }
    steps += done
    return position
  }
}

extension Truth {
  /// no < unknown < yes, as the raw value; spelt out so that it is no call into another module.
  fileprivate var rank: UInt8 {
    switch self {
    case .no: 0
    case .unknown: 1
    case .yes: 2
    }
  }

  fileprivate init(rank: UInt8) { self = rank == 0 ? .no : rank == 1 ? .unknown : .yes }

  /// One of two values by a condition; unknown when they differ and it is.
  fileprivate func chosen(_ then: Truth, _ otherwise: Truth) -> Truth {
    switch self {
    case .yes: then
    case .no: otherwise
    case .unknown: then == otherwise ? then : .unknown
    }
  }
}
