import RuleModel

/// Tries each answer to a few of the most needed questions, and adds up what would then be left to ask.
///
/// What is left is the sum over open services of the questions that each needs by itself: a question that two services
/// wait for counts twice, which favours answers that close several doors. Measured on synthetic bases, this orders
/// questions better than counting each question once, or than the need alone.
struct Lookahead {
  private let program: Program
  private let planner: Planner
  private var prospects: Prospects
  private let starts: [(cell: Int, weight: Double)]
  /// Unsettled nodes below the open services, operands first.
  private let nodes: [Int]
  private var shares: [Double]

  /// Nil where so much is open that trying answers would take longer than it helps.
  init?(_ planner: Planner, _ prospects: Prospects, from starts: [(cell: Int, weight: Double)]) {
    guard !starts.isEmpty, starts.count <= Self.mostServices else { return nil }
    program = planner.program
    self.planner = planner
    self.prospects = prospects
    nodes = prospects.unsettled
    self.starts = starts
    shares = Array(repeating: 0, count: program.cellCount)
  }

  private static let mostServices = 64
  private static let mostCandidates = 12
  /// How many node visits one choice may take.
  private static let budget = 6_000
  /// Questions needed less than this share of the most needed one are not tried.
  private static let leastShare = 0.05

  /// For each place tried, by how much its answer shortens what is left, on average; nil when there is nothing to
  /// compare. `places` are in order of preference.
  mutating func gains(
    of places: [Int], needs: [Double], in reach: Reach
  ) -> [Int: Double]? {
    guard let first = places.first, reach.facts[first] != nil else { return nil }
    var work = 0
    var gains: [Int: Double] = [:]
    let before = questionsLeft()
    for place in places where needs[place] >= needs[first] * Self.leastShare {
      guard case .value(let key) = reach.questions[place], let index = reach.facts[place] else { continue }
      let answers = likelyAnswers(to: index)
      work += answers.count * nodes.count
      if gains.count >= Self.mostCandidates || work > Self.budget { break }
      guard !answers.isEmpty else {
        // What cannot be tried is judged by its need alone, unless it comes first.
        if place == first { return nil }
        continue
      }
      let fact = program.base.facts[index]
      var after = 0.0
      for (value, chance) in answers {
        prospects.evaluation.suppose(value, for: key, of: fact)
        after += chance * questionsLeft()
      }
      prospects.evaluation.forget(key, of: fact)
      gains[place] = before - after
    }
    return gains.count > 1 ? gains : nil
  }

  // MARK: - What is left

  private mutating func questionsLeft() -> Double {
    prospects.estimateAgain(nodes)
    for (cell, weight) in starts where !prospects.isSettled(cell: cell) { shares[cell] += weight }
    var left = 0.0
    for index in nodes.reversed() {
      let first = Int(program.cellStarts[index])
      for lane in prospects.evaluation.machine.lanesInUse(of: program.nodes[index]) {
        let cell = first + (program.nodes[index].scope == nil ? 0 : lane)
        let share = shares[cell]
        guard share > 0 else { continue }
        shares[cell] = 0
        if case .input = program.nodes[index].operation {
          if prospects.costs[cell] < Prospects.deadEnd { left += share * prospects.costs[cell] }
          continue
        }
        prospects.forEachChild(of: cell) { child, factor in shares[child] += share * factor }
      }
    }
    return left
  }

  // MARK: - Answers

  /// Answers with their chances, by the fact's prior; empty where there are too many kinds of answer to try.
  private func likelyAnswers(to index: FactIndex) -> [(value: StatedValue, chance: Double)] {
    let fact = program.base.facts[index]
    switch fact.type {
    case .truth:
      let chance = program.tables.chances[index.position]
      return [(.truth(true), chance), (.truth(false), 1 - chance)]
    case .choice(let domain): return likelyOptions(program.base.domains[domain].options, of: index)
    case .number: return likelyNumbers(fact, index)
    case .date:
      guard case .date(let earliest, let latest) = fact.bounds else { return [] }
      let (from, to) = (earliest.day(from: prospects.evaluation.date), latest.day(from: prospects.evaluation.date))
      return Self.quantiles.map { share in
        let days = Int(Double(to.days(since: from)) * share)
        return (.date(DateRange(exactly: from.adding(days: days))), 1 / Double(Self.quantiles.count))
      }
    case .choices, .commune, .text: return []
    }
  }

  /// The middles of three equal parts.
  private static let quantiles = [1.0 / 6, 0.5, 5.0 / 6]
  private static let mostOptions = 6

  private func likelyOptions(
    _ options: [ChoiceDomain.Option], of index: FactIndex
  ) -> [(value: StatedValue, chance: Double)] {
    let weights = program.tables.optionWeights[index.position]
    let weighted = options.enumerated().map { place, option in
      (place: place, key: option.key, weight: weights.isEmpty ? 1 : place < weights.count ? weights[place] : 0)
    }
    let kept = weighted.filter { $0.weight > 0 }
      .sorted { $0.weight == $1.weight ? $0.place < $1.place : $0.weight > $1.weight }.prefix(Self.mostOptions)
    let all = kept.reduce(0) { $0 + $1.weight }
    return kept.map { (.options([$0.key]), $0.weight / all) }
  }

  private func likelyNumbers(_ fact: Fact, _ index: FactIndex) -> [(value: StatedValue, chance: Double)] {
    guard case .number(let bounds) = fact.bounds else { return [] }
    let buckets = program.tables.buckets[index.position]
    let all = buckets.reduce(0) { $0 + $1.weight }
    let (low, high) = (bounds.lower.nearby, bounds.upper.nearby)
    return Self.quantiles.map { share in
      var value = low + (high - low) * share
      var rest = share * all
      for bucket in buckets where all > 0 {
        guard rest > bucket.weight else {
          value = bucket.low + (bucket.high - bucket.low) * rest / max(bucket.weight, 1e-9)
          break
        }
        rest -= bucket.weight
      }
      let whole = min(max(value, -1e9), 1e9)
      return (.number(NumberRange(exactly: Rational(Int(whole)))), 1 / Double(Self.quantiles.count))
    }
  }
}
