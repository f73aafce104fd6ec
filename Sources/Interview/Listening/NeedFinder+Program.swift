package import NeedFinder
package import RuleEngine
import RuleModel
import Synchronization

extension NeedFinder {
  /// The finder of a compiled base: what is heard speaks for the services whose decision reads it, and for or against
  /// those that it makes likelier or less so.
  package init(_ program: Program) {
    self.init(base: program.base, evidence: Evidence(program))
  }
}

extension Evidence {
  fileprivate init(_ program: Program) {
    let before = FirstChances(program)
    self.init(readers: program.servicesByFact) { situation, date in
      let after = Evaluation(program, of: situation, on: date).chances()
      return zip(program.base.services.elements, zip(before[date], after)).compactMap { service, chances in
        chances.0 == chances.1 ? nil : Chance(service.id, before: chances.0, after: chances.1)
      }
    }
  }
}

/// The chances of services before anything is known, found once a day.
private final class FirstChances: Sendable {
  private let program: Program
  private let byDate = Mutex<[CalendarDate: [Double]]>([:])

  init(_ program: Program) {
    self.program = program
  }

  subscript(date: CalendarDate) -> [Double] {
    byDate.withLock { known in
      if let chances = known[date] { return chances }
      let chances = Evaluation(program, on: date).chances()
      known[date] = chances
      return chances
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
