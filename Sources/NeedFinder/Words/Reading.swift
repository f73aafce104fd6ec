internal import SourceText

/// A text as tokens whose words are brought back to the vocabulary: spelling, abbreviations, numbers in words.
struct Reading: Sendable {
  let text: String
  let bytes: [UInt8]
  let tokens: [Token]

  func mention(_ range: Range<Int>) -> Mention {
    guard let first = tokens[range].first, let last = tokens[range].last else {
      return Mention(words: "", range: 0..<0)
    }
    let place = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
    return Mention(words: String(decoding: bytes[place], as: UTF8.self), range: place)
  }

  /// Whether two neighbours touch: `600e`, `j'ai`, not `600 e`.
  func touches(_ first: Int, _ second: Int) -> Bool {
    tokens[first].range.upperBound == tokens[second].range.lowerBound
  }

  /// Whether only a hyphen stands between two neighbours: `11-17`.
  func isHyphenated(_ first: Int, _ second: Int) -> Bool {
    let (end, start) = (tokens[first].range.upperBound, tokens[second].range.lowerBound)
    return start == end + 1 && bytes[end] == UInt8(ascii: "-")
  }

  /// The words of a range, without accents, with a space between them.
  func words(_ range: Range<Int>) -> String { tokens[range].map(\.folded).joined(separator: " ") }

  /// Whether nothing between two stretches ends a clause, in a reading that is divided into them.
  func areInOneClause(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    !hasEnd(between: one, other, where: \.endsClause)
  }

  func hasEnd(between one: Range<Int>, _ other: Range<Int>, where isEnd: (Token) -> Bool) -> Bool {
    let (start, end) = (min(one.upperBound, other.upperBound), max(one.lowerBound, other.lowerBound))
    return start < end && tokens[start..<end].contains(where: isEnd)
  }

  /// Nil outside of the text.
  func token(at place: Int) -> Token? { tokens.indices.contains(place) ? tokens[place] : nil }

  func folded(at place: Int) -> String { tokens.indices.contains(place) ? tokens[place].folded : "" }

  /// Whether nothing, or a mark, stands right before `place`.
  func opensItem(_ place: Int) -> Bool { place == 0 || token(at: place - 1)?.isMark == true }

  /// Whether the text ends, or a mark stands, at `place`.
  func endsItem(_ place: Int) -> Bool { place == tokens.count || token(at: place)?.isMark == true }
}

/// Turns typed words into words of the vocabulary.
struct TextReader: Sendable {
  let lexicon: Lexicon
  /// Spelling, in lower case, to the words it stands for: `jé` is "j'ai", and `je` is not.
  let abbreviations: [String: [String]]
  let grammar: Grammar

  func read(_ text: String) -> Reading {
    let stemmer = Stemmer(whole: lexicon.whole)
    var tokens: [Token] = []
    let cut = Tokeniser.tokens(of: text)
    for (place, token) in cut.enumerated() {
      guard token.kind == .word else {
        if !isPointOfAbbreviation(place, in: cut) { tokens.append(token) }
        continue
      }
      if isYearsCutShort(place, in: cut) {
        tokens.append(token.respelled("ans"))
        continue
      }
      if isMonthsByEar(place, in: cut) {
        tokens.append(token.respelled("mois"))
        continue
      }
      if isMonthCutShort(place, in: cut) {
        tokens.append(token.respelled("septembre"))
        continue
      }
      if isBareSubject(place, in: cut) {
        tokens += [token, token.respelled("ai")]
        continue
      }
      let followsNumber = tokens.last?.number != nil && tokens.last?.range.upperBound == token.range.lowerBound
      for part in spelledOut(token, afterNumber: followsNumber, stemmer) { tokens.append(part) }
    }
    for place in tokens.indices where !tokens[place].isMark {
      identify(&tokens[place], stemmer)
      tokens[place].classes = grammar.classes(of: tokens[place])
    }
    return Reading(text: text, bytes: Array(text.utf8), tokens: NumberWords.merged(tokens))
  }

  /// The tokens of a text with its abbreviations spelled out, and nothing corrected: quick, for texts by the thousand.
  func roughly(_ text: String) -> [Token] {
    let tokens = Tokeniser.tokens(of: text).flatMap { token -> [Token] in
      guard token.kind == .word, let words = abbreviations[token.word] ?? abbreviations[token.folded] else {
        return [token]
      }
      return words.map { token.respelled($0) }
    }
    return NumberWords.merged(tokens)
  }

  /// "retr. 1 210", "15 a. peut plus travailler": a word cut short, and no end of a sentence, which begins with a
  /// capital.
  private func isPointOfAbbreviation(_ place: Int, in cut: [Token]) -> Bool {
    guard place > 0, cut.indices.contains(place + 1), cut[place].word == ".", !cut[place + 1].isCapitalised,
      cut[place - 1].kind == .word, cut[place - 1].range.upperBound == cut[place].range.lowerBound
    else { return false }
    let word = cut[place - 1]
    return abbreviations[word.word] != nil || abbreviations[word.folded] != nil || isYearsCutShort(place - 1, in: cut)
      || isMonthCutShort(place - 1, in: cut)
  }

