internal import RuleModel

/// Many compiled patterns, found in one pass over a text.
struct CueBook: Sendable {
  private(set) var patterns: [CuePattern] = []
  private var byFirstWord: [WordKey: [PartPlace]] = [:]
  private var startingWithNumber: [PartPlace] = []

  private struct PartPlace: Hashable, Sendable {
    let pattern: Int
    /// Position among the parts; excluded parts come after.
    let part: Int
  }

  /// Where a pattern was found: one range of tokens a part.
  struct Hit: Sendable {
    let pattern: Int
    let ranges: [Range<Int>]
  }

  @discardableResult
  mutating func add(_ pattern: CuePattern) -> Int {
    let position = patterns.count
    patterns.append(pattern)
    for (part, sequence) in (pattern.parts + pattern.excluded).enumerated() {
      let place = PartPlace(pattern: position, part: part)
      for slot in sequence.slots {
        if slot.wantsNumber { startingWithNumber.append(place) }
        for word in slot.firstWords { byFirstWord[word, default: []].append(place) }
        if !slot.isOptional { break }
      }
    }
    return position
  }

  /// Every pattern whose parts are all found and whose excluded parts are not; `accepts` may refuse a place.
  ///
  /// - Parameters:
  ///   - stretch: the tokens to look at; all of them when nil.
  ///   - commasCount: how many skipped words a comma is worth, in a phrase that permits some between its words.
  ///   - exclusionsReach: how far an excluded part undoes a phrase.
  func hits(
    in reading: Reading, within stretch: Range<Int>? = nil, commasCount: Int = 0,
    exclusionsReach: Reach = .text,
    accepts: (CuePattern, Range<Int>) -> Bool = { _, _ in true }
  ) -> [Hit] {
    var found: [PartPlace: [Range<Int>]] = [:]
    let tokens = reading.tokens[stretch ?? reading.tokens.indices]
    for start in tokens.indices where !tokens[start].isMark {
      var candidates: [PartPlace] = tokens[start].number == nil ? [] : startingWithNumber
      for key in tokens[start].keys { candidates += byFirstWord[key] ?? [] }
      for place in candidates {
        let pattern = patterns[place.pattern]
        let isExcluded = place.part >= pattern.parts.count
        let part = isExcluded ? pattern.excluded[place.part - pattern.parts.count] : pattern.parts[place.part]
        guard
          let end = Self.match(
            part.slots[...], at: start, in: tokens, mayStart: true, commasCount: isExcluded ? 0 : commasCount),
          isExcluded || accepts(pattern, start..<end)
        else { continue }
        if found[place]?.contains(start..<end) != true { found[place, default: []].append(start..<end) }
      }
    }
    var hits: [Hit] = []
    for position in Set(found.keys.map(\.pattern)).sorted() {
      let pattern = patterns[position]
      let ranges = pattern.parts.indices.compactMap { found[PartPlace(pattern: position, part: $0)] }
      guard ranges.count == pattern.parts.count, !ranges.isEmpty else { continue }
      let excluded = pattern.excluded.indices.flatMap {
        found[PartPlace(pattern: position, part: pattern.parts.count + $0)] ?? []
      }
      func isUndone(_ range: Range<Int>) -> Bool {
        switch exclusionsReach {
        case .text: !excluded.isEmpty
        case .sentence: excluded.contains { !reading.hasEnd(between: $0, range) { $0.kind == .sentenceEnd } }
        }
      }
      if ranges.count == 1 {
        for range in ranges[0] where !isUndone(range) { hits.append(Hit(pattern: position, ranges: [range])) }
      } else if let first = ranges[0].first, !isUndone(first) {
        hits.append(Hit(pattern: position, ranges: ranges.compactMap(\.first)))
      }
    }
    return hits
  }

  enum Reach { case text, sentence }

  /// The token that `<nombre>` stands for in the first part of a pattern found at `range`. The gaps of a phrase jump
  /// over other numbers, which are none of its own: "pension de 150 pour ma fille, depuis 5 mois".
  static func placeOfNumber(in pattern: CuePattern, at range: Range<Int>, of reading: Reading) -> Int? {
    guard let slots = pattern.parts.first?.slots, let slot = slots.firstIndex(where: \.wantsNumber) else { return nil }
    let tokens = reading.tokens[range]
    return range.last { place in
      tokens[place].number != nil
        && match(slots[slot...], at: place, in: tokens, mayStart: true, commasCount: 0) == range.upperBound
    }
  }

