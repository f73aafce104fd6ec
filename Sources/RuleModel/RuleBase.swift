internal import SourceText

/// A checked rule base: every name resolved, every type and unit agreed, every table without gap or overlap.
///
/// The checker fills a `RuleBaseDraft` and hands on the base that it ends as; what holds one may rely on it, and changes
/// nothing in it.
package struct RuleBase: Sendable {
  package let identity: Identity
  package let scopes: Table<Scope>
  package let domains: Table<ChoiceDomain>
  package let communes: Table<Commune>
  package let communeSets: Table<CommuneSet>
  package let attributes: Table<CommuneAttribute>
  package let facts: Table<Fact>
  package let parameters: Table<Parameter>
  package let services: Table<Service>
  package let stationaryGroups: [StationaryGroup]
  package let themes: [Theme]
  package let operators: [OperatorID: Operator]
  package let papers: [PaperID: Paper]
  package let forms: [FormID: Form]
  package let howTos: [HowToID: HowTo]
  package let scenarios: [Scenario]
  package let mappings: [String: FieldMapping]
  package let frame: InterviewFrame
  package let vocabulary: Vocabulary
  /// The number of expressions: their ids are 0..<expressionCount.
  package let expressionCount: Int

  package let factIndices: [FactName: FactIndex]
  package let parameterIndices: [ParameterName: ParameterIndex]
  package let serviceIndices: [ServiceID: ServiceIndex]
  package let scopeIndices: [ScopeName: ScopeIndex]
  /// By their names, whatever the capitals and accents: several communes of France bear the same.
  private let communeCodes: [String: [String]]

  package init(_ draft: RuleBaseDraft) {
    identity = draft.identity
    scopes = draft.scopes
    domains = draft.domains
    communes = draft.communes
    communeSets = draft.communeSets
    attributes = draft.attributes
    facts = draft.facts
    parameters = draft.parameters
    services = draft.services
    stationaryGroups = draft.stationaryGroups
    themes = draft.themes
    operators = draft.operators
    papers = draft.papers
    forms = draft.forms
    howTos = draft.howTos
    scenarios = draft.scenarios
    mappings = draft.mappings
    frame = draft.frame
    vocabulary = draft.vocabulary
    expressionCount = draft.expressionCount
    factIndices = draft.factIndices
    parameterIndices = draft.parameterIndices
    serviceIndices = draft.serviceIndices
    scopeIndices = draft.scopeIndices
    communeCodes = draft.communeCodes
  }

  package struct Identity: Sendable {
    package let name: String
    package let territory: String
    package let version: String
    package let reviewedOn: CalendarDate?

    package init(name: String, territory: String, version: String, reviewedOn: CalendarDate?) {
      self.name = name
      self.territory = territory
      self.version = version
      self.reviewedOn = reviewedOn
    }
  }

  /// Services that feed each other from one month to the next (`stationnaires`).
  package struct StationaryGroup: Sendable {
    package let services: [ServiceIndex]
    package let maximumSteps: Int

    package init(services: [ServiceIndex], maximumSteps: Int) {
      self.services = services
      self.maximumSteps = maximumSteps
    }
  }

  package func fact(named name: FactName) -> Fact? { factIndices[name].map { facts[$0] } }
  package func service(_ id: ServiceID) -> Service? { serviceIndices[id].map { services[$0] } }
}

extension RuleBase {
  /// The codes of the communes of the base that bear a name, whatever its capitals and accents.
  package func codes(ofCommune name: String) -> [String] { communeCodes[name.folded] ?? [] }

  /// Whether a service is the protocol of a danger and nothing else: it is open once the danger is told. Nobody whom
  /// the danger does not concern is to hear of it.
  package func isDangerProtocol(_ index: ServiceIndex) -> Bool {
    let service = services[index]
    guard let danger = service.decision.urgency.danger, service.decision.urgency.deadline == nil else { return false }
    let told = danger.dependencies.facts
    let read = service.decision.conditions.dependencies.facts
    return !read.isEmpty && read.isSubset(of: told) && told.allSatisfy { facts[$0].type == .truth }
  }
}
