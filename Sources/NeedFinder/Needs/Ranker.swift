internal import RuleModel

/// Ranks services by what is said: named, hinted at, called for together, or sharing words.
struct Ranker: Sendable {
  let services: ServiceBooks
  let dangers: DangerServices
  /// What other people said, and what was looked at with them.
  let requests: RequestBook

  var ids: [NeedID] { services.ids }

  /// Weights of the parts of a score: those that put the expected services of some 1 200 labelled requests first most
  /// often. Each may move by a third without a visible change.
  enum Weight {
    /// Of cues and combinations, as the rules weigh them.
    static let cue = 0.6
    /// Of one cue: a phrase that names the service, one that hints at it, one that speaks against it, its short name.
    static let name = 6.0
    static let hint = 3.5
    static let against = -4.0
    static let abbreviation = 4.0
    /// Against a service of whose subject nothing is said.
    static let offSubject = 3.0
    static let sharedWords = 0.36
    /// Of the phrases of a service together, and of the nearest one alone.
    static let phrases = 0.5
    static let phrase = 0.65
    /// Of a fact that is told and that the decision of a service reads; of what it does to the odds of the service, by
    /// the natural logarithm of the factor.
    static let evidence = 0.5
    static let lift = 0.4
    /// Of being the first of a passage, in shares of the best score; each next one gets less.
    static let passage = 0.1
    /// Of a danger: the service that answers it, and those that help.
    static let danger = 4.0
    static let besideDanger = 1.0
    /// Least score of a danger's services, in shares of the best: the first one answers it, each next one helps less.
    static let dangerShares = [1.05, 0.8, 0.6, 0.5]
    static let nextDanger = 0.95
    /// Of a companion, in shares of the score of the service it goes with: the first, and each next one less.
    static let companion = 0.38
    static let nextCompanion = 0.95
    /// A service brings its companions from this share of the best score on, and never above itself.
    static let bringsCompanions = 0.4
    static let belowGiver = 0.95
    /// Against every service, of a text with a sign of another errand.
    static let offTopic = 3.0
    /// Against proposing anything: of likeness to other errands. For it: of a phrase said whole, of a fact. Together
    /// with the threshold they are those of a logistic regression over labelled requests, in units of the best score.
    static let strangeness = 1.2
    static let whole = 2.2
    static let fact = 1.3
    static let enough = 3.0
    /// A few words cannot weigh as much as a story: what is asked of none, and of each word more, up to `enough`.
    static let enoughOfNone = 0.6
    static let enoughOfEach = 0.5
    /// Of a service that is not plainly named.
    static let least = 2.2
    /// Below this share of the best score a service is noise.
    static let leastShare = 0.3
    static let most = 8
  }

  /// What a person's story calls for, best first; nothing where it says too little, or sounds like another errand.
  func rank(_ story: Story) -> [RankedNeed] {
    let ordering = ordering(of: story)
    var (tallies, strangeness) = tallies(of: story, ordering)
    guard !story.dangers.isEmpty || isANeed(tallies, ordering.reading, story.facts, strangeness: strangeness) else {
      return []
    }
    addPassages(of: ordering.reading, to: &tallies)
    return placed(tallies, of: story, ordering).prefix(Weight.most).map { entry in
      let mentions = mentions(of: entry, in: story.scene.reading, story.likeness).filter { mention in
        ordering.account.isDisjoint(with: story.scene.range(of: mention))
      }
      return RankedNeed(id: ids[entry.service], score: entry.own, because: mentions)
    }
  }

  /// What speaks for each service that may be shown, and how much the story sounds like other errands.
  private func tallies(of story: Story, _ ordering: Ordering) -> (services: [Int: Tally], strangeness: Double) {
    let reading = ordering.reading
    let words = wordTallies(of: reading)
    var tallies = words.services
    addUnspokenSubjects(of: reading, to: &tallies)
    addCombinations(of: reading, given: story.facts, to: &tallies)
    addDangers(story.dangers, in: story.scene, to: &tallies)
    addEvidence(of: story.facts, to: &tallies)
    // Beside a danger, what is so today is what somebody wants to leave: it closes nothing.
    addLifts(story.dangers.isEmpty ? story.lifts : story.lifts.mapValues { max($0, 0) }, to: &tallies)
    let shown = tallies.filter { service, tally in
      if ordering.hushed.contains(service) {
        return (tally.isNamedPlainly || tally.isWhole && tally.fills(ordering.weights))
          && !tally.rests(on: ordering.spokenOf)
      }
      return ordering.answering.contains(service) || !tally.rests(on: ordering.account)
    }
    return (shown, ordering.loss + words.strangeness + Self.strangeness(of: story.likeness))
  }

