import RuleModel
import SourceText

/// A line of a mapping with all that does not change from one situation to the next.
///
/// A class, because it is handed around for every field of every line.
final class MappedEntry: Sendable {
  let source: FieldMapping.Entry
  let fact: Fact
  let moment: Moment
  /// The fields that it reads, for whoever has to correct one.
  private let field: String
  private let reader: StatedValueReader
  private let absent: Answer?
  /// What an absent number means where none is asked for by name.
  private let absentNumber: Rational?

  /// Nil where the base has no such fact.
  init?(_ source: FieldMapping.Entry, of base: RuleBase, _ mapping: FieldMapping, on date: CalendarDate) {
    guard let index = base.factIndices[source.fact] else { return nil }
    self.source = source
    fact = base.facts[index]
    let names = source.reading.fields.map { $0.joined(separator: ".") }
    field = names.isEmpty ? source.fact.text : names.joined(separator: ", ")
    let words: [String: String] = if case .field = source.reading { source.values } else { [:] }
    moment =
      switch source.moment {
      case .habitual: .habitual
      case .year(let back): .year(date.year - back)
      case .meanOfMonths(let nearest, let farthest): .meanOfMonths(nearest: nearest, farthest: farthest)
      }
    reader = StatedValueReader(fact, of: base, words: words, field: field, on: date)
    absent = Self.absent(source, fact, mapping).map { .stated($0, .declaredBySource) }
    absentNumber = mapping.absent.number
  }

  /// The value of a monthly fact holds for every month: said beside it, under the moment `regular`.
  var isRegular: Bool { moment == .habitual && fact.period == .month }

  static let regular = Answer.stated(.truth(true), .declaredBySource)

  private static func absent(_ entry: FieldMapping.Entry, _ fact: Fact, _ mapping: FieldMapping) -> StatedValue? {
    if let own = entry.absent { return own }
    switch fact.type {
    case .truth: return mapping.absent.truth.map { .truth($0) }
    case .number: return mapping.absent.number.map { .number(NumberRange(exactly: $0)) }
    case .choices: return mapping.absent.emptyList ? .chosen(certain: [], possible: []) : nil
    case .date, .choice, .commune, .text: return nil
    }
  }
}

// MARK: - Reading a line

extension MappedEntry {
  /// What stands in a line for an entry, before it is known whether its fact can hold it. Equal findings of one entry
  /// mean equal answers.
  enum Found: Hashable, Sendable {
    case absent
    case field(JSONValue)
    /// Positions among the options of `présents`.
    case options(certain: UInt64, possible: UInt64)
    /// What is computed; nil when a field is absent and nothing says what that means.
    case number(Rational?)
  }

  func found(in object: JSONValue, line: JSONValue) throws(MappingProblem) -> Found {
    switch source.reading {
    case .field(let path, let fromTop):
      guard let found = (fromTop ? line : object).at(path), found != .null else { return .absent }
      return .field(found)
    case .present(let options): return present(options, in: object, line: line)
    case .constant, .add, .subtract, .multiply, .divide:
      return .number(try compute(source.reading, in: object, line: line))
    }
  }

  /// What the line answers; nil when it says nothing of the fact.
  func answer(to found: Found) throws(MappingProblem) -> Answer? {
    switch found {
    case .absent: return absent
    case .field(let found): return .stated(try reader.read(found), .stated)
    case .options(let certain, let possible):
      return .stated(.chosen(certain: keys(certain), possible: keys(possible)), .declaredBySource)
    case .number(let number):
      guard let number else { return nil }
      return .stated(.number(NumberRange(exactly: try reader.within(number))), .declaredBySource)
    }
  }

  /// Options of which nothing is known stay possible, unless the source declares what an absent field means.
  private func present(_ options: [FieldMapping.PresentOption], in object: JSONValue, line: JSONValue) -> Found {
    var certain: UInt64 = 0
    var possible: UInt64 = 0
    for (position, option) in options.enumerated() {
      var isKnown = true
      var isThere = false
      for case .field(let path, let fromTop) in option.fields {
        guard let found = (fromTop ? line : object).at(path), found != .null else {
          if absentNumber == nil { isKnown = false }
          continue
        }
        if found.holdsSomething { isThere = true }
      }
      if isThere { certain |= 1 << UInt64(position) }
      if isThere || !isKnown { possible |= 1 << UInt64(position) }
    }
    return .options(certain: certain, possible: possible)
  }

  private func keys(_ positions: UInt64) -> Set<String> {
    guard case .present(let options) = source.reading else { return [] }
    return Set(options.indices.filter { positions & 1 << UInt64($0) != 0 }.map { options[$0].option })
  }

  /// A computation over fields; nil when a field is absent and nothing says what that means.
  private func compute(
    _ reading: FieldMapping.Reading, in object: JSONValue, line: JSONValue
  ) throws(MappingProblem) -> Rational? {
    switch reading {
    case .constant(let value): return value
    // A choice is no number: the checker lets it stand alone only.
    case .present: return nil
    case .field(let path, let fromTop):
      guard let found = (fromTop ? line : object).at(path), found != .null else { return absentNumber }
      guard let number = found.rational else {
        throw MappingProblem(field: path.joined(separator: "."), problem: .notANumber(found: found.shortText))
      }
      return number
    case .add(let a, let b): return try combine(a, b, in: object, line: line) { $0.adding($1) }
    case .subtract(let a, let b): return try combine(a, b, in: object, line: line) { $0.subtracting($1) }
    case .multiply(let a, let b): return try combine(a, b, in: object, line: line) { $0.multiplied(by: $1) }
    case .divide(let a, let b): return try combine(a, b, in: object, line: line) { $0.divided(by: $1) }
    }
  }

  private func combine(
    _ left: FieldMapping.Reading, _ right: FieldMapping.Reading, in object: JSONValue, line: JSONValue,
    _ operation: (Rational, Rational) -> Rational?
  ) throws(MappingProblem) -> Rational? {
    guard let a = try compute(left, in: object, line: line), let b = try compute(right, in: object, line: line)
    else { return nil }
    guard let result = operation(a, b) else { throw MappingProblem(field: field, problem: .notComputable) }
    return result
  }
}
