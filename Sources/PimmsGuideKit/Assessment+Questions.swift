import Presentation
import RuleEngine
import RuleModel

/// The next thing to ask.
public struct Question: Hashable, Sendable {
  public let matter: Matter
  /// In French, as it is asked of the person present: their partner, their child or their debt is named in it.
  public let text: String
  /// How to find the answer out, in French, where the rules say it.
  public let howToKnow: String?
  /// Asked with care, and kept in no statistics.
  public let isSensitive: Bool
  /// Open services that an answer helps to settle, the most helped first.
  public let services: [ServiceHandle]

  public enum Matter: Hashable, Sendable {
    /// To be stated with a value of that kind.
    case fact(FactHandle, of: Subject, for: Moment, ValueKind)
    /// Who the members of a list are, at most so many.
    case members(of: String, maximum: Int)
  }
}

extension Assessment {
  /// The question that is most worth asking; nil when nothing that may still be asked can change the verdict of an open
  /// service.
  ///
  /// What was stated, `unavailable` included, is not asked again: a loop that answers each question comes to an end.
  ///
  /// - Parameter goals: the services that matter; nil for all of them.
  /// - Throws: `Misuse` for a handle of another guide.
  public func nextQuestion(among goals: Set<ServiceHandle>? = nil) throws(Misuse) -> Question? {
    let context = PlanningContext(goals: try guide.positions(of: goals))
    guard let planned = Planner(guide.program).next(in: evaluation, context: context) else { return nil }
    return question(planned)
  }

  private func question(_ planned: PlannedQuestion) -> Question? {
    guard let matter = matter(of: planned.question) else { return nil }
    let wording = wording
    let fact = planned.question.key.flatMap { guide.base.fact(named: $0.fact) }
    return Question(
      matter: matter, text: wording.text(planned.question),
      howToKnow: wording.howToKnow(planned.question), isSensitive: fact?.isSensitive ?? false,
      services: planned.services.map(guide.handle))
  }

  private func matter(of question: RuleEngine.Question) -> Question.Matter? {
    switch question {
    case .roster(let name):
      guard let index = guide.base.scopeIndices[name], case .list(let maximum, _) = guide.base.scopes[index].kind
      else { return nil }
      return .members(of: guide.base.scopes[index].plural, maximum: maximum)
    case .value(let key):
      guard let index = guide.base.factIndices[key.fact] else { return nil }
      return .fact(
        FactHandle(index, of: guide.program), of: guide.subject(key.member), for: guide.moment(key.moment),
        guide.kind(of: guide.base.facts[index], on: evaluation.date))
    case .regularity(let key):
      guard let index = guide.base.factIndices[key.fact] else { return nil }
      return .fact(FactHandle(index, of: guide.program), of: guide.subject(key.member), for: .everyMonth, .truth)
    }
  }
}
