package import NeedFinder
package import RuleEngine
import RuleModel

extension NeedFinder {
  /// The finder of a base: its vocabulary, the texts of its services and guides, and which facts speak for which
  /// services.
  package init(_ program: Program) {
    let base = program.base
    let services = base.services.elements.map { service in
      ServiceText(
        id: service.id, title: service.title, purpose: service.purpose, needs: service.needs,
        words: service.procedure.steps.map(\.action))
    }
    let guides = base.guides.values.sorted { $0.id < $1.id }.map { guide in
      ServiceText(
        id: ServiceID(guide.id.text), title: guide.title, purpose: guide.purpose, needs: guide.needs,
        words: guide.steps.map(\.action))
    }
    self.init(
      vocabulary: base.vocabulary, services: services + guides,
      communes: base.communes.elements.map { ($0.code, $0.name) }, evidence: program.servicesByFact)
  }
}

extension Program {
  /// The services whose decision reads each fact.
  fileprivate var servicesByFact: [FactName: [ServiceID]] {
    var result: [FactName: [ServiceID]] = [:]
    for index in base.services.indices {
      for fact in factsRead(by: index) { result[base.facts[fact].name, default: []].append(base.services[index].id) }
    }
    return result
  }
}
