import RuleModel

// The mean and the variance of a number, by what is known of it.

extension Prospects {
  mutating func setMoments(_ index: Int, _ operation: Operation, _ lane: Int, _ place: Int) {
    switch operation {
    case .sum(let range):
      var (mean, variance) = (0.0, 0.0)
      for position in Int(range.start)..<Int(range.start + range.count) {
        let operand = cell(program.operands[position], lane)
        mean += means[operand]
        variance += variances[operand]
      }
      (means[place], variances[place]) = (mean, variance)
    case .difference(let a, let b):
      means[place] = means[cell(a, lane)] - means[cell(b, lane)]
      variances[place] = variances[cell(a, lane)] + variances[cell(b, lane)]
    case .product(let range):
      var (mean, variance) = (1.0, 0.0)
      for position in Int(range.start)..<Int(range.start + range.count) {
        let operand = cell(program.operands[position], lane)
        variance = variance * means[operand] * means[operand] + variances[operand] * (mean * mean + variance)
        mean *= means[operand]
      }
      (means[place], variances[place]) = (mean, variance)
    case .choose(let condition, let then, let otherwise):
      let chance =
        isSettled(condition.position, lane)
        ? (evaluation.machine.truth(condition, lane) == .yes ? 1 : 0) : truths[cell(condition, lane)]
      mix(place, chance, cell(then, lane), cell(otherwise, lane))
    case .stated(_, _, let computed): copyMoments(place, cell(computed, lane))
    case .asked(_, let inner, _, _): copyMoments(place, cell(inner, lane))
    case .input, .constant, .not, .all, .any, .atLeast, .compareNumbers, .compareDates, .sameOption, .sameTruth,
      .oneOf, .includes, .quotient, .minimum, .maximum, .rounded, .scaled, .estimated, .parameterAt, .previous,
      .pick, .project, .anyLane, .everyLane, .countLanes, .sumLanes, .extremeLane, .presence, .shifted, .elapsed,
      .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      spreadMoments(index, operation, lane, place)
    }
  }

  private mutating func copyMoments(_ place: Int, _ source: Int) {
    means[place] = means[source]
    variances[place] = variances[source]
  }

  private mutating func mix(_ place: Int, _ chance: Double, _ a: Int, _ b: Int) {
    let gap = means[a] - means[b]
    means[place] = chance * means[a] + (1 - chance) * means[b]
    variances[place] = chance * variances[a] + (1 - chance) * variances[b] + chance * (1 - chance) * gap * gap
  }

  /// By the buckets of an input's prior; spread evenly over the range for anything else.
  private mutating func spreadMoments(_ index: Int, _ operation: Operation, _ lane: Int, _ place: Int) {
    let interval = evaluation.machine.values.numbers[slot(index, lane)]
    let (low, high) = (interval.lower.nearby, interval.upper.nearby)
    var (weight, mean, square) = (0.0, 0.0, 0.0)
    if case .input(let input) = operation {
      for bucket in program.tables.buckets[program.inputs[input.position].fact.position] {
        let (from, to) = (max(bucket.low, low), min(bucket.high, high))
        guard from <= to else { continue }
        let part = bucket.weight * max(to - from, 1e-9) / max(bucket.high - bucket.low, 1e-9)
        weight += part
        mean += part * (from + to) / 2
        square += part * (from * from + from * to + to * to) / 3
      }
    }
    if weight > 0 {
      means[place] = mean / weight
      variances[place] = max(square / weight - means[place] * means[place], 1e-9)
    } else {
      means[place] = (low + high) / 2
      variances[place] = (high - low) * (high - low) / 12
    }
  }
}
