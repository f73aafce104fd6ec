/// How much words tell one wording from another.
struct WordWeights: Sendable {
  private var weights: [String: Double] = [:]
  private var vague: Set<String> = []

  /// Without wordings, every word is as rare as any.
  init() {}

  /// A word shared by n wordings weighs 1/(1 + log2 n), by halvings.
  init(of wordings: [Set<String>], vague: Set<String>) {
    self.vague = vague
    var counts: [String: Int] = [:]
    for keys in wordings {
      for key in keys { counts[key, default: 0] += 1 }
    }
    for (key, count) in counts {
      let rarity = 1 / Double(1 + Int.bitWidth - count.leadingZeroBitCount)
      weights[key] = vague.contains(key) ? rarity * Self.vagueness : rarity
    }
  }

  /// What a word of any conversation counts for.
  private static let vagueness = 0.35
  private static let unheard = 0.3

  /// 1 for a word that no wording has.
  func rarity(of key: String) -> Double { weights[key] ?? 1 }

  func weight(_ keys: Set<String>) -> Double {
    keys.sorted().reduce(0) { sum, key in
      sum + (weights[key] ?? (vague.contains(key) ? Self.unheard * Self.vagueness : Self.unheard))
    }
  }

  /// The part of a wording that is among the words asked.
  func share(of wording: Set<String>, in asked: Set<String>) -> Double {
    weight(wording.intersection(asked)) / max(weight(wording), 0.001)
  }

  /// The mean of the part of the question that a wording has, and of the part of the wording that is asked.
  func closeness(_ wording: Set<String>, _ asked: Set<String>) -> Double {
    let shared = weight(wording.intersection(asked))
    return (shared / max(weight(asked), 0.001) + shared / max(weight(wording), 0.001)) / 2
  }
}
