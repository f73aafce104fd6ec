internal import RuleModel
internal import SourceText

/// One thing that can be said against a base that can be read.
protocol RuleCheck: Sendable {
  /// The code, why it is told, and examples that are its tests.
  static var page: ProblemPage { get }

  static func problems(in rules: CheckedRules) -> [RuleProblem]
}

/// A problem, and the declaration where it may be justified.
struct RuleProblem: Sendable {
  let message: String
  let place: SourceRange
  var label = ""
  var secondary: [Label] = []
  var help: [String] = []
  var justified: [Justification] = []
}

/// What checks read: the tables, what was written, and who uses what.
struct CheckedRules: Sendable {
  let base: RuleBase
  let declarations: DeclarationSet
  /// The day for which review dates are judged.
  let today: CalendarDate
  let usage: RuleUsage
  /// Every text said to people, with its place.
  let sentences: [Located<String>]

  init(_ result: LoadResult, today: CalendarDate) {
    base = result.partial
    declarations = result.declarations
    self.today = today
    usage = RuleUsage(result.partial, named: result.sentences.flatMap { FigureText($0.value)?.figures ?? [] })
    sentences = result.sentences
  }
}
