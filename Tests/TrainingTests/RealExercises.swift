import EmbeddedBase
import RuleEngine
import RuleLanguage
import RuleModel
import Synchronization
import Testing
import Training

/// The exercises of the repository's own scenarios, each prepared once, when it is first asked for.
enum RealExercises {
  static let program: Program? = {
    RuleBaseLoader.load([EmbeddedBase.ruleTexts]).base.map { Program(compiling: $0) }
  }()

  static let scenarios: [Scenario] = program?.base.scenarios ?? []

  private static let book = program.map { NameBook($0.base) }
  private static let prepared = Mutex<[ScenarioID: Exercise]>([:])

  /// By the beginning of its name.
  static func named(_ name: String) throws -> Exercise {
    let scenario = try scenario(name)
    if let known = prepared.withLock({ $0[scenario.id] }) { return known }
    let exercise = Exercise(scenario, with: try #require(program), book: book)
    prepared.withLock { $0[scenario.id] = exercise }
    return exercise
  }

  /// An exercise after these lines, each of which is an act at least.
  static func play(_ lines: [String], in name: String = "a04") throws -> Play {
    var play = Play(try named(name))
    for line in lines {
      guard case .acts(let acts) = play.read(line) else {
        Issue.record("no act: \(line)")
        continue
      }
      for act in acts { _ = play.apply(act) }
    }
    return play
  }

  static func scenario(_ name: String) throws -> Scenario {
    try #require(scenarios.first { $0.id.text.hasPrefix(name) })
  }
}
