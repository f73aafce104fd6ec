import RuleEngine
import RuleModel

/// A day of the calendar, for the public face.
public struct Day: Hashable, Sendable {
  let date: CalendarDate

  /// Nil for a day that does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    self.date = date
  }

  /// Reads `2026-12-31`.
  public init?(_ iso: String) {
    guard let date = CalendarDate(iso: iso) else { return nil }
    self.date = date
  }
}

/// What somebody says of one fact of the household.
public enum FactValue: Hashable, Sendable {
  case truth(Bool)
  case integer(Int)
  case option(String)
  case day(Day)
  /// The person does not know: never asked again.
  case unavailable
}

/// A situation judged by a guide on a day, kept up to date answer by answer. Copy it to ask "what if".
public struct Assessment: Sendable {
  private var evaluation: Evaluation

  public init(_ guide: Guide, on day: Day) { evaluation = Evaluation(guide.program, on: day.date) }

  /// States a fact, or takes it back with nil.
  public mutating func state(_ fact: FactHandle, _ value: FactValue?) {
    evaluation.set(value.map { $0.answer }, for: FactKey(fact.name))
  }

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// Puts a whole situation in place of what was there and evaluates everything once.
  public mutating func replace(with situation: PreparedSituation) {
    evaluation.replace(with: situation.situation)
  }

  /// Reads a situation for this guide and this day, once.
  public func ready(_ situation: PreparedSituation) -> ReadySituation {
    ReadySituation(answers: evaluation.prepare(situation.situation))
  }

  /// Puts a whole situation in place of what was there and decides every service and amount; urgencies, papers and
  /// whatever else only serves a plan wait for `replace(with:)`.
  public mutating func decide(_ situation: ReadySituation) { evaluation.decide(situation.answers) }

  /// The formal truth of a service: nil while it is not settled.
  public func isEntitled(to service: ServiceHandle) -> Bool? {
    switch evaluation.truthOfEntitlement(service.index) {
    case .yes: true
    case .no: false
    case .unknown: nil
    }
  }

  /// The verdict as it is shown, in French.
  public func verdict(of service: ServiceHandle) -> String { evaluation.outcome(of: service.index).verdict.rawValue }

  /// The household fact to ask next, or nil when nothing that may be asked matters.
  public func nextQuestion(among goals: Set<ServiceHandle>? = nil) -> FactHandle? {
    let context = PlanningContext(goals: goals.map { Set($0.map(\.index)) })
    guard let key = Planner(evaluation.program).next(in: evaluation, context: context)?.question.key,
      let index = evaluation.program.base.factIndices[key.fact]
    else { return nil }
    return FactHandle(index: index, name: key.fact)
  }

  /// Counted work: evaluations of single steps since the beginning.
  public var stepsDone: Int { evaluation.stepsDone }
}

extension FactValue {
  var answer: Answer {
    switch self {
    case .truth(let value): .stated(.truth(value), .stated)
    case .integer(let value): .stated(.number(NumberRange(exactly: Rational(value))), .stated)
    case .option(let key): .stated(.options([key]), .stated)
    case .day(let day): .stated(.date(DateRange(exactly: day.date)), .stated)
    case .unavailable: .unavailable(.doesNotKnow)
    }
  }
}
