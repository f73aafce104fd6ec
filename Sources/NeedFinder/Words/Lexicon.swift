internal import SourceText

/// The words of the vocabulary and of the services' texts: what a typed word may stand for.
struct Lexicon: Sendable {
  private var keys: [String: WordKey] = [:]
  /// Cue words as spelled, for corrections: by first letter.
  private var spellings: [UInt8: [Spelling]] = [:]
  private var sounds: [String: [Spelling]] = [:]
  private var seen: Set<String> = []
  /// Words that are not stemmed.
  let whole: Stemmer.Words
  /// Skipped within phrases, and never a phrase's own word.
  private(set) var light: Set<WordKey> = []
  /// Dropped where a phrase writes them alone.
  private(set) var articles: Set<WordKey> = []
  private(set) var negations: Set<WordKey> = []

  private struct Spelling: Sendable {
    let letters: [UInt8]
    let key: WordKey
  }

  /// - Parameters:
  ///   - light: articles, prepositions, pronouns, auxiliaries.
  ///   - articles: those among them that say nothing at all.
  ///   - negations: "pas", "jamais", "aucun"….
  ///   - common: everyday words, known so that they are never taken for a misspelling of a cue.
  init(light: [String], articles: [String], negations: [String], common: [String], whole: [String]) {
    self.whole = Stemmer.Words(whole)
    let stemmer = Stemmer(whole: self.whole)
    for word in light { self.light.insert(intern(stemmer.key(of: word))) }
    for word in articles { self.articles.insert(intern(stemmer.key(of: word))) }
    self.light.formUnion(self.articles)
    for word in negations { self.negations.insert(intern(stemmer.key(of: word))) }
    self.light.subtract(self.negations)
    for word in common { _ = intern(stemmer.key(of: word)) }
  }

  mutating func intern(_ key: String) -> WordKey {
    if let known = keys[key] { return known }
    let id = WordKey(keys.count)
    keys[key] = id
    return id
  }

  /// Makes a word, as it is spelled without accents, a target of corrections.
  mutating func know(_ spelled: String, as key: WordKey) {
    guard spelled.utf8.count >= 4, seen.insert(spelled).inserted else { return }
    let letters = Array(spelled.utf8)
    spellings[letters[0], default: []].append(Spelling(letters: letters, key: key))
    let sound = Sound.key(of: spelled)
    if sound.utf8.count >= 3 { sounds[sound, default: []].append(Spelling(letters: letters, key: key)) }
  }

  func key(_ text: String) -> WordKey? { keys[text] }

  /// Whether a word sounds like one that is known: `abite`.
  func soundsKnown(_ folded: String) -> Bool {
    let letters = Array(folded.utf8)
    guard letters.count >= 5 else { return false }
    return (sounds[Sound.key(of: folded)] ?? []).contains {
      editDistance(letters, $0.letters, atMost: 2) != nil
    }
  }

  /// The cue words that an unknown word is probably a misspelling of: those that sound the same, then those within
  /// one edit (two from nine letters on), same first letter. Words of three and four letters: by sound alone.
  func corrections(of folded: String) -> [WordKey] {
    let letters = Array(folded.utf8)
    guard letters.count >= 3, letters.count <= 24 else { return [] }
    let alike = sounds[Sound.key(of: folded)] ?? []
    if letters.count < 5 {
      // A short word has too many neighbours: only one that sounds the same and begins alike.
      let short = alike.first { $0.letters[0] == letters[0] && abs($0.letters.count - letters.count) <= 2 }
      return short.map { [$0.key] } ?? []
    }
    let heard = alike.filter { editDistance(letters, $0.letters, atMost: 3) != nil }
    if let near = heard.first(where: { $0.letters.first == letters[0] }) { return [near.key] }
    let bound = letters.count >= 9 ? 2 : 1
    var best: (distance: Int, keys: [WordKey]) = (bound + 1, [])
    for candidate in spellings[letters[0]] ?? [] where abs(candidate.letters.count - letters.count) <= bound {
      guard candidate.letters.count >= 5,
        let distance = editDistance(letters, candidate.letters, atMost: min(bound, best.distance))
      else { continue }
      if distance < best.distance { best = (distance, [candidate.key]) } else { best.keys.append(candidate.key) }
    }
    if best.keys.isEmpty, let far = heard.first { return [far.key] }
    return Array(best.keys.prefix(3))
  }
}
