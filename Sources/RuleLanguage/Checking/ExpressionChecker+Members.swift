internal import RuleModel
internal import SourceText

extension ExpressionChecker {
  private mutating func scope(_ word: Located<String>) -> ScopeIndex? {
    if let scope = signatures.scopeWords[word.value] { return scope }
    report(.name(.unknownScope(word.value, known: signatures.scopeWords.keys.sorted())), at: word.range)
    return nil
  }

  mutating func quantified(
    _ quantifier: ParsedExpression.Quantifier, _ word: Located<String>, where body: ParsedExpression?,
    _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    guard let scope = scope(word) else { return nil }
    var test: Expression?
    if let body {
      test = condition(body, in: context.inside(scope))
      if test == nil { return nil }
    }
    switch quantifier {
    case .some: return make(.some(scope, where: test), .truth, range)
    case .none:
      let some = make(.some(scope, where: test), .truth, range)
      return make(.not(some), .truth, range)
    case .every: return test.map { make(.every(scope, where: $0), .truth, range) }
    case .count: return make(.count(scope, where: test), .number(.none), range)
    }
  }

  mutating func aggregate(
    _ aggregate: Aggregate, _ body: ParsedExpression, _ word: Located<String>, where condition: ParsedExpression?,
    otherwise: ParsedExpression?, _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    guard let scope = scope(word) else { return nil }
    let inner = context.inside(scope)
    let value = infer(body, .none, in: inner)
    let test = condition.map { self.condition($0, in: inner) }
    if let test, test == nil { return nil }
    guard let value else { return nil }
    switch (value.type, aggregate) {
    case (.number, _), (.date, .minimum), (.date, .maximum): break
    case (.date, .sum), (.truth, _), (.choice, _), (.choices, _), (.commune, _), (.text, _):
      reportOperand(
        aggregate.operation, expected: aggregate == .sum ? "des nombres" : "des nombres ou des dates", value)
      return nil
    }
    var fallback: Expression?
    if let otherwise {
      fallback = check(otherwise, expecting: .type(value.type), in: context)
      if fallback == nil { return nil }
    } else if aggregate != .sum, test != nil || signatures.memberCounts(of: scope).lowerBound == 0 {
      report(
        .time(.otherwiseMissing(scope: signatures.scopes[scope].label, word: aggregate.word)), at: range)
      return nil
    }
    return make(
      .aggregate(aggregate, of: value, scope, where: test ?? nil, otherwise: fallback), value.type, range)
  }
}

// MARK: - Other services

extension ExpressionChecker {
  mutating func service(
    _ word: ParsedExpression.ServiceWord, _ name: String, member: String?, lastMonth: Bool, _ range: SourceRange,
    in context: CheckingContext
  ) -> Expression? {
    guard let service = signatures.services[name] else {
      report(.name(.unknownService(name, near: nearServices(name))), at: range)
      return nil
    }
    let signature = signatures[service]
    guard let reference = self.member(member, of: signature, range, in: context) else { return nil }
    switch word {
    case .entitled:
      return make(.service(service, .entitled, member: reference, lastMonth: lastMonth), .truth, range)
    case .amount:
      guard let unit = signature.amountUnit else {
        report(.name(.serviceWithoutAmount(name, declared: signature.place)), at: range)
        return nil
      }
      return make(.service(service, .amount, member: reference, lastMonth: lastMonth), .number(unit), range)
    case .receives, .received: return generatedFact(word, name, reference, signature, range)
    }
  }

  /// The member whose verdict is read; the household when none is at hand. Nil, with a problem, when there is none.
  private mutating func member(
    _ prefix: String?, of service: Signatures.ServiceSignature, _ range: SourceRange, in context: CheckingContext
  ) -> MemberReference? {
    guard let prefix else {
      guard let scope = service.scope, let current = context.scope, signatures.scope(current, isWithin: scope) else {
        return .household
      }
      return .current
    }
    guard let role = signatures.roles[prefix] else {
      report(.name(.unknownMember(prefix, known: signatures.roles.keys.sorted())), at: range)
      return nil
    }
    guard let scope = service.scope, signatures.scope(role.scope, isWithin: scope) else {
      report(
        .name(.memberOfHouseholdService(service.id.text, member: prefix, declared: service.place)), at: range)
      return nil
    }
    return isGuarded(role, range, in: context) ? .role(role.scope, role.position) : nil
  }

  /// `perçoit(S)` and `perçu(S)` are facts; seen from the household, those of a member's service are put together:
  /// one member at least receives it, or the sum of what they receive.
  private mutating func generatedFact(
    _ word: ParsedExpression.ServiceWord, _ name: String, _ member: MemberReference,
    _ service: Signatures.ServiceSignature, _ range: SourceRange
  ) -> Expression? {
    guard let fact = signatures.facts["\(word.rawValue)(\(name))"] else {
      report(.name(.unknownService(name, near: nearServices(name))), at: range)
      return nil
    }
    let type = signatures[fact].type
    guard member == .household, let scope = signatures[fact].scope else {
      return make(.fact(fact, member: member, window: .current), type, range)
    }
    let each = make(.fact(fact, member: .current, window: .current), type, range)
    return word == .receives
      ? make(.some(scope, where: each), .truth, range)
      : make(.aggregate(.sum, of: each, scope, where: nil, otherwise: nil), type, range)
  }

  private func nearServices(_ name: String) -> [ExpressionProblem.NearName] {
    suggestions(for: name, among: signatures.services.keys, limit: 3).map { near in
      ExpressionProblem.NearName(name: near, declared: signatures.services[near].map { signatures[$0].place })
    }
  }
}

extension Aggregate {
  var operation: Operation {
    switch self {
    case .sum: .sumOf
    case .minimum: .minimumOf
    case .maximum: .maximumOf
    }
  }

  fileprivate var word: String {
    switch self {
    case .sum: "somme"
    case .minimum: "minimum"
    case .maximum: "maximum"
    }
  }
}
