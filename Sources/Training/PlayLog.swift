package import RuleModel

/// An interview set aside: which scenario, and the acts so far.
///
/// It is written as JSON (`json(in:)`) and read back whole or not at all (`init(_:in:)`): a log that lacks an act would
/// be marked for what was not done.
package struct PlayLog: Sendable, Hashable {
  package let scenario: ScenarioID
  /// The seed of its figures; nil for the scenario as written.
  package let seed: Int?
  /// In the order in which they were done: replaying them gives the interview back.
  package let actions: [TraineeAction]

  package init(_ play: Play) {
    scenario = play.exercise.scenario.id
    seed = play.exercise.seed
    actions = play.log
  }

  init(scenario: ScenarioID, seed: Int?, actions: [TraineeAction]) {
    self.scenario = scenario
    self.seed = seed
    self.actions = actions
  }

  /// The keys of a log, and of an act in it.
  enum Key {
    static let scenario = "scénario"
    static let seed = "variante"
    static let acts = "actes"

    static let act = "acte"
    static let words = "mots"
    static let subject = "sujet"
    static let services = "services"
    static let names = "noms"
    static let day = "jour"
    /// Euros a month.
    static let amount = "montant"
  }
}
