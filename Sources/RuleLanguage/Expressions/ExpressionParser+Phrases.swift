internal import RuleModel
internal import SourceText

/// What the author put in the places of a phrase.
struct Captures: Sendable {
  var values: [String: Capture] = [:]
  /// `demandeur` in `demandeur.droit(S)`.
  var member: Located<String>?

  enum Capture: Sendable {
    case expression(ParsedExpression)
    case list([ParsedExpression])
    case word(Located<String>)
    case count(Int)
    case unit(Unit)
  }

  func expression(_ place: String) -> ParsedExpression? {
    if case .expression(let value) = values[place] { value } else { nil }
  }

  func list(_ place: String) -> [ParsedExpression]? {
    if case .list(let value) = values[place] { value } else { nil }
  }

  func word(_ place: String) -> Located<String>? {
    if case .word(let value) = values[place] { value } else { nil }
  }

  func count(_ place: String) -> Int? {
    if case .count(let value) = values[place] { value } else { nil }
  }

  func unit(_ place: String) -> Unit? {
    if case .unit(let value) = values[place] { value } else { nil }
  }
}

extension ExpressionParser {
  /// The phrases that the tokens at hand announce by the longest run of words; nil when there is none.
  ///
  /// `au plus` wins over `au`, `en année` over `en`. With `as`, the current word is read as that one.
  func select(
    from table: [String: [OperatorTable.Spelling]], as word: String? = nil
  ) -> [OperatorTable.Spelling]? {
    guard current.kind == .word || current.kind == .sign else { return nil }
    var best: [OperatorTable.Spelling] = []
    var length = 0
    for spelling in table[word?.folded ?? current.folded] ?? [] {
      let literals = spelling.phrase.leadingLiterals
      let matched = matchedCount(of: literals, as: word)
      guard matched == literals.count, matched >= length, announces(spelling.phrase, after: matched) else { continue }
      if matched > length { best = [] }
      length = matched
      best.append(spelling)
    }
    return best.isEmpty ? nil : best
  }

  /// How many of the words, in order, the tokens at hand are.
  func matchedCount(of literals: [[FixedWord]], as word: String? = nil) -> Int {
    var count = 0
    for variants in literals {
      let token = tokens[min(index + count, tokens.count - 1)]
      let matches =
        count == 0 && word != nil
        ? variants.contains { $0.folded == word?.folded } : token.matches(anyOf: variants)
      guard matches else { break }
      count += 1
    }
    return count
  }

  /// A single word (`un`, `en`) announces a phrase only when what follows can fill its place.
  private func announces(_ phrase: OperatorPhrase, after matched: Int) -> Bool {
    let place = phrase.start + matched
    guard place < phrase.pieces.count, case .place(let next) = phrase.pieces[place] else { return true }
    let token = tokens[min(index + matched, tokens.count - 1)]
    switch next.kind {
    case .scope, .set: return token.kind == .word && !OperatorTable.reserved.contains(token.folded)
    case .unit, .left, .own, .tighter, .loosest, .upToComparison, .term, .list, .service, .count, .yearsBack,
      .monthsBack, .yearAlreadyRead:
      return true
    }
  }

  /// Follows the phrases together, word by word, until one is complete and no other goes on.
  mutating func walk(
    _ spellings: [OperatorTable.Spelling], left: ParsedExpression?
  ) throws(SyntaxFailure) -> (OperatorTable.Spelling, Captures) {
    var captures = Captures()
    if let left { captures.values["A"] = .expression(left) }
    let outer = commaSeparates
    defer { commaSeparates = outer }
    var live = spellings.map { (spelling: $0, position: $0.phrase.start) }
    // The leading words were matched by `select`; the first may be the end of a dotted name.
    let leading = live.first.map { $0.spelling.phrase.leadingLiterals.count } ?? 0
    for _ in 0..<leading { advance() }
    for item in live.indices { live[item].position += leading }
    while true {
      let byWord = live.filter { $0.spelling.phrase.literal(at: $0.position).map(current.matches(anyOf:)) ?? false }
      if !byWord.isEmpty {
        advance()
        live = byWord.map { ($0.spelling, $0.position + 1) }
        continue
      }
      let byPlace = live.compactMap { item in
        item.spelling.phrase.place(at: item.position).map { (item.spelling, item.position, $0) }
      }
      if let (spelling, _, place) = byPlace.first(where: { $0.2.kind != .yearAlreadyRead }) {
        let lists = spelling.phrase.literals.contains(",") || place.kind == .list
        commaSeparates = lists || outer
        captures.values[place.name] = try fill(place, of: spelling.entry)
        live = byPlace.filter { $0.2 == place }.map { ($0.0, $0.1 + 1) }
        continue
      }
      if let (spelling, _, place) = byPlace.first,
        case .window(let fact, .year(let back), _)? = captures.expression("E")
      {
        captures.values["E"] = .expression(fact)
        captures.values[place.name] = .count(back)
        return (spelling, captures)
      }
      if let complete = live.first(where: { $0.position == $0.spelling.phrase.pieces.count }) {
        return (complete.spelling, captures)
      }
      throw failure(
        .missingWords(
          expected: live.map { $0.spelling.phrase.rest(from: $0.position) }, found: current.shown,
          phrase: live.first?.spelling.entry.spelling ?? ""), current)
    }
  }
}

extension OperatorPhrase {
  fileprivate func literal(at position: Int) -> [FixedWord]? {
    guard position < pieces.count, case .literal(let variants) = pieces[position] else { return nil }
    return variants
  }

  fileprivate func place(at position: Int) -> Place? {
    guard position < pieces.count, case .place(let place) = pieces[position] else { return nil }
    return place
  }

  /// The words that would carry the phrase on.
  fileprivate func rest(from position: Int) -> String {
    if case .place(let place)? = pieces.dropFirst(position).first, place.kind == .yearAlreadyRead {
      return "en année N-2"
    }
    var text = ""
    for piece in pieces.dropFirst(position) {
      guard case .literal(let variants) = piece, let word = variants.first else { break }
      text.appendWord(word.text)
    }
    return text
  }
}
