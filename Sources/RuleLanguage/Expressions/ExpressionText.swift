internal import RuleModel
internal import SourceText

/// The text of a parsed expression in the language, in one line; read again, it gives the same tree.
///
/// What has no spelling in one line (`tranches`, `tableau`, `aucune`…) is written as YAML between braces.
struct ExpressionText {
  enum Parentheses: Sendable {
    /// Where reading needs them.
    case needed
    /// Around every operation, to show how a text was understood.
    case everywhere
  }

  let parentheses: Parentheses

  static func text(_ expression: ParsedExpression, _ parentheses: Parentheses = .needed) -> String {
    ExpressionText(parentheses: parentheses).line(expression)
  }

  /// The text of the whole expression, without parentheses around it.
  func line(_ expression: ParsedExpression) -> String {
    if let structure = structure(expression) { return structure }
    return inline(expression)
  }

  /// As an operand: parentheses when it binds less tightly than `level`, or when what follows would enter it.
  private func operand(_ expression: ParsedExpression, _ level: Level, isLast: Bool) -> String {
    let text = inline(expression)
    guard let operation = expression.written?.operation else { return text }
    let wraps =
      switch parentheses {
      case .needed: self.level(of: expression) < level || !isLast && expression.isOpenEnded
      case .everywhere: !operation.isClosed
      }
    return wraps ? "(\(text))" : text
  }

  private func level(of expression: ParsedExpression) -> Level {
    expression.written.map { OperatorTable[$0.operation].level } ?? .primary
  }

  private func inline(_ expression: ParsedExpression) -> String {
    if let leaf = leaf(expression) { return leaf }
    guard let (operation, captures) = expression.written else { return structure(expression) ?? "" }
    let entry = OperatorTable[operation]
    if case .list(let items)? = captures[""] { return chain(items, entry) }
    guard let phrase = entry.phrases.first(where: { Self.fits($0, captures, expression) }) else { return "" }
    var text = ""
    if case .service(_, _, let member?, _, _) = expression { text = member + "." }
    var isStart = !text.isEmpty
    for (position, piece) in phrase.pieces.enumerated() {
      let word =
        switch piece {
        case .literal(let variants): variants.first?.text ?? ""
        case .place(let place):
          filled(place, captures[place.name], entry, isLast: position == phrase.pieces.count - 1)
        }
      if isStart { text += word } else { text.appendWord(word) }
      isStart = false
    }
    return text
  }

  private static func fits(
    _ phrase: OperatorPhrase, _ captures: [String: Captures.Capture], _ expression: ParsedExpression
  ) -> Bool {
    let places = phrase.pieces.compactMap { if case .place(let place) = $0 { place.name } else { nil } }
    var wanted = Set(captures.keys)
    if wanted.contains("enfants") { wanted.remove(places.contains("enfants") ? "enfant" : "enfants") }
    guard Set(places) == wanted else { return false }
    if case .service(_, _, _, let lastMonth, _) = expression {
      return phrase.literals.contains("précédent") == lastMonth
    }
    return true
  }

  private func chain(_ items: [ParsedExpression], _ entry: OperatorTable.Entry) -> String {
    items.enumerated().map { position, item in
      operand(item, entry.level.next, isLast: position == items.count - 1)
    }.joined(separator: " \(entry.spelling) ")
  }

  private func filled(
    _ place: OperatorPhrase.Place, _ capture: Captures.Capture?, _ entry: OperatorTable.Entry, isLast: Bool
  ) -> String {
    switch capture {
    case nil: return ""
    case .expression(let expression):
      switch place.kind {
      case .left: return operand(expression, entry.isAssociative ? entry.level : entry.level.next, isLast: false)
      case .own: return operand(expression, entry.level, isLast: isLast)
      case .tighter: return operand(expression, entry.level.next, isLast: isLast)
      case .upToComparison: return operand(expression, .sum, isLast: isLast)
      case .term: return operand(expression, .primary, isLast: isLast)
      case .loosest, .list, .scope, .service, .set, .count, .yearsBack, .monthsBack, .unit, .yearAlreadyRead:
        // A body that another word closes must not take that word for its own.
        return operand(expression, .choice, isLast: isLast || entry.closesWithSign)
      }
    case .list(let items):
      return items.map { operand($0, .choice, isLast: true) }.joined(separator: ", ")
    case .word(let word): return word.value
    case .count(let count):
      switch place.kind {
      case .yearsBack: return count == 0 ? "N" : "N-\(count)"
      case .yearAlreadyRead: return count == 0 ? "en année N" : "en année N-\(count)"
      case .monthsBack: return count == 0 ? "M" : "M-\(count)"
      case .left, .own, .tighter, .loosest, .upToComparison, .term, .list, .scope, .service, .set, .count, .unit:
        return String(count)
      }
    case .unit(let unit): return unit == .none ? "nombre" : unit.symbol
    }
  }
}

extension OperatorTable.Entry {
  /// Whether the operand on the left may be of the same level: comparisons never follow each other.
  fileprivate var isAssociative: Bool { level != .comparison && level != .choice }

  fileprivate var closesWithSign: Bool { operation == .makeDate }
}

extension Operation {
  /// Nothing on either side can enter it: it ends with a sign, a unit or a word.
  fileprivate var isClosed: Bool {
    switch self {
    case .today, .makeDate, .minimum, .maximum, .entitled, .amount, .receives, .received: true
    case .choose, .or, .and, .not, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .between,
      .inList, .inSet, .contains, .atMost, .atLeast, .roundDown, .roundUp, .roundNearest, .add, .subtract, .multiply,
      .divide, .negate, .convert, .relabel, .some, .none, .every, .count, .sumOf, .maximumOf, .minimumOf,
      .sumOverMonths, .meanOverMonths, .sumOfYear, .meanOfYear, .inYear, .at, .yearOf, .monthOf, .firstOfMonth,
      .lastOfMonth, .yearsBetween, .monthsBetween, .weeksBetween, .daysBetween:
      false
    }
  }
}

extension ParsedExpression {
  /// Whether what follows it could be read as a part of it: a `où` goes as far as it can.
  fileprivate var isOpenEnded: Bool {
    switch self {
    case .quantified(_, _, let condition, _): condition != nil
    case .aggregate(_, _, _, _, let otherwise, _): otherwise == nil
    case .elapsed, .choose, .not, .negated: true
    case .all(let items, _), .any(let items, _): items.last?.isOpenEnded ?? false
    case .binary(_, _, let right, _), .comparison(_, _, let right, _), .contains(_, let right, _),
      .between(_, _, let right, _), .rounded(_, _, let right, _):
      right.isOpenEnded
    case .number, .date, .truth, .today, .name, .service, .none, .atLeast, .membership, .annotated, .fold, .converted,
      .window, .at, .datePart, .makeDate, .monthEdge, .deadline, .brackets, .table, .communeAttribute:
      false
    }
  }
}
