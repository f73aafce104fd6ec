internal import RuleModel

/// Words of any talk ("vivre", "tomber", "porte"): they weigh little, however few services have them.
enum VagueWords {
  static let weight = 0.5
}

/// Services ranked by the words they share with a query: BM25 over one document a service.
///
/// The weight of a word in a document is `tf = Σ fields (field weight × occurrences)`, fields being joined before
/// saturation as in BM25F, with b = 0.5; the score is the sum over the words.
struct TextIndex: Sendable {
  private var postings: [WordKey: [Posting]] = [:]
  private var lengths: [Double] = []
  private var meanLength = 1.0
  /// Families of words, each searched like a word of its own that weighs less.
  private var families: [WordKey: [Int]] = [:]
  private var familyPostings: [Int: [Posting]] = [:]
  private var familyCount = 0
  var vague: Set<WordKey> = []

  private static let lengthPull = 0.5
  private static let loneWord = 1.0
  private static let kinship = 0.5

  private struct Posting: Sendable {
    let document: Int
    let weight: Double
  }

  struct Field {
    let words: [KnownWords.Place]
    let weight: Double
  }

  mutating func addFamily(_ words: [String], with reader: inout CueReader) {
    for word in words {
      let key = reader.key(ofNeed: word)
      if families[key]?.contains(familyCount) != true { families[key, default: []].append(familyCount) }
    }
    familyCount += 1
  }

  /// Families come first.
  mutating func add(_ fields: [Field], with reader: borrowing CueReader) {
    var weights: [WordKey: Double] = [:]
    var length = 0.0
    for field in fields {
      for place in field.words {
        let word = reader[place]
        if word.isLight || word.isNegation { continue }
        weights[word.key, default: 0] += field.weight
        length += field.weight
      }
    }
    let document = lengths.count
    var kin: [Int: Double] = [:]
    // In one order, so that the same sums come out at each run.
    for (key, weight) in weights.sorted(by: { $0.key < $1.key }) {
      postings[key, default: []].append(Posting(document: document, weight: weight))
      for family in families[key] ?? [] { kin[family, default: 0] += weight }
    }
    for (family, weight) in kin {
      familyPostings[family, default: []].append(Posting(document: document, weight: weight))
    }
    lengths.append(length)
    meanLength = max(lengths.reduce(0, +) / Double(lengths.count), 1)
  }

  /// Score of each document that shares a word, and the tokens that it shares.
  func scores(of reading: Reading) -> [Int: (score: Double, places: [Int])] {
    var result: [Int: (score: Double, places: [Int])] = [:]
    var seen: Set<WordKey> = []
    var seenFamilies: Set<Int> = []
    func add(_ list: [Posting], _ factor: Double, at place: Int) {
      let rarity = BM25.rarity(of: list.count, among: lengths.count) * factor
      for posting in list {
        let share = BM25.saturated(
          posting.weight, worth: rarity, length: lengths[posting.document], meanLength: meanLength,
          lengthPull: Self.lengthPull)
        let before = result[posting.document] ?? (0, [])
        result[posting.document] = (before.score + share, before.places + [place])
      }
    }
    for (place, token) in reading.tokens.enumerated() where !token.isLight {
      guard let key = token.keys.first, seen.insert(key).inserted else { continue }
      add(postings[key] ?? [], vague.contains(key) ? VagueWords.weight : 1, at: place)
      for family in families[key] ?? [] where seenFamilies.insert(family).inserted {
        add(familyPostings[family] ?? [], Self.kinship, at: place)
      }
    }
    // One word in common is little; several together are a subject.
    return result.mapValues { found in
      let count = Double(found.places.count)
      return (found.score * count / (count + Self.loneWord), found.places)
    }
  }
}