  /// How many skipped words another subject is worth where commas count: only the widest gap reaches across it.
  private static let clausesCount = 6

  /// The end of the match that begins exactly at `place` (or, inside, after a permitted gap); nil without one.
  private static func match(
    _ slots: ArraySlice<CuePattern.Slot>, at place: Int, in tokens: ArraySlice<Token>, mayStart: Bool,
    commasCount: Int
  ) -> Int? {
    guard let slot = slots.first else { return place }
    var skipped = 0
    var light = 0
    var current = place
    // Only phrases of danger, where commas count, mean a pronoun by these words.
    let followsArticle =
      commasCount > 0 && !mayStart && place > tokens.startIndex && tokens[place - 1].isA(.articlesOrPronouns)
    while current < tokens.endIndex {
      // "l'étouffement", "sur le contrôle": what stands right after the article is its noun, and the phrase wants a verb.
      if followsArticle, current == place, !slot.isClose, isNoun(tokens[current], after: place - 1, in: tokens) {
        break
      }
      if let after = fitsWord(slot, at: current, in: tokens) {
        if slots.count == 1 { return after }
        if let end = match(slots.dropFirst(), at: after, in: tokens, mayStart: false, commasCount: commasCount) {
          return end
        }
      }
      for run in slot.runs where fits(run, at: current, in: tokens) {
        let after = current + run.count
        if slots.count == 1 { return after }
        if let end = match(slots.dropFirst(), at: after, in: tokens, mayStart: false, commasCount: commasCount) {
          return end
        }
      }
      let kind = tokens[current].kind
      // Where commas count for nothing, another subject ends the phrase.
      if mayStart || slot.isClose || kind == .sentenceEnd || kind == .clauseEnd && commasCount == 0 { break }
      if kind == .comma { skipped += commasCount }
      if kind == .clauseEnd { skipped += clausesCount }
      if !tokens[current].isMark {
        if tokens[current].isLight { light += 1 } else { skipped += 1 }
        if followsArticle, current == place, skipped > 0, slot.gap <= 1, !isAdverb(tokens[current]) { break }
      }
      if skipped > slot.gap || light > 5 + slot.gap { break }
      current += 1
    }
    if slot.isOptional {
      return match(slots.dropFirst(), at: place, in: tokens, mayStart: mayStart, commasCount: commasCount)
    }
    return nil
  }

  /// By its ending, or by what stands before its article: nobody there is the subject of a verb.
  private static func isNoun(_ token: Token, after article: Int, in tokens: ArraySlice<Token>) -> Bool {
    if nounEndings.contains(where: { token.folded.hasSuffix($0) }) { return !isAdverb(token) }
    guard tokens[article].folded != "ma", !infinitiveEndings.contains(where: { token.folded.hasSuffix($0) }) else {
      return false
    }
    let before = article - 1
    return before < tokens.startIndex || tokens[before].isMark || tokens[before].isA(.nounPrepositions)
  }

  private static let nounEndings = ["ement", "ements", "ation", "ations", "ance", "ances", "ence", "ences"]
  private static let infinitiveEndings = ["er", "ir", "re"]

  /// "violemment", "régulièrement".
  private static func isAdverb(_ token: Token) -> Bool {
    ["amment", "emment", "ivement", "erement", "alement", "eusement", "ellement", "iquement", "itement", "agement"]
      .contains { token.folded.hasSuffix($0) }
  }

  private static func fitsWord(_ slot: CuePattern.Slot, at place: Int, in tokens: ArraySlice<Token>) -> Int? {
    let token = tokens[place]
    if slot.wantsNumber, token.number != nil { return place + 1 }
    return token.keys.contains(where: slot.words.contains) ? place + 1 : nil
  }

  private static func fits(_ run: [WordKey], at place: Int, in tokens: ArraySlice<Token>) -> Bool {
    var current = place
    for key in run {
      guard current < tokens.endIndex, tokens[current].keys.contains(key) else { return false }
      current += 1
    }
    return true
  }
}
