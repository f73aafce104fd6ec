internal import RuleModel

/// What somebody said, and all that was heard in it: what services are ranked by.
struct Story {
  let scene: Scene
  let facts: [HeardFact]
  /// By how much what was heard moves the odds of each service, as the natural logarithm of the factor.
  let lifts: [ServiceID: Double]
  let dangers: [AlarmCue<DangerID>]
  /// The dangers with those that are denied: "il ne me frappe pas" puts no sheet on violence on a screen that two people
  /// see.
  let spokenOf: [AlarmCue<DangerID>]
  /// To the requests of the base.
  let likeness: Likeness
}
