import RuleEngine
import RuleModel

/// What an interview is about, where answers were taken up from a file and nobody said anything yet.
///
/// A file may hold answers and no needs. They follow from the answers where these say enough: whoever told the day of a
/// fine came for the fine. Otherwise what is open already is what there is to go on with; where nothing is, the person is
/// asked what brings them, as anybody. Words that are said after all make their own needs.
extension SessionState {
  /// Whether the needs are to be found in the answers.
  var isTakenUp: Bool {
    guard case .telling(.words, _) = stage else { return false }
    return speech.isEmpty && needs.isEmpty && howTos.isEmpty && !answered.isEmpty
  }

  /// The same interview once its needs are found; nil where nothing says what it is about.
  func withNeedsOfAnswers(in setting: InterviewSetting) -> SessionState? {
    guard isTakenUp else { return nil }
    var state = self
    state.needs = needsOfAnswers(in: setting)
    if state.needs.isEmpty {
      state.needs = PlanOutline(of: self, in: setting).services.filter(\.isOpen).prefix(Self.needsShown).map(\.service)
    }
    return state.needs.isEmpty ? nil : state
  }

  /// Rights that are not closed, those that the answers speak for most first.
  private func needsOfAnswers(in setting: InterviewSetting) -> [ServiceIndex] {
    let told = Set(evaluation.situation.answers.keys.map(\.fact))
    var readers: [FactName: [ServiceIndex]] = [:]
    for index in setting.base.services.indices {
      for fact in setting.program.factsRead(by: index) {
        let name = setting.base.facts[fact].name
        if told.contains(name) { readers[name, default: []].append(index) }
      }
    }
    // What few rights read says most of what somebody came for; everybody is asked for their age.
    var weights: [ServiceIndex: Double] = [:]
    for services in readers.values {
      for service in services { weights[service, default: 0] += 1 / Double(services.count) }
    }
    let hidden = discreetServices(in: setting).union(setting.base.servicesSeenAlone)
    let open = weights.filter { index, _ in
      !hidden.contains(index) && !setting.base.isDangerProtocol(index) && isPursuable(index)
    }
    guard let most = open.values.max(), most >= Self.telling else { return [] }
    let enough = most * Self.shareOfMost
    return open.filter { $0.value >= enough }
      .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .prefix(Self.needsShown).map(\.key)
  }

  private func isPursuable(_ index: ServiceIndex) -> Bool {
    switch evaluation.outcome(of: index).verdict {
    case .eligible, .eligibleWithReserves, .undetermined, .notEligibleToConfirm: true
    case .notConcerned, .alreadyReceived, .notEligible: false
    }
  }

  /// An answer that one right in two reads: less is what everybody is asked.
  private static let telling = 0.5
  /// Of the weight of the right that the answers speak for most.
  private static let shareOfMost = 0.5
}
