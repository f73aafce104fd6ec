internal import RuleModel

/// What people say who need a service, phrase by phrase: a text that has most of a phrase's words near each other is
/// taken to say it.
///
/// A phrase's words weigh by their rarity among services, `idf = ln(1 + (N − n + 0.5) / (n + 0.5))`, and a phrase of
/// which the words `m` of a total `t` are found within `reach` tokens scores `m² / t`: what is said, times how much of
/// the phrase it is. The text index next to it counts words wherever they are; this one asks that they go together.
///
/// The phrases of a service nearest to the text vote together, the nearest whole and each next one for less, as the
/// neighbours of a distance-weighted k-nearest-neighbour classifier do (Dudani, 1976): a need is known by several ways of
/// saying half of it better than by one.
///
/// A word of the same family ("boxe" for "judo") stands for a word of a phrase, for less.
struct PhraseIndex: Sendable {
  private var phrases: [Phrase] = []
  private var postings: [WordKey: [Int]] = [:]
  /// Services whose phrases have a word.
  private var users: [WordKey: Set<Int>] = [:]
  private var rarities: [WordKey: Double] = [:]
  private var negations: Set<WordKey> = []
  /// Words of any talk, which tell little of a need however rare they are among services.
  var vague: Set<WordKey> = []
  /// Families of each word, and the words of each in phrases.
  private var families: [WordKey: [Int]] = [:]
  private var members: [Int: [(phrase: Int, word: WordKey)]] = [:]
  private var familyRarities: [Int: Double] = [:]

  private struct Phrase: Sendable {
    let service: Int
    let words: Set<WordKey>
    var mass = 0.0
  }

  /// Tokens between the first and the last word of a phrase, light words and all.
  private static let reach = 20
  /// "pas", "plus" say little alone, and much in a phrase.
  private static let weightOfNegation = 0.7
  /// Of a word of the same family next to the word itself.
  private static let kinship = 0.85
  private static let kinCover = 0.9

  /// How many phrases of a service vote, the part of the second, and what each next one keeps of the one before.
  private static let voters = 8
  private static let second = 0.8
  private static let decay = 0.8

  /// What the phrases of one service found in a text.
  struct Match: Sendable {
    /// Of the nearest phrase.
    var best = 0.0
    /// Of the nearest phrases together.
    var votes = 0.0
    /// Share of the nearest phrase that is said, 0...1.
    var share = 0.0
    var places: [Int] = []
  }

  mutating func addFamily(_ words: [String], with reader: inout CueReader) {
    let family = familyRarities.count
    familyRarities[family] = 0
    for word in words {
      let key = reader.key(ofNeed: word, Folding.folded(word))
      if families[key]?.contains(family) != true { families[key, default: []].append(family) }
    }
  }

  /// Families come first.
  mutating func add(_ text: String, of service: Int, with reader: inout CueReader) {
    var words: Set<WordKey> = []
    for token in Tokeniser.tokens(of: text) where token.kind == .word || token.number != nil {
      guard token.kind == .word, token.folded.utf8.count > 1 else { continue }
      let key = reader.key(ofNeed: token.word, token.folded)
      if reader.lexicon.negations.contains(key) { negations.insert(key) }
      if !reader.lexicon.light.contains(key) { words.insert(key) }
    }
    guard !words.isSubset(of: negations) else { return }
    for word in words {
      postings[word, default: []].append(phrases.count)
      users[word, default: []].insert(service)
      for family in families[word] ?? [] { members[family, default: []].append((phrases.count, word)) }
    }
    phrases.append(Phrase(service: service, words: words))
  }

  /// To be called once every phrase is in.
  mutating func weigh(services: Int) {
    func rarity(_ count: Int) -> Double {
      NaturalLogarithm.of(1 + max(0, Double(services - count) + 0.5) / (Double(count) + 0.5))
    }
    for (word, users) in users {
      rarities[word] =
        negations.contains(word)
        ? Self.weightOfNegation : rarity(users.count) * (vague.contains(word) ? VagueWords.weight : 1)
    }
    for (family, words) in members {
      familyRarities[family] = rarity(Set(words.map { phrases[$0.phrase].service }).count)
    }
    for place in phrases.indices {
      phrases[place].mass = phrases[place].words.sorted().reduce(0) { $0 + (rarities[$1] ?? 0) }
    }
  }

  func matches(in reading: Reading) -> [Int: Match] {
    var found: [Int: [Hit]] = [:]
    for (place, token) in reading.tokens.enumerated() where !token.isLight {
      guard let key = token.keys.first else { continue }
      for phrase in postings[key] ?? [] {
        found[phrase, default: []].append(
          Hit(word: key, place: place, mass: rarities[key] ?? 0, cover: rarities[key] ?? 0))
      }
      for family in families[key] ?? [] {
        let kin = familyRarities[family] ?? 0
        for (phrase, word) in members[family] ?? [] where word != key {
          let own = rarities[word] ?? 0
          found[phrase, default: []].append(
            Hit(word: word, place: place, mass: min(own, kin) * Self.kinship, cover: own * Self.kinCover))
        }
      }
    }
    var result: [Int: Match] = [:]
    var scores: [Int: [Double]] = [:]
    for (place, hits) in found.sorted(by: { $0.key < $1.key }) {
      let phrase = phrases[place]
      let (mass, cover, places) = best(of: hits)
      let score = mass * cover / phrase.mass
      guard score > 0.8 else { continue }
      scores[phrase.service, default: []].append(score)
      var match = result[phrase.service] ?? Match()
      if score > match.best {
        match.best = score
        match.share = cover / phrase.mass
        match.places = places
      }
      result[phrase.service] = match
    }
    for (service, scores) in scores { result[service]?.votes = Self.votes(of: scores) }
    return result
  }

  private static func votes(of scores: [Double]) -> Double {
    var total = 0.0
    var part = 1.0
    for (place, score) in scores.sorted(by: >).prefix(voters).enumerated() {
      total += score * part
      part = place == 0 ? second : part * decay
    }
    return total
  }

  private struct Hit {
    let word: WordKey
    let place: Int
    /// What is said, and how much of the phrase's word it stands for.
    let mass: Double
    let cover: Double
  }

  /// The heaviest words within reach of each other.
  private func best(of hits: [Hit]) -> (mass: Double, cover: Double, places: [Int]) {
    var best: (mass: Double, cover: Double, places: [Int]) = (0, 0, [])
    for (start, first) in hits.enumerated() {
      // The heaviest first, each word once and each place once.
      let within = hits[start...].prefix { $0.place - first.place <= Self.reach }
      var words: Set<WordKey> = []
      var places: Set<Int> = []
      var mass = 0.0
      var cover = 0.0
      for hit in within.sorted(by: { ($1.mass, $0.place, $0.word) < ($0.mass, $1.place, $1.word) })
      where !words.contains(hit.word) && !places.contains(hit.place) {
        words.insert(hit.word)
        places.insert(hit.place)
        mass += hit.mass
        cover += hit.cover
      }
      if mass * cover > best.mass * best.cover { best = (mass, cover, places.sorted()) }
    }
    return best
  }
}
