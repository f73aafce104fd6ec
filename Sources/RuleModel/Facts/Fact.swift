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
  package let prior: Prior?
  package let source: String?
  package let place: SourceRange

  package init(
    name: FactName, type: ValueType, scope: ScopeIndex?, period: FactPeriod, origin: Origin, wording: Wording,
    expectations: [Expectation] = [], bounds: Bounds, isWhole: Bool, isRate: Bool = false, theme: ThemeID?, cost: Int,
    isSensitive: Bool,
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

  /// A supposed range, shown as such.
  package struct Estimate: Sendable {
    package let minimum: Expression
    package let maximum: Expression
    /// Nil for a range close enough to be supposed without asking.
    package let offer: Offer?

    /// Whatever it reads.
    package var expressions: [Expression] { [minimum, maximum] + [offer?.condition].compactMap(\.self) }

    package init(minimum: Expression, maximum: Expression, offer: Offer? = nil) {
      self.minimum = minimum
      self.maximum = maximum
      self.offer = offer
    }

    /// How a range is offered to whoever does not know: it counts only once it is accepted, and the verdicts that rest
    /// on it are to be verified.
    package struct Offer: Sendable {
      /// What the range comes from, after "d'après".
      package let basis: String
      /// Known to fail, nothing is offered; nil for a range that can always be told.
      package let condition: Expression?
      /// What must be so for it to hold, after "cela suppose"; may name `{année}`.
      package let assumption: String?
      /// What says the value itself.
      package let paper: PaperID?

      package init(basis: String, condition: Expression?, assumption: String?, paper: PaperID?) {
        self.basis = basis
        self.condition = condition
        self.assumption = assumption
        self.paper = paper
      }
    }
  }
}

extension Fact {
  /// The range that the rules give in place of the answer; nil for a fact that is not asked.
  package var estimate: Estimate? {
    if case .asked(_, let estimate) = origin { estimate } else { nil }
  }
}

/// How a fact varies with time.
package enum FactPeriod: Hashable, Sendable {
  /// One value.
  case none
  /// A value a month.
  case month
  /// A value a calendar year.
  case year
}

extension Fact {
  /// The French words of a fact; `{membre}`, `{année}` and `{année+1}` are filled when shown.
  package struct Wording: Sendable {
    package let label: String
    package let question: String?
    /// The same question about the person, when the mediator asks it aloud of somebody else.
    package let thirdPersonQuestion: String?
    package let memberQuestion: String?
    /// How to find the answer out.
    package let howToKnow: String?
    package let help: String?
    /// Other ways in which somebody asks it, to understand a question put freely.
    package let waysOfAsking: [String]
    /// Words that answer this question and would say too little anywhere else: "seule", asked about a couple.
    package let spokenAnswers: [SpokenAnswer]
    /// For hours worked in all, over how many months: what is said by the week is not what is asked.
    package let hoursOverMonths: Int?

    package init(
      label: String, question: String? = nil, thirdPersonQuestion: String? = nil, memberQuestion: String? = nil,
      howToKnow: String? = nil, help: String? = nil, waysOfAsking: [String] = [], spokenAnswers: [SpokenAnswer] = [],
      hoursOverMonths: Int? = nil
    ) {
      self.label = label
      self.question = question
      self.thirdPersonQuestion = thirdPersonQuestion
      self.memberQuestion = memberQuestion
      self.howToKnow = howToKnow
      self.help = help
      self.waysOfAsking = waysOfAsking
      self.spokenAnswers = spokenAnswers
      self.hoursOverMonths = hoursOverMonths
    }
  }

  /// An answer, and phrases that stand for it.
  package struct SpokenAnswer: Sendable, Hashable {
    /// "oui", "non", the key of an option, or a number as it would be typed.
    package let answer: String
    /// Words as people say them; `<name>` stands for a group of the vocabulary.
    package let phrases: [String]

    package init(answer: String, phrases: [String]) {
      self.answer = answer
      self.phrases = phrases
    }
  }

  /// The values a fact may take at all: what "unknown" ranges over.
  package enum Bounds: Sendable, Hashable {
    case none
    case number(NumberRange)
    case date(earliest: DateBound, latest: DateBound)
  }

  /// A bound fixed once, or counted from the day of the evaluation.
  package enum DateBound: Sendable, Hashable {
    case fixed(CalendarDate)
    case today(plusDays: Int)

    package func day(from today: CalendarDate) -> CalendarDate {
      switch self {
      case .fixed(let day): day
      case .today(let days): today.adding(days: days)
      }
    }
  }

  /// How likely the answers are before anything is known: orders the questions, never decides a verdict.
  package enum Prior: Sendable, Hashable {
    /// Chance of yes, 0...1.
    case truth(Double)
    /// Weight of each option, in the order of the domain.
    case options([Double])
    /// Weighted intervals.
    case buckets([Bucket])

    package struct Bucket: Sendable, Hashable {
      package let range: NumberRange
      package let weight: Double

      package init(range: NumberRange, weight: Double) {
        self.range = range
        self.weight = weight
      }
    }
  }
}

/// A closed range of numbers.
package struct NumberRange: Hashable, Sendable {
  package let lower: Rational
  package let upper: Rational

  /// Nil when the bounds are in the wrong order.
  package init?(_ lower: Rational, _ upper: Rational) {
    guard lower <= upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  package init(exactly value: Rational) {
    lower = value
    upper = value
  }

  package var exact: Rational? { lower == upper ? lower : nil }
}

/// A closed range of days.
package struct DateRange: Hashable, Sendable {
  package let earliest: CalendarDate
  package let latest: CalendarDate

  /// Nil when the bounds are in the wrong order.
  package init?(_ earliest: CalendarDate, _ latest: CalendarDate) {
    guard earliest <= latest else { return nil }
    self.earliest = earliest
    self.latest = latest
  }

  package init(exactly date: CalendarDate) {
    earliest = date
    latest = date
  }

  package var exact: CalendarDate? { earliest == latest ? earliest : nil }
}

extension DateRange {
  /// The days on which somebody was born who has completed one of these numbers of months on `date`.
  package init?(birthsOfAge months: Range<Int>, on date: CalendarDate) {
    // Month ends make the bounds irregular, so the estimates are corrected by looking.
    var latest = date.adding(months: -months.lowerBound).adding(days: 3)
    while date.completedMonths(since: latest) < months.lowerBound { latest = latest.adding(days: -1) }
    var earliest = date.adding(months: -months.upperBound).adding(days: -3)
    while date.completedMonths(since: earliest) >= months.upperBound { earliest = earliest.adding(days: 1) }
    self.init(earliest, latest)
  }
}
