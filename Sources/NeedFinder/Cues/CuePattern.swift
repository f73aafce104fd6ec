internal import SourceText

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

    var firstWords: Set<WordKey> { runs.isEmpty ? words : words.union(runs.compactMap(\.first)) }
  }
}

/// Reads patterns: `a|b` one or the other, `<g>` a word of group `g`, `a_b` words in a row, `…` up to six words,
/// `a~` may be absent, `^a` right after the word before, `a + b` both in any order, `!b` not `b`,
/// `=a` exactly that spelling, `<nombre>` a number. A space after `|` is nothing: a long list of words may go over lines.
struct CueReader: ~Copyable {
  private let stemmer: Stemmer
  private let groups: [String: [String]]
  private(set) var lexicon: Lexicon
  /// Groups and alternatives already read: the same ones come back in hundreds of phrases.
  private var knownGroups: [String: CuePattern.Slot] = [:]
  /// Groups being read, each named by the one before.
  private var opening: Set<String> = []
  private var knownSlots: [ExactText: KnownSlot] = [:]
  private var knownAlternatives: [ExactText: [WordKey]] = [:]
  private var known = KnownWords()

  /// What a piece of a pattern between two spaces stands for.
  private struct KnownSlot {
    let slot: CuePattern.Slot
    let isEmpty: Bool
    let isNegation: Bool
    let hasNegationInRun: Bool
  }

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
      let isExcluded = piece.first == UInt8(ascii: "!")
      var slots: [CuePattern.Slot] = []
      var gap = 0
      let pieces = (isExcluded ? piece.dropFirst() : piece).split(separator: UInt8(ascii: " "))
      for (place, written) in pieces.enumerated() {
        if written.elementsEqual("…".utf8) || written.elementsEqual("...".utf8) {
          gap = 6
          continue
        }
        let known = slot(of: written)
        // An article says nothing, unless the next word must stand right after it: "femme de ^monsieur".
        let isFollowed = pieces.indices.contains(place + 1) && pieces[place + 1].first == UInt8(ascii: "^")
        if known.isEmpty, known.slot.words.isEmpty || !isFollowed { continue }
        var slot = known.slot
        slot.gap = slots.isEmpty ? 0 : max(gap, 1)
        gap = 0
        if !isExcluded, known.hasNegationInRun || known.isNegation { saysNegation = true }
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

  /// The words of a text that have more than one letter.
  mutating func words(of text: String) -> [KnownWords.Place] {
    let tokens = Tokeniser.tokens(of: text)
    var words: [KnownWords.Place] = []
    words.reserveCapacity(tokens.count)
    for token in tokens where token.kind == .word && token.folded.utf8.count > 1 {
      words.append(place(of: token.word, token.folded))
    }
    return words
  }

  /// A word that was read.
  subscript(place: KnownWords.Place) -> KnownWords.Word { known[place] }

  /// The key of one word of a service's text.
  mutating func key(ofText word: String) -> WordKey { known[place(of: word, word.folded)].key }

  /// The key of one word of what people say, which a misspelt word may then stand for.
  mutating func key(ofNeed place: KnownWords.Place) -> WordKey {
    let word = known[place]
    if !word.isCorrection {
      known[place].isCorrection = true
      lexicon.know(word.folded, as: word.key)
    }
    return word.key
  }

  mutating func key(ofNeed word: String) -> WordKey { key(ofNeed: place(of: word, word.folded)) }

  consuming func finished() -> Lexicon { lexicon }

  private mutating func place(of word: String, _ folded: @autoclosure () -> String) -> KnownWords.Place {
    if let place = known.place(of: word) { return place }
    let key = lexicon.intern(stemmer.key(of: word))
    return known.add(
      KnownWords.Word(
        key: key, folded: folded(), isLight: lexicon.light.contains(key), isNegation: lexicon.negations.contains(key)),
      as: word)
  }

  private mutating func slot(of written: ArraySlice<UInt8>) -> KnownSlot {
    let text = ExactText(written)
    if let known = knownSlots[text] { return known }
    var slot = CuePattern.Slot()
    slot.isClose = written.count > 1 && written.first == UInt8(ascii: "^")
    let name = slot.isClose ? written.dropFirst() : written
    slot.isOptional = name.count > 1 && name.last == UInt8(ascii: "~")
    read(alternatives: slot.isOptional ? name.dropLast() : name, into: &slot)
    let saysNothing = slot.words.isEmpty && slot.runs.isEmpty && !slot.wantsNumber
    // Articles say nothing: "facture de gaz" is also "facture gaz".
    let isArticle =
      !slot.isClose && slot.runs.isEmpty && !slot.wantsNumber && slot.words.isSubset(of: lexicon.articles)
    let known = KnownSlot(
      slot: slot, isEmpty: saysNothing || isArticle, isNegation: !slot.words.isDisjoint(with: lexicon.negations),
      hasNegationInRun: slot.runs.contains { !lexicon.negations.isDisjoint(with: $0) })
    knownSlots[text] = known
    return known
  }

  private mutating func read(alternatives: ArraySlice<UInt8>, into slot: inout CuePattern.Slot) {
    for alternative in alternatives.split(separator: UInt8(ascii: "|")) {
      if alternative.elementsEqual("<nombre>".utf8) {
        slot.wantsNumber = true
      } else if alternative.first == UInt8(ascii: "<"), alternative.last == UInt8(ascii: ">") {
        read(group: String(decoding: alternative.dropFirst().dropLast(), as: UTF8.self), into: &slot)
      } else if alternative.first == UInt8(ascii: "=") {
        let word = String(decoding: alternative, as: UTF8.self).lowercased()
        slot.words.insert(lexicon.intern(word))
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

  private mutating func read(group name: String, into slot: inout CuePattern.Slot) {
    if knownGroups[name] == nil {
      // A group that contains itself (E255) has the words that it says beside its own name.
      guard opening.insert(name).inserted else { return }
      var members = CuePattern.Slot()
      for word in groups[name] ?? [] { read(alternatives: Array(word.utf8)[...], into: &members) }
      opening.remove(name)
      knownGroups[name] = members
    }
    if let members = knownGroups[name] {
      slot.words.formUnion(members.words)
      slot.runs += members.runs
    }
  }

  private mutating func keys(of alternative: ArraySlice<UInt8>) -> [WordKey] {
    let text = ExactText(alternative)
    if let keys = knownAlternatives[text] { return keys }
    let words = alternative.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
    let keys = Tokeniser.tokens(of: words).filter { !$0.isMark }.map { key(ofNeed: place(of: $0.word, $0.folded)) }
    knownAlternatives[text] = keys
    return keys
  }

  /// What stands between the signs " + ", without the spaces around it.
  private static func pieces(of source: String) -> [ArraySlice<UInt8>] {
    let space = UInt8(ascii: " ")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.utf8.count)
    for byte in source.utf8 where byte != space || bytes.last != UInt8(ascii: "|") { bytes.append(byte) }
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    func add(upTo end: Int) {
      let piece = bytes[start..<end]
      let first = piece.firstIndex { $0 != space } ?? end
      let last = piece.lastIndex { $0 != space } ?? first
      pieces.append(piece[first..<min(last + 1, end)])
    }
    var place = 0
    while place + 2 < bytes.count {
      if bytes[place] == space, bytes[place + 1] == UInt8(ascii: "+"), bytes[place + 2] == space {
        add(upTo: place)
        place += 3
        start = place
      } else {
        place += 1
      }
    }
    add(upTo: bytes.count)
    return pieces
  }
}
