internal import RuleModel

/// Ranks services by what is said: named, hinted at, called for together, or sharing words.
struct Ranker: Sendable {
  var ids: [ServiceID] = []
  var index = TextIndex()
  /// What people say, phrase by phrase; the service after the last is everything that is none.
  var phrases = PhraseIndex()
  /// Services that often go with each one, by its links.
  var companions: [Int: [Int]] = [:]
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

  /// Weights of the parts of a score.
  enum Weight {
    /// Of cues and combinations, as the rules weigh them.
    static let cue = 1.2
    static let sharedWords = 0.42
    static let phrase = 0.65
    static let evidence = 0.25
    /// Of a danger: the service that answers it, and those that help.
    static let danger = 4.0
    static let besideDanger = 1.0
    /// Of a service that the best one leads to.
    static let companion = 1.2
    /// Against every service, of a text with a sign of another errand.
    static let offTopic = 3.0
    /// Against proposing anything: of likeness to other errands, of words unknown to the services; for it, of a fact.
    static let strangeness = 1.2
    static let strangeWords = 3.0
    static let fact = 0.5
    static let enough = 3.0
    static let least = 2.0
    /// Asked of a service that nothing but shared words calls for.
    static let leastBySharedWords = 2.5
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
    var strangeness = 0.0
    for (service, shared) in index.scores(of: scene.reading) {
      if service == ids.count {
        strangeness += shared.score * Weight.sharedWords
      } else {
        tallies[service, default: Tally()].share(shared.score * Weight.sharedWords, shared.places)
      }
    }
    for (service, match) in phrases.matches(in: scene.reading) {
      if service == ids.count {
        strangeness += match.score * Weight.phrase
      } else {
        tallies[service, default: Tally()].say(match, Weight.phrase)
      }
    }
    for fact in facts {
      for service in evidence[FactName(fact.key.factName)] ?? [] where tallies[service] != nil {
        tallies[service, default: Tally()].evidence += Weight.evidence
      }
    }
    // Who tells two facts of their life has not come for the restaurant where they work.
    let tellsOfThemselves = facts.count > 1
    let offTopicLoss =
      keepsFaint || tellsOfThemselves || offTopic.hits(in: scene.reading).isEmpty ? 0 : Weight.offTopic
    guard
      keepsFaint || offTopicLoss == 0 && tallies.values.contains(where: \.isWhole)
        || isANeed(tallies, scene, facts, loss: offTopicLoss + strangeness * Weight.strangeness)
    else { return [] }
    let scored = tallies.map { Scored(service: $0.key, tally: $0.value, score: $0.value.total - offTopicLoss) }
      .filter { entry in
        if keepsFaint || entry.tally.isWhole { return entry.score > 0 }
        return entry.score >= (entry.tally.hasCue ? Weight.least : Weight.leastBySharedWords)
      }
      .sorted { ($1.score, ids[$0.service]) < ($0.score, ids[$1.service]) }
    let best = scored.first?.score ?? 0
    return ordered(scored.filter { $0.score >= best * Weight.leastShare }).prefix(limit).map { entry in
      RankedNeed(service: ids[entry.service], score: entry.score, because: entry.tally.mentions(in: scene.reading))
    }
  }

  /// Whether the best service is worth proposing at all: more is asked of a text whose words no service has, less of
  /// one that tells facts of somebody's life; what looks like other people's errands counts against it.
  private func isANeed(_ tallies: [Int: Tally], _ scene: Scene, _ facts: [HeardFact], loss: Double) -> Bool {
    let best = tallies.values.map(\.total).max() ?? 0
    let doubt =
      Weight.strangeWords * (index.strangeShare(of: scene.reading) - 0.25)
      - Weight.fact * Double(min(Set(facts.map(\.key)).count, 4))
    return best - loss - doubt >= Weight.enough
  }

  /// Best first, the services that the first one leads to moved up a little.
  private func ordered(_ scored: [Scored]) -> [Scored] {
    guard let first = scored.first, let near = companions[first.service] else { return scored }
    let others = scored.dropFirst().map { entry in
      near.contains(entry.service)
        ? Scored(service: entry.service, tally: entry.tally, score: entry.score * Weight.companion) : entry
    }
    return [first] + others.sorted { ($1.score, ids[$0.service]) < ($0.score, ids[$1.service]) }
  }

  private struct Scored {
    let service: Int
    let tally: Tally
    let score: Double
  }
}
