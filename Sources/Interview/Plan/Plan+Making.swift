import RuleEngine
import RuleModel

extension Plan {
  /// What an interview has led to so far; `hidden` services are left out of every part of it.
  init(of state: SessionState, in setting: InterviewSetting, without hidden: Set<ServiceIndex> = []) {
    let outline = PlanOutline(of: state, in: setting, without: hidden, telling: .whole)
    first = outline.first
    services = outline.services
    others = outline.others
    let seenAlone = setting.base.servicesSeenAlone
    let isPrivate = state.isDiscreet(in: setting)
    // A complaint goes with violence, and with a theft: only the first is seen alone.
    self.seenAlone = services.map(\.service).filter { service in
      seenAlone.contains(service) && (isPrivate || setting.base.isDangerProtocol(service))
    }
    date = setting.date
    ofPersonPresent = state.servicesSetApart(in: setting)
    deadlines = services.flatMap(\.deadlines).sorted(by: Self.isSooner)
    papers = outline.papers
    forms = outline.forms
    calls = services.filter { ($0.isOpen || $0.isToConfirm) && setting.base.services[$0.service].phone != nil }
      .map(\.service)
    reserves = outline.reserves
    howTos = state.howTos
    unknown = outline.unknown
    suppositions = outline.suppositions
    let standing = Set(state.heard.dangers.map(\.id)).subtracting(state.dismissedDangers)
    dangers = state.standingDangers(in: setting).filter { !$0.isPrivate }
    isDiscreet = state.isDiscreet(in: setting) && !standing.isEmpty
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
