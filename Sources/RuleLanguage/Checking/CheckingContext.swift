internal import RuleModel
internal import SourceText

/// What the place where an expression is written wants of it.
enum WantedType: Hashable, Sendable {
  case any
  case type(ValueType)
  case anyNumber
  case condition
}

/// From where an expression reads: on which member, and what is already known to be true there.
struct CheckingContext: Sendable {
  /// The scope of the fact or the service at hand, or of the `où` around: its facts are read without a prefix.
  var scope: ScopeIndex?
  /// Yes/no facts of the household that hold wherever this expression counts: they say who exists.
  var guards: Set<FactIndex>
  /// Scopes around the current one, whose members cannot be read from here.
  var outerScopes: [ScopeIndex] = []
  /// After `un enfant ou`: an unknown name is perhaps an `où` without its accent.
  var mayLackAccent = false

  init(scope: ScopeIndex? = nil, guards: Set<FactIndex> = []) {
    self.scope = scope
    self.guards = guards
  }

  /// Inside a `où`, or what is summed over members.
  func inside(_ scope: ScopeIndex) -> CheckingContext {
    var inner = self
    if let current = self.scope { inner.outerScopes.append(current) }
    inner.scope = scope
    inner.mayLackAccent = false
    return inner
  }

  func knowing(_ facts: Set<FactIndex>) -> CheckingContext {
    var inner = self
    inner.guards.formUnion(facts)
    return inner
  }
}

/// What the neighbours of an expression say about it: how to read a bare number, or a name that may be an option.
struct Hint: Sendable {
  var type: ValueType?
  /// Whether the expression is the very value that is expected: a bare number then takes the unit. Beside another
  /// operand, money and durations always say theirs.
  var isDirect = false
  /// The other side, to be shown: its words and its place.
  var subject: ParsedExpression?
  var other: SourceRange?

  static let none = Hint()

  var unit: Unit? { if case .number(let unit)? = type { unit } else { nil } }

  var domain: DomainIndex? {
    switch type {
    case .choice(let domain), .choices(let domain): domain
    case nil, .truth, .number, .date, .commune, .text: nil
    }
  }
}
