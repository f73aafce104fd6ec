import RuleModel

/// What values a fact takes.
public enum ValueKind: Hashable, Sendable {
  case truth
  case number(NumberKind)
  /// Days from the first to the last that make sense; nil where any does.
  case day(ClosedRange<Day>?)
  /// One option among these.
  case option([Option])
  /// Several options at once.
  case options([Option])
  case commune
  case text

  public struct NumberKind: Hashable, Sendable {
    /// As the rules write it: "€/mois", "ans", "kWh"; empty for a bare number.
    public let unit: String
    /// The least and the greatest that make sense; nil where any does.
    public let bounds: ClosedRange<Number>?
    /// Whole numbers only.
    public let isWhole: Bool
  }

  public struct Option: Hashable, Sendable {
    public let key: String
    /// In French.
    public let label: String
  }
}

extension Guide {
  /// What may be stated of a fact, on a day from which some bounds are counted.
  ///
  /// - Throws: `Misuse` for a handle of another guide.
  public func kind(of fact: FactHandle, on day: Day) throws(Misuse) -> ValueKind {
    try check(fact)
    return kind(of: fact.fact, on: day.date)
  }

  func kind(of fact: Fact, on date: CalendarDate) -> ValueKind {
    switch fact.type {
    case .truth: .truth
    case .number(let unit):
      .number(ValueKind.NumberKind(unit: unit.symbol, bounds: numbers(fact.bounds), isWhole: fact.isWhole))
    case .date: .day(fact.bounds.days(from: date).map { Day($0.earliest)...Day($0.latest) })
    case .choice(let domain): .option(options(domain))
    case .choices(let domain): .options(options(domain))
    case .commune: .commune
    case .text: .text
    }
  }

  private func numbers(_ bounds: Fact.Bounds) -> ClosedRange<Number>? {
    guard case .number(let range) = bounds else { return nil }
    return Number(range.lower)...Number(range.upper)
  }

  private func options(_ domain: DomainIndex) -> [ValueKind.Option] {
    base.domains[domain].options.map { ValueKind.Option(key: $0.key, label: $0.label) }
  }
}
