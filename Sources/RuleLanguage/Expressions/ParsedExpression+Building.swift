internal import RuleModel
internal import SourceText

extension ParsedExpression {
  /// The tree of a phrase whose places are filled; nil when a place that the operation needs is not in the phrase.
  init?(_ operation: Operation, _ phrase: OperatorPhrase, _ captures: Captures, _ range: SourceRange) {
    guard let built = Self.built(operation, phrase, captures, range) else { return nil }
    self = built
  }

  private static func built(
    _ operation: Operation, _ phrase: OperatorPhrase, _ captures: Captures, _ range: SourceRange
  ) -> ParsedExpression? {
    switch operation {
    case .choose:
      guard let c = captures.expression("C"), let a = captures.expression("A"), let e = captures.expression("E")
      else { return nil }
      return .choose(condition: c, then: a, otherwise: e, range)
    case .or: return pair(captures) { .any([$0, $1], range) }
    case .and: return pair(captures) { .all([$0, $1], range) }
    case .not: return captures.expression("A").map { .not($0, range) }
    case .equal: return pair(captures) { .comparison(.equal, $0, $1, range) }
    case .notEqual: return pair(captures) { .comparison(.notEqual, $0, $1, range) }
    case .less: return pair(captures) { .comparison(.less, $0, $1, range) }
    case .lessOrEqual: return pair(captures) { .comparison(.lessOrEqual, $0, $1, range) }
    case .greater: return pair(captures) { .comparison(.greater, $0, $1, range) }
    case .greaterOrEqual: return pair(captures) { .comparison(.greaterOrEqual, $0, $1, range) }
    case .between:
      return captures.expression("H").flatMap { high in pair(captures) { .between($0, $1, high, range) } }
    case .inList:
      guard let a = captures.expression("A"), let list = captures.list("E…") else { return nil }
      return .membership(a, list, isList: true, range)
    case .inSet:
      guard let a = captures.expression("A"), let set = captures.word("ensemble") else { return nil }
      return .membership(a, [.name(set.value, set.range)], isList: false, range)
    case .contains: return pair(captures) { .contains($0, $1, range) }
    case .atMost: return pair(captures) { .fold(.minimum, [$0, $1], range) }
    case .atLeast: return pair(captures) { .fold(.maximum, [$0, $1], range) }
    case .roundDown: return pair(captures) { .rounded($0, .down, to: $1, range) }
    case .roundUp: return pair(captures) { .rounded($0, .up, to: $1, range) }
    case .roundNearest: return pair(captures) { .rounded($0, .nearest, to: $1, range) }
    case .add: return pair(captures) { .binary(.add, $0, $1, range) }
    case .subtract: return pair(captures) { .binary(.subtract, $0, $1, range) }
    case .multiply: return pair(captures) { .binary(.multiply, $0, $1, range) }
    case .divide: return pair(captures) { .binary(.divide, $0, $1, range) }
    case .negate: return captures.expression("A").map { .negated($0, range) }
    case .convert, .relabel:
      guard let a = captures.expression("A"), let unit = captures.unit("€/an") else { return nil }
      return .converted(a, to: unit, isRelabelling: operation == .relabel, range)
    case .minimum: return captures.list("E…").map { .fold(.minimum, $0, range) }
    case .maximum: return captures.list("E…").map { .fold(.maximum, $0, range) }
    case .some: return quantified(.some, captures, range)
    case .none: return quantified(.none, captures, range)
    case .every: return quantified(.every, captures, range)
    case .count: return quantified(.count, captures, range)
    case .sumOf: return aggregate(.sum, captures, range)
    case .maximumOf: return aggregate(.maximum, captures, range)
    case .minimumOf: return aggregate(.minimum, captures, range)
    case .sumOverMonths: return months(.sum, captures, range)
    case .meanOverMonths: return months(.mean, captures, range)
    case .sumOfYear: return monthsOfYear(.sum, captures, range)
    case .meanOfYear: return monthsOfYear(.mean, captures, range)
    case .inYear:
      guard let a = captures.expression("A"), let back = captures.count("N-2") else { return nil }
      return .window(a, .year(back: back), range)
    case .at:
      guard let a = captures.expression("A"), let date = captures.expression("D") else { return nil }
      return .at(a, date: date, range)
    case .today: return .today(range)
    case .makeDate:
      guard let a = captures.expression("a"), let m = captures.expression("m"), let j = captures.expression("j")
      else { return nil }
      return .makeDate(a, m, j, range)
    case .yearOf: return captures.expression("D").map { .datePart(.year, $0, range) }
    case .monthOf: return captures.expression("D").map { .datePart(.month, $0, range) }
    case .firstOfMonth: return captures.expression("D").map { .monthEdge(.first, $0, range) }
    case .lastOfMonth: return captures.expression("D").map { .monthEdge(.last, $0, range) }
    case .yearsBetween: return elapsed(.years, captures, range)
    case .monthsBetween: return elapsed(.months, captures, range)
    case .weeksBetween: return elapsed(.weeks, captures, range)
    case .daysBetween: return elapsed(.days, captures, range)
    case .entitled: return service(.entitled, phrase, captures, range)
    case .amount: return service(.amount, phrase, captures, range)
    case .receives: return service(.receives, phrase, captures, range)
    case .received: return service(.received, phrase, captures, range)
    }
  }

