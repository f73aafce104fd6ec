internal import RuleModel
internal import SourceText
internal import YAMLTree

/// Second pass: checks every expression and reference, and fills the draft of the base.
///
/// What is wrong is told and replaced by something harmless, so that indices stay aligned with the signatures and the
/// rest can still be checked; a base with such a stand-in is never handed out.
struct BaseBuilder {
  let declarations: DeclarationSet
  let signatures: Signatures
  let factSources: [SignatureBuilder.FactSource]
  let services: [ServiceDeclaration]
  var reading: Reading
  var checker: ExpressionChecker
  var draft: RuleBaseDraft
  /// Frequencies written apart from the facts.
  var priors: [FactIndex: YAMLNode] = [:]

  init(_ built: SignatureBuilder) {
    declarations = built.declarations
    signatures = built.signatures
    factSources = built.facts
    services = built.services
    reading = built.reading
    checker = ExpressionChecker(signatures: built.signatures)
    let identity = built.declarations.base
    draft = RuleBaseDraft(
      identity: RuleBase.Identity(
        name: identity?.name ?? "", territory: identity?.territory ?? "", version: identity?.version ?? "",
        reviewedOn: identity?.reviewedOn),
      scopes: built.signatures.scopes, domains: built.signatures.domains, communes: built.communes,
      communeSets: built.communeSets, attributes: built.signatures.attributeTable, parameters: built.parameters)
  }

  /// The base as far as its draft is filled.
  var base: RuleBase { RuleBase(draft) }

  /// Examples and scenarios are built with the `proofs` only.
  mutating func build(proofs: Bool) {
    addLists()
    addFacts()
    addServices()
    addForms()
    addHowTos()
    addFrame()
    addVocabulary()
    addStationaryGroups()
    reportCycles()
    if proofs { addExamplesAndScenarios() }
    addMappings()
    proveExtents()
    draft.expressionCount = checker.nextID
    reading.diagnostics += checker.problems
  }
}

// MARK: - Expressions

extension BaseBuilder {
  /// Checks an expression that must have a type; nil, told, when it has not, or when nothing could be parsed.
  mutating func check(_ parsed: ParsedExpression?, _ type: ValueType?, in context: CheckingContext) -> Expression? {
    guard let parsed else { return nil }
    return checker.check(parsed, expecting: type.map { .type($0) } ?? .any, in: context)
  }

  mutating func check(_ parsed: ParsedExpression?, _ type: ValueType?, scope: ScopeIndex? = nil) -> Expression? {
    check(parsed, type, in: CheckingContext(scope: scope))
  }

  mutating func condition(_ parsed: ParsedExpression?, in context: CheckingContext) -> Expression? {
    guard let parsed else { return nil }
    return checker.condition(parsed, in: context)
  }

  mutating func condition(_ parsed: ParsedExpression?, scope: ScopeIndex? = nil) -> Expression? {
    condition(parsed, in: CheckingContext(scope: scope))
  }

  /// Stands where an expression could not be checked.
  func standIn(_ type: ValueType, at range: SourceRange) -> Expression {
    Expression(id: ExpressionID(0), type: type, kind: .truth(false), range: range)
  }
}

// MARK: - Proofs

extension BaseBuilder {
  /// Divisors, thresholds and tables, once the calculations of all facts are known.
  private mutating func proveExtents() {
    var computed: [FactIndex: Expression] = [:]
    for index in draft.facts.indices {
      if case .computed(let expression) = draft.facts[index].origin { computed[index] = expression }
    }
    checker.proveExtents(computed: computed)
  }
}

// MARK: - References

extension BaseBuilder {
  mutating func services(_ names: [Located<String>]) -> [ServiceID] { names.compactMap { service($0) } }

  mutating func service(_ name: Located<String>) -> ServiceID? {
    resolve(.service, name, in: declarations.services).map { ServiceID($0) }
  }

  mutating func papers(_ names: [Located<String>]) -> [PaperID] {
    names.compactMap { name in resolve(.paper, name, in: declarations.papers).map { PaperID($0) } }
  }

  mutating func forms(_ names: [Located<String>]) -> [FormID] {
    names.compactMap { name in resolve(.form, name, in: declarations.forms).map { FormID($0) } }
  }

  mutating func themes(_ names: [Located<String>]) -> [ThemeID] { names.compactMap { theme($0) } }

  mutating func theme(_ name: Located<String>) -> ThemeID? {
    resolve(.theme, name, in: declarations.themes).map { ThemeID($0) }
  }

  mutating func operatorID(_ name: Located<String>?) -> OperatorID? {
    name.flatMap { resolve(.operatorID, $0, in: declarations.operators) }.map { OperatorID($0) }
  }

  private mutating func resolve<Declaration>(
    _ referent: Referent, _ name: Located<String>, in list: DeclarationList<Declaration>
  ) -> String? {
    if list[name.value] != nil { return name.value }
    reading.reportUnknown(referent, name, among: list.names, unreadable: list.unreadable)
    return nil
  }
}
