package import RuleModel
package import SourceText

/// The checks of a readable base that need not run it: mostly warnings.
package enum RuleChecks {
  /// Every check, in the order of the codes.
  static let all: [any RuleCheck.Type] = [
    ParameterWithoutValue.self, UnusedFact.self, UnusedParameter.self, QuestionWithoutSource.self,
    ServiceWithoutSource.self, ServiceWithoutExamples.self, ExpiredReview.self, HardQuestion.self,
    RarelyNeededSensitiveFact.self, ServiceWithoutScenario.self, ThinService.self, DivergingLabels.self,
    UnusedPaper.self, TypedFigure.self, UnknownWordGroup.self, CircularWordGroup.self,
    NeedlessJustification.self,
  ]

  /// Runs every check; `today` decides which review dates are past.
  ///
  /// Warnings that their declaration justifies are given apart, with the reason.
  package static func run(on result: LoadResult, today: CalendarDate) -> RuleReport {
    let rules = CheckedRules(result, today: today)
    var report = RuleReport()
    var used: Set<SourceRange> = []
    for check in all where check != NeedlessJustification.self {
      for problem in check.problems(in: rules) {
        let diagnostic = problem.diagnostic(check.page)
        if let justification = problem.justified.first(where: { $0.code.value == check.page.code.text }),
          diagnostic.severity == .warning
        {
          used.insert(justification.code.range)
          report.justified.append((diagnostic, justification.reason))
        } else {
          report.problems.append(diagnostic)
        }
      }
    }
    report.problems += NeedlessJustification.problems(in: rules, used: used).map {
      $0.diagnostic(NeedlessJustification.page)
    }
    report.problems = report.problems.sorted(in: result.files)
    return report
  }
}

/// What the checks found.
package struct RuleReport: Sendable {
  package var problems: [Diagnostic] = []
  /// Warnings accepted where they stand, with the author's reason.
  package var justified: [(diagnostic: Diagnostic, reason: String)] = []
}

extension RuleProblem {
  /// Codes in W are warnings, the others errors.
  func diagnostic(_ page: ProblemPage) -> Diagnostic {
    Diagnostic(
      severity: page.code.text.hasPrefix("W") ? .warning : .error, code: page.code, message: message,
      primary: Label(range: place, text: label), secondary: secondary, help: help.map(\.asSentence))
  }
}
