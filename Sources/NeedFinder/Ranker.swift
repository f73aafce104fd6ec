internal import RuleModel

/// Ranks services by what is said: named, hinted at, called for together, or sharing words.
struct Ranker: Sendable {
  var ids: [NeedID] = []
  var index = TextIndex()
  /// What people say, phrase by phrase; the service after the last is everything that is none.
  var phrases = PhraseIndex()
  /// What other people said, and what was looked at with them; nil until the vocabulary is read.
  var requests: RequestBook?
  /// What a mediator looks at with each service, the most useful first.
  var companions: [Int: [Int]] = [:]
  var cues = PhraseBook<(service: Int, weight: Double)>()
  /// What must be spoken of for a service to be proposed gladly.
  var subjects = PhraseBook<Int>()
  /// The services that have such a subject.
  var withSubject: Set<Int> = []
  var combinations: [Combination] = []
  /// Phrases of combinations, each with the place of its own among them.
  var combinationCues = PhraseBook<Int>()
  var offTopic = CueBook()
  var setAside = SetAside()
  /// Services that a heard fact speaks for, by the fact's name in the rules.
  var evidence: [FactName: [Int]] = [:]
  /// Services of each protocol of danger, the one that answers it first.
  var dangerServices: [String: [Int]] = [:]

  /// Words of any talk, and negations: however many, they are no subject.
  var plain: Set<WordKey> = []

  /// Protocols whose account speaks for their own services only, and is shown beside none.
  var discreet: Set<String> = []
  /// Services that are for nobody but whom such a danger concerns.
  var hushed: Set<Int> = []

