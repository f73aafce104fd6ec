/// What texts are compared by: stems of words, pairs of neighbouring stems, and runs of four letters.
///
/// Runs of letters, spaces included, find a word again however it is inflected, misspelt or cut short (McNamee and
/// Mayfield, "Character n-gram tokenization for European language text retrieval", 2004); pairs tell "plus de travail"
/// from "plus tard".
struct RequestTerms: Sendable {
  private(set) var count = 0
  private var stems: [String: Int32] = [:]
  /// Stems by the words of the vocabulary that have them, for what a misspelt word may stand for.
  private var stemsOfKeys: [WordKey: Int32] = [:]
  private var pairs: [UInt64: Int32] = [:]
  /// By the run, written in base 27; -1 where no text has it.
  private var runs: [Int32] = []

  private static let runLength = 4
  /// The letters a to z, and what stands between words.
  private static let letters = 27
  private static let allRuns = letters * letters * letters * letters

  /// The terms of a text that is to be compared with; new ones are kept.
  mutating func add(_ tokens: [Token], stems cache: inout StemCache) -> [Int32] {
    if runs.isEmpty { runs = Array(repeating: -1, count: Self.allRuns) }
    var terms: [Int32] = []
    var previous: Int32?
    for token in tokens {
      guard let stem = cache.stem(of: token) else { continue }
      let term = stems[stem] ?? next()
      stems[stem] = term
      terms.append(term)
      if let previous {
        let pair = Self.pair(previous, term)
        let both = pairs[pair] ?? next()
        pairs[pair] = both
        terms.append(both)
      }
      previous = term
    }
    for run in Self.runs(of: tokens[...], apart: cache) {
      if runs[run] < 0 { runs[run] = next() }
      terms.append(runs[run])
    }
    return terms
  }

  /// To be called once every text is in.
  mutating func findKeys(in lexicon: Lexicon) {
    for (stem, term) in stems { if let key = lexicon.key(stem) { stemsOfKeys[key] = term } }
  }

  /// Each known term of a text once, in order.
  func known(in tokens: ArraySlice<Token>, stems cache: inout StemCache) -> [Int32] {
    guard count > 0 else { return [] }
    var terms: Set<Int32> = []
    var previous: Int32?
    for token in tokens where StemCache.hasStem(token) {
      let term = stem(of: token, stems: &cache)
      if let term {
        terms.insert(term)
        if let previous, let pair = pairs[Self.pair(previous, term)] { terms.insert(pair) }
      }
      previous = term
    }
    for run in Self.runs(of: tokens, apart: cache) where runs[run] >= 0 { terms.insert(runs[run]) }
    return terms.sorted()
  }

  /// The term of a word, or of what it may be a misspelling of.
  func stem(of token: Token, stems cache: inout StemCache) -> Int32? {
    guard let stem = cache.stem(of: token) else { return nil }
    return stems[stem] ?? token.keys.lazy.compactMap { stemsOfKeys[$0] }.first
  }

  private mutating func next() -> Int32 {
    count += 1
    return Int32(clamping: count - 1)
  }

  private static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  /// The runs of letters of a text's words, which one space parts; a word that stands for its kind has none.
  private static func runs(of tokens: ArraySlice<Token>, apart cache: borrowing StemCache) -> [Int] {
    var letters: [Int] = [0]
    for token in tokens where token.kind == .word && !cache.standsForKind(token) {
      for byte in token.folded.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(Int(byte - UInt8(ascii: "a")) + 1)
        case _ where letters.last != 0: letters.append(0)
        case _: break
        }
      }
      if letters.last != 0 { letters.append(0) }
    }
    guard letters.count >= runLength else { return [] }
    return (0...letters.count - runLength).map { start in
      letters[start..<start + runLength].reduce(0) { $0 * Self.letters + $1 }
    }
  }
}

/// Stems of words, each looked up once.
struct StemCache: ~Copyable {
  private let stemmer: Stemmer
  private var known: [ExactText: String] = [:]
  /// By word without accents, the kind of things that it stands for.
  private let kinds: [String: String]

  init(_ lexicon: Lexicon, kinds: [String: String]) {
    stemmer = Stemmer(whole: lexicon.whole)
    self.kinds = kinds
  }

  /// Whether a word is compared as any other of its kind: who is Guinean is no more like a Guinean than like a Malian.
  func standsForKind(_ token: Token) -> Bool { kinds[token.folded] != nil }

  /// Marks, numbers and single letters have none.
  static func hasStem(_ token: Token) -> Bool { token.kind == .word && token.folded.utf8.count > 1 }

  mutating func stem(of token: Token) -> String? {
    guard Self.hasStem(token) else { return nil }
    if let kind = kinds[token.folded] { return kind }
    let text = ExactText(token.word)
    if let stem = known[text] { return stem }
    let stem = stemmer.key(of: token.word)
    known[text] = stem
    return stem
  }
}
