internal import RuleModel
internal import SourceText

/// What was written, before any name is resolved: a tree whose every node knows its place.
indirect enum ParsedExpression: Sendable {
  // Leaves
  case number(Rational, NumberSuffix, SourceRange)
  case date(CalendarDate, SourceRange)
  case truth(Bool, SourceRange)
  case today(SourceRange)
  /// A dotted name: a fact, a member's fact, a parameter, a set of communes or an option, as the place allows.
  case name(String, SourceRange)
  /// `droit(S)`, `montant(S)`, `perçoit(S)`, `perçu(S)`, with its member prefix if one is written.
  case service(ServiceWord, String, member: String?, lastMonth: Bool, SourceRange)

  // Logic
  case all([ParsedExpression], SourceRange)
  case any([ParsedExpression], SourceRange)
  case none([ParsedExpression], SourceRange)
  case atLeast(Int, [ParsedExpression], SourceRange)
  case not(ParsedExpression, SourceRange)
  case comparison(Comparison, ParsedExpression, ParsedExpression, SourceRange)
  case between(ParsedExpression, ParsedExpression, ParsedExpression, SourceRange)
  /// `x dans [a, b]`, or `x dans ensemble` with one name.
  case membership(ParsedExpression, [ParsedExpression], isList: Bool, SourceRange)
  case contains(ParsedExpression, ParsedExpression, SourceRange)
  /// `condition:` with the author's sentence and source.
  case annotated(ParsedExpression, sentence: String?, source: String?, SourceRange)

  // Arithmetic
  case binary(Arithmetic, ParsedExpression, ParsedExpression, SourceRange)
  case negated(ParsedExpression, SourceRange)
  case fold(Fold, [ParsedExpression], SourceRange)
  case rounded(ParsedExpression, Rational.Rounding, to: ParsedExpression, SourceRange)
  case converted(ParsedExpression, to: Unit, isRelabelling: Bool, SourceRange)

  // Time
  case window(ParsedExpression, Window, SourceRange)
  case at(ParsedExpression, date: ParsedExpression, SourceRange)
  case elapsed(DurationUnit, ParsedExpression, ParsedExpression, SourceRange)
  case datePart(DatePart, ParsedExpression, SourceRange)
  case makeDate(ParsedExpression, ParsedExpression, ParsedExpression, SourceRange)
  case monthEdge(MonthEdge, ParsedExpression, SourceRange)
  case deadline(ParsedDeadline, SourceRange)

  // Selection
  case choose(condition: ParsedExpression, then: ParsedExpression, otherwise: ParsedExpression, SourceRange)
  case brackets(ParsedBrackets, SourceRange)
  case table(ParsedTable, SourceRange)
  case communeAttribute(ParsedExpression, String, SourceRange)

  // Members
  case quantified(Quantifier, scope: Located<String>, where: ParsedExpression?, SourceRange)
  case aggregate(
    Aggregate, of: ParsedExpression, scope: Located<String>, where: ParsedExpression?, otherwise: ParsedExpression?,
    SourceRange)

  enum NumberSuffix: Hashable, Sendable {
    case none
    case percent
    case unit(Unit)
  }

  enum ServiceWord: String, Hashable, Sendable, CaseIterable {
    case entitled = "droit"
    case amount = "montant"
    case receives = "perçoit"
    case received = "perçu"
  }

  enum Arithmetic: Hashable, Sendable { case add, subtract, multiply, divide }

  enum Fold: Hashable, Sendable { case sum, product, minimum, maximum }

  enum MonthEdge: Hashable, Sendable { case first, last }

  enum Quantifier: Hashable, Sendable { case some, none, every, count }
}

/// `tranches` as written.
struct ParsedBrackets: Sendable {
  let subject: ParsedExpression
  let mode: Brackets.Mode
  let steps: [Step]

  struct Step: Sendable {
    let threshold: ParsedExpression
    let includesThreshold: Bool
    let value: ParsedExpression
    let range: SourceRange
  }
}

/// `tableau` as written.
struct ParsedTable: Sendable {
  let keys: [ParsedExpression]
  let policy: DecisionTable.Policy
  let rows: [Row]
  let beyond: Beyond?

  struct Row: Sendable {
    let cells: [Located<Cell>]
    let value: ParsedExpression
    let range: SourceRange
  }

  indirect enum Cell: Sendable {
    case anything
    case value(ParsedExpression)
    case anyOf([Located<Cell>])
    /// Both bounds included.
    case between(ParsedExpression, ParsedExpression)
    case compared(Comparison, ParsedExpression)
  }

  struct Beyond: Sendable {
    let key: Int
    let last: Rational
    let add: ParsedExpression
    let range: SourceRange
  }
}

/// A term in `délais` as written.
struct ParsedDeadline: Sendable {
  let start: ParsedExpression
  let amount: Int
  let unit: DurationUnit
  let counting: Deadline.Counting
  let carry: Deadline.Carry
}