  private static func pair(
    _ captures: Captures, _ make: (ParsedExpression, ParsedExpression) -> ParsedExpression
  ) -> ParsedExpression? {
    guard let a = captures.expression("A"), let b = captures.expression("B") else { return nil }
    return make(a, b)
  }

  private static func scope(_ captures: Captures) -> Located<String>? {
    captures.word("enfant") ?? captures.word("enfants")
  }

  private static func quantified(
    _ quantifier: Quantifier, _ captures: Captures, _ range: SourceRange
  ) -> ParsedExpression? {
    scope(captures).map { .quantified(quantifier, scope: $0, where: captures.expression("C"), range) }
  }

  private static func aggregate(
    _ aggregate: Aggregate, _ captures: Captures, _ range: SourceRange
  ) -> ParsedExpression? {
    guard let scope = scope(captures), let body = captures.expression("E") else { return nil }
    return .aggregate(
      aggregate, of: body, scope: scope, where: captures.expression("C"), otherwise: captures.expression("V"), range)
  }

  private static func months(_ fold: WindowFold, _ captures: Captures, _ range: SourceRange) -> ParsedExpression? {
    guard let fact = captures.expression("E") else { return nil }
    if let count = captures.count("n") { return .window(fact, .months(fold, nearest: 1, farthest: count), range) }
    guard let one = captures.count("M-13"), let other = captures.count("M-2") else { return nil }
    return .window(fact, .months(fold, nearest: min(one, other), farthest: max(one, other)), range)
  }

  private static func monthsOfYear(
    _ fold: WindowFold, _ captures: Captures, _ range: SourceRange
  ) -> ParsedExpression? {
    guard let fact = captures.expression("E"), let back = captures.count("en_année_N-2") else { return nil }
    return .window(fact, .monthsOfYear(fold, back: back), range)
  }

  private static func elapsed(_ unit: DurationUnit, _ captures: Captures, _ range: SourceRange) -> ParsedExpression? {
    guard let from = captures.expression("D1"), let to = captures.expression("D2") else { return nil }
    return .elapsed(unit, from, to, range)
  }

  private static func service(
    _ word: ServiceWord, _ phrase: OperatorPhrase, _ captures: Captures, _ range: SourceRange
  ) -> ParsedExpression? {
    captures.word("S").map {
      .service(
        word, $0.value, member: captures.member?.value, lastMonth: phrase.literals.contains("précédent"), range)
    }
  }
}
