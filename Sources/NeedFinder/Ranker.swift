internal import RuleModel

/// Ranks services by what is said: named, hinted at, called for together, or sharing words.
struct Ranker: Sendable {
  var ids: [ServiceID] = []
  var index = TextIndex()
  var cues = CueBook()
  var cueWeights: [(service: Int, weight: Double)] = []
  var combinations: [Combination] = []
  var combinationCues = CueBook()
  /// Combination of each pattern of `combinationCues`.
  var combinationOfCue: [Int] = []
  var offTopic = CueBook()
  /// Services that a heard fact speaks for, by the fact's name in the rules.
  var evidence: [FactName: [Int]] = [:]
  /// Services of each protocol of danger, the one that answers it first.
  var dangerServices: [String: [Int]] = [:]

  struct Combination: Sendable {
    let hasPhrases: Bool
    let facts: [FactCondition]
    let services: [(service: Int, weight: Double)]
  }

  /// Weights of the parts of a score. A service with neither cue nor combination is kept only when it shares many
  /// rare words.
  private enum Weight {
    static let sharedWords = 0.32
    static let evidence = 0.25
    /// Of a danger: the service that answers it, and those that help.
    static let danger = 4.0
    static let besideDanger = 1.0
    static let least = 2.4
    /// Asked of a service that nothing but shared words calls for.
    static let leastBySharedWords = 3.6
    /// Below this share of the best score a service is noise.
    static let leastShare = 0.17
    static let most = 8
  }

  /// - Parameter keepsFaint: whoever searches by a word or two wants every sheet that has them; in a person's story the
  ///   same words are too little to go by.
  func rank(
    _ scene: Scene, facts: [HeardFact], dangers: [AlarmCue] = [], limit: Int = Weight.most, keepsFaint: Bool = false
  ) -> [RankedNeed] {
    var tallies: [Int: Tally] = [:]
    for hit in cues.hits(in: scene.reading) {
      let (service, weight) = cueWeights[hit.pattern]
      tallies[service, default: Tally()].add(weight, hit.ranges)
    }
    var held: [Int: [Range<Int>]] = [:]
    for hit in combinationCues.hits(in: scene.reading) where held[combinationOfCue[hit.pattern]] == nil {
      held[combinationOfCue[hit.pattern]] = hit.ranges
    }
    for (position, combination) in combinations.enumerated() {
      guard !combination.hasPhrases || held[position] != nil, combination.facts.allSatisfy({ $0.holds(in: facts) })
      else { continue }
      for (service, weight) in combination.services {
        tallies[service, default: Tally()].add(weight, held[position] ?? [])
      }
    }
    for (key, services) in dangerServices {
      guard let cue = dangers.first(where: { $0.key == key }) else { continue }
      let range = scene.range(of: cue.mention)
      for (position, service) in services.enumerated() {
        tallies[service, default: Tally()].add(position == 0 ? Weight.danger : Weight.besideDanger, [range])
      }
    }
    for (service, shared) in index.scores(of: scene.reading) {
      tallies[service, default: Tally()].share(shared.score * Weight.sharedWords, shared.places)
    }
    for fact in facts {
      for service in evidence[FactName(fact.key.factName)] ?? [] where tallies[service] != nil {
        tallies[service, default: Tally()].evidence += Weight.evidence
      }
    }
    let calm = keepsFaint || offTopic.hits(in: scene.reading).isEmpty ? 0.0 : 3.0
    let scored = tallies.map { (service: $0.key, tally: $0.value, score: $0.value.total - calm) }
      .filter { entry in
        if keepsFaint { return entry.score > 0 }
        return entry.score >= (entry.tally.hasCue ? Weight.least : Weight.leastBySharedWords)
      }
      .sorted { ($1.score, ids[$0.service]) < ($0.score, ids[$1.service]) }
    let best = scored.first?.score ?? 0
    return scored.prefix(limit).filter { $0.score >= best * Weight.leastShare }.map { entry in
      RankedNeed(service: ids[entry.service], score: entry.score, because: entry.tally.mentions(in: scene.reading))
    }
  }

  private struct Tally {
    private var gains: [Double] = []
    private var losses = 0.0
    private var ranges: [Range<Int>] = []
    private var shared = 0.0
    private var sharedPlaces: [Int] = []
    var evidence = 0.0

    var hasCue: Bool { !gains.isEmpty }

    /// The best cue counts whole, each further one for less: many weak cues do not beat a strong one.
    var total: Double {
      var factor = 1.0
      var sum = 0.0
      for gain in gains.sorted(by: >) {
        sum += gain * factor
        factor *= 0.6
      }
      return sum - losses + shared + evidence
    }

    mutating func add(_ weight: Double, _ places: [Range<Int>]) {
      if weight < 0 { losses -= weight } else { gains.append(weight) }
      if weight > 0 { ranges += places.filter { !ranges.contains($0) } }
    }

    mutating func share(_ score: Double, _ places: [Int]) {
      shared += score
      sharedPlaces = places
    }

    func mentions(in reading: Reading) -> [Mention] {
      let places = ranges.isEmpty ? sharedPlaces.map { $0..<($0 + 1) } : ranges
      var result: [Mention] = []
      for range in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        let mention = reading.mention(range)
        if !result.contains(mention) { result.append(mention) }
      }
      return result
    }
  }
}
