import RuleEngine
import RuleModel

/// The services of a plan under their numbers, and what they ask for: all that a command reads of a plan that it does
/// not show.
struct PlanOutline {
  private let maker: PlanMaker
  let services: [PlannedService]
  let first: [FirstStep]
  /// Open services left out because nobody asked for them.
  let others: Int

  /// - Parameter hidden: services left out, as if they were none.
  init(
    of state: SessionState, in setting: InterviewSetting, without hidden: Set<ServiceIndex> = [],
    telling detail: PlanMaker.Detail = .outline
  ) {
    maker = PlanMaker(of: state, in: setting, telling: detail)
    var services = maker.services()
    services.shown.removeAll { hidden.contains($0.service) }
    first = maker.firstSteps(of: services.shown)
    self.services = PlanMaker.numbered(services.shown, first: first.map(\.service))
    others = services.others
  }

  var papers: [PaperLine] { maker.papers(of: services) }
  var forms: [FormLine] { maker.forms(of: services) }
  var reserves: [ReserveLine] { maker.reserves(of: services) }
  var unknown: [UnknownLine] { maker.unknown() }
  var suppositions: [FactKey] { maker.suppositions() }
}
