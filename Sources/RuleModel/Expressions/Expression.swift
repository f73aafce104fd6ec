package import SourceText

/// A checked expression: every name resolved, every type and unit known.
///
/// Made for people as much as for machines: explanations walk this tree, the engine compiles it to a flat program.
package struct Expression: Sendable {
  /// Unique within one base: the engine's program is addressed by it.
  package let id: ExpressionID
  package let type: ValueType
  package let kind: Kind
  package let range: SourceRange
  /// The author's own sentence for a condition (`dire`), where there is one.
  package let sentence: RuleSentence?
  /// The article a condition or a value comes from.
  package let source: String?

  package init(
    id: ExpressionID, type: ValueType, kind: Kind, range: SourceRange, sentence: RuleSentence? = nil,
    source: String? = nil
  ) {
    self.id = id
    self.type = type
    self.kind = kind
    self.range = range
    self.sentence = sentence
    self.source = source
  }

  package indirect enum Kind: Sendable {
    // Constants
    case truth(Bool)
    case number(Rational)
    case date(CalendarDate)
    /// Position in the domain of the expression's type.
    case option(Int)
    case today

    // References
    case fact(FactIndex, member: MemberReference, window: Window)
    /// `at` is a date that depends on today alone; nil is today.
    case parameter(ParameterIndex, at: Expression?)
    case service(ServiceIndex, ServiceAspect, member: MemberReference, lastMonth: Bool)

    // Logic
    case all([Expression])
    case any([Expression])
    case not(Expression)
    case atLeast(Int, [Expression])
    case comparison(Comparison, Expression, Expression)
    /// Both bounds included.
    case between(Expression, Expression, Expression)
    case oneOf(Expression, OptionSet64)
    case includes(Expression, option: Int)
    case inCommuneSet(Expression, CommuneSetIndex)

    // Arithmetic
    case sum([Expression])
    case difference(Expression, Expression)
    case product([Expression])
    case quotient(Expression, Expression)
    case minimum([Expression])
    case maximum([Expression])
    case rounded(Expression, Rational.Rounding, to: Expression)
    /// A change of unit by a fixed factor (1 when only the unit's name changes).
    case converted(Expression, by: Rational)

    // Selection
    case choose(condition: Expression, then: Expression, otherwise: Expression)
    case brackets(Brackets)
    case table(DecisionTable)
    case communeAttribute(Expression, AttributeIndex)

    // Members
    case some(ScopeIndex, where: Expression?)
    case every(ScopeIndex, where: Expression)
    case count(ScopeIndex, where: Expression?)
    case aggregate(Aggregate, of: Expression, ScopeIndex, where: Expression?, otherwise: Expression?)

    // Dates
    /// `date ± quantity`: the duration is a constant or a parameter or any expression of unit days, weeks, months or
    /// years.
    case shifted(Expression, by: Expression, DurationUnit, backwards: Bool)
    case elapsed(DurationUnit, from: Expression, to: Expression)
    case datePart(DatePart, Expression)
    case makeDate(year: Expression, month: Expression, day: Expression)
    case firstOfMonth(Expression)
    case lastOfMonth(Expression)
    case deadline(Deadline)
  }
}

package typealias ExpressionID = Index<Expression>

package enum Comparison: Hashable, Sendable, CaseIterable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  /// The comparison that holds where this one does not.
  package var negated: Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The same with its sides exchanged.
  package var mirrored: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

package enum Aggregate: Hashable, Sendable { case sum, minimum, maximum }

package enum DatePart: Hashable, Sendable { case year, month }

/// What a rule may ask of another service.
package enum ServiceAspect: Hashable, Sendable {
  /// Its formal truth: who it concerns and its conditions.
  case entitled
  /// Its amount, 0 when not entitled.
  case amount
}

/// Which of a fact's values over time is read.
package enum Window: Hashable, Sendable {
  /// The only value, or this month's.
  case current
  /// Sum or mean over months counted back from this one (1 is last month), both included.
  case months(WindowFold, nearest: Int, farthest: Int)
  /// The value of the calendar year that lies `back` years before this one.
  case year(back: Int)
  /// Sum over the months of that year, for a monthly fact.
  case monthsOfYear(WindowFold, back: Int)
}

package enum WindowFold: Hashable, Sendable { case sum, mean }
