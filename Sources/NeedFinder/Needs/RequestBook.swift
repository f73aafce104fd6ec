internal import RuleModel

/// What other people said, and what was looked at with them: a text is taken to ask for what the requests most like it
/// asked for.
///
/// A k-nearest-neighbour classifier over BM25 (Yang, "Expert network: effective and efficient learning from human
/// decisions in text categorization and retrieval", 1994): the likeness of a request is the sum, over the terms that it
/// shares with the text, of their saturated frequencies times their rarity; the nearest ones vote by the fourth power of
/// their likeness, so that one that says the same weighs more than ten that are a little like it.
struct RequestBook: Sendable {
  private var terms = RequestTerms()
  private let lexicon: Lexicon
  /// By word, the kind of things that it stands for.
  private let kinds: [String: String]
  private let requests: [Request]
  /// By term, the requests that have it and what they gain by it.
  private var postings: [[Posting]] = []

  private struct Request: Sendable {
    let text: String
    let services: [Int]
    let stakes: Vocabulary.Request.Stakes
  }

  private struct Posting: Sendable {
    let request: Int32
    let gain: Float
  }

  private static let lengthPull = 0.75
  private static let voters = 30
  /// What each further service of a request loses of its vote.
  private static let nextService = 0.2

  /// - Parameter places: of services and how-tos in the books of the ranker.
  init(_ requests: [Vocabulary.Request], places: [String: Int], reader: TextReader, kinds: [String: String]) {
    lexicon = reader.lexicon
    self.kinds = kinds
    self.requests = requests.compactMap { request in
      let services = request.services.compactMap { places[$0.text] }
      // What was looked at is none of these services: that tells nothing of them.
      if services.isEmpty, !request.services.isEmpty { return nil }
      return Request(text: request.text, services: services, stakes: request.stakes)
    }
    var stems = StemCache(lexicon, kinds: kinds)
    let texts = self.requests.map { terms.add(reader.roughly($0.text), stems: &stems).sorted() }
    terms.findKeys(in: lexicon)
    post(texts)
  }

  /// Files each text, whose terms are in order, under its terms.
  private mutating func post(_ texts: [[Int32]]) {
    let meanLength = max(1, Double(texts.reduce(0) { $0 + $1.count }) / Double(max(texts.count, 1)))
    var users = Array(repeating: 0, count: terms.count)
    for text in texts { for run in text.runs { users[Int(run.term)] += 1 } }
    let rarities = users.map { BM25.rarity(of: $0, among: texts.count) }
    postings = Array(repeating: [], count: terms.count)
    for (term, users) in users.enumerated() { postings[term].reserveCapacity(users) }
    for (number, text) in texts.enumerated() {
      for (term, count) in text.runs {
        let share = BM25.saturated(
          Double(count), length: Double(text.count), meanLength: meanLength, lengthPull: Self.lengthPull)
        postings[Int(term)].append(
          Posting(request: Int32(clamping: number), gain: Float(rarities[Int(term)] * share)))
      }
    }
  }

  func likeness(of tokens: ArraySlice<Token>) -> Likeness {
    var likeness = Likeness()
    likeness.words = tokens.count { !$0.isMark && !$0.isLight }
    let nearest = nearest(to: tokens)
    guard let best = nearest.first?.likeness else { return likeness }
    likeness.nearest = nearest.map(\.number)
    var total = 0.0
    for (number, near) in nearest {
      let request = requests[number]
      let ratio = near / best
      let weight = ratio * ratio * ratio * ratio
      total += weight
      var part = weight
      for service in request.services {
        likeness.services[service, default: 0] += part
        part *= 1 - Self.nextService
      }
      if request.services.isEmpty { likeness.strangers += weight }
      switch request.stakes {
      case .nothing: break
      case .deadline: likeness.deadlines += weight
      case .danger(let id):
        likeness.danger += weight
        likeness.dangers[id, default: 0] += weight
      }
    }
    likeness.divide(by: total)
    return likeness
  }

  /// The words that a text shares with the nearest request of which something holds, the most telling ones in the order
  /// of the text, and what that request said; nil where none is near.
  ///
  /// - Parameter likeness: of the text to the requests of this book.
  func shared(
    by tokens: ArraySlice<Token>, _ likeness: Likeness, limit: Int,
    where holds: (_ services: [Int], Vocabulary.Request.Stakes) -> Bool
  ) -> (places: [Int], text: String)? {
    guard let near = likeness.nearest.first(where: { holds(requests[$0].services, requests[$0].stakes) }) else {
      return nil
    }
    var stems = StemCache(lexicon, kinds: kinds)
    let gains = tokens.indices.compactMap { place -> (place: Int, gain: Float)? in
      guard !tokens[place].isLight, let term = terms.stem(of: tokens[place], stems: &stems),
        let posting = postings[Int(term)].first(where: { $0.request == Int32(clamping: near) })
      else { return nil }
      return (place, posting.gain)
    }
    let places = gains.sorted { ($1.gain, $0.place) < ($0.gain, $1.place) }.prefix(limit).map(\.place).sorted()
    return (places, requests[near].text)
  }

  /// Best first.
  private func nearest(to tokens: ArraySlice<Token>) -> [(number: Int, likeness: Double)] {
    var stems = StemCache(lexicon, kinds: kinds)
    var likenesses = Array(repeating: 0.0, count: requests.count)
    for term in terms.known(in: tokens, stems: &stems) {
      for posting in postings[Int(term)] { likenesses[Int(posting.request)] += Double(posting.gain) }
    }
    return likenesses.enumerated().filter { $0.element > 0 }
      .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
      .prefix(Self.voters).map { (number: $0.offset, likeness: $0.element) }
  }
}

extension [Int32] {
  /// Of an array in order: each element once, and how often it stands there.
  fileprivate var runs: [(term: Int32, count: Int)] {
    var runs: [(term: Int32, count: Int)] = []
    for term in self {
      if runs.last?.term == term { runs[runs.count - 1].count += 1 } else { runs.append((term, 1)) }
    }
    return runs
  }
}
