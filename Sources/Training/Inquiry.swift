package import NeedFinder
package import RuleEngine
package import RuleModel
import SourceText

/// A question as a trainee puts it: about what, and about whom; one breath answers it for every moment at once.
package struct Inquiry: Hashable, Sendable {
  package let topic: QuestionMatcher.Topic
  package let audience: Audience

  package enum Audience: Hashable, Sendable {
    case household
    /// "demandeur", "conjoint".
    case role(String)
    /// Everybody in a list.
    case members(ScopeName)
  }

  package init(_ topic: QuestionMatcher.Topic, of audience: Audience = .household) {
    self.topic = topic
    switch topic {
    case .fact: self.audience = audience
    case .members(let scope): self.audience = .members(scope)
    }
  }

  /// The same, as the planner words it.
  package init(_ question: Question) {
    switch question {
    case .roster(let scope): self.init(.members(scope))
    case .value(let key), .regularity(let key):
      switch key.member {
      case .household: self.init(.fact(key.fact))
      case .role(let role): self.init(.fact(key.fact), of: .role(role))
      case .listed(let scope, _): self.init(.fact(key.fact), of: .members(scope))
      }
    }
  }

  package var fact: FactName? {
    switch topic {
    case .fact(let name): name
    case .members: nil
    }
  }
}

extension RuleBase {
  /// Whom a topic is asked about, by the words of the question: the person met unless somebody else is named.
  package func inquiry(_ topic: QuestionMatcher.Topic, in words: String) -> Inquiry {
    guard case .fact(let name) = topic, let scope = fact(named: name)?.scope else { return Inquiry(topic) }
    return Inquiry(topic, of: audience(in: scope, words: words.folded) ?? .household)
  }

  private func audience(in index: ScopeIndex, words: String) -> Inquiry.Audience? {
    let scope = scopes[index]
    switch scope.kind {
    case .list: return .members(scope.name)
    case .roles(let roles):
      let others = roles.filter { $0.exists != nil }
      let isAboutOther = Self.partners.contains { words.contains($0) }
      return (isAboutOther ? others.first : roles.first).map { .role($0.name) }
    case .union(let parts):
      for part in parts {
        guard case .list = scopes[part].kind else { continue }
        let names = [scopes[part].label.folded] + (scopes[part].label.folded == "enfant" ? Self.children : [])
        if names.contains(where: { words.contains($0) }) { return .members(scopes[part].name) }
      }
      return parts.first.flatMap { audience(in: $0, words: words) }
    }
  }

  static let partners = ["conjoint", "mari", "epou", "compagn", "femme", "partenaire"]
  private static let children = ["fils", "fille", "bebe", "petit"]
}
