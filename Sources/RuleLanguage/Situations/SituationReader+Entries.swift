internal import RuleModel
internal import SourceText
internal import YAMLTree

extension SituationReader {
  /// Whether a line of that name says something of a household: a fact, of whomever it is said, or a list of members.
  func knows(_ name: String) -> Bool {
    if directory.lists[name] != nil || base.fact(named: FactName(canonical(name))) != nil { return true }
    return name.firstIndex(of: ".").map { directory.roles[String(name[..<$0])] != nil } ?? false
  }

  /// One line: a fact of the household, a fact of a role, or a list of members.
  func read(_ entry: YAMLEntry, into situation: inout Situation, _ reading: inout Reading) {
    let name = entry.key.value
    if let scope = directory.lists[name] {
      readList(scope, entry.value, into: &situation, &reading)
      return
    }
    if let dot = name.firstIndex(of: "."), let scope = directory.roles[String(name[..<dot])] {
      let role = String(name[..<dot])
      let fact = Located(String(name[name.index(after: dot)...]), at: entry.key.range)
      read(fact, of: .role(role), in: scope, entry.value, into: &situation, &reading)
      return
    }
    read(entry.key, of: .household, in: nil, entry.value, into: &situation, &reading)
  }

  private func read(
    _ name: Located<String>, of member: Member, in scope: ScopeIndex?, _ node: YAMLNode,
    into situation: inout Situation, _ reading: inout Reading
  ) {
    if let scope, AgeShorthand.isAge(name.value), let birth = birthDate(in: scope) {
      if let range = age(node, &reading) {
        situation[FactKey(birth.name, of: member)] = range
      }
      return
    }
    guard let fact = fact(name, of: member, in: scope, &reading) else { return }
    for (moment, answer) in answers(node, for: fact, &reading) {
      situation[FactKey(fact.name, of: member, at: moment)] = answer
    }
  }

  /// The fact of that name, if this member has it.
  private func fact(
    _ name: Located<String>, of member: Member, in scope: ScopeIndex?, _ reading: inout Reading
  ) -> Fact? {
    guard let fact = base.fact(named: FactName(canonical(name.value))) else {
      reading.reportUnknown(
        .fact, name, among: base.facts.elements.lazy.map(\.name.text), unreadable: unreadable)
      return nil
    }
    switch (fact.scope, scope) {
    case (nil, nil): return fact
    case (let needed?, let scope?) where directory.readable[scope]?.contains(needed) == true: return fact
    case (nil, _?):
      reading.report(
        "E243", "\(fact.name.text) est un fait du foyer : il ne se dit pas d'un membre", at: name.range,
        help: ["écrire `\(fact.name.text):` tout court."])
    case (let needed?, _):
      let scope = base.scopes[needed]
      reading.report(
        "E243", "\(fact.name.text) ne se dit pas ainsi : de qui parle-t-on ?", at: name.range,
        label: "fait de portée \(scope.name.text)", help: [howToSay(fact, needed)])
    }
    return nil
  }

  private func howToSay(_ fact: Fact, _ scope: ScopeIndex) -> String {
    switch base.scopes[scope].kind {
    case .roles(let roles):
      "écrire " + roles.map { "`\($0.name).\(fact.name.text):`" }.joined(separator: " ou ") + "."
    case .list: "l'écrire dans la liste `\(base.scopes[scope].plural):`."
    case .union(let parts): parts.first.map { howToSay(fact, $0) } ?? ""
    }
  }

  private func canonical(_ name: String) -> String {
    NameSpelling.receivedService(of: name).map { NameSpelling.generated($0.word, $0.service) } ?? name
  }

  // MARK: Lists

  /// `[{…}, {…}]` for a complete list, `{connus: [...], min: 2, max: 4}` otherwise; min and max count everybody.
  private func readList(
    _ scope: ScopeIndex, _ node: YAMLNode, into situation: inout Situation, _ reading: inout Reading
  ) {
    var members: [YAMLNode] = []
    var unseen = 0...0
    switch node.content {
    case .sequence(let nodes): members = nodes
    case .mapping:
      guard let fields = Fields(node, as: RosterKeys.table, &reading) else { return }
      members = fields.value(RosterKeys.known, &reading) ?? []
      let low = fields.value(RosterKeys.minimum, &reading) ?? members.count
      let high = fields.value(RosterKeys.maximum, &reading) ?? maximum(of: scope)
      guard low <= high, high >= members.count else {
        reading.report(
          "E241", "ces nombres ne vont pas ensemble : \(members.count) connus, de \(low) à \(high) en tout",
          at: node.range)
        return
      }
      unseen = max(0, low - members.count)...(high - members.count)
    case .null, .scalar:
      reading.reportShape(node, expected: "une liste de membres, par exemple [{âge: 9}]")
      return
    }
    if members.count + unseen.upperBound > maximum(of: scope) {
      reading.report(
        "E242", "\(base.scopes[scope].plural) : au plus \(maximum(of: scope))", at: node.range.firstStretch)
      return
    }
    let name = base.scopes[scope].name
    var labels: [String] = []
    for (position, member) in members.enumerated() {
      var label = ""
      switch member.content {
      case .null: break
      case .mapping(let entries):
        for entry in entries {
          if RosterKeys.labels.contains(entry.foldedKey), base.factIndices[FactName(entry.key.value)] == nil {
            label = ValueForm<String>.text.read(entry.value, &reading) ?? ""
          } else {
            read(entry.key, of: .listed(name, position), in: scope, entry.value, into: &situation, &reading)
          }
        }
      case .scalar, .sequence:
        reading.reportShape(member, expected: "les faits d'un membre, par exemple {âge: 9}")
      }
      labels.append(label)
    }
    situation[roster: name] = Roster(labels: labels, unseen: unseen)
  }

  private func maximum(of scope: ScopeIndex) -> Int {
    switch base.scopes[scope].kind {
    case .list(let maximum, _): maximum
    case .roles(let roles): roles.count
    case .union(let parts): parts.reduce(0) { $0 + maximum(of: $1) }
    }
  }
}

/// The keys of a list that is not complete.
enum RosterKeys {
  /// Under which a member's label is written.
  static let labels: Set<String> = ["prenom", "libelle"]

  static let known = Key("connus", ValueForm<[YAMLNode]>.cells, "membres connus")
  static let minimum = Key("min", .integer(0...64), "combien en tout, au moins")
  static let maximum = Key("max", .integer(0...64), "combien en tout, au plus")
  static let table = KeyTable(
    "une liste de membres", [known.declaration, minimum.declaration, maximum.declaration])
}
