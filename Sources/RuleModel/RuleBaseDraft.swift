internal import SourceText

/// A rule base while the checker fills it, table by table, before anybody may rely on it.
///
/// What everything else is checked against (lists, choices, communes, parameters) is there from the start; facts and
/// services come in the order of their indices, and are found by their names as soon as they are in.
package struct RuleBaseDraft: Sendable {
  package let identity: RuleBase.Identity
  package let scopes: Table<Scope>
  package let domains: Table<ChoiceDomain>
  package let communes: Table<Commune>
  package let communeSets: Table<CommuneSet>
  package let attributes: Table<CommuneAttribute>
  package let parameters: Table<Parameter>
  package private(set) var facts: Table<Fact> = Table()
  package private(set) var services: Table<Service> = Table()
  package var stationaryGroups: [RuleBase.StationaryGroup] = []
  package var themes: [Theme] = []
  package var operators: [OperatorID: Operator] = [:]
  package var papers: [PaperID: Paper] = [:]
  package var forms: [FormID: Form] = [:]
  package var howTos: [HowToID: HowTo] = [:]
  package var scenarios: [Scenario] = []
  package var mappings: [String: FieldMapping] = [:]
  package var frame = InterviewFrame()
  package var vocabulary = Vocabulary()
  /// The number of expressions: their ids are 0..<expressionCount.
  package var expressionCount = 0

  private(set) var factIndices: [FactName: FactIndex] = [:]
  private(set) var serviceIndices: [ServiceID: ServiceIndex] = [:]
  let parameterIndices: [ParameterName: ParameterIndex]
  let scopeIndices: [ScopeName: ScopeIndex]
  let communeCodes: [String: [String]]

  package init(
    identity: RuleBase.Identity, scopes: Table<Scope> = Table(), domains: Table<ChoiceDomain> = Table(),
    communes: Table<Commune> = Table(), communeSets: Table<CommuneSet> = Table(),
    attributes: Table<CommuneAttribute> = Table(), parameters: Table<Parameter> = Table()
  ) {
    self.identity = identity
    self.scopes = scopes
    self.domains = domains
    self.communes = communes
    self.communeSets = communeSets
    self.attributes = attributes
    self.parameters = parameters
    parameterIndices = Dictionary(
      parameters.indices.map { (parameters[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    scopeIndices = Dictionary(scopes.indices.map { (scopes[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    communeCodes = Dictionary(grouping: communes.elements, by: \.name.folded).mapValues { $0.map(\.code) }
  }

  /// Of two facts of the same name, which is an error told elsewhere, the first one has it.
  package mutating func append(_ fact: Fact) {
    let index = facts.append(fact)
    if factIndices[fact.name] == nil { factIndices[fact.name] = index }
  }

  /// Of two services of the same name, which is an error told elsewhere, the first one has it.
  package mutating func append(_ service: Service) {
    let index = services.append(service)
    if serviceIndices[service.id] == nil { serviceIndices[service.id] = index }
  }

  /// Examples are read once all facts are known.
  package mutating func add(_ examples: [Example], to index: ServiceIndex) {
    services[index] = services[index].with(examples: examples)
  }

  package func fact(named name: FactName) -> Fact? { factIndices[name].map { facts[$0] } }
}

extension Service {
  fileprivate func with(examples: [Example]) -> Service {
    Service(
      id: id, title: title, nature: nature, purpose: purpose, operatorID: operatorID, themes: themes,
      territory: territory, scope: scope, decision: decision, importance: importance, needs: needs,
      relations: relations, procedure: procedure, phone: phone, links: links, sources: sources, review: review,
      examples: self.examples + examples, place: place)
  }
}