  /// Best first, with what goes with the best ones, what answers a danger, and what the requests like it asked for.
  private func placed(_ tallies: [Int: Tally], of story: Story, _ ordering: Ordering) -> [Scored] {
    let scored = scored(tallies, loss: ordering.loss, in: ordering.reading, besideDanger: !story.dangers.isEmpty)
    let accompanied = withCompanions(scored, tallies, loss: ordering.loss, except: ordering.hushed)
    let ordered = withDangers(story.dangers, accompanied, tallies)
    // What is said beside a danger is measured by what else is said, not by the danger.
    let best = (scored.first { !ordering.answering.contains($0.service) } ?? scored.first)?.score ?? 0
    let plain = ordered.filter { $0.score >= best * Weight.leastShare }
    // A text that is hardly more than a phrase of the base says that phrase, whatever it is like.
    let saysAPhrase = tallies.values.contains { $0.isWhole && $0.fills(ordering.weights) }
    return saysAPhrase ? plain : withRequests(like: story.likeness, ordered, plain: plain, tallies, ordering)
  }

  /// What has the words of a search, best first: whoever searches by a word or two wants every sheet that has them; in a
  /// person's story the same words are too little to go by.
  func search(_ reading: Reading, limit: Int) -> [RankedNeed] {
    var tallies = wordTallies(of: reading).services
    addCombinations(of: reading, given: [], to: &tallies)
    let scored = inOrder(tallies.map { Scored(service: $0.key, tally: $0.value, score: $0.value.total) })
      .filter { $0.score > 0 }
    let best = scored.first?.score ?? 0
    return scored.filter { $0.score >= best * Weight.leastShare }.prefix(limit).map { entry in
      RankedNeed(id: ids[entry.service], score: entry.own, because: entry.tally.mentions(in: reading))
    }
  }

  /// Best first, what is worth showing of what is called for.
  private func scored(
    _ tallies: [Int: Tally], loss: Double, in reading: Reading, besideDanger: Bool
  ) -> [Scored] {
    let isPlain = !tallies.values.contains(where: \.hasCue)
    let shown = tallies.map { Scored(service: $0.key, tally: $0.value, score: $0.value.total - loss) }.filter { entry in
      if entry.tally.isWhole { return entry.score > 0 }
      // Next to what is plainly asked for, a word in common is chance: "trucks" is no business of one's own.
      if !isPlain, entry.tally.isThin(in: reading, besides: services.words.plain) { return false }
      // Next to a danger only what is plainly asked for has its place.
      if besideDanger, !entry.tally.hasCue { return false }
      return entry.score >= min(Weight.least, Self.enough(for: reading))
    }
    return inOrder(shown)
  }

  /// Whether the best service is worth proposing at all: likeness to other errands counts against it, a phrase of the
  /// base said whole and facts of somebody's life for it. A text that is hardly more than such a phrase is one.
  func isANeed(_ tallies: [Int: Tally], _ reading: Reading, _ facts: [HeardFact], strangeness: Double) -> Bool {
    let weights = Self.weights(in: reading)
    if tallies.values.contains(where: { $0.isWhole && $0.fills(weights) }) { return true }
    let best = tallies.values.map(\.strength).max() ?? 0
    let whole = tallies.values.contains(where: \.isWhole) ? Weight.whole : 0
    let told = Weight.fact * Double(min(Set(facts.map(\.key)).count, 4))
    return best + whole + told - Weight.strangeness * strangeness >= Self.enough(for: reading)
  }

  /// How many words of a text weigh.
  static func weights(in reading: Reading) -> Int { reading.tokens.count { !$0.isMark && !$0.isLight } }

  private static func enough(for reading: Reading) -> Double {
    min(Weight.enough, Weight.enoughOfNone + Weight.enoughOfEach * Double(weights(in: reading)))
  }
}
