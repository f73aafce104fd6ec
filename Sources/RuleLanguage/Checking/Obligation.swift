internal import RuleModel
internal import SourceText

/// Something an expression relies on, to be proved once every computed fact is known.
enum Obligation: Sendable {
  /// Never zero.
  case divisor(Expression)
  /// Always above zero.
  case quantum(Expression)
  /// Thresholds rise, and the subject never lies below the first.
  case brackets(Brackets)
  /// Neither gap nor overlap.
  case table(TableCoverage)
}

extension ExpressionChecker {
  /// Proves what the expressions checked so far rely on, or tells; to be called once, after the last of them.
  ///
  /// `computed` gives the calculations of computed facts: their bounds follow from them.
  mutating func proveExtents(computed: [FactIndex: Expression] = [:]) {
    var analysis = ExtentAnalysis(signatures: signatures, computed: computed)
    let before = problems.count
    for obligation in obligations {
      switch obligation {
      case .divisor(let divisor): prove(divisor: divisor, &analysis)
      case .quantum(let quantum): prove(quantum: quantum, &analysis)
      case .brackets(let brackets): prove(brackets, &analysis)
      case .table(let table): table.prove(with: &analysis, signatures, &problems)
      }
    }
    obligations = []
    // The copies of one expression say the same.
    var seen: Set<Diagnostic> = []
    problems = problems[..<before] + problems[before...].filter { seen.insert($0).inserted }
  }

  private mutating func prove(divisor: Expression, _ analysis: inout ExtentAnalysis) {
    let extent = analysis.extent(divisor)
    guard extent.mayBeZero else { return }
    report(.extent(.divisorMayBeZero(extent: extent.shown)), at: divisor.range)
  }

  private mutating func prove(quantum: Expression, _ analysis: inout ExtentAnalysis) {
    let extent = analysis.extent(quantum)
    guard (extent.lower ?? .zero) <= .zero else { return }
    report(.extent(.quantumNotPositive), at: quantum.range)
  }

  private mutating func prove(_ brackets: Brackets, _ analysis: inout ExtentAnalysis) {
    let thresholds = brackets.steps.map { (step: $0, value: analysis.extent($0.threshold).exact) }
    for (lower, upper) in zip(thresholds, thresholds.dropFirst()) {
      guard let low = lower.value, let high = upper.value else { continue }
      let opensAbove = low == high && lower.step.includesThreshold && !upper.step.includesThreshold
      if low < high || opensAbove { continue }
      report(
        .extent(.thresholdsNotRising(previous: lower.step.threshold.range)), at: upper.step.threshold.range)
    }
    guard let first = brackets.steps.first else { return }
    let subject = analysis.extent(brackets.subject)
    let threshold = analysis.extent(first.threshold)
    if let lowest = subject.lower, let start = threshold.upper,
      first.includesThreshold ? lowest >= start : lowest > start
    {
      return
    }
    report(
      .extent(
        .belowFirstThreshold(
          extent: subject.shown, threshold: threshold.shown, subject: brackets.subject.range)),
      at: first.threshold.range)
  }
}
