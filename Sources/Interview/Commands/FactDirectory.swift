import RuleModel
import SourceText

/// Finds a fact, and of whom, by its name or by words of its label.
struct FactDirectory {
  let base: RuleBase

  enum Match {
    case one(FactKey)
    /// Of a fact that is computed from what one question asks: the age, from the day of birth.
    case told(by: FactKey, as: FactName)
    case none(near: [FactName])
  }

  /// `logement.loyer`, `conjoint.salaire_net`, `loyer`, `enfant 2 âge`.
  func find(_ text: String, in situation: Situation) -> Match {
    let folded = text.trimmed.folded
    for fact in base.facts.elements where fact.name.text.folded == folded {
      return match(fact) { key(of: $0, in: situation) }
    }
    if let (member, rest) = Self.splitRole(folded, base) {
      for fact in base.facts.elements where fact.name.text.folded == rest {
        return match(fact) { FactKey($0.name, of: .role(member)) }
      }
    }
    let words = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
      $0.count > 1 && !Self.empty.contains($0)
    }
    guard !words.isEmpty else { return .none(near: []) }
    let asked = base.facts.elements.filter { $0.isAsked || situation.mentions($0.name) }
    let holding = asked.filter { fact in
      let own = (fact.wording.label + " " + fact.name.text).folded.split { !$0.isLetter && !$0.isNumber }.map(
        String.init)
      return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
    if holding.count == 1 { return .one(key(of: holding[0])) }
    // A fact already answered is more likely meant.
    let answered = holding.filter { situation.mentions($0.name) }
    if answered.count == 1 { return .one(key(of: answered[0], in: situation)) }
    if let shortest = holding.first(where: { $0.wording.label.folded == folded }) { return .one(key(of: shortest)) }
    // "loyer" is the rent (`logement.loyer`) rather than a stage of the unpaid rent.
    let named = holding.filter { $0.name.text.split(separator: ".").last.map { String($0).folded } == folded }
    if named.count == 1 { return .one(key(of: named[0])) }
    if !holding.isEmpty { return .none(near: Array(holding.prefix(4).map(\.name))) }
    let near = suggestions(for: folded, among: asked.map(\.name.text) + asked.map(\.wording.label), limit: 4)
    return .none(near: asked.filter { near.contains($0.name.text) || near.contains($0.wording.label) }.map(\.name))
  }

  /// What is computed is neither corrected nor imagined: what it is computed from is.
  private func match(_ fact: Fact, key: (Fact) -> FactKey) -> Match {
    guard case .computed(let expression) = fact.origin else { return .one(key(fact)) }
    let sources = expression.dependencies.facts.map { base.facts[$0] }
    guard sources.count == 1, let source = sources.first, source.isAsked else {
      return .none(near: sources.filter(\.isAsked).map(\.name).sorted().prefix(4).map(\.self))
    }
    return .told(by: key(source), as: fact.name)
  }

  /// Words that name nothing: "mon loyer" is "loyer".
  private static let empty: Set<String> = [
    "de", "des", "du", "le", "la", "les", "mon", "ma", "mes", "son", "sa", "ses", "notre", "nos", "leur", "leurs",
  ]

  private func key(of fact: Fact, in situation: Situation = Situation()) -> FactKey {
    let known = situation.answers.keys.filter { $0.fact == fact.name }
    if known.count == 1, let only = known.first { return only }
    guard let scope = fact.scope else { return FactKey(fact.name) }
    return FactKey(fact.name, of: firstMember(of: scope))
  }

  private func firstMember(of scope: ScopeIndex) -> Member {
    switch base.scopes[scope].kind {
    case .roles: .applicant
    case .list: .listed(base.scopes[scope].name, 0)
    case .union(let parts): parts.first.map(firstMember) ?? .household
    }
  }

  private static func splitRole(_ folded: String, _ base: RuleBase) -> (String, String)? {
    for scope in base.scopes.elements {
      guard case .roles(let roles) = scope.kind else { continue }
      for role in roles where folded.hasPrefix(role.name.folded + ".") {
        return (role.name, String(folded.dropFirst(role.name.count + 1)))
      }
    }
    return nil
  }
}

extension Situation {
  func mentions(_ fact: FactName) -> Bool { answers.keys.contains { $0.fact == fact } }
}
