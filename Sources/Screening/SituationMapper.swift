package import RuleModel
package import SourceText

/// Turns a line of another program into a situation, as a mapping declares.
package struct SituationMapper: Sendable {
  let base: RuleBase
  let mapping: FieldMapping
  let date: CalendarDate

  package init(base: RuleBase, mapping: FieldMapping, date: CalendarDate) {
    self.base = base
    self.mapping = mapping
    self.date = date
  }

  /// The situation that a line describes.
  ///
  /// - Throws: `MappingProblem` when a field does not hold what its fact expects; the line is then no situation at all,
  ///   so that nothing is decided on half of it.
  package func situation(from line: JSONValue) throws(MappingProblem) -> Situation {
    var situation = mapping.constants
    let root = line.at(mapping.root) ?? .object([])
    let objects = try self.objects(in: root)
    for (scope, elements) in objects.lists {
      situation[roster: scope] = Roster(labels: elements.map { $0["prénom"]?.string ?? "" })
    }
    for entry in mapping.facts {
      guard let index = base.factIndices[entry.fact] else { continue }
      let fact = base.facts[index]
      for (member, object) in targets(of: entry, fact, objects, root) {
        let value = try self.value(of: entry, fact, in: object, line: line)
        guard let value else { continue }
        state(value, of: fact, member, entry.moment, in: &situation)
      }
    }
    return situation
  }

  package func identifier(of line: JSONValue) -> JSONValue {
    line.at(FieldPath.parts(of: mapping.identifier)) ?? .null
  }

  // MARK: - Members

  private struct Objects {
    var roles: [String: JSONValue] = [:]
    var lists: [ScopeName: [JSONValue]] = [:]
  }

  private func objects(in root: JSONValue) throws(MappingProblem) -> Objects {
    var objects = Objects()
    for (role, path) in mapping.members {
      if let object = root.at(FieldPath.parts(of: path)), object.object != nil { objects.roles[role] = object }
    }
    for (scope, path) in mapping.lists {
      guard let value = root.at(FieldPath.parts(of: path)) else {
        if mapping.absent.emptyList { objects.lists[scope] = [] }
        continue
      }
      guard let elements = value.array else {
        throw MappingProblem(field: path, problem: .notAList(found: value.shortText))
      }
      objects.lists[scope] = elements
    }
    return objects
  }

  /// Whose value an entry gives, with the object in which its fields are read.
  private func targets(
    of entry: FieldMapping.Entry, _ fact: Fact, _ objects: Objects, _ root: JSONValue
  ) -> [(Member, JSONValue)] {
    if let member = entry.member {
      switch member {
      case .household: return [(member, root)]
      case .role(let name): return objects.roles[name].map { [(member, $0)] } ?? []
      case .listed(let scope, let position):
        guard let elements = objects.lists[scope], elements.indices.contains(position) else { return [] }
        return [(member, elements[position])]
      }
    }
    guard let scope = fact.scope else { return [(.household, root)] }
    return members(of: scope, objects)
  }

  private func members(of scope: ScopeIndex, _ objects: Objects) -> [(Member, JSONValue)] {
    switch base.scopes[scope].kind {
    case .roles(let roles):
      return roles.compactMap { role in objects.roles[role.name].map { (.role(role.name), $0) } }
    case .list:
      let name = base.scopes[scope].name
      return (objects.lists[name] ?? []).enumerated().map { (.listed(name, $0.offset), $0.element) }
    case .union(let parts): return parts.flatMap { members(of: $0, objects) }
    }
  }

  // MARK: - Values

  private func state(
    _ value: (StatedValue, Provenance), of fact: Fact, _ member: Member, _ moment: FieldMapping.RelativeMoment,
    in situation: inout Situation
  ) {
    let answer = Answer.stated(value.0, value.1)
    switch moment {
    case .habitual:
      situation[FactKey(fact.name, of: member)] = answer
      if fact.period == .month {
        situation[FactKey(fact.name, of: member, at: .regular)] = .stated(.truth(true), .declaredBySource)
      }
    case .year(let back): situation[FactKey(fact.name, of: member, at: .year(date.year - back))] = answer
    case .meanOfMonths(let nearest, let farthest):
      situation[FactKey(fact.name, of: member, at: .meanOfMonths(nearest: nearest, farthest: farthest))] = answer
    }
  }

  private func value(
    of entry: FieldMapping.Entry, _ fact: Fact, in object: JSONValue, line: JSONValue
  ) throws(MappingProblem) -> (StatedValue, Provenance)? {
    switch entry.reading {
    case .field(let path, let fromTop):
      let found = (fromTop ? line : object).at(path)
      guard let found, found != .null else { return absent(entry, fact).map { ($0, .declaredBySource) } }
      return (try reader(of: fact, words: entry.values, field: path.joined(separator: ".")).read(found), .stated)
    case .constant, .add, .subtract, .multiply, .divide:
      guard let number = try compute(entry.reading, in: object, line: line) else { return nil }
      let checked = try reader(of: fact, words: [:], field: fact.name.text).within(number)
      return (.number(NumberRange(exactly: checked)), .declaredBySource)
    }
  }

  private func reader(of fact: Fact, words: [String: String], field: String) -> StatedValueReader {
    StatedValueReader(base: base, fact: fact, words: words, field: field, date: date)
  }

  private func absent(_ entry: FieldMapping.Entry, _ fact: Fact) -> StatedValue? {
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
