internal import RuleModel
internal import SourceText

extension ExpressionChecker {
  /// What a name stands for.
  enum Referent {
    case fact(FactIndex, MemberReference)
    case parameter(ParameterIndex)
    case option(DomainIndex, Int)
  }

  mutating func reference(
    _ name: String, _ range: SourceRange, _ hint: Hint, in context: CheckingContext
  ) -> Expression? {
    switch referent(name, range, hint, in: context) {
    case nil: return nil
    case .option(let domain, let position): return make(.option(position), .choice(domain), range)
    case .parameter(let parameter):
      return make(.parameter(parameter, at: nil), signatures[parameter].type, range)
    case .fact(let fact, let member):
      let signature = signatures[fact]
      if signature.period == .year {
        report(.time(.yearMissing(fact: name)), at: range)
        return nil
      }
      if signature.type == .text {
        report(.type(.textValue(name)), at: range)
        return nil
      }
      return make(.fact(fact, member: member, window: .current), signature.type, range)
    }
  }

  /// A fact of text type where a text is wanted.
  mutating func textFact(_ name: String, _ range: SourceRange, in context: CheckingContext) -> Expression? {
    guard case .fact(let fact, let member)? = referent(name, range, .none, in: context) else { return nil }
    guard signatures[fact].type == .text else {
      let found = signatures[fact].type.shown
      report(.type(.wrongType(expected: ValueType.text.shown, found: found)), at: range)
      return nil
    }
    return make(.fact(fact, member: member, window: .current), .text, range)
  }

  /// Nil, with a problem, when the name cannot be read from here.
  mutating func referent(
    _ name: String, _ range: SourceRange, _ hint: Hint, in context: CheckingContext
  ) -> Referent? {
    if let domain = hint.domain, let position = signatures.domains[domain].position(of: name) {
      return .option(domain, position)
    }
    if let fact = signatures.facts[name] { return memberOfFact(fact, name, range, in: context) }
    if let parameter = signatures.parameters[name] { return .parameter(parameter) }
    if let dot = name.firstIndex(of: "."), let role = signatures.roles[String(name[..<dot])] {
      let rest = String(name[name.index(after: dot)...])
      if let fact = signatures.facts[rest] {
        return factOfRole(fact, rest, of: role, named: String(name[..<dot]), range, in: context)
      }
    }
    reportUnknown(name, range, hint, in: context)
    return nil
  }

  /// Whether the name can only be an option: nothing else is called so.
  func isOnlyOption(_ name: String) -> Bool {
    guard signatures.facts[name] == nil, signatures.parameters[name] == nil else { return false }
    guard let dot = name.firstIndex(of: ".") else { return true }
    return signatures.roles[String(name[..<dot])] == nil
  }

  /// A fact written without a member: of the household, or of the member at hand.
  private mutating func memberOfFact(
    _ fact: FactIndex, _ name: String, _ range: SourceRange, in context: CheckingContext
  ) -> Referent? {
    guard let scope = signatures[fact].scope else { return .fact(fact, .household) }
    if let current = context.scope, signatures.scope(current, isWithin: scope) { return .fact(fact, .current) }
    let label = signatures.scopes[scope].label
    if let current = context.scope, context.outerScopes.contains(where: { signatures.scope($0, isWithin: scope) }) {
      let inner = signatures.scopes[current].label
      report(.name(.outerMember(fact: name, inner: inner, outer: label)), at: range)
      return nil
    }
    let prefixed = signatures.roleNames(readingFactsOf: scope).map { "\($0).\(name)" }
    let remedies = prefixed + ["un \(label) où …", "somme de \(name) pour les \(signatures.scopes[scope].plural)"]
    report(
      .name(
        .memberNeeded(fact: name, scope: label, remedies: remedies, missingAccent: context.mayLackAccent)), at: range)
    return nil
  }

  private mutating func factOfRole(
    _ fact: FactIndex, _ name: String, of role: (scope: ScopeIndex, position: Int), named member: String,
    _ range: SourceRange, in context: CheckingContext
  ) -> Referent? {
    let signature = signatures[fact]
    guard let scope = signature.scope, signatures.scope(role.scope, isWithin: scope) else {
      let owner = signature.scope.map { signatures.scopes[$0].label }
      report(
        .name(
          .notAFactOfMember(
            member: member, fact: name, owner: owner, declared: signature.place,
            near: signatures.near(name, among: signatures.factNames(readableOn: role.scope)))), at: range)
      return nil
    }
    guard isGuarded(role, range, in: context) else { return nil }
    return .fact(fact, .role(role.scope, role.position))
  }

  /// Whether somebody surely has the role here; tells otherwise.
  mutating func isGuarded(
    _ role: (scope: ScopeIndex, position: Int), _ range: SourceRange, in context: CheckingContext
  ) -> Bool {
    guard let declared = signatures.role(role), let existence = declared.exists, !context.guards.contains(existence)
    else { return true }
    report(
      .name(
        .unguardedMember(
          role: declared.name, existence: signatures[existence].name.text,
          scope: signatures.scopes[role.scope].label)), at: range)
    return false
  }
}

// MARK: - Unknown names

extension ExpressionChecker {
  private mutating func reportUnknown(
    _ name: String, _ range: SourceRange, _ hint: Hint, in context: CheckingContext
  ) {
    if signatures.communeSets[name] != nil {
      report(.name(.setOutOfPlace(name)), at: range)
    } else if let domain = hint.domain, !name.contains(".") {
      let options = signatures.domains[domain].options.map(\.key)
      let near = suggestions(for: name, among: options, limit: 2).map {
        ExpressionProblem.NearName(name: $0, declared: nil)
      }
      let subject = hint.subject.map { ExpressionText.text($0) } ?? "ce choix"
      report(.name(.unknownOption(name, subject: subject, options: options, near: near)), at: range)
    } else if let subject = signatures.subject(ofOption: name) {
      report(.name(.optionOutOfPlace(name, subject: subject)), at: range)
    } else {
      let near = signatures.near(name, among: signatures.readableNames(from: context.scope))
      report(.name(.unknownName(name, near: near, missingAccent: context.mayLackAccent)), at: range)
    }
  }
}
