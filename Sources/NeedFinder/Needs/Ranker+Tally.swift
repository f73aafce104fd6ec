extension Ranker {
  /// What speaks for one service in a text, and where.
  struct Tally {
    private var gains: [Double] = []
    private var losses = 0.0
    private var ranges: [(gain: Double, range: Range<Int>)] = []
    private var shared = 0.0
    private var sharedPlaces: [Int] = []
    private var said = 0.0
    private var nearest = 0.0
    private var saidShare = 0.0
    private var saidPlaces: [Int] = []
    var evidence = 0.0
    /// Whether a phrase speaks against it.
    private(set) var isSpokenAgainst = false

    private enum Threshold {
      /// From this share of the nearest phrase on, and from this score of it, it counts as a cue.
      static let cueShare = 0.6
      static let cueScore = 1.2
      /// From this share on, a phrase is said whole.
      static let whole = 0.92
      /// Of the words of a text that weigh, the part from which a phrase is most of them.
      static let fills = 0.75
      /// What each further cue keeps of the one before.
      static let nextCue = 0.6
    }

    var hasCue: Bool { !gains.isEmpty || (saidShare >= Threshold.cueShare && nearest >= Threshold.cueScore) }

    /// Whether a phrase of the vocabulary names it.
    var isNamedPlainly: Bool { gains.contains { $0 >= Ranker.Weight.name } }

    /// Whether a phrase of the base is said whole.
    var isWhole: Bool { saidShare >= Threshold.whole && saidPlaces.count > 1 }

    /// Whether it shares a single word with the text that is not a word of any talk, and nothing else speaks for it.
    func isThin(in reading: Reading, besides plain: Set<WordKey>) -> Bool {
      guard !hasCue, !isWhole else { return false }
      let telling = Set(sharedPlaces + saidPlaces).filter { place in
        reading.tokens[place].keys.first.map { !plain.contains($0) } ?? false
      }
      return telling.count < 2
    }

    /// Whether the words of the nearest phrase are most of a text's `weights` words that weigh.
    func fills(_ weights: Int) -> Bool { Double(saidPlaces.count) >= Double(weights) * Threshold.fills }

    mutating func say(_ match: PhraseIndex.Match) {
      said = match.votes * Ranker.Weight.phrases
      nearest = match.best * Ranker.Weight.phrase
      saidShare = match.share
      saidPlaces = match.places
    }

    /// The same by the nearest phrase alone: what tells whether there is a need at all, not which.
    var strength: Double { total - said + nearest }

    /// The best cue counts whole, each further one for less: many weak cues do not beat a strong one.
    var total: Double {
      var factor = 1.0
      var sum = 0.0
      for gain in gains.sorted(by: >) {
        sum += gain * factor
        factor *= Threshold.nextCue
      }
      return sum * Ranker.Weight.cue - losses + shared + said + evidence
    }

    mutating func add(_ weight: Double, _ places: [Range<Int>]) {
      guard weight > 0 else {
        lose(-weight)
        isSpokenAgainst = true
        return
      }
      gains.append(weight)
      for place in places {
        if let known = ranges.firstIndex(where: { $0.range == place }) {
          ranges[known].gain = max(ranges[known].gain, weight)
        } else {
          ranges.append((weight, place))
        }
      }
    }

    mutating func lose(_ weight: Double) { losses += weight }

    mutating func share(_ score: Double, _ places: [Int]) {
      shared += score
      sharedPlaces = places
    }

    /// The words that speak for it most plainly, the plainest first.
    private var places: [Range<Int>] {
      guard ranges.isEmpty else {
        return ranges.sorted { ($1.gain, $0.range.lowerBound) < ($0.gain, $1.range.lowerBound) }.map(\.range)
      }
      return (saidPlaces.isEmpty ? sharedPlaces : saidPlaces).sorted().map { $0..<($0 + 1) }
    }

    /// Whether what speaks for it most plainly lies in an account.
    func rests(on account: Set<Int>) -> Bool {
      !account.isEmpty && !places.isEmpty && places.allSatisfy { $0.allSatisfy(account.contains) }
    }

    func mentions(in reading: Reading) -> [Mention] {
      var result: [Mention] = []
      for range in places {
        let mention = reading.mention(range)
        if !result.contains(mention) { result.append(mention) }
      }
      return result
    }
  }
}
