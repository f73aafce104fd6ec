package import SourceText

/// Something that is true, counted or chosen in a person's situation: asked, computed from others, or received.
///
/// A class only so that handing one on costs one reference count: it never changes.
package final class Fact: Sendable {
  package let name: FactName
  package let type: ValueType
  /// Nil for a fact of the household as a whole.
  package let scope: ScopeIndex?
  package let period: FactPeriod
  package let origin: Origin
  package let wording: Wording
  /// Answers that go with what else is known: proposed, and another one is asked about before it is kept.
  package let expectations: [Expectation]
  package let bounds: Bounds
  /// Whole numbers only.
  package let isWhole: Bool
  /// A bare number that is a part of something: shown in percent.
  package let isRate: Bool
  package let theme: ThemeID?
  /// 1 (easy) to 5 (intrusive, or hard to know).
  package let cost: Int
  /// Sensitive under the RGPD: asked only when a service needs it, never kept in statistics.
  package let isSensitive: Bool
  /// So on the day it is told, and to be asked again on any other: "no roof tonight".
  package let isOfTheDay: Bool
  package let prior: Prior?
  package let source: String?
  package let place: SourceRange

  package init(
    name: FactName, type: ValueType, scope: ScopeIndex?, period: FactPeriod, origin: Origin, wording: Wording,
    expectations: [Expectation] = [], bounds: Bounds, isWhole: Bool, isRate: Bool = false, theme: ThemeID?, cost: Int,
    isSensitive: Bool, isOfTheDay: Bool = false,
    prior: Prior?, source: String?, place: SourceRange
  ) {
    self.name = name
    self.type = type
    self.scope = scope
    self.period = period
    self.origin = origin
    self.wording = wording
    self.expectations = expectations
    self.bounds = bounds
    self.isWhole = isWhole
    self.isRate = isRate
    self.theme = theme
    self.cost = cost
    self.isSensitive = isSensitive
    self.isOfTheDay = isOfTheDay
    self.prior = prior
    self.source = source
    self.place = place
  }

  /// Where a fact's value comes from.
  package enum Origin: Sendable {
    /// The person says it. `relevance` gives the value outside the condition that makes the question sensible;
    /// `estimate` a marked range for whoever does not know.
    case asked(relevance: Relevance?, estimate: Estimate?)
    /// Computed from other facts; may still be stated, and is then intersected with the computation.
    case computed(Expression)
    /// `perçoit(S)`: whether the person says that they receive the service.
    case receives(ServiceIndex)
    /// `perçu(S)`: how much they say they receive, a month.
    case received(ServiceIndex)
  }

  /// The question makes sense only under `condition`; elsewhere the value is `otherwise`.
  package struct Relevance: Sendable {
    package let condition: Expression
    package let otherwise: Expression

    package init(condition: Expression, otherwise: Expression) {
      self.condition = condition
      self.otherwise = otherwise
    }
  }

  /// An answer that goes without saying under a condition, and is asked all the same: whoever is widowed has lost a
  /// spouse.
  package struct Expectation: Sendable {
    package let answer: Answer
    package let condition: Expression

    package enum Answer: Hashable, Sendable {
      case truth(Bool)
      /// The key of an option of the fact.
      case option(String)
    }

    package init(answer: Answer, condition: Expression) {
      self.answer = answer
      self.condition = condition
    }
  }
}
