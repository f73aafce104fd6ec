package import RuleModel

/// Something to do in a plan: a step that the rules tell, or what goes for any decision that can be contested.
package enum PlannedStep: Sendable {
  /// A condition that stands is all that is still to be known for it to apply.
  case written(Procedure.Step)
  /// Contesting a decision while its delay runs, whatever the service; the reason is that of the delay, which may run
  /// from a day that nobody knows yet.
  case contest(reason: RuleSentence, isDayKnown: Bool)
  /// What stands between contesting a refusal and the steps of a request.
  case askAnew
}

extension PlannedStep {
  /// The step that the rules tell, if it is one.
  package var written: Procedure.Step? {
    switch self {
    case .written(let step): step
    case .contest, .askAnew: nil
    }
  }
}
