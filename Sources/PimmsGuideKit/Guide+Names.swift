import RuleEngine
package import RuleModel
import SourceText

/// What a guide knows, by name.
extension Guide {
  /// Services in the order of the base.
  public var services: [ServiceHandle] { base.services.indices.map(handle) }

  /// - Throws: `Misuse` for a name that no service has.
  public func service(_ identifier: String) throws(Misuse) -> ServiceHandle {
    guard let index = base.serviceIndices[ServiceID(identifier)] else {
      let names = base.services.elements.lazy.map(\.id.text)
      throw .unknownService(identifier, near: suggestions(for: identifier, among: names, limit: 2))
    }
    return handle(index)
  }

  /// Everything that can be stated, computed facts included, in the order of the base.
  public var facts: [FactHandle] { base.facts.indices.map { FactHandle($0, of: program) } }

  /// - Throws: `Misuse` for a name that no fact has.
  public func fact(_ identifier: String) throws(Misuse) -> FactHandle {
    guard let index = base.factIndices[FactName(identifier)] else {
      let names = base.facts.elements.lazy.map(\.name.text)
      throw .unknownFact(identifier, near: suggestions(for: identifier, among: names, limit: 2))
    }
    return FactHandle(index, of: program)
  }

  /// Who may be spoken of besides the household and the members of lists: "demandeur", "conjoint".
  public var roles: [String] {
    base.scopes.elements.flatMap { scope -> [String] in
      if case .roles(let roles) = scope.kind { roles.map(\.name) } else { [] }
    }
  }

  /// The lists of a situation, by the word of the rules: "enfants", "dettes".
  public var lists: [String] {
    base.scopes.elements.compactMap { if case .list = $0.kind { $0.plural } else { nil } }
  }

  /// Of whom a fact may be stated, members of lists by their first one.
  ///
  /// - Throws: `Misuse` for a handle of another guide.
  public func subjects(of fact: FactHandle) throws(Misuse) -> [Subject] {
    try check(fact)
    return subjects(ofScope: fact.fact.scope)
  }

  func subjects(ofScope scope: ScopeIndex?) -> [Subject] {
    guard let scope else { return [.household] }
    switch base.scopes[scope].kind {
    case .roles(let roles): return roles.map { .role($0.name) }
    case .list: return [.member(of: base.scopes[scope].plural, at: 0)]
    case .union(let parts): return parts.flatMap { subjects(ofScope: $0) }
    }
  }
}

// MARK: - Handles

extension Guide {
  package var base: RuleBase { program.base }

  package func handle(_ index: ServiceIndex) -> ServiceHandle { ServiceHandle(index, of: program) }

  func check(_ fact: FactHandle) throws(Misuse) {
    guard fact.isOf(self) else { throw .otherGuide(.fact(fact.identifier)) }
  }

  package func check(_ service: ServiceHandle) throws(Misuse) {
    guard service.isOf(self) else { throw .otherGuide(.service(service.identifier)) }
  }

  /// The positions of goals; nil, for all services, is left so.
  package func positions(of goals: Set<ServiceHandle>?) throws(Misuse) -> Set<ServiceIndex>? {
    guard let goals else { return nil }
    for goal in goals { try check(goal) }
    return Set(goals.map(\.index))
  }
}
