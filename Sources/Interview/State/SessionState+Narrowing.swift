import RuleEngine
import RuleModel

/// Ranges and stretches: what is asked once more because the rules cut it.
extension SessionState {
  /// A question about a range that an open service still cuts; nil when there is none, or each was asked once more
  /// already.
  func narrowingQuestion(in setting: InterviewSetting) -> AskedQuestion? {
    let own = ownGoals(in: setting)
    let open = openServices(in: setting).filter { isFullTour || own.contains($0) }
    guard !open.isEmpty else { return nil }
    let planner = Planner(setting.program)
    for question in answered {
      guard case .value(let key) = question, !narrowed.contains(key),
        case .stated(.number(let range), _)? = evaluation.situation[key], range.exact == nil
      else { continue }
      let bands = planner.bands(narrowing: key, in: evaluation, for: Set(open))
      // Who chose a stretch was not asked for the value, and may well know it; who gave a range was.
      guard bands != nil || answeredInBands.contains(key) && planner.isCut(key, in: evaluation, for: Set(open)) else {
        continue
      }
      return AskedQuestion(
        question: question, services: open.filter { planner.isCut(key, in: evaluation, for: [$0]) }, reason: .narrowing,
        previous: evaluation.situation[key], bands: bands)
    }
    return nil
  }

  /// Leaves an answer that was asked about again as it is.
  mutating func keepAnswer(to asked: AskedQuestion, in setting: InterviewSetting) -> Step {
    if asked.reason == .narrowing, let key = asked.question.key { narrowed.insert(key) }
    return .changed(goBack(in: setting))
  }

  /// Remembers how an answer was given: by a stretch, or once more.
  mutating func noteBands(of asked: AskedQuestion, _ answer: Answer, for key: FactKey) {
    answeredInBands.remove(key)
    if case .stated(.number(let range), _) = answer, asked.bands?.ranges.contains(range) == true {
      answeredInBands.insert(key)
    }
    if asked.reason == .narrowing { narrowed.insert(key) } else { narrowed.remove(key) }
  }
}
