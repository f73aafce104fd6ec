package import NeedFinder
package import RuleEngine
import RuleModel
import SharedWork

extension NeedFinder {
  /// The finder of a compiled base: what is heard speaks for the services whose decision reads it, and for or against
  /// those that it makes likelier or less so.
  package init(_ program: Program) {
    self.init(base: program.base, evidence: Evidence(program))
  }
}

extension Evidence {
  fileprivate init(_ program: Program) {
    // Before anything is known.
    let before = MadeOncePerKey { date in Evaluation(program, on: date).chances() }
    self.init(readers: program.servicesByFact) { situation, date in
      let after = Evaluation(program, of: situation, on: date).chances()
      return zip(program.base.services.elements, zip(before[date], after)).compactMap { service, chances in
        chances.0 == chances.1 ? nil : Chance(service.id, before: chances.0, after: chances.1)
      }
    }
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
