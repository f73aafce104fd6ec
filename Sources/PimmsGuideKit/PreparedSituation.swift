import RuleEngine
import RuleModel

/// Everything said of one person, converted once: to be judged many times or in batches.
public struct PreparedSituation: Sendable {
  let situation: Situation

  public init(_ values: [(FactHandle, FactValue)]) {
    var situation = Situation()
    for (fact, value) in values { situation[FactKey(fact.name)] = value.answer }
    self.situation = situation
  }

  init(_ situation: Situation) { self.situation = situation }
}

/// A situation read for one guide and one day.
public struct ReadySituation: Sendable {
  let answers: PreparedAnswers
}

extension Guide {
  /// The situations of the fictive persons that the base brings for training.
  public var scenarioSituations: [PreparedSituation] {
    program.base.scenarios.map { PreparedSituation($0.situation) }
  }
}
