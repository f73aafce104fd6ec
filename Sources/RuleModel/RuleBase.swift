internal import SourceText

/// A checked rule base: every name resolved, every type and unit agreed, every table without gap or overlap.
///
/// The checker fills it, table by table, and hands it on; what holds it may rely on it, and changes nothing in it.
package struct RuleBase: Sendable {
  package var identity: Identity
  package var scopes: Table<Scope> = Table()
  package var domains: Table<ChoiceDomain> = Table()
  package var communes: Table<Commune> = Table()
  package var communeSets: Table<CommuneSet> = Table()
  package var attributes: Table<CommuneAttribute> = Table()
  package var facts: Table<Fact> = Table()
  package var parameters: Table<Parameter> = Table()
  package var services: Table<Service> = Table()
  package var stationaryGroups: [StationaryGroup] = []
  package var themes: [Theme] = []
  package var operators: [OperatorID: Operator] = [:]
  package var papers: [PaperID: Paper] = [:]
  package var forms: [FormID: Form] = [:]
  package var howTos: [HowToID: HowTo] = [:]
  package var scenarios: [Scenario] = []
  package var mappings: [String: FieldMapping] = [:]
  package var frame: InterviewFrame = InterviewFrame()
  package var vocabulary: Vocabulary = Vocabulary()
  /// The number of expressions: their ids are 0..<expressionCount.
  package var expressionCount: Int = 0

  package private(set) var factIndices: [FactName: FactIndex] = [:]
  package private(set) var parameterIndices: [ParameterName: ParameterIndex] = [:]
  package private(set) var serviceIndices: [ServiceID: ServiceIndex] = [:]
  package private(set) var scopeIndices: [ScopeName: ScopeIndex] = [:]
  /// By their names, whatever the capitals and accents: several communes of France bear the same.
  private var communeCodes: [String: [String]] = [:]

  package init(identity: Identity) { self.identity = identity }

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

  /// Rebuilds the maps from names to indices; to be called once the tables are complete.
  package mutating func indexNames() {
    factIndices = Dictionary(facts.indices.map { (facts[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    parameterIndices = Dictionary(
      parameters.indices.map { (parameters[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    serviceIndices = Dictionary(services.indices.map { (services[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    communeCodes = Dictionary(grouping: communes.elements, by: \.name.folded).mapValues { $0.map(\.code) }
    scopeIndices = Dictionary(scopes.indices.map { (scopes[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
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
