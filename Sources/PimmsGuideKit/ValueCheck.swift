import RuleModel
import SourceText

/// Checks a value against the type and the bounds of its fact.
struct ValueCheck {
  let guide: Guide
  let date: CalendarDate
  let fact: Fact

  func stated(_ value: FactValue) throws(Misuse) -> StatedValue {
    switch (value, fact.type) {
    case (.truth(let truth), .truth): return .truth(truth)
    case (.number(let number), .number): return .number(try within(NumberRange(exactly: number.value)))
    case (.between(let low, let high), .number):
      guard let range = NumberRange(low.value, high.value) else { throw .reversedRange(fact: name) }
      return .number(try within(range))
    case (.day(let day), .date): return .date(try within(DateRange(exactly: day.date)))
    case (.days(let first, let last), .date):
      guard let range = DateRange(first.date, last.date) else { throw .reversedRange(fact: name) }
      return .date(try within(range))
    case (.age(let years), .date): return .date(try within(try births(years)))
    case (.option(let key), .choice(let domain)): return .options(try known([key], domain))
    case (.oneOf(let keys), .choice(let domain)):
      guard !keys.isEmpty else { throw .noOption(fact: name) }
      return .options(try known(keys, domain))
    case (.options(let keys), .choices(let domain)):
      let chosen = try known(keys, domain)
      return .chosen(certain: chosen, possible: chosen)
    case (.optionsKnownInPart(let certain, let possible), .choices(let domain)):
      let sure = try known(certain, domain)
      return .chosen(certain: sure, possible: try known(possible, domain).union(sure))
    case (.commune(let text), .commune): return .commune(try code(of: text))
    case (.text(let text), .text): return .text(text)
    case (.truth, _), (.number, _), (.between, _), (.day, _), (.days, _), (.age, _), (.option, _), (.oneOf, _),
      (.options, _), (.optionsKnownInPart, _), (.commune, _), (.text, _), (.unavailable, _):
      throw .wrongKind(fact: name, expected: guide.kind(of: fact, on: date))
    }
  }

  private var name: String { fact.name.text }

  // MARK: - Numbers and days

  /// Outside its bounds a value is a mistake: what "unknown" ranges over would not hold it.
  private func within(_ range: NumberRange) throws(Misuse) -> NumberRange {
    if fact.isWhole, !range.lower.isInteger || !range.upper.isInteger { throw .notWhole(fact: name) }
    guard case .number(let bounds) = fact.bounds, range.lower < bounds.lower || range.upper > bounds.upper else {
      return range
    }
    throw .outOfBounds(fact: name, lowest: bounds.lower.decimalText(), highest: bounds.upper.decimalText())
  }

  /// A range may reach beyond the bounds, as an age does that is not known to the day.
  private func within(_ range: DateRange) throws(Misuse) -> DateRange {
    guard let bounds = fact.bounds.days(from: date), range.latest < bounds.earliest || range.earliest > bounds.latest
    else { return range }
    throw .outOfBounds(fact: name, lowest: bounds.earliest.iso, highest: bounds.latest.iso)
  }

  private func births(_ years: Int) throws(Misuse) -> DateRange {
    guard Self.ages.contains(years), let range = DateRange(birthsOfAge: 12 * years..<12 * (years + 1), on: date) else {
      throw .outOfBounds(fact: name, lowest: "\(Self.ages.lowerBound) an", highest: "\(Self.ages.upperBound) ans")
    }
    return range
  }

  private static let ages = 0...149

  // MARK: - Options and communes

  private func known(_ keys: Set<String>, _ domain: DomainIndex) throws(Misuse) -> Set<String> {
    for key in keys.sorted() where guide.base.domains[domain].position(of: key) == nil {
      throw .unknownOption(fact: name, option: key, known: guide.base.domains[domain].options.map(\.key))
    }
    return keys
  }

  /// Any well-formed code is one: the table of a base holds the communes that its rules tell apart.
  private func code(of text: String) throws(Misuse) -> String {
    if CommuneCode.isWellFormed(text) { return text }
    let folded = text.folded
    let communes = guide.base.communes.elements
    let codes = communes.filter { $0.name.folded == folded }.map(\.code)
    guard let only = codes.first else {
      throw .unknownCommune(text, near: suggestions(for: text, among: communes.lazy.map(\.name), limit: 2))
    }
    guard codes.count == 1 else { throw .ambiguousCommune(text, codes: codes.sorted()) }
    return only
  }
}
