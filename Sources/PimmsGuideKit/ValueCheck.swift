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
      guard let range = NumberRange(low.value, high.value) else {
        throw .reversedRange(fact: name, from: low.value.decimalText(), to: high.value.decimalText())
      }
      return .number(try within(range))
    case (.day(let day), .date): return .date(try within(DateRange(exactly: day.date)))
    case (.days(let first, let last), .date):
      guard let range = DateRange(first.date, last.date) else {
        throw .reversedRange(fact: name, from: first.date.iso, to: last.date.iso)
      }
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
      throw .wrongKind(fact: name, found: value, expected: guide.kind(of: fact, on: date))
    }
  }

  private var name: String { fact.name.text }

  // MARK: - Numbers and days

  /// Outside its bounds a value is a mistake: what "unknown" ranges over would not hold it.
  private func within(_ range: NumberRange) throws(Misuse) -> NumberRange {
    try refuse(fact.fault(of: range), range.written)
    return range
  }

  private func within(_ range: DateRange) throws(Misuse) -> DateRange {
    try refuse(fact.fault(of: range, on: date), range.written)
    return range
  }

  private func refuse(_ fault: ValueFault?, _ written: String) throws(Misuse) {
    switch fault {
    case nil: return
    case .notWhole: throw .notWhole(fact: name, found: written)
    case .outOfBounds(let lowest, let highest):
      throw .outOfBounds(fact: name, found: written, lowest: lowest, highest: highest)
    }
  }

  private func births(_ years: Int) throws(Misuse) -> DateRange {
    guard Self.ages.contains(years), let range = DateRange(birthsOfAge: 12 * years..<12 * (years + 1), on: date) else {
      throw .outOfBounds(
        fact: name, found: "\(years) ans", lowest: "\(Self.ages.lowerBound) an", highest: "\(Self.ages.upperBound) ans")
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
    let codes = guide.base.codes(ofCommune: text)
    guard let only = codes.first else {
      let names = guide.base.communes.elements.lazy.map(\.name)
      throw .unknownCommune(text, near: suggestions(for: text, among: names, limit: 2))
    }
    guard codes.count == 1 else { throw .ambiguousCommune(text, codes: codes.sorted()) }
    return only
  }
}

extension NumberRange {
  /// As a sentence names it: one number, or both ends.
  fileprivate var written: String {
    exact?.decimalText() ?? "\(lower.decimalText()) à \(upper.decimalText())"
  }
}

extension DateRange {
  fileprivate var written: String { exact?.iso ?? "\(earliest.iso) à \(latest.iso)" }
}
