package import Interview
package import RuleModel

/// The steps of a plan.
extension Wording {
  /// A step of a plan as the rules tell theirs: what goes for any decision has its words here.
  package func step(_ planned: PlannedStep) -> Procedure.Step {
    switch planned {
    case .written(let step): step
    case .contest(let reason, let isDayKnown):
      Procedure.Step(
        action: RuleSentence(
          (isDayKnown ? "" : "Lire la date sur la lettre : le délai part du jour où elle est arrivée. ")
            + "Contester par écrit, avec une copie de la décision et les preuves : \(reason.written)."),
        channel: nil, place: nil, duration: nil, condition: nil)
    case .askAnew:
      Procedure.Step(
        action: "Si la situation a changé depuis la décision, une nouvelle demande peut aussi être faite.",
        channel: nil, place: nil, duration: nil, condition: nil)
    }
  }

  /// A step with the condition that is still open, ended before what follows it.
  func sentence(_ planned: PlannedStep) -> String { sentence(step(planned)) }
}
