public import PimmsGuideKit
import RuleEngine
import RuleModel

extension Guide {
  /// The size of the compiled program: how many steps one full evaluation runs.
  public var stepCount: Int { program.nodes.count }

  /// The situations of the fictitious persons that the base brings for training: a load that is like real life.
  public var scenarioSituations: [PimmsGuideKit.Situation] {
    base.scenarios.map { PimmsGuideKit.Situation(self, $0.situation, saidOn: $0.date) }
  }
}
