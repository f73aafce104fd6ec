internal import RuleModel
internal import SourceText

// What fills each place of a phrase, and the words for what does not.

extension ExpressionParser {
  mutating func fill(
    _ place: OperatorPhrase.Place, of entry: OperatorTable.Entry
  ) throws(SyntaxFailure) -> Captures.Capture {
    switch place.kind {
    case .left, .own: return .expression(try expression(entry.level))
    case .tighter: return .expression(try expression(entry.level.next))
    case .loosest: return .expression(try expression(.choice))
    case .upToComparison: return .expression(try expression(.sum))
    case .term: return .expression(try expression(.primary))
    case .list: return .list(try list())
    case .scope: return .word(try name("une portée, comme « enfants »"))
    case .service: return .word(try name("le nom d'un service"))
    case .set: return .word(try name("un ensemble de communes, ou une liste entre crochets"))
    case .count: return .count(try whole("un nombre de mois"))
    case .yearsBack, .yearAlreadyRead: return .count(try countedBack("N", expected: "« N », « N-1 », « N-2 »…"))
    case .monthsBack: return .count(try countedBack("M", expected: "« M-1 », « M-12 »…"))
    case .unit:
      if let unit = unit() { return .unit(unit) }
      if current.folded == "nombre" {
        advance()
        return .unit(.none)
      }
      throw failure(.expected("une unité, comme « €/mois », « ans » ou « kWh »", found: current.shown), current)
    }
  }

  private mutating func list() throws(SyntaxFailure) -> [ParsedExpression] {
    var items = [try expression(.choice)]
    while current.text == "," {
      advance()
      items.append(try expression(.choice))
    }
    return items
  }

  private mutating func name(_ expected: String) throws(SyntaxFailure) -> Located<String> {
    guard current.kind == .word else { throw failure(.expected(expected, found: current.shown), current) }
    let token = current
    advance()
    return Located(token.text, at: range(of: token))
  }

  private mutating func whole(_ expected: String) throws(SyntaxFailure) -> Int {
    guard case .number(let value) = current.kind, value.isInteger, value > .zero, let count = Int(current.text),
      count <= 120
    else { throw failure(.expected(expected, found: current.shown), current) }
    advance()
    return count
  }

  /// `N-2`, `M-13`, or the letter alone for the present year or month.
  private mutating func countedBack(_ letter: String, expected: String) throws(SyntaxFailure) -> Int {
    guard current.kind == .word, current.text.uppercased() == letter else {
      throw failure(.expected(expected, found: current.shown), current)
    }
    advance()
    guard current.text == "-" || current.text == "−" else { return 0 }
    advance()
    guard case .number(let value) = current.kind, value.isInteger, let back = Int(current.text), back <= 120 else {
      throw failure(.expected(expected, found: current.shown), current)
    }
    advance()
    return back
  }
}

// MARK: - Failures

extension ExpressionParser {
  func missingOperand() -> SyntaxFailure {
    let before = index > 0 ? tokens[index - 1].shown : nil
    return failure(.missingOperand(found: current.shown, after: before), current)
  }

  /// Something is written after a complete expression.
  func unexpected() -> SyntaxFailure {
    if current.text == "," {
      return failure(.strayComma, current)
    }
    if current.text == ")" || current.text == "]" {
      return failure(.neverOpened(current.text), current)
    }
    if let begun = begun(in: OperatorTable.infixes, at: index) {
      return failure(
        .missingWords(expected: begun.expected, found: tokens[begun.next].shown, phrase: begun.words),
        tokens[begun.next])
    }
    let before = index > 0 ? tokens[index - 1] : nil
    let phrases = before.flatMap { OperatorTable.prefixes[$0.folded] } ?? []
    return failure(
      .unexpected(current.shown, after: before?.shown, phrases: phrases.map(\.phrase.text)), current)
  }

  /// A phrase of which the first words are there, but not the next.
  private func begun(
    in table: [String: [OperatorTable.Spelling]], at start: Int
  ) -> (expected: [String], next: Int, words: String)? {
    let candidates = (table[current.folded] ?? []).map { spelling in
      (literals: spelling.phrase.leadingLiterals, count: matchedCount(of: spelling.phrase.leadingLiterals))
    }
    guard let longest = candidates.map(\.count).max(), longest > 0 else { return nil }
    let expected = candidates.filter { $0.count == longest && $0.count < $0.literals.count }
      .map { candidate in
        var text = ""
        for variants in candidate.literals.dropFirst(longest) {
          if let word = variants.first { text.appendWord(word.text) }
        }
        return text
      }
    guard !expected.isEmpty else { return nil }
    let words = tokens[start..<start + longest].map(\.text).joined(separator: " ")
    return (expected, min(start + longest, tokens.count - 1), words)
  }
}

extension Token {
  /// As quoted in messages.
  var shown: String {
    switch kind {
    case .end: "la fin de l'expression"
    case .elision: "« \(text)' »"
    case .word, .number, .date, .sign: "« \(text) »"
    }
  }
}
