package import RuleModel
package import SourceText

/// Turns a line of another program into a situation, as a mapping declares.
package struct SituationMapper: Sendable {
  let entries: [MappedEntry]
  private let scopes: Table<Scope>
  private let mapping: FieldMapping

  package init(base: RuleBase, mapping: FieldMapping, date: CalendarDate) {
    scopes = base.scopes
    self.mapping = mapping
    entries = mapping.facts.compactMap { MappedEntry($0, of: base, mapping, on: date) }
  }

  /// The situation that a line describes.
  ///
  /// - Throws: `MappingProblem` when a field does not hold what its fact expects; the line is then no situation at all,
  ///   so that nothing is decided on half of it.
  package func situation(from line: JSONValue) throws(MappingProblem) -> Situation {
    var situation = mapping.constants
    let people = try people(in: line)
    for (scope, roster) in people.rosters { situation[roster: scope] = roster }
    for entry in entries {
      for target in targets(of: entry, people) {
        guard let answer = try entry.answer(to: try entry.found(in: target.object, line: line)) else { continue }
        situation[FactKey(entry.fact.name, of: target.member, at: entry.moment)] = answer
        if entry.isRegular {
          situation[FactKey(entry.fact.name, of: target.member, at: .regular)] = MappedEntry.regular
        }
      }
    }
    return situation
  }

  package func identifier(of line: JSONValue) -> JSONValue {
    line.at(mapping.identifier) ?? .null
  }
}

// MARK: - Members

extension SituationMapper {
  /// Somebody, or the household, and the object in which their fields are read.
  struct Target {
    let member: Member
    /// Which of the possible targets of its entries this is; nil beyond the length of a list.
    let place: Int?
    let object: JSONValue
  }

  /// Who is in a line: the household, and by scope its members.
  struct People {
    fileprivate(set) var rosters: [ScopeName: Roster]
    fileprivate let household: [Target]
    fileprivate var roles: [String: JSONValue] = [:]
    fileprivate var lists: [ScopeName: [JSONValue]] = [:]
    fileprivate var members: [[Target]] = []
  }

  func people(in line: JSONValue) throws(MappingProblem) -> People {
    try requireObject(line, at: [])
    let root = line.at(mapping.root) ?? .object([])
    try requireObject(root, at: mapping.root)
    var people = People(
      rosters: mapping.constants.rosters, household: [Target(member: .household, place: 0, object: root)])
    for (role, path) in mapping.members {
      guard let object = root.at(path), object != .null else { continue }
      try requireObject(object, at: path)
      people.roles[role] = object
    }
    for (scope, path) in mapping.lists {
      guard let value = root.at(path), value != .null else {
        if mapping.absent.emptyList { people.lists[scope] = [] }
        continue
      }
      guard let elements = value.array else {
        throw MappingProblem(field: path.joined(separator: "."), problem: .notAList(found: value.shortText))
      }
      for (place, element) in elements.enumerated() where element.object == nil {
        try requireObject(element, at: path + [String(place)])
      }
      people.lists[scope] = elements
    }
    for (scope, elements) in people.lists {
      people.rosters[scope] = Roster(labels: elements.map { $0["prénom"]?.string ?? "" })
    }
    for scope in scopes.indices { people.members.append(members(of: scope, people)) }
    return people
  }

  /// What fields are read in; nothing is decided of what is no object, as if it had no field at all.
  private func requireObject(_ value: JSONValue, at path: [String]) throws(MappingProblem) {
    guard value.object == nil else { return }
    throw MappingProblem(field: path.joined(separator: "."), problem: .notAnObject(found: value.shortText))
  }

  /// Whose value an entry gives.
  func targets(of entry: MappedEntry, _ people: People) -> [Target] {
    if let member = entry.source.member {
      switch member {
      case .household: return people.household
      case .role(let name): return people.roles[name].map { [Target(member: member, place: 0, object: $0)] } ?? []
      case .listed(let scope, let position):
        guard let elements = people.lists[scope], elements.indices.contains(position) else { return [] }
        return [Target(member: member, place: 0, object: elements[position])]
      }
    }
    guard let scope = entry.fact.scope else { return people.household }
    return people.members[scope.position]
  }

  /// Whose value an entry may give, in the order of the places of targets.
  func possibleTargets(of entry: MappedEntry) -> [Member] {
    if let member = entry.source.member { return [member] }
    return entry.fact.scope.map(possibleMembers) ?? [.household]
  }

  private func possibleMembers(of scope: ScopeIndex) -> [Member] {
    switch scopes[scope].kind {
    case .roles(let roles): roles.map { .role($0.name) }
    case .list(let maximum, _): (0..<maximum).map { .listed(scopes[scope].name, $0) }
    case .union(let parts): parts.flatMap(possibleMembers)
    }
  }

  private func members(of scope: ScopeIndex, from start: Int = 0, _ people: People) -> [Target] {
    switch scopes[scope].kind {
    case .roles(let roles):
      return roles.enumerated().compactMap { place, role in
        people.roles[role.name].map { Target(member: .role(role.name), place: start + place, object: $0) }
      }
    case .list(let maximum, _):
      let name = scopes[scope].name
      return (people.lists[name] ?? []).enumerated().map { place, element in
        Target(member: .listed(name, place), place: place < maximum ? start + place : nil, object: element)
      }
    case .union(let parts):
      var (targets, next): ([Target], Int) = ([], start)
      for part in parts {
        targets += members(of: part, from: next, people)
        next += possibleMembers(of: part).count
      }
      return targets
    }
  }
}