  /// The vocabulary names services and how-tos alike.
  var places: [String: Int] {
    Dictionary(ids.enumerated().map { ($0.element.text, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  struct Combination: Sendable {
    let hasPhrases: Bool
    let facts: [FactCondition]
    let services: [(service: Int, weight: Double)]
  }

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

  /// - Parameter keepsFaint: whoever searches by a word or two wants every sheet that has them; in a person's story the
  ///   same words are too little to go by.
  /// - Parameter spokenOf: dangers with those that are denied: "il ne me frappe pas" puts no sheet on violence on a screen
  ///   that two people see.
  func rank(
    _ scene: Scene, facts: [HeardFact], lifts: [ServiceID: Double] = [:], dangers: [AlarmCue] = [],
    spokenOf: [AlarmCue] = [], likeness: Likeness = Likeness(), limit: Int = Weight.most, keepsFaint: Bool = false
  ) -> [RankedNeed] {
    let account = account(of: dangers, in: scene)
    let told = self.account(of: spokenOf, in: scene)
    let reading = keepsFaint ? scene.reading : setAside.removed(from: scene).withoutDuties
    let words = wordTallies(of: reading)
    var tallies = words.services
    var held: [Int: [Range<Int>]] = [:]
    for hit in combinationCues.hits(in: reading) where held[hit.meaning] == nil {
      held[hit.meaning] = hit.ranges
    }
    if !keepsFaint { addUnspokenSubjects(of: reading, to: &tallies) }
    for (position, combination) in combinations.enumerated() {
      guard !combination.hasPhrases || held[position] != nil, combination.facts.allSatisfy({ $0.holds(in: facts) })
      else { continue }
      for (service, weight) in combination.services {
        tallies[service, default: Tally()].add(weight, held[position] ?? [])
      }
    }
    for (key, services) in dangerServices.sorted(by: { $0.key < $1.key }) {
      guard let cue = dangers.first(where: { $0.key == key }) else { continue }
      let range = scene.range(of: cue.mention)
      for (position, service) in services.enumerated() {
        tallies[service, default: Tally()].add(position == 0 ? Weight.danger : Weight.besideDanger, [range])
      }
    }
    for fact in facts {
      guard let fact = fact.key.heardAs?.fact else { continue }
      for service in evidence[fact] ?? [] where tallies[service] != nil {
        tallies[service, default: Tally()].evidence += Weight.evidence
      }
    }
    for service in tallies.keys {
      guard case .service(let id) = ids[service], let lift = lifts[id] else { continue }
      // Beside a danger, what is so today is what somebody wants to leave: it closes nothing.
      tallies[service]?.evidence += (dangers.isEmpty ? lift : max(lift, 0)) * Weight.lift
    }
    let answering = Set(dangers.flatMap { dangerServices[$0.key] ?? [] })
    let hushed = keepsFaint ? [] : hushed(unless: answering)
    tallies = tallies.filter { service, tally in
      if hushed.contains(service) {
        let isAllThatIsSaid = tally.isWhole && tally.fills(Self.weights(in: reading))
        return (tally.isNamedPlainly || isAllThatIsSaid) && !tally.rests(on: told)
      }
      return answering.contains(service) || !tally.rests(on: account)
    }
    // Who tells two facts of their life has not come for the restaurant where they work.
    let tellsOfThemselves = facts.count > 1
    let offTopicLoss =
      keepsFaint || tellsOfThemselves || offTopic.hits(in: reading).isEmpty ? 0 : Weight.offTopic
    let strangeness = offTopicLoss + words.strangeness + Self.strangeness(of: likeness)
    guard keepsFaint || !dangers.isEmpty || isANeed(tallies, reading, facts, strangeness: strangeness) else {
      return []
    }
    if !keepsFaint { addPassages(of: reading, to: &tallies) }
    let isPlain = keepsFaint || !tallies.values.contains(where: \.hasCue)
    let scored = tallies.map {
      let score = $0.value.total - offTopicLoss
      return Scored(service: $0.key, tally: $0.value, score: score, own: score)
    }
    .filter { entry in
      if keepsFaint || entry.tally.isWhole { return entry.score > 0 }
      // Next to what is plainly asked for, a word in common is chance: "trucks" is no business of one's own.
      if !isPlain, entry.tally.isThin(in: reading, besides: plain) { return false }
      // Next to a danger only what is plainly asked for has its place.
      if !dangers.isEmpty, !entry.tally.hasCue { return false }
      return entry.score >= min(Weight.least, Self.enough(for: reading))
    }
    .sorted { ($1.score, ids[$0.service]) < ($0.score, ids[$1.service]) }
    let ordered = withDangers(
      dangers, keepsFaint ? scored : withCompanions(scored, tallies, loss: offTopicLoss, except: hushed), tallies)
    let weights = Self.weights(in: reading)
    // A text that is hardly more than a phrase of the base says that phrase, whatever it is like.
    let saysAPhrase = tallies.values.contains { $0.isWhole && $0.fills(weights) }
    // What is said beside a danger is measured by what else is said, not by the danger.
    let best = (scored.first { !answering.contains($0.service) } ?? scored.first)?.score ?? 0
    let placed =
      keepsFaint || saysAPhrase
      ? ordered.filter { $0.score >= best * Weight.leastShare }
      : withRequests(
        like: likeness, ordered, tallies, besides: answering, except: hushed, plainBest: best,
        isToldApart: !account.isEmpty)
    return placed.prefix(limit).map { entry in
      let mentions = mentions(of: entry, in: scene.reading, likeness).filter { mention in
        account.isDisjoint(with: scene.range(of: mention))
      }
      return RankedNeed(id: ids[entry.service], score: entry.own, because: mentions)
    }
  }

  /// A fine for the train takes a train: without a word of its subject, what speaks for a service is any talk, unless a
  /// phrase of the base is said whole.
  private func addUnspokenSubjects(of reading: Reading, to tallies: inout [Int: Tally]) {
    let spoken = Set(subjects.hits(in: reading).map(\.meaning))
    for (service, tally) in tallies
    where withSubject.contains(service) && !spoken.contains(service) && !tally.isWhole {
      tallies[service]?.lose(Weight.offSubject)
    }
  }

  /// What the words of a text say for each service, whatever else is known, and how much they sound like other errands.
  func wordTallies(of reading: Reading) -> (services: [Int: Tally], strangeness: Double) {
    var tallies: [Int: Tally] = [:]
    for hit in cues.hits(in: reading) {
      tallies[hit.meaning.service, default: Tally()].add(hit.meaning.weight, hit.ranges)
    }
    var strangeness = 0.0
    for (service, shared) in index.scores(of: reading) {
      if service == ids.count {
        strangeness += shared.score * Weight.sharedWords
      } else {
        tallies[service, default: Tally()].share(shared.score * Weight.sharedWords, shared.places)
      }
    }
    for (service, match) in phrases.matches(in: reading) {
      if service == ids.count {
        strangeness += match.best * Weight.phrase
      } else {
        tallies[service, default: Tally()].say(match)
      }
    }
    return (tallies, strangeness)
  }

  /// Services that answer a danger which stays between two people, where no danger is heard: whoever does not name them
  /// has not come for them, and their title on the screen, or a question of theirs, hurts.
  private func hushed(unless answering: Set<Int>) -> Set<Int> {
    hushed.subtracting(answering)
  }

  /// The places of what is told of a danger that stays between two people: the sign that weighs most, and the other
  /// ones where more than a word tells it ("mari" or "divorce" alone tell nothing).
  private func account(of dangers: [AlarmCue], in scene: Scene) -> Set<Int> {
    var places: Set<Int> = []
    for danger in dangers where discreet.contains(danger.key) {
      places.formUnion(scene.range(of: danger.mention))
      for range in danger.further.map({ scene.range(of: $0) }) where range.count > 1 { places.formUnion(range) }
    }
    return places
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
  private static func weights(in reading: Reading) -> Int { reading.tokens.count { !$0.isMark && !$0.isLight } }

  private static func enough(for reading: Reading) -> Double {
    min(Weight.enough, Weight.enoughOfNone + Weight.enoughOfEach * Double(weights(in: reading)))
  }

  /// Best first, what goes with the best ones moved up, and in where nothing said calls for it.
  private func withCompanions(
    _ scored: [Scored], _ tallies: [Int: Tally], loss: Double, except hushed: Set<Int>
  ) -> [Scored] {
    guard let best = scored.first else { return scored }
    var given: [Int: (score: Double, limit: Double, giver: Int)] = [:]
    for giver in scored.prefix(3) where giver.score >= best.score * Weight.bringsCompanions {
      var share = Weight.companion
      for companion in companions[giver.service] ?? [] where !hushed.contains(companion) {
        let score = giver.score * share
        share *= Weight.nextCompanion
        if score > given[companion]?.score ?? 0 {
          given[companion] = (score, giver.score * Weight.belowGiver, giver.service)
        }
      }
    }
    var result = scored.map { entry in
      guard let gift = given.removeValue(forKey: entry.service), entry.score < gift.limit else { return entry }
      let raised = min(entry.score + gift.score, gift.limit)
      return Scored(service: entry.service, tally: entry.tally, score: raised, own: entry.own)
    }
    for (service, gift) in given {
      let own = min(tallies[service].map { $0.total - loss } ?? 0, Weight.least)
      guard own > -1, let tally = tallies[gift.giver] else { continue }
      result.append(Scored(service: service, tally: tally, score: min(own + gift.score, gift.limit), own: max(own, 0)))
    }
    return result.sorted { ($1.score, ids[$0.service]) < ($0.score, ids[$1.service]) }
  }

  /// Best first, the services of each danger heard moved up.
  private func withDangers(_ dangers: [AlarmCue], _ scored: [Scored], _ tallies: [Int: Tally]) -> [Scored] {
    var floors: [Int: Double] = [:]
    var best = scored.first?.score ?? 1
    for danger in dangers {
      for (service, share) in zip(dangerServices[danger.key] ?? [], Weight.dangerShares) {
        floors[service] = max(floors[service] ?? 0, best * share)
      }
      best *= Weight.nextDanger
    }
    guard !floors.isEmpty else { return scored }
    let named = scored.filter { floors[$0.service] == nil }
    let called = floors.compactMap { service, floor -> Scored? in
      guard let tally = tallies[service] else { return nil }
      let known = scored.first { $0.service == service }
      let score = max(floor, known?.score ?? 0)
      return Scored(service: service, tally: tally, score: score, own: known?.own ?? tally.total)
    }
    return (named + called).sorted { ($1.score, ids[$0.service]) < ($0.score, ids[$1.service]) }
  }

  struct Scored {
    let service: Int
    let tally: Tally
    /// What orders the services: what the text says for it, and what it is brought by.
    let score: Double
    /// What the text alone says for it.
    let own: Double
  }
}