  /// "le 12 sept", "12 sept 2025", "1er sept": the month after a day, and not the number.
  private func isMonthCutShort(_ place: Int, in cut: [Token]) -> Bool {
    guard place > 0, cut[place].word == "sept" else { return false }
    let day = ["er", "e"].contains(cut[place - 1].word) ? place - 2 : place - 1
    guard cut.indices.contains(day), let number = cut[day].whole, (1...31).contains(number) else { return false }
    let isNamed = day > 0 && (["le", "du", "au"].contains(cut[day - 1].word) || isWeekday(cut[day - 1]))
    let hasYear = cut.indices.contains(place + 1) && cut[place + 1].whole.map { (1900...2100).contains($0) } == true
    return isNamed || hasYear
  }

  private func isWeekday(_ token: Token) -> Bool { FrenchCalendar.isWeekday(token.folded) }

  /// "66 a.", "22a", "Mme, 34 a, séparée", "la mère (86 a)".
  private func isYearsCutShort(_ place: Int, in cut: [Token]) -> Bool {
    guard place > 0, cut[place].word == "a", cut[place - 1].number.map({ $0 < 120 }) == true else { return false }
    guard cut[place - 1].range.upperBound < cut[place].range.lowerBound else { return true }
    guard !cut[place].isCapitalised, cut[place - 1].whole != nil else { return false }
    return place + 1 == cut.count || cut[place + 1].isMark && cut[place + 1].kind != .open
  }

  /// "depui 8 moi": eight of what one says like oneself.
  private func isMonthsByEar(_ place: Int, in cut: [Token]) -> Bool {
    place > 1 && cut[place].folded == "moi" && cut[place - 1].number != nil
      && ["depuis", "depui", "dpuis", "dpui", "pendant", "dans", "ds"].contains(cut[place - 2].folded)
  }

  /// "j 20 ans", "j34 ans": the verb is not written.
  private func isBareSubject(_ place: Int, in cut: [Token]) -> Bool {
    cut[place].word == "j" && cut.indices.contains(place + 2) && cut[place + 1].number != nil
      && cut[place + 2].word == "ans"
  }

  private func identify(_ token: inout Token, _ stemmer: borrowing Stemmer) {
    if token.number != nil {
      // "115", "48N": a number may be a word of the vocabulary.
      token.keys = lexicon.key(token.folded).map { [$0] } ?? []
      return
    }
    if let key = lexicon.key(stemmer.key(of: token.word)) {
      token.keys = [key]
    } else if let key = lexicon.key(stemmer.key(of: token.folded)) {
      token.keys = [key]
    } else if !(token.isCapitalised && token.range.lowerBound > 0) {
      // A name is not misspelt.
      token.keys = lexicon.corrections(of: token.folded)
    }
    // "ils tapent": the stemmer leaves this ending, which adverbs and nouns have too.
    if token.word.utf8.count > 5, token.word.hasSuffix("ent"),
      let verb = lexicon.key(stemmer.key(of: String(token.word.dropLast(2)))), !token.keys.contains(verb)
    {
      token.keys.append(verb)
    }
    if let exact = lexicon.key("=" + token.word) { token.keys.append(exact) }
    token.isLight = token.keys.contains { lexicon.light.contains($0) }
  }

  /// Abbreviations and words written as one (`jpeux`, `lapl`, `quil`), each part on its own letters.
  private func spelledOut(_ token: Token, afterNumber: Bool, _ stemmer: borrowing Stemmer) -> [Token] {
    if !afterNumber, let words = abbreviations[token.word] ?? abbreviations[token.folded] {
      return words.map { token.respelled($0) }
    }
    if afterNumber || isKnown(token.word, stemmer) || isKnown(token.folded, stemmer) { return [token] }
    let letters = Array(token.folded.utf8)
    guard letters.count >= 3, letters.count == token.range.count || token.word.utf8.count == token.range.count else {
      return [token]
    }
    // A name inside the text is not an article and a word: "Saint-Genis-Laval".
    let isName = token.isCapitalised && token.range.lowerBound > 0
    for prefix in isName ? ["j"] : ["qu", "j", "l", "d", "m", "t", "s", "c", "n"]
    where letters.starts(with: prefix.utf8) {
      let cut = prefix.utf8.count
      guard letters.count > cut, token.word.utf8.starts(with: prefix.utf8) else { continue }
      let rest = String(decoding: token.word.utf8.dropFirst(cut), as: UTF8.self)
      let foldedRest = rest.folded
      let startsWithVowel = "aeiouyh".utf8.contains(foldedRest.utf8.first ?? 0)
      let isUnreadable = prefix == "j" && !startsWithVowel
      // "lelectricite": a long word without its accents, where the whole is like no word.
      let isNearlyKnown =
        foldedRest.utf8.count >= 7 && lexicon.corrections(of: token.folded).isEmpty
        && !lexicon.corrections(of: foldedRest).isEmpty
      let soundsKnown = prefix == "j" && lexicon.soundsKnown(foldedRest)
      let known = isKnown(rest, stemmer) || abbreviations[foldedRest] != nil || isNearlyKnown || soundsKnown
      guard isUnreadable || (startsWithVowel && known) else { continue }
      var head = token
      head.word = prefix
      head.folded = prefix
      head.range = token.range.lowerBound..<(token.range.lowerBound + cut)
      var tail = token
      tail.word = rest
      tail.folded = foldedRest
      tail.isCapitalised = false
      tail.range = head.range.upperBound..<token.range.upperBound
      return [head] + spelledOut(tail, afterNumber: false, stemmer)
    }
    return [token]
  }

  private func isKnown(_ word: String, _ stemmer: borrowing Stemmer) -> Bool {
    lexicon.key(stemmer.key(of: word)) != nil
  }
}
