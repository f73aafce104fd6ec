import EmbeddedBase
import RuleEngine
import RuleLanguage
import RuleModel
import Testing
import Training

/// The exercises of the repository's own scenarios, compiled once.
enum RealExercises {
  static let program: Program? = {
    let texts = EmbeddedBase.files.filter { $0.path.hasSuffix(".yaml") }.map { RuleText(path: $0.path, utf8: $0.bytes) }
    return RuleBaseLoader.load([texts]).base.map { Program(compiling: $0) }
  }()

  static let all: [Exercise] = {
    guard let program else { return [] }
    return program.base.scenarios.map { Exercise($0, with: program) }
  }()

  static func named(_ name: String) throws -> Exercise {
    try #require(all.first { $0.scenario.id.text.hasPrefix(name) })
  }
}
