import RuleModel
import SourceText

/// Reads one field as a value of one fact, their words turned into ours.
struct StatedValueReader: Sendable {
  private let fact: Fact
  private let date: CalendarDate
  private let words: [String: String]
  private let field: String
  /// The options of a choice, in order; empty for anything else.
  private let options: [String]
  private let base: RuleBase

  /// - Parameter date: the day of the evaluation, from which some bounds are counted.
  init(_ fact: Fact, of base: RuleBase, words: [String: String], field: String, on date: CalendarDate) {
    self.fact = fact
    self.date = date
    self.words = words
    self.field = field
    self.base = base
    switch fact.type {
    case .choice(let domain), .choices(let domain): options = base.domains[domain].options.map(\.key)
    case .truth, .number, .date, .commune, .text: options = []
    }
  }

  func read(_ value: JSONValue) throws(MappingProblem) -> StatedValue {
    switch fact.type {
    case .truth: return .truth(try truth(value))
    case .number:
      guard let number = value.rational else { throw problem(.notANumber(found: value.shortText)) }
      return .number(NumberRange(exactly: try within(number)))
    case .date:
      guard let text = value.string, let found = CalendarDate(iso: text) else {
        throw problem(.notADate(found: value.shortText))
      }
      return .date(DateRange(exactly: try within(found)))
    case .choice: return .options([try option(value)])
    case .choices:
      guard let elements = value.array else { throw problem(.notAList(found: value.shortText)) }
      var chosen: Set<String> = []
      for element in elements { chosen.insert(try option(element)) }
      return .chosen(certain: chosen, possible: chosen)
    case .commune:
      guard let code = value.string ?? value.number?.text else { throw problem(.notAWord(found: value.shortText)) }
      return .commune(try commune(words[code] ?? code))
    case .text: return .text(value.string ?? value.text)
    }
  }

  private func truth(_ value: JSONValue) throws(MappingProblem) -> Bool {
    if let word = word(value), let ours = words[word] {
      if ours == "oui" { return true }
      if ours == "non" { return false }
    }
    if let bool = value.bool { return bool }
    throw problem(.notATruth(found: value.shortText))
  }

  private func option(_ value: JSONValue) throws(MappingProblem) -> String {
    guard let word = word(value) else { throw problem(.notAWord(found: value.shortText)) }
    let ours = words[word] ?? word
    guard options.contains(ours) else { throw problem(.unknownWord(found: word, known: options)) }
    return ours
  }

  /// A string, a number or a truth as the word by which `valeurs` names it.
  private func word(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .number(let number): number.text
    case .bool(let bool): bool ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// A code, or a name that only one commune of the base bears: a zero lost on the way would make it a place where no
  /// local service exists.
  private func commune(_ text: String) throws(MappingProblem) -> String {
    if CommuneCode.isWellFormed(text) { return text }
    let codes = base.codes(ofCommune: text)
    if codes.count == 1 { return codes[0] }
    throw problem(.unknownCommune(found: text, codes: codes.sorted()))
  }

  func within(_ number: Rational) throws(MappingProblem) -> Rational {
    try refuse(fact.fault(of: NumberRange(exactly: number)), number.decimalText())
    return number
  }

  private func within(_ found: CalendarDate) throws(MappingProblem) -> CalendarDate {
    try refuse(fact.fault(of: DateRange(exactly: found), on: date), found.iso)
    return found
  }

  /// Outside its bounds a value is a mistake: what "unknown" ranges over would not hold it.
  private func refuse(_ fault: ValueFault?, _ found: String) throws(MappingProblem) {
    switch fault {
    case nil: return
    case .notWhole: throw problem(.notWhole(found: found))
    case .outOfBounds(let lowest, let highest):
      throw problem(.outOfBounds(found: found, lowest: lowest, highest: highest))
    }
  }

  private func problem(_ problem: MappingProblem.Problem) -> MappingProblem {
    MappingProblem(field: field, problem: problem)
  }
}

extension JSONValue {
  /// The exact number written there; exponents are taken as written too.
  var rational: Rational? {
    guard let text = number?.text else { return nil }
    if let plain = Rational(decimal: text) { return plain }
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard parts.count == 2, let mantissa = Rational(decimal: parts[0]), let exponent = Int(parts[1]),
      (-18...18).contains(exponent)
    else { return nil }
    var result = mantissa
    for _ in 0..<abs(exponent) {
      guard let next = exponent > 0 ? result.multiplied(by: Rational(10)) : result.divided(by: Rational(10)) else {
        return nil
      }
      result = next
    }
    return result
  }
}
