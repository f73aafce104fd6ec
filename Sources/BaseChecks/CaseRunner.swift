import Interview
import NeedFinder
import RuleEngine
import RuleModel
import SharedWork
import SourceText

/// Something to run.
enum Case: Sendable {
  case example(Example, ServiceIndex)
  case scenario(Scenario)
}

/// Runs a part of the cases, one after the other, on one core.
struct CaseRunner: Sendable {
  struct Findings: Sendable {
    /// By the places of the cases that were run.
    var verdicts: [(place: Int, problems: [Diagnostic])] = []
    var coverage: Coverage
  }

  private struct Job: Sendable {
    /// Among the cases.
    let place: Int
    let single: Case
    let situation: Situation
    let date: CalendarDate

    /// Nil for an example without a day.
    init?(_ single: Case, at place: Int, in base: RuleBase) {
      self.place = place
      self.single = single
      switch single {
      case .example(let example, let index):
        guard let date = example.date ?? base.services[index].review.on ?? base.identity.reviewedOn else { return nil }
        (situation, self.date) = (example.situation, date)
      case .scenario(let scenario): (situation, date) = (scenario.situation, scenario.date)
      }
    }
  }

  private let days: CheckDays
  private let finder: MadeOnce<NeedFinder>?

  /// Runs cases on every core: examples day by day, then scenarios one by one.
  static func run(
    _ cases: [Case], in base: RuleBase, on days: CheckDays, hearing finder: MadeOnce<NeedFinder>?, blank: Coverage
  ) -> [Findings] {
    let jobs = cases.enumerated().compactMap { place, single in Job(single, at: place, in: base) }
      .sorted { ($0.single.weight, $0.date, $0.place) < ($1.single.weight, $1.date, $1.place) }
    var stretches: [[Job]] = []
    var weight = Case.fullWeight
    for job in jobs {
      weight += job.single.weight
      if weight > Case.fullWeight {
        stretches.append([])
        weight = job.single.weight
      }
      stretches[stretches.count - 1].append(job)
    }
    let runner = CaseRunner(days: days, finder: finder)
    return stretches.parallelMap(stretches: stretches.count) { runner.findings(of: $0, Findings(coverage: blank)) }
  }

  private func findings(of jobs: [Job], _ blank: Findings) -> Findings {
    var findings = blank
    var rest = jobs[...]
    while let date = rest.first?.date {
      let sameDay = rest.prefix { $0.date == date }
      rest = rest.dropFirst(sameDay.count)
      let day = days[date]
      // One evaluation for all of them, whose situation is replaced.
      var evaluation = day.evaluation
      for job in sameDay {
        evaluation.replace(with: job.situation)
        findings.coverage.record(evaluation)
        findings.verdicts.append((job.place, problems(of: job.single, evaluation, day)))
      }
    }
    return findings
  }

  private func problems(of single: Case, _ evaluation: Evaluation, _ day: CheckDay) -> [Diagnostic] {
    switch single {
    case .example(let example, let service):
      return ExampleJudge(evaluation: evaluation, service: service).problems(example)
    case .scenario(let scenario):
      guard let finder else { return [] }
      return ScenarioJudge(evaluation: evaluation, day: day, scenario: scenario, finder: finder.value).problems()
    }
  }
}

extension Case {
  /// How long it takes: a scenario is a whole interview.
  fileprivate var weight: Int {
    switch self {
    case .example: 1
    case .scenario: Self.fullWeight
    }
  }

  /// What a core takes at once.
  fileprivate static let fullWeight = 20
}
