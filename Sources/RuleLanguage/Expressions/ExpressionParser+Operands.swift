internal import RuleModel
internal import SourceText
internal import YAMLTree

// What an expression may begin with: constants, names, parentheses, and the phrases that start with a word.

extension ExpressionParser {
  mutating func operand() throws(SyntaxFailure) -> ParsedExpression {
    let token = current
    switch token.kind {
    case .number(let value):
      return try number(value)
    case .date(let date):
      advance()
      return .date(date, range(of: token))
    case .sign where token.text == "(":
      return try parenthesised()
    case .sign:
      guard let found = select(from: OperatorTable.prefixes) else { throw missingOperand() }
      return try phrase(found)
    case .word:
      return try word()
    case .elision, .end:
      throw missingOperand()
    }
  }

  private mutating func phrase(
    _ found: [OperatorTable.Spelling], member: Located<String>? = nil
  ) throws(SyntaxFailure) -> ParsedExpression {
    let start = index
    var (match, captures) = try walk(found, left: nil)
    captures.member = member
    let range = range(fromToken: start)
    guard let built = ParsedExpression(match.entry.operation, match.phrase, captures, range) else {
      throw unexpected()
    }
    return built
  }

  private mutating func parenthesised() throws(SyntaxFailure) -> ParsedExpression {
    let opening = current
    advance()
    let outer = commaSeparates
    commaSeparates = false
    defer { commaSeparates = outer }
    let inner = try expression(.choice)
    guard current.text == ")" else {
      throw failure(.unclosed("(", opening: range(of: opening), closing: ")", found: current.shown), current)
    }
    advance()
    return inner
  }

  private mutating func word() throws(SyntaxFailure) -> ParsedExpression {
    let token = current
    let folded = token.folded
    if folded == "oui" || folded == "non" && !canStartOperand(following) {
      advance()
      return .truth(folded == "oui", range(of: token))
    }
    if let found = select(from: OperatorTable.prefixes) { return try phrase(found) }
    if following.text == "(", let dot = token.text.lastIndex(of: ".") {
      let member = Located(String(token.text[..<dot]), at: range(of: token))
      if let found = select(from: OperatorTable.prefixes, as: String(token.text[token.text.index(after: dot)...])) {
        return try phrase(found, member: member)
      }
    }
    if OperatorTable.reserved.contains(folded) || folded == "où" || folded == "ou" { throw missingOperand() }
    advance()
    return .name(token.text, range(of: token))
  }

  private func canStartOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .date: true
    case .sign: token.text == "(" || OperatorTable.prefixes[token.text] != nil
    case .word: !OperatorTable.reserved.contains(token.folded) || ["oui", "non"].contains(token.folded)
    case .elision, .end: false
    }
  }
}

// MARK: - Numbers and units

extension ExpressionParser {
  private mutating func number(_ value: Rational) throws(SyntaxFailure) -> ParsedExpression {
    let start = index
    let token = current
    advance()
    try refuseDecimalComma(after: token)
    if current.text == "%" {
      advance()
      return .number(value, .percent, range(fromToken: start))
    }
    if let unit = unit() { return .number(value, .unit(unit), range(fromToken: start)) }
    return .number(value, .none, range(fromToken: start))
  }

  private mutating func refuseDecimalComma(after token: Token) throws(SyntaxFailure) {
    guard !commaSeparates, current.text == ",", current.isAttached, case .number = following.kind,
      following.isAttached
    else { return }
    let decimals = following
    let range = scalar.range(ofUTF8: token.bytes.lowerBound, upper: decimals.bytes.upperBound)
    throw SyntaxFailure(
      diagnostic: ExpressionProblem.syntax(
        .decimalComma(
          written: "\(token.text),\(decimals.text)", meant: "\(token.text).\(decimals.text)")
      ).diagnostic(at: range))
  }

  /// The unit at hand, read; nil, with nothing read, when there is none.
  mutating func unit() -> Unit? {
    switch current.kind {
    case .sign where current.text == "€":
      advance()
      guard current.text == "/", let period = Unit.Period(word: following.text) else { return .money(.once) }
      advance()
      advance()
      return .money(period)
    case .sign where current.text == "%":
      advance()
      return .named("%")
    case .word:
      guard let unit = Unit(word: current.text) else { return nil }
      advance()
      return unit
    case .sign, .elision, .number, .date, .end:
      return nil
    }
  }
}

extension Unit.Period {
  /// What may follow `€/`.
  init?(word: String) {
    switch word.folded {
    case "jour": self = .day
    case "mois": self = .month
    case "an", "annee": self = .year
    default: return nil
    }
  }
}

extension DurationUnit {
  init?(word: String) {
    switch word.folded {
    case "jour", "jours": self = .days
    case "semaine", "semaines": self = .weeks
    case "mois": self = .months
    case "an", "ans", "annee", "annees": self = .years
    default: return nil
    }
  }
}

extension Unit {
  /// A unit of one word: a duration, or one of the author's own.
  init?(word: String) {
    if let duration = DurationUnit(word: word) {
      self = .duration(duration)
    } else if OperatorTable.words.contains(word.folded) || OperatorTable.reserved.contains(word.folded)
      || word.contains(".")
    {
      return nil
    } else {
      self = .named(word)
    }
  }
}
