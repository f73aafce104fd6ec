import Interview
import NeedFinder
package import RuleEngine
import RuleModel
import SharedWork
package import SourceText

/// What running a base shows: examples and scenarios that fail, and how far its conditions have been exercised.
package struct BaseRun: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var examples = Tally()
  package private(set) var scenarios = Tally()
  package private(set) var coverage: Coverage

  package struct Tally: Sendable, Equatable {
    package var run = 0
    package var failed = 0
  }

  /// Runs the examples and scenarios of a base, on every core: all of them, or those written at chosen places.
  package init(_ program: Program, at isChosen: (SourceRange) -> Bool = { _ in true }) {
    let base = program.base
    let days = CheckDays { CheckDay(program, on: $0) }
    coverage = Coverage(program, base.identity.reviewedOn.map { days[$0].evaluation })
    var cases = base.services.indices.flatMap { index in
      base.services[index].examples.filter { isChosen($0.place) }.map { Case.example($0, index) }
    }
    let played = base.scenarios.filter { isChosen($0.place) }
    cases += played.map { .scenario($0) }
    // Only scenarios are listened to, and they come last: their listener is made meanwhile.
    let finder = played.isEmpty ? nil : MadeOnce { NeedFinder(base: base) }
    finder?.begin()
    let findings = CaseRunner.run(cases, in: base, on: days, hearing: finder, blank: coverage)
    for finding in findings { coverage.formUnion(finding.coverage) }
    diagnostics += UnheardConditions.problems(in: base, at: isChosen) + StatedFacts.problems(in: base, at: isChosen)
    for verdict in findings.flatMap(\.verdicts).sorted(by: { $0.place < $1.place }) {
      diagnostics += verdict.problems
      count(verdict.problems, of: cases[verdict.place])
    }
  }

  private mutating func count(_ problems: [Diagnostic], of single: Case) {
    let failed = problems.isEmpty ? 0 : 1
    switch single {
    case .example:
      examples.run += 1
      examples.failed += failed
    case .scenario:
      scenarios.run += 1
      scenarios.failed += failed
    }
  }
}
