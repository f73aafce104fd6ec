import RuleEngine
import RuleModel

extension Plan {
  /// What an interview has led to so far; `hidden` services are left out of every part of it.
  init(of state: SessionState, in setting: InterviewSetting, without hidden: Set<ServiceIndex> = []) {
    let maker = PlanMaker(state: state, setting: setting)
    var services = maker.services()
    services.shown.removeAll { hidden.contains($0.service) }
    first = maker.firstSteps(of: services.shown)
    services.shown = PlanMaker.numbered(services.shown, first: first.map(\.service))
    let seenAlone = setting.base.servicesSeenAlone
    self.seenAlone = services.shown.map(\.service).filter(seenAlone.contains)
    date = setting.date
    self.services = services.shown
    others = services.others
    ofPersonPresent = state.servicesSetApart(in: setting)
    deadlines = services.shown.flatMap(\.deadlines).sorted(by: Self.isSooner)
    papers = maker.papers(of: services.shown)
    forms = maker.forms(of: services.shown)
    calls = services.shown.filter { ($0.isOpen || $0.isToConfirm) && setting.base.services[$0.service].phone != nil }
      .map(\.service)
    reserves = maker.reserves(of: services.shown)
    guides = state.guides
    unknown = maker.unknown()
    suppositions = maker.suppositions()
    let keys = Set(state.heard.dangers.map(\.key)).subtracting(state.dismissedDangers)
    dangers = state.standingDangers(in: setting).filter { !$0.isPrivate }
    isDiscreet = state.isDiscreet(in: setting) && !keys.isEmpty
    evaluation = state.evaluation
  }

  /// What can still be met comes first, then what one waits for or may begin, then what is past or not known.
  private static func isSooner(_ left: DatedDeadline, _ right: DatedDeadline) -> Bool {
    if left.standing != right.standing { return left.standing < right.standing }
    guard let one = left.day, let other = right.day, one != other else { return left.service < right.service }
    return one < other
  }
}

extension DatedDeadline {
  fileprivate var standing: Int {
    switch (nature, limit) {
    case (.limit, .on), (.limit, .earliest), (.appeal, .on), (.appeal, .earliest): 0
    case (.start, .on), (.start, .earliest), (.answer, .on), (.answer, .earliest): 1
    case (_, .past): 2
    case (_, .notKnown): 3
    }
  }
}

extension PlannedService {
  /// Something can be done about it: open, to verify, or still undecided.
  package var isOpen: Bool {
    switch outcome.verdict {
    case .eligible, .eligibleWithReserves: true
    case .undetermined: isNeed
    case .notEligibleToConfirm, .notConcerned, .alreadyReceived, .notEligible: false
    }
  }

  /// Asked for and closed, unless somebody else says otherwise: nothing is to be done but to ask them.
  package var isToConfirm: Bool { isNeed && outcome.verdict == .notEligibleToConfirm }
}
