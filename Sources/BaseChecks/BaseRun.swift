import NeedFinder
package import RuleEngine
import RuleModel
package import SourceText

/// What running a base shows: examples and scenarios that fail, and how far its conditions have been exercised.
package struct BaseRun: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var examples = Tally()
  package private(set) var scenarios = Tally()
  package private(set) var coverage: Coverage
  /// One evaluation a day, whose situation is replaced: tables are made once.
  private var evaluations: [CalendarDate: Evaluation] = [:]

  package struct Tally: Sendable, Equatable {
    package var run = 0
    package var failed = 0
  }

  /// Runs the examples and scenarios of a base: all of them, or those written at chosen places.
  package init(_ program: Program, at isChosen: (SourceRange) -> Bool = { _ in true }) {
    coverage = Coverage(program)
    for index in program.base.services.indices {
      for example in program.base.services[index].examples where isChosen(example.place) {
        run(example, of: index, in: program)
      }
    }
    let played = program.base.scenarios.filter { isChosen($0.place) }
    guard !played.isEmpty else { return }
    let finder = NeedFinder(base: program.base)
    for scenario in played { run(scenario, in: program, hearing: finder) }
  }

  private mutating func run(_ example: Example, of index: ServiceIndex, in program: Program) {
    let service = program.base.services[index]
    guard let date = example.date ?? service.review.on ?? program.base.identity.reviewedOn else { return }
    let evaluation = evaluate(example.situation, on: date, program)
    coverage.record(evaluation)
    examples.run += 1
    let problems = ExampleJudge(evaluation: evaluation, service: index).problems(example)
    if !problems.isEmpty { examples.failed += 1 }
    diagnostics += problems
  }

  private mutating func evaluate(
    _ situation: Situation, on date: CalendarDate, _ program: Program
  ) -> Evaluation {
    var evaluation = evaluations[date] ?? Evaluation(program, on: date)
    evaluation.replace(with: situation)
    evaluations[date] = evaluation
    return evaluation
  }

  private mutating func run(_ scenario: Scenario, in program: Program, hearing finder: NeedFinder) {
    let evaluation = evaluate(scenario.situation, on: scenario.date, program)
    coverage.record(evaluation)
    scenarios.run += 1
    let problems = ScenarioJudge(evaluation: evaluation, scenario: scenario, finder: finder).problems()
    if !problems.isEmpty { scenarios.failed += 1 }
    diagnostics += problems
  }
}
