/// A phrase to look for, compiled: parts that must all be found, each a sequence of slots.
struct CuePattern: Sendable {
  /// As written in the rules.
  let source: String
  let parts: [Part]
  /// Parts that must not be found (`a + !b`).
  let excluded: [Part]
  /// Whether the phrase says a negation itself ("pas de garant"): it is then not undone by one.
  let saysNegation: Bool

  struct Part: Sendable {
    let slots: [Slot]
  }

  struct Slot: Sendable {
    /// One word is enough.
    var words: Set<WordKey> = []
    /// Or several words that follow each other without any between them, light words included.
    var runs: [[WordKey]] = []
    var isOptional = false
    /// How many words of weight may be skipped before it; light words never count.
    var gap = 1
    /// Whether nothing at all may stand before it, not even a light word.
    var isClose = false
    var wantsNumber = false

    var firstWords: Set<WordKey> { words.union(runs.compactMap(\.first)) }
  }
}

/// Reads patterns: `a|b` one or the other, `<g>` a word of group `g`, `a_b` words in a row, `…` up to six words,
/// `a~` may be absent, `^a` right after the word before, `a + b` both in any order, `!b` not `b`,
/// `=a` exactly that spelling, `<nombre>` a number.
struct CueReader: ~Copyable {
  private let stemmer: Stemmer
  private let groups: [String: [String]]
  private(set) var lexicon: Lexicon
  /// Groups and alternatives already read: the same ones come back in hundreds of phrases.
  private var knownGroups: [String: CuePattern.Slot] = [:]
  private var knownWords: [Substring: [WordKey]] = [:]
  /// Stems already found: thousands of phrases are made of the same words.
  private var knownStems: [String: String] = [:]

  init(groups: [String: [String]], lexicon: Lexicon) {
    stemmer = Stemmer(whole: lexicon.whole)
    self.groups = groups
    self.lexicon = lexicon
  }

  mutating func read(_ source: String) -> CuePattern {
    var parts: [CuePattern.Part] = []
    var excluded: [CuePattern.Part] = []
    var saysNegation = false
    for piece in Self.pieces(of: source) {
      let isExcluded = piece.hasPrefix("!")
      var slots: [CuePattern.Slot] = []
      var gap = 0
      for written in (isExcluded ? piece.dropFirst() : piece[...]).split(separator: " ") {
        if written == "…" || written == "..." {
          gap = 6
          continue
        }
        var slot = CuePattern.Slot()
        var name = written
        if name.hasPrefix("^"), name.count > 1 {
          slot.isClose = true
          name = name.dropFirst()
        }
        if name.hasSuffix("~"), name.count > 1 {
          slot.isOptional = true
          name = name.dropLast()
        }
        read(alternatives: name, into: &slot, depth: 0)
        guard !slot.words.isEmpty || !slot.runs.isEmpty || slot.wantsNumber else { continue }
        // Articles say nothing: "facture de gaz" is also "facture gaz".
        if !slot.isClose, slot.runs.isEmpty, !slot.wantsNumber, slot.words.isSubset(of: lexicon.articles) { continue }
        slot.gap = slots.isEmpty ? 0 : max(gap, 1)
        gap = 0
        if !isExcluded, !slot.words.isDisjoint(with: lexicon.negations) { saysNegation = true }
        if slot.runs.contains(where: { !lexicon.negations.isDisjoint(with: $0) }) { saysNegation = true }
        slots.append(slot)
      }
      if slots.allSatisfy(\.isOptional) { continue }
      if isExcluded {
        excluded.append(CuePattern.Part(slots: slots))
      } else {
        parts.append(CuePattern.Part(slots: slots))
      }
    }
    return CuePattern(source: source, parts: parts, excluded: excluded, saysNegation: saysNegation)
  }

  /// The key of one word of a service's text.
  mutating func key(ofText word: String) -> WordKey { lexicon.intern(stem(of: word), spelled: nil) }

  /// The key of one word of what people say, which a misspelt word may then stand for.
  mutating func key(ofNeed word: String, _ folded: String) -> WordKey {
    lexicon.intern(stem(of: word), spelled: folded)
  }

  private mutating func stem(of word: String) -> String {
    if let known = knownStems[word] { return known }
    let stem = stemmer.key(of: word)
    knownStems[word] = stem
    return stem
  }

  consuming func finished() -> Lexicon { lexicon }

  private mutating func read(alternatives: Substring, into slot: inout CuePattern.Slot, depth: Int) {
    for alternative in alternatives.split(separator: "|") {
      if alternative == "<nombre>" {
        slot.wantsNumber = true
      } else if alternative.hasPrefix("<"), alternative.hasSuffix(">"), depth < 4 {
        let name = String(alternative.dropFirst().dropLast())
        if knownGroups[name] == nil {
          var members = CuePattern.Slot()
          for word in groups[name] ?? [] {
            read(alternatives: Substring(word.replacing(" ", with: "_")), into: &members, depth: depth + 1)
          }
          knownGroups[name] = members
        }
        if let members = knownGroups[name] {
          slot.words.formUnion(members.words)
          slot.runs += members.runs
        }
      } else if alternative.hasPrefix("=") {
        slot.words.insert(lexicon.intern(String(alternative.lowercased()), spelled: nil))
      } else {
        let keys = keys(of: alternative)
        switch keys.count {
        case 0: break
        case 1: slot.words.insert(keys[0])
        default: slot.runs.append(keys)
        }
      }
    }
  }

  private mutating func keys(of alternative: Substring) -> [WordKey] {
    if let known = knownWords[alternative] { return known }
    var keys: [WordKey] = []
    for token in Tokeniser.tokens(of: String(alternative.replacing("_", with: " "))) where !token.isMark {
      keys.append(lexicon.intern(stem(of: token.word), spelled: token.folded))
    }
    knownWords[alternative] = keys
    return keys
  }

  private static func pieces(of source: String) -> [Substring] {
    source.split(separator: " + ").map { piece in
      var trimmed = piece[...]
      while trimmed.first == " " { trimmed.removeFirst() }
      while trimmed.last == " " { trimmed.removeLast() }
      return trimmed
    }
  }
}
