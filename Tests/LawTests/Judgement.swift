import RuleEngine
import RuleModel

/// The formal truth and the amount of every service, for the household and for each member, as one evaluation has them.
struct Judgement {
  struct Subject: Hashable {
    let service: ServiceIndex
    /// Nil for the household as a whole.
    let member: Member?
  }

  struct Finding {
    let entitled: Truth
    /// What is due: 0 when not entitled.
    let due: Interval
  }

  private(set) var findings: [Subject: Finding] = [:]

  init(_ evaluation: Evaluation) {
    let program = evaluation.program
    for service in program.base.services.indices {
      let nodes = program.service(service)
      findings[Subject(service: service, member: nil)] = Finding(
        entitled: Self.truth(evaluation.value(of: nodes.householdEntitled, for: .household)),
        due: Self.interval(evaluation.value(of: nodes.householdDue, for: .household)))
      guard let scope = program.base.services[service].scope else { continue }
      for lane in evaluation.lanes(of: scope) {
        guard let member = lane.member else { continue }
        findings[Subject(service: service, member: member)] = Finding(
          entitled: Self.truth(evaluation.value(of: nodes.entitled, for: .lane(lane))),
          due: Self.interval(evaluation.value(of: nodes.due, for: .lane(lane))))
      }
    }
  }

  private static func truth(_ value: KnownValue?) -> Truth {
    if case .truth(let truth)? = value { truth } else { .unknown }
  }

  private static func interval(_ value: KnownValue?) -> Interval {
    if case .number(let interval)? = value { interval } else { .anything }
  }

  /// What `partial`, made of less of the same situation, says against this one.
  func contradictions(by partial: Judgement) -> [Contradiction] {
    findings.compactMap { subject, full in
      guard let less = partial.findings[subject] else { return nil }
      if full.entitled.isKnown, less.entitled.isKnown, less.entitled != full.entitled {
        return Contradiction(subject: subject, told: "\(less.entitled) au lieu de \(full.entitled)")
      }
      if let amount = full.due.exact, !less.due.contains(amount) {
        let range = "\(less.due.lower.decimalText()) à \(less.due.upper.decimalText())"
        return Contradiction(subject: subject, told: "\(range) ne contient pas \(amount.decimalText())")
      }
      return nil
    }
  }
}

struct Contradiction: Hashable {
  let subject: Judgement.Subject
  let told: String
}
