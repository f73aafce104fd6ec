package import RuleModel

/// What the need finder must know of a fact of the rules to hear it: what its values are, and whose they may be.
package struct RuleFact: Hashable, Sendable {
  package let kind: Kind
  package let owner: Owner
  /// Years have each their value: what is said is of the last one known.
  package let isYearly: Bool
  /// Whether it may lie after the day of the interview (a hearing), for a date.
  package let mayBeAhead: Bool

  package enum Kind: Hashable, Sendable {
    case truth
    case number(Unit)
    case date
    /// Keys of the options, in their order.
    case choice([String])
    case choices([String])
  }

  package enum Owner: Hashable, Sendable {
    case household
    /// The person or their partner.
    case adult
    /// A child of the household.
    case child
    /// The person, their partner or a child.
    case person
  }

  package init(kind: Kind, owner: Owner, isYearly: Bool = false, mayBeAhead: Bool = false) {
    self.kind = kind
    self.owner = owner
    self.isYearly = isYearly
    self.mayBeAhead = mayBeAhead
  }
}

extension RuleFact {
  /// The facts of a base that free text may state; those of debts are heard as lists.
  package static func facts(of base: RuleBase) -> [FactName: RuleFact] {
    var result: [FactName: RuleFact] = [:]
    for fact in base.facts.elements {
      guard let kind = kind(of: fact, in: base), let owner = owner(of: fact, in: base) else { continue }
      var mayBeAhead = false
      if case .date(_, .today(let days)) = fact.bounds { mayBeAhead = days > 0 }
      if case .date(_, .fixed) = fact.bounds { mayBeAhead = true }
      result[fact.name] = RuleFact(
        kind: kind, owner: owner, isYearly: fact.period == .year, mayBeAhead: mayBeAhead)
    }
    return result
  }

  private static func kind(of fact: Fact, in base: RuleBase) -> Kind? {
    switch fact.type {
    case .truth: .truth
    case .number(let unit): .number(unit)
    case .date: .date
    case .choice(let domain): .choice(base.domains[domain].options.map(\.key))
    case .choices(let domain): .choices(base.domains[domain].options.map(\.key))
    case .commune, .text: nil
    }
  }

  private static func owner(of fact: Fact, in base: RuleBase) -> Owner? {
    guard let scope = fact.scope else { return .household }
    switch base.scopes[scope].kind {
    case .roles: return .adult
    case .union(let parts):
      guard parts.contains(where: { if case .roles = base.scopes[$0].kind { true } else { false } }) else { return nil }
      return parts.contains { base.scopes[$0].name == children } ? .person : .adult
    case .list: return base.scopes[scope].name == children ? .child : nil
    }
  }

  /// The list of the household's children.
  static let children = ScopeName("enfant")
  /// The list of what the household owes.
  static let debts = ScopeName("dette")
}

extension RuleBase {
  /// The most members of each list.
  var listMaxima: [ScopeName: Int] {
    scopes.elements.reduce(into: [:]) { maxima, scope in
      if case .list(let maximum, _) = scope.kind { maxima[scope.name] = maximum }
    }
  }
}
