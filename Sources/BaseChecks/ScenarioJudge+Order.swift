import Interview
import RuleEngine
import RuleModel
import SourceText

extension ScenarioJudge {
  /// The first steps of the plan, when these services alone are called for, come in the order that the scenario gives.
  ///
  /// What the plan has no reason to rank keeps the scenario's own order.
  func orderProblems() -> [Diagnostic] {
    let written = scenario.expected.order.compactMap { base.serviceIndices[$0] }
    guard written.count > 1 else { return [] }
    let setting = InterviewSetting(program: evaluation.program, date: scenario.date)
    let plan = Plan(of: scenario.situation, calling: written, in: setting)
    let first = plan.first.map(\.service).filter { written.contains($0) }
    let expected = written.filter { first.contains($0) }
    guard first != expected else { return [] }
    func names(_ services: [ServiceIndex]) -> String {
      services.map { base.services[$0].id.text }.joined(separator: ", ")
    }
    return [
      problem(
        "E316", "`ordre` commence par \(names(expected)), le plan par \(names(first))",
        help: [
          "le plan met d'abord le danger, puis la date limite la plus proche, puis ce qui est sûr.",
          "changer `ordre`, ou l'urgence et les délais de ces services.",
        ])
    ]
  }
}
