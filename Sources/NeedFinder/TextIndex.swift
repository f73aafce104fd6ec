internal import RuleModel

/// Services ranked by the words they share with a query: BM25 over one document a service.
///
/// The weight of a word in a document is `tf = Σ fields (field weight × occurrences)`, and
/// `score = Σ words idf × tf × (k1 + 1) / (tf + k1 × (1 − b + b × length / mean length))`, with
/// `idf = ln(1 + (N − n + 0.5) / (n + 0.5))`, k1 = 1.2, b = 0.5 (Robertson & Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond", with fields joined before saturation as in BM25F).
struct TextIndex: Sendable {
  private var postings: [WordKey: [Posting]] = [:]
  private var lengths: [Double] = []
  private var meanLength = 1.0

  private static let saturation = 1.2
  private static let lengthPull = 0.5

  private struct Posting: Sendable {
    let document: Int
    let weight: Double
  }

  struct Field {
    let text: String
    let weight: Double
  }

  mutating func add(_ fields: [Field], with reader: inout CueReader) {
    var weights: [WordKey: Double] = [:]
    var length = 0.0
    for field in fields {
      for token in Tokeniser.tokens(of: field.text) where token.kind == .word && token.folded.utf8.count > 1 {
        let key = reader.key(ofText: token.word)
        if !reader.lexicon.light.contains(key), !reader.lexicon.negations.contains(key) {
          weights[key, default: 0] += field.weight
          length += field.weight
        }
      }
    }
    let document = lengths.count
    for (key, weight) in weights { postings[key, default: []].append(Posting(document: document, weight: weight)) }
    lengths.append(length)
    meanLength = max(lengths.reduce(0, +) / Double(lengths.count), 1)
  }

  /// Score of each document that shares a word, and the tokens that it shares.
  func scores(of reading: Reading) -> [Int: (score: Double, places: [Int])] {
    var result: [Int: (score: Double, places: [Int])] = [:]
    var seen: Set<WordKey> = []
    for (place, token) in reading.tokens.enumerated() where !token.isLight {
      guard let key = token.keys.first, seen.insert(key).inserted, let list = postings[key] else { continue }
      let count = Double(list.count)
      let rarity = Self.logarithm(1 + (Double(lengths.count) - count + 0.5) / (count + 0.5))
      for posting in list {
        let pull = 1 - Self.lengthPull + Self.lengthPull * lengths[posting.document] / meanLength
        let share = rarity * posting.weight * (Self.saturation + 1) / (posting.weight + Self.saturation * pull)
        let before = result[posting.document] ?? (0, [])
        result[posting.document] = (before.score + share, before.places + [place])
      }
    }
    return result
  }

  /// Natural logarithm of a number of at least 1, without the C library: halvings, then the series of artanh.
  private static func logarithm(_ number: Double) -> Double {
    var (mantissa, halvings) = (number, 0.0)
    while mantissa > 1.5 {
      mantissa /= 2
      halvings += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    var (term, sum) = (ratio, 0.0)
    for step in 0..<12 {
      sum += term / Double(2 * step + 1)
      term *= ratio * ratio
    }
    return 2 * sum + halvings * 0.693_147_180_559_945_3
  }
}
