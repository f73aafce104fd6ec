import Dispatch
import NeedFinder
import RuleEngine
import RuleModel
import SourceText
import Synchronization

/// Something to run.
enum Case: Sendable {
  case example(Example, ServiceIndex)
  case scenario(Scenario)
}

/// Runs a part of the cases, one after the other, on one core.
final class CaseRunner: Sendable {
  struct Findings: Sendable {
    /// By the places of the cases that were run.
    var verdicts: [(place: Int, problems: [Diagnostic])] = []
    var coverage: Coverage
  }

  private let program: Program
  private let finder: NeedFinder?
  private let cases: ArraySlice<Case>
  private let findings: Mutex<Findings>

  /// Neighbouring cases: more parts than cores, so that a core with short cases takes another part.
  private static let partCount = 24

  static func run(
    _ cases: [Case], of program: Program, hearing finder: NeedFinder?, blank: Coverage
  ) -> [Findings] {
    let count = max(min(partCount, cases.count), 1)
    let parts = (0..<count).map { part in
      CaseRunner(
        cases[cases.count * part / count..<cases.count * (part + 1) / count], program, finder,
        Findings(coverage: blank))
    }
    DispatchQueue.concurrentPerform(iterations: parts.count) { parts[$0].run() }
    return parts.map { part in part.findings.withLock { $0 } }
  }

  private init(_ cases: ArraySlice<Case>, _ program: Program, _ finder: NeedFinder?, _ findings: Findings) {
    self.cases = cases
    self.program = program
    self.finder = finder
    self.findings = Mutex(findings)
  }

  private func run() {
    findings.withLock { findings in
      // One evaluation a day, whose situation is replaced: tables are made once.
      var evaluations: [CalendarDate: Evaluation] = [:]
      for (place, single) in zip(cases.indices, cases) {
        guard let (situation, date) = single.situation(in: program.base) else { continue }
        // Taken out of the table meanwhile, so that nothing is copied.
        var evaluation = evaluations.removeValue(forKey: date) ?? Evaluation(program, on: date)
        evaluation.replace(with: situation)
        findings.coverage.record(evaluation)
        findings.verdicts.append((place, problems(of: single, evaluation)))
        evaluations[date] = evaluation
      }
    }
  }

  private func problems(of single: Case, _ evaluation: Evaluation) -> [Diagnostic] {
    switch single {
    case .example(let example, let service):
      return ExampleJudge(evaluation: evaluation, service: service).problems(example)
    case .scenario(let scenario):
      guard let finder else { return [] }
      return ScenarioJudge(evaluation: evaluation, scenario: scenario, finder: finder).problems()
    }
  }
}

extension Case {
  /// What is judged, and on which day; nil for an example without one.
  fileprivate func situation(in base: RuleBase) -> (Situation, CalendarDate)? {
    switch self {
    case .example(let example, let index):
      guard let date = example.date ?? base.services[index].review.on ?? base.identity.reviewedOn else { return nil }
      return (example.situation, date)
    case .scenario(let scenario): return (scenario.situation, scenario.date)
    }
  }
}
