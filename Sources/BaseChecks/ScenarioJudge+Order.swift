import Interview
import RuleEngine
import RuleModel
import SourceText

extension ScenarioJudge {
  /// No service comes after one that the plan has less reason to hurry: a danger first, then the nearest last day.
  ///
  /// What neither a danger nor a day of the next two months ranks keeps the author's order: practice has reasons that
  /// the rules do not know (the exemption before the delay of payment).
  func orderProblems() -> [Diagnostic] {
    let written = scenario.expected.order.compactMap { base.serviceIndices[$0] }
    guard written.count > 1 else { return [] }
    let plan = Plan(of: evaluation, calling: written, in: day.setting)
    let able = written.compactMap { plan.service($0) }.filter(\.isOpen)
    let hurried = able.enumerated().sorted { left, right in
      (pressure(left.element), left.offset) < (pressure(right.element), right.offset)
    }
    guard hurried.map(\.offset) != Array(able.indices) else { return [] }
    func names(_ services: [PlannedService]) -> String {
      services.map { base.services[$0.service].id.text }.joined(separator: ", ")
    }
    return [
      problem(
        "E316", "`ordre` dit \(names(able)), le plan \(names(hurried.map(\.element)))",
        help: [
          "le plan met d'abord le danger, puis la date limite la plus proche des deux mois à venir.",
          "changer `ordre`, ou l'urgence et les délais de ces services.",
        ])
    ]
  }

  /// 0 for a danger, then the days left; everything else waits alike.
  private func pressure(_ planned: PlannedService) -> Int {
    if planned.outcome.urgency == .danger { return 0 }
    let days = planned.deadlines.filter { $0.isSoon(on: scenario.date) }.compactMap(\.dayToActBefore).map {
      $0.days(since: scenario.date)
    }
    return 1 + (days.min() ?? 1000)
  }
}
