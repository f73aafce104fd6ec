/// The arithmetic of BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009).
enum BM25 {
  /// k1: how soon a word that comes again says nothing new.
  static let saturation = 1.2

  /// `ln(1 + (N − n + 0.5) / (n + 0.5))`: how much a word tells that `users` of `all` documents have; never negative.
  static func rarity(of users: Int, among all: Int) -> Double {
    NaturalLogarithm.of(1 + max(0, Double(all - users) + 0.5) / (Double(users) + 0.5))
  }

  /// `worth × tf × (k1 + 1) / (tf + k1 × (1 − b + b × length / mean length))`.
  ///
  /// - Parameters:
  ///   - frequency: tf, of a word in a document.
  ///   - lengthPull: b, from 0, where all documents count as long as each other, to 1.
  static func saturated(
    _ frequency: Double, worth: Double = 1, length: Double, meanLength: Double, lengthPull: Double
  ) -> Double {
    let pull = 1 - lengthPull + lengthPull * length / meanLength
    return worth * frequency * (saturation + 1) / (frequency + saturation * pull)
  }
}
