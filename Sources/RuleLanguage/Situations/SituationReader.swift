package import RuleModel
package import SourceText
package import YAMLTree

/// Reads `situation:` blocks and answers files against a checked base.
///
/// Every value is checked against the type, the unit and the bounds of its fact; what is wrong is told and left out,
/// and the rest is kept.
package struct SituationReader: Sendable {
  let base: RuleBase
  /// Ages and `N-1` count from this day.
  let date: CalendarDate
  let provenance: Provenance
  let directory: SituationDirectory
  /// Facts whose declaration is wrong: known by name, told once, skipped here.
  var unreadable: Set<String> = []

  package init(base: RuleBase, date: CalendarDate, provenance: Provenance = .stated) {
    self.init(base: base, date: date, provenance: provenance, directory: SituationDirectory(base))
  }

  /// For many situations of one base: the directory of names is made once.
  init(base: RuleBase, date: CalendarDate, provenance: Provenance = .stated, directory: SituationDirectory) {
    self.base = base
    self.date = date
    self.provenance = provenance
    self.directory = directory
  }

  /// Reads a mapping of facts; a whole file may also hold it under the key `situation`.
  package func read(_ node: YAMLNode) -> (situation: Situation, diagnostics: [Diagnostic]) {
    var reading = Reading()
    var situation = Situation()
    var node = node
    if case .mapping(let entries) = node.content, entries.count == 1, let only = entries.first,
      only.foldedKey == "situation"
    {
      node = only.value
    }
    guard case .mapping(let entries) = node.content else {
      reading.reportShape(node, expected: "des faits et leurs valeurs")
      return (situation, reading.diagnostics)
    }
    for entry in entries {
      read(entry, into: &situation, &reading)
    }
    return (situation, reading.diagnostics)
  }
}

/// Names of a base, looked up once for all the situations read against it.
struct SituationDirectory: Sendable {
  /// Role name to its scope.
  let roles: [String: ScopeIndex]
  /// Singular and plural words of list scopes.
  let lists: [String: ScopeIndex]
  /// Folded commune names to their codes.
  let communes: [String: [String]]
  let communeCodes: Set<String>
  /// For each scope, the scopes whose facts its members also have: itself and the unions it belongs to.
  let readable: [ScopeIndex: Set<ScopeIndex>]

  init(_ base: RuleBase) {
    var roles: [String: ScopeIndex] = [:]
    var lists: [String: ScopeIndex] = [:]
    var readable: [ScopeIndex: Set<ScopeIndex>] = [:]
    for index in base.scopes.indices {
      let scope = base.scopes[index]
      readable[index, default: []].insert(index)
      switch scope.kind {
      case .roles(let members):
        for role in members { roles[role.name] = index }
      case .list:
        lists[scope.plural] = index
        lists[scope.name.text] = index
        lists[scope.plural.folded] = index
      case .union(let parts):
        for part in parts { readable[part, default: []].insert(index) }
      }
    }
    var communes: [String: [String]] = [:]
    for commune in base.communes.elements {
      communes[commune.name.folded, default: []].append(commune.code)
    }
    self.roles = roles
    self.lists = lists
    self.readable = readable
    self.communes = communes
    communeCodes = Set(base.communes.elements.map(\.code))
  }
}
