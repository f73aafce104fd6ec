package import NeedFinder
package import RuleEngine
import RuleModel

extension NeedFinder {
  /// The finder of a compiled base: a fact that is heard speaks for the services whose decision reads it.
  package init(_ program: Program) {
    self.init(base: program.base, evidence: program.servicesByFact)
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
