/// Who or what a fact is about, when it is not the household as a whole: an adult, a child, a debt.
package struct Scope: Sendable {
  package let name: ScopeName
  /// "adultes", "enfants": the word the rules use after `pour les` and `nombre de`.
  package let plural: String
  package let label: String
  package let kind: Kind
  /// Whoever has a role and is younger is more often a slip than so young; nil where nothing is expected.
  package let expectedAge: Int?
  /// Other ways in which somebody asks who the members are.
  package let waysOfAsking: [String]

  package init(
    name: ScopeName, plural: String, label: String, kind: Kind, expectedAge: Int? = nil, waysOfAsking: [String] = []
  ) {
    self.name = name
    self.plural = plural
    self.label = label
    self.kind = kind
    self.expectedAge = expectedAge
    self.waysOfAsking = waysOfAsking
  }

  package enum Kind: Sendable {
    /// A fixed set of roles, in order (`demandeur`, `conjoint`).
    case roles([Role])
    /// A list that grows with the interview: at most `maximum` members; `question` asks how many there are.
    case list(maximum: Int, question: String?)
    /// The members of other scopes, one after the other (`personne` = adults, then children).
    case union([ScopeIndex])
  }

  package struct Role: Sendable {
    package let name: String
    /// How the person is addressed: "vous", "votre conjoint".
    package let label: String
    /// The yes/no fact of the household that says whether somebody has this role; nil when somebody always has.
    package let exists: FactIndex?

    package init(name: String, label: String, exists: FactIndex?) {
      self.name = name
      self.label = label
      self.exists = exists
    }
  }
}

/// Which member of its scope a fact is read on.
package enum MemberReference: Hashable, Sendable {
  /// The fact is about the household as a whole.
  case household
  /// The member at hand, inside a `où` or a computed fact or service of that scope.
  case current
  /// A named role: position in the roles of the scope that has them.
  case role(ScopeIndex, Int)
}
