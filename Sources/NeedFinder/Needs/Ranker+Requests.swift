/// What people asked for who said the like, beside what a text says in words of the vocabulary.
///
/// Two rankings of the same services by unlike evidence are added up, each in shares of its best, as the combination of
/// retrieval runs does (Fox and Shaw, "Combination of multiple searches", 1994).
extension Ranker {
  /// Those that put the expected services of some 1 700 labelled requests first most often.
  private enum LikenessWeight {
    /// Of the share of the nearest requests that asked for a service, in shares of the best score.
    static let services = 2.5
    /// What is left of it to a service that a phrase speaks against.
    static let spokenAgainst = 0.35
    /// Of being the first by the words of the vocabulary.
    static let first = 0.2
    /// Against proposing anything, of those that asked for nothing here; a third of it at least for a few words.
    static let strangers = 8.0
    static let ofFewWords = 0.35
    /// Of what both together say, next to words alone, where an interview is opened on it.
    static let toOpen = 0.7
    /// Below this share of both together a service is noise.
    static let leastShare = 0.45
  }

  /// How much a text sounds like errands that are none of these.
  static func strangeness(of likeness: Likeness) -> Double {
    LikenessWeight.strangers * likeness.strangers * max(likeness.trust, LikenessWeight.ofFewWords)
  }

  /// Best first, with what the requests most like the text asked for.
  ///
  /// - Parameters:
  ///   - scored: all that is called for, best first.
  ///   - plain: what of it the words alone would propose.
  func withRequests(
    like likeness: Likeness, _ scored: [Scored], plain: [Scored], _ tallies: [Int: Tally], _ ordering: Ordering
  ) -> [Scored] {
    let answering = ordering.answering
    // Beside an account that is to stay between two people, likeness brings nothing.
    guard let best = scored.first?.score, best > 0, !likeness.services.isEmpty, ordering.account.isEmpty else {
      return plain
    }
    let known = Dictionary(scored.map { ($0.service, $0) }, uniquingKeysWith: { first, _ in first })
    let votes = likeness.services.filter { !ordering.hushed.contains($0.key) }.mapValues {
      $0 * likeness.trust * LikenessWeight.services
    }
    var shares = known.mapValues { $0.score / best }.filter { $0.value >= Weight.leastShare }
    for (service, vote) in votes {
      let isSpokenAgainst = tallies[service]?.isSpokenAgainst == true
      shares[service, default: 0] += vote * (isSpokenAgainst ? LikenessWeight.spokenAgainst : 1)
    }
    // What the words of the vocabulary put first gives way to what is asked for much more often.
    if let first = scored.first { shares[first.service, default: 0] += LikenessWeight.first }
    let least = Weight.leastShare + (LikenessWeight.leastShare - Weight.leastShare) * likeness.trust
    let kept = Set(answering.isEmpty ? [] : plain.map(\.service))
    // What is said beside a danger is measured by what else is said.
    let most = shares.filter { !answering.contains($0.key) }.values.max() ?? 1
    let bestOwn = (scored.first { !answering.contains($0.service) } ?? scored.first)?.own ?? best
    let ordered = shares.filter { $0.value >= least || kept.contains($0.key) }.map { service, share in
      // What the text plainly says is not said less plainly for having been asked for by fewer people.
      Scored(
        service: service, tally: known[service]?.tally ?? tallies[service] ?? Tally(), score: share * best,
        own: max(known[service]?.own ?? 0, share / most * bestOwn * LikenessWeight.toOpen))
    }
    .sorted { ($1.score, ids[$0.service]) < ($0.score, ids[$1.service]) }
    return Self.putFirst(answering, in: ordered, of: likeness)
  }

  /// Whatever else is asked, what answers a danger comes first; in a long account of which nothing like it was a
  /// danger, it has the place that the rest gives it.
  private static func putFirst(_ answering: Set<Int>, in ordered: [Scored], of likeness: Likeness) -> [Scored] {
    guard !likeness.makesDangerDoubtful, let place = ordered.firstIndex(where: { answering.contains($0.service) })
    else { return ordered }
    var ordered = ordered
    ordered.insert(ordered.remove(at: place), at: 0)
    return ordered
  }

  /// What speaks for a service: words of its own or, where only requests like the text asked for it, those that it
  /// shares with the nearest one.
  func mentions(of entry: Scored, in reading: Reading, _ likeness: Likeness) -> [Mention] {
    let own = entry.tally.mentions(in: reading)
    guard own.isEmpty else { return own }
    let shared = requests.shared(by: reading.tokens[...], likeness, limit: 3) { services, _ in
      services.contains(entry.service)
    }
    return (shared?.places ?? []).map { reading.mention($0..<$0 + 1) }
  }
}
