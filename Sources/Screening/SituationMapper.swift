package import RuleModel
package import SourceText

/// Turns a line of another program into a situation, as a mapping declares.
package struct SituationMapper: Sendable {
  private let scopes: Table<Scope>
  private let mapping: FieldMapping
  private let identifier: [String]
  private let root: [String]
  private let entries: [Entry]

  /// A line of the mapping with all that does not change from one situation to the next.
  private struct Entry: Sendable {
    let source: FieldMapping.Entry
    let fact: Fact
    let reader: StatedValueReader
    let moment: Moment
    let absent: Answer?
  }

  package init(base: RuleBase, mapping: FieldMapping, date: CalendarDate) {
    scopes = base.scopes
    self.mapping = mapping
    identifier = mapping.identifier
    root = mapping.root
    entries = mapping.facts.compactMap { source in
      guard let index = base.factIndices[source.fact] else { return nil }
      let fact = base.facts[index]
      var field = source.fact.text
      var words: [String: String] = [:]
      if case .field(let path, _) = source.reading {
        field = path.joined(separator: ".")
        words = source.values
      }
      let moment: Moment =
        switch source.moment {
        case .habitual: .habitual
        case .year(let back): .year(date.year - back)
        case .meanOfMonths(let nearest, let farthest): .meanOfMonths(nearest: nearest, farthest: farthest)
        }
      return Entry(
        source: source, fact: fact,
        reader: StatedValueReader(fact, of: base, words: words, field: field, on: date), moment: moment,
        absent: Self.absent(source, fact, mapping).map { .stated($0, .declaredBySource) })
    }
  }

  /// The situation that a line describes.
  ///
  /// - Throws: `MappingProblem` when a field does not hold what its fact expects; the line is then no situation at all,
  ///   so that nothing is decided on half of it.
  package func situation(from line: JSONValue) throws(MappingProblem) -> Situation {
    var situation = mapping.constants
    let object = line.at(root) ?? .object([])
    let objects = try self.objects(in: object)
    for (scope, elements) in objects.lists {
      situation[roster: scope] = Roster(labels: elements.map { $0["prénom"]?.string ?? "" })
    }
    for entry in entries {
      for (member, object) in targets(of: entry, objects, object) {
        guard let answer = try self.answer(of: entry, in: object, line: line) else { continue }
        situation[FactKey(entry.fact.name, of: member, at: entry.moment)] = answer
        if entry.moment == .habitual, entry.fact.period == .month {
          situation[FactKey(entry.fact.name, of: member, at: .regular)] = .stated(.truth(true), .declaredBySource)
        }
      }
    }
    return situation
  }

  package func identifier(of line: JSONValue) -> JSONValue {
    line.at(identifier) ?? .null
  }

  // MARK: - Members

  private struct Objects {
    var roles: [String: JSONValue] = [:]
    var lists: [ScopeName: [JSONValue]] = [:]
  }

  private func objects(in root: JSONValue) throws(MappingProblem) -> Objects {
    var objects = Objects()
    for (role, path) in mapping.members {
      if let object = root.at(path), object.object != nil { objects.roles[role] = object }
    }
    for (scope, path) in mapping.lists {
      guard let value = root.at(path) else {
        if mapping.absent.emptyList { objects.lists[scope] = [] }
        continue
      }
      guard let elements = value.array else {
        throw MappingProblem(field: path.joined(separator: "."), problem: .notAList(found: value.shortText))
      }
      objects.lists[scope] = elements
    }
    return objects
  }

  /// Whose value an entry gives, with the object in which its fields are read.
  private func targets(of entry: Entry, _ objects: Objects, _ root: JSONValue) -> [(Member, JSONValue)] {
    if let member = entry.source.member {
      switch member {
      case .household: return [(member, root)]
      case .role(let name): return objects.roles[name].map { [(member, $0)] } ?? []
      case .listed(let scope, let position):
        guard let elements = objects.lists[scope], elements.indices.contains(position) else { return [] }
        return [(member, elements[position])]
      }
    }
    guard let scope = entry.fact.scope else { return [(.household, root)] }
    return members(of: scope, objects)
  }

  private func members(of scope: ScopeIndex, _ objects: Objects) -> [(Member, JSONValue)] {
    switch scopes[scope].kind {
    case .roles(let roles):
      return roles.compactMap { role in objects.roles[role.name].map { (.role(role.name), $0) } }
    case .list:
      let name = scopes[scope].name
      return (objects.lists[name] ?? []).enumerated().map { (.listed(name, $0.offset), $0.element) }
    case .union(let parts): return parts.flatMap { members(of: $0, objects) }
    }
  }

  // MARK: - Values

  private func answer(of entry: Entry, in object: JSONValue, line: JSONValue) throws(MappingProblem) -> Answer? {
    switch entry.source.reading {
    case .field(let path, let fromTop):
      guard let found = (fromTop ? line : object).at(path), found != .null else { return entry.absent }
      return .stated(try entry.reader.read(found), .stated)
    case .present(let options):
      return present(options, in: object, line: line).map { .stated($0, .declaredBySource) }
    case .constant, .add, .subtract, .multiply, .divide:
      guard let number = try compute(entry.source.reading, in: object, line: line) else { return nil }
      return .stated(.number(NumberRange(exactly: try entry.reader.within(number))), .declaredBySource)
    }
  }

  /// Options of which nothing is known stay possible, unless the source declares what an absent field means.
  private func present(
    _ options: [FieldMapping.PresentOption], in object: JSONValue, line: JSONValue
  ) -> StatedValue? {
    var certain: Set<String> = []
    var possible: Set<String> = []
    for option in options {
      var isKnown = true
      var isThere = false
      for case .field(let path, let fromTop) in option.fields {
        guard let found = (fromTop ? line : object).at(path), found != .null else {
          if mapping.absent.number == nil { isKnown = false }
          continue
        }
        if found.holdsSomething { isThere = true }
      }
      if isThere { certain.insert(option.option) } else if !isKnown { possible.insert(option.option) }
    }
    return .chosen(certain: certain, possible: certain.union(possible))
  }

  private static func absent(_ entry: FieldMapping.Entry, _ fact: Fact, _ mapping: FieldMapping) -> StatedValue? {
    if let own = entry.absent { return own }
    switch fact.type {
    case .truth: return mapping.absent.truth.map { .truth($0) }
    case .number: return mapping.absent.number.map { .number(NumberRange(exactly: $0)) }
    case .choices: return mapping.absent.emptyList ? .chosen(certain: [], possible: []) : nil
    case .date, .choice, .commune, .text: return nil
    }
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
      guard let found = (fromTop ? line : object).at(path), found != .null else { return mapping.absent.number }
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
    return operation(a, b)
  }
}
