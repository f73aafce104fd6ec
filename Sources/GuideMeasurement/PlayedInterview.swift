public import PimmsGuideKit
import RuleEngine
import RuleModel

/// In which order an interview asks.
public enum InterviewOrder: Sendable {
  /// As the planner ranks the questions.
  case planned
  /// In the order of the facts in the base, questions that no longer matter left out: for comparison.
  case fixed
}

/// An interview with a person whose whole situation is known, played a question at a time until every service among
/// the goals is settled or nothing that may be asked matters; choosing and answering are timed one by one.
public struct PlayedInterview: Sendable {
  private let guide: Guide
  private var run: Simulation.Run

  /// Nil goals: every service. A fact that the situation lacks is answered "ne sait pas".
  ///
  /// - Throws: `Misuse` for a situation or a handle of another guide.
  public init(
    _ guide: Guide, of situation: PimmsGuideKit.Situation, on day: Day, goals: Set<ServiceHandle>? = nil,
    order: InterviewOrder = .planned
  ) throws(Misuse) {
    try guide.check(situation)
    let simulated: Simulation.Order =
      switch order {
      case .planned: .planned
      case .fixed: .fixed
      }
    self.guide = guide
    run = Simulation.Run(
      of: situation.facts, with: Evaluation(guide.program, on: day.date), goals: try guide.positions(of: goals),
      order: simulated)
  }

  /// False when the interview is over.
  public mutating func chooseQuestion() -> Bool { run.chooseQuestion() != nil }

  /// Answers the question that was chosen from the situation.
  public mutating func answer() { run.answer() }

  public var questionCount: Int { run.questions.count }

  /// Where the interview stands.
  public var assessment: Assessment { Assessment(guide, run.evaluation) }
}
