package import RuleModel

/// Counts how often each answer was given over many situations, to order questions by what people really answer.
///
/// Shares are smoothed, so that an answer that nobody gave stays possible; a fact that too few told keeps its prior.
/// Priors order questions and never decide a verdict.
package struct PriorLearner: Sendable {
  private let base: RuleBase
  private var truths: [FactIndex: (yes: Int, all: Int)] = [:]
  private var options: [FactIndex: [Int]] = [:]
  private var numbers: [FactIndex: [Rational]] = [:]
  /// How many situations were counted.
  package private(set) var count = 0

  package init(_ base: RuleBase) { self.base = base }

  /// Fewer answers than this teach nothing.
  package static let least = 10

  package mutating func learn(from situation: Situation) {
    count += 1
    for (key, answer) in situation.answers {
      // What a file declares for everybody says nothing about people.
      guard case .stated(let value, let provenance) = answer, provenance != .declaredBySource, provenance != .estimated,
        key.moment != .regular,
        let index = base.factIndices[key.fact],
        case .asked = base.facts[index].origin
      else { continue }
      count(value, index)
    }
  }

  private mutating func count(_ value: StatedValue, _ index: FactIndex) {
    switch (value, base.facts[index].type) {
    case (.truth(let truth), .truth):
      truths[index, default: (0, 0)].all += 1
      if truth { truths[index, default: (0, 0)].yes += 1 }
    case (.options(let keys), .choice(let domain)):
      let all = base.domains[domain].options
      guard keys.count == 1, let place = all.firstIndex(where: { keys.contains($0.key) }) else { return }
      options[index, default: Array(repeating: 0, count: all.count)][place] += 1
    case (.number(let range), .number): if let exact = range.exact { numbers[index, default: []].append(exact) }
    case (.truth, _), (.number, _), (.date, _), (.options, _), (.chosen, _), (.commune, _), (.text, _): return
    }
  }

  /// What was learnt, fact by fact in the order of the base.
  package func priors() -> [(fact: FactIndex, prior: Fact.Prior)] {
    base.facts.indices.compactMap { index in prior(of: index).map { (index, $0) } }
  }

  private func prior(of index: FactIndex) -> Fact.Prior? {
    if let (yes, all) = truths[index], all >= Self.least {
      return .truth(Self.round(Double(yes + 1) / Double(all + 2)))
    }
    if let counts = options[index] {
      let all = counts.reduce(0, +)
      guard all >= Self.least else { return nil }
      return .options(counts.map { Self.round((Double($0) + 0.5) / (Double(all) + Double(counts.count) / 2)) })
    }
    if let values = numbers[index], values.count >= Self.least, case .number(let bounds) = base.facts[index].bounds {
      return buckets(values.sorted(), within: bounds)
    }
    return nil
  }

  /// Stretches between the fifths of the values, which hold nearly the same number of answers each.
  private func buckets(_ values: [Rational], within bounds: NumberRange) -> Fact.Prior? {
    var edges = [bounds.lower]
    for fifth in 1..<5 {
      let value = values[values.count * fifth / 5]
      if let last = edges.last, value > last, value < bounds.upper { edges.append(value) }
    }
    edges.append(bounds.upper)
    guard edges.count > 2 else { return nil }
    var result: [Fact.Prior.Bucket] = []
    for (low, high) in zip(edges, edges.dropFirst()) {
      let isLast = high == bounds.upper
      let within = values.count { $0 >= low && ($0 < high || isLast) }
      guard let range = NumberRange(low, high) else { return nil }
      let share = (Double(within) + 0.5) / (Double(values.count) + Double(edges.count - 1) / 2)
      result.append(Fact.Prior.Bucket(range: range, weight: Self.round(share)))
    }
    return .buckets(result)
  }

  private static func round(_ share: Double) -> Double {
    min(max((share * 1000).rounded() / 1000, 0.001), 0.999)
  }
}

extension PriorLearner {
  /// What a base can load after its own: `a_priori:` and a line a fact.
  package func yaml() -> String {
    let learnt = priors()
    guard !learnt.isEmpty else { return "a_priori: {}\n" }
    var text = "a_priori:\n"
    for (index, prior) in learnt { text += "  \(base.facts[index].name.text): \(written(prior, of: index))\n" }
    return text
  }

  private func written(_ prior: Fact.Prior, of index: FactIndex) -> String {
    switch prior {
    case .truth(let chance): return decimal(chance)
    case .options(let weights):
      guard case .choice(let domain) = base.facts[index].type else { return "{}" }
      let pairs = zip(base.domains[domain].options, weights).map { "\($0.key): \(decimal($1))" }
      return "{\(pairs.joined(separator: ", "))}"
    case .buckets(let buckets):
      let pairs = buckets.map { bucket in
        "\"\(bucket.range.lower.decimalText()) à \(bucket.range.upper.decimalText())\": \(decimal(bucket.weight))"
      }
      return "{\(pairs.joined(separator: ", "))}"
    }
  }

  private func decimal(_ share: Double) -> String {
    (Rational(Int128((share * 1000).rounded()), over: 1000) ?? .zero).decimalText(places: 3)
  }
}
