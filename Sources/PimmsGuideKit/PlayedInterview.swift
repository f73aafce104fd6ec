import RuleEngine
import RuleModel

/// In which order an interview asks.
public enum InterviewOrder: Sendable {
  /// As the planner ranks the questions.
  case planned
  /// In the order of the facts in the base, questions that no longer matter left out.
  case fixed
}

/// An interview with a person whose whole situation is known, played a question at a time until every service among
/// the goals is settled or nothing that may be asked matters.
public struct PlayedInterview: Sendable {
  private var play: Simulation.Play

  /// Nil goals: every service. A fact that the situation lacks is answered "ne sait pas".
  public init(
    _ guide: Guide, of situation: PreparedSituation, on day: Day, goals: Set<ServiceHandle>? = nil,
    order: InterviewOrder = .planned
  ) {
    let simulated: Simulation.Order =
      switch order {
      case .planned: .planned
      case .fixed: .fixed
      }
    play = Simulation.Play(
      of: situation.situation, with: Evaluation(guide.program, on: day.date),
      goals: goals.map { Set($0.map(\.index)) }, order: simulated)
  }

  /// The fact or list asked about next, by its identifier; nil when the interview is over.
  public mutating func chooseQuestion() -> String? {
    switch play.chooseQuestion() {
    case .value(let key), .regularity(let key): key.fact.text
    case .roster(let scope): scope.text
    case nil: nil
    }
  }

  /// Answers the question that was chosen from the situation.
  public mutating func answer() { play.answer() }

  public var questionCount: Int { play.questions.count }

  /// Where the interview stands.
  public var assessment: Assessment { Assessment(play.evaluation) }
}
