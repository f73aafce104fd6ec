internal import RuleModel
internal import SourceText

extension Signatures {
  subscript(fact: FactIndex) -> FactSignature { factSignatures[fact.position] }
  subscript(parameter: ParameterIndex) -> ParameterSignature { parameterSignatures[parameter.position] }
  subscript(service: ServiceIndex) -> ServiceSignature { serviceSignatures[service.position] }

  func role(_ role: (scope: ScopeIndex, position: Int)) -> Scope.Role? {
    guard case .roles(let roles) = scopes[role.scope].kind, role.position < roles.count else { return nil }
    return roles[role.position]
  }

  /// The scopes that a union is made of, itself included when it is none.
  func parts(of scope: ScopeIndex) -> Set<ScopeIndex> {
    switch scopes[scope].kind {
    case .roles, .list: [scope]
    case .union(let scopes): scopes.reduce(into: []) { $0.formUnion(parts(of: $1)) }
    }
  }

  /// Whether every member of a scope is a member of the other: facts of the other are then facts of it.
  func scope(_ inner: ScopeIndex, isWithin outer: ScopeIndex) -> Bool {
    inner == outer || parts(of: inner).isSubset(of: parts(of: outer))
  }

  /// How many members there may be.
  func memberCounts(of scope: ScopeIndex) -> ClosedRange<Int> {
    switch scopes[scope].kind {
    case .roles(let roles): roles.filter { $0.exists == nil }.count...roles.count
    case .list(let maximum, _): 0...max(0, maximum)
    case .union(let parts):
      parts.map(memberCounts).reduce(0...0) {
        $0.lowerBound + $1.lowerBound...$0.upperBound + $1.upperBound
      }
    }
  }
}

// MARK: - Names for messages

extension Signatures {
  func roleNames(readingFactsOf scope: ScopeIndex) -> [String] {
    roles.filter { self.scope($0.value.scope, isWithin: scope) }
      .sorted { ($0.value.scope, $0.value.position) < ($1.value.scope, $1.value.position) }.map(\.key)
  }

  func factNames(readableOn scope: ScopeIndex) -> [String] {
    factSignatures.filter { $0.scope.map { self.scope(scope, isWithin: $0) } ?? false }.map(\.name.text)
  }

  /// Every name that may be written in an expression of a scope.
  func readableNames(from scope: ScopeIndex?) -> [String] {
    var names = parameterSignatures.map(\.name.text)
    for fact in factSignatures {
      guard let owner = fact.scope else {
        names.append(fact.name.text)
        continue
      }
      names += roleNames(readingFactsOf: owner).map { "\($0).\(fact.name.text)" }
      if let scope, self.scope(scope, isWithin: owner) { names.append(fact.name.text) }
    }
    return names
  }

  func near(_ name: String, among names: [String]) -> [ExpressionProblem.NearName] {
    suggestions(for: name, among: names, limit: 3).map {
      ExpressionProblem.NearName(name: $0, declared: declaration(of: $0))
    }
  }

  private func declaration(of name: String) -> SourceRange? {
    if let fact = facts[name] { return self[fact].place }
    if let parameter = parameters[name] { return self[parameter].place }
    guard let dot = name.firstIndex(of: ".") else { return nil }
    return facts[String(name[name.index(after: dot)...])].map { self[$0].place }
  }

  /// A fact that has this option.
  func subject(ofOption option: String) -> String? {
    factSignatures.first { fact in
      switch fact.type {
      case .choice(let domain), .choices(let domain): domains[domain].position(of: option) != nil
      case .truth, .number, .date, .commune, .text: false
      }
    }?.name.text
  }
}
