internal import RuleModel

/// What people say who need a service, phrase by phrase: a text that has most of a phrase's words near each other is
/// taken to say it.
///
/// A phrase's words weigh by their rarity among services, `BM25.rarity`, and a phrase of
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
  /// The phrases of each word, all in one array: those of word `w` lie from `starts[w]` to `starts[w + 1]`.
  private var postings: [Int32] = []
  private var starts: [Int32] = [0]
  /// By word; 0 for a word of no phrase.
  private var rarities: [Double] = []
  /// Words of any talk, which tell little of a need however rare they are among services.
  var vague: Set<WordKey> = []
  /// Families of each word, and the words of each in phrases.
  private var families: [WordKey: [Int]] = [:]
  private var members: [[Member]] = []
  private var familyRarities: [Double] = []

  private struct Phrase: Sendable {
    let service: Int
    let words: [WordKey]
    var mass = 0.0
  }

  private struct Member: Sendable {
    let phrase: Int
    let word: WordKey
  }

  /// Tokens between the first and the last word of a phrase, light words and all.
  private static let reach = 20
  /// "pas", "plus" say little alone, and much in a phrase.
  private static let weightOfNegation = 0.7
  /// Of a word of the same family next to the word itself.
  private static let kinship = 0.85
  private static let kinCover = 0.9

  /// Below it, a phrase is not said.
  private static let leastScore = 0.8

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
    let family = members.count
    members.append([])
    for word in words {
      let key = reader.key(ofNeed: word)
      if families[key]?.contains(family) != true { families[key, default: []].append(family) }
    }
  }

  /// Families come first, and the phrases of a service together.
  mutating func add(_ phrase: [KnownWords.Place], of service: Int, with reader: inout CueReader) {
    var words: [WordKey] = []
    words.reserveCapacity(phrase.count)
    var saysMore = false
    for place in phrase {
      let key = reader.key(ofNeed: place)
      let word = reader[place]
      guard !word.isLight, !words.contains(key) else { continue }
      words.append(key)
      if !word.isNegation { saysMore = true }
    }
    guard saysMore else { return }
    words.sort()
    for word in words {
      for family in families[word] ?? [] { members[family].append(Member(phrase: phrases.count, word: word)) }
    }
    phrases.append(Phrase(service: service, words: words))
  }

  /// To be called once every phrase is in.
  mutating func weigh(services: Int, negations: Set<WordKey>) {
    func rarity(_ count: Int) -> Double { BM25.rarity(of: count, among: services) }
    for (word, users) in post().enumerated() where users > 0 {
      let key = WordKey(word)
      rarities[word] =
        negations.contains(key)
        ? Self.weightOfNegation : rarity(users) * (vague.contains(key) ? VagueWords.weight : 1)
    }
    familyRarities = members.map { words in
      words.isEmpty ? 0 : rarity(Set(words.map { phrases[$0.phrase].service }).count)
    }
    for place in phrases.indices {
      phrases[place].mass = phrases[place].words.reduce(0) { $0 + rarities[Int($1)] }
    }
  }

  /// Files each phrase under its words, and counts the services whose phrases have a word.
  private mutating func post() -> [Int] {
    let count = phrases.reduce(0) { max($0, Int($1.words.last ?? 0) + 1) }
    var users = Array(repeating: 0, count: count)
    var last = Array(repeating: -1, count: count)
    starts = Array(repeating: 0, count: count + 1)
    for phrase in phrases {
      for word in phrase.words {
        starts[Int(word) + 1] += 1
        if last[Int(word)] != phrase.service { users[Int(word)] += 1 }
        last[Int(word)] = phrase.service
      }
    }
    for word in 0..<count { starts[word + 1] += starts[word] }
    var next = starts
    postings = Array(repeating: 0, count: Int(starts[count]))
    for (place, phrase) in phrases.enumerated() {
      for word in phrase.words {
        postings[Int(next[Int(word)])] = Int32(place)
        next[Int(word)] += 1
      }
    }
    rarities = Array(repeating: 0, count: count)
    return users
  }

  func matches(in reading: Reading) -> [Int: Match] {
    var result: [Int: Match] = [:]
    var scores: [Int: [Double]] = [:]
    let hits = hits(in: reading)
    var start = 0
    while start < hits.count {
      let place = hits[start].phrase
      let end = hits[start...].firstIndex { $0.phrase != place } ?? hits.count
      let phrase = phrases[place]
      let (mass, cover, places) = best(of: hits[start..<end])
      start = end
      let score = mass * cover / phrase.mass
      guard score > Self.leastScore else { continue }
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

  /// Where the words of phrases are found: phrase by phrase, then in the order of the text. Phrases of which too
  /// little is found, however near each other the words, are left out.
  private func hits(in reading: Reading) -> [Hit] {
    var hits: [Hit] = []
    var found = Array(repeating: (mass: 0.0, cover: 0.0), count: phrases.count)
    func add(_ phrase: Int, _ word: WordKey, _ place: Int, mass: Double, cover: Double) {
      hits.append(Hit(phrase: phrase, order: hits.count, word: word, place: place, mass: mass, cover: cover))
      found[phrase].mass += mass
      found[phrase].cover += cover
    }
    for (place, token) in reading.tokens.enumerated() where !token.isLight {
      guard let key = token.keys.first else { continue }
      let rarity = rarity(of: key)
      if rarity > 0 {
        for phrase in postings[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])] {
          add(Int(phrase), key, place, mass: rarity, cover: rarity)
        }
      }
      for family in families[key] ?? [] {
        let kin = familyRarities[family]
        for member in members[family] where member.word != key {
          let own = self.rarity(of: member.word)
          add(
            member.phrase, member.word, place, mass: min(own, kin) * Self.kinship, cover: own * Self.kinCover)
        }
      }
    }
    // The sums are those of the best case; a little less is asked than of the score, which adds in another order.
    let least = Self.leastScore * 0.999
    hits.removeAll { found[$0.phrase].mass * found[$0.phrase].cover < least * phrases[$0.phrase].mass }
    hits.sort { ($0.phrase, $0.order) < ($1.phrase, $1.order) }
    return hits
  }

  private func rarity(of word: WordKey) -> Double {
    rarities.indices.contains(Int(word)) ? rarities[Int(word)] : 0
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
    let phrase: Int
    /// Among all that is found in the text.
    let order: Int
    let word: WordKey
    let place: Int
    /// What is said, and how much of the phrase's word it stands for.
    let mass: Double
    let cover: Double
  }

  /// The heaviest words within reach of each other.
  private func best(of hits: ArraySlice<Hit>) -> (mass: Double, cover: Double, places: [Int]) {
    var best: (mass: Double, cover: Double, places: [Int]) = (0, 0, [])
    var end = hits.startIndex
    for (start, first) in zip(hits.indices, hits) {
      // Only what is within reach is looked at, however often a long text says the same word.
      while end < hits.endIndex, hits[end].place - first.place <= Self.reach { end += 1 }
      let heaviest = hits[start..<end].sorted { ($1.mass, $0.place, $0.word) < ($0.mass, $1.place, $1.word) }
      // The heaviest first, each word once and each place once.
      var words: [WordKey] = []
      var places: [Int] = []
      var mass = 0.0
      var cover = 0.0
      for hit in heaviest {
        guard !words.contains(hit.word), !places.contains(hit.place) else { continue }
        words.append(hit.word)
        places.append(hit.place)
        mass += hit.mass
        cover += hit.cover
      }
      if mass * cover > best.mass * best.cover { best = (mass, cover, places.sorted()) }
    }
    return best
  }
}
