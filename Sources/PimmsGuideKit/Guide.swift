import EmbeddedBase
package import RuleEngine
import RuleLanguage
import RuleModel
import SourceText

/// A checked rule base, ready to judge situations.
///
/// Names are the stable identifiers of the rules. A handle is of one guide, and another guide refuses it.
public struct Guide: Sendable {
  package let program: Program

  /// Loads rule files, the only base; nothing embedded is added.
  ///
  /// - Throws: `GuideError` with every error of the rules, drawn as the checker draws them.
  public init(files: [RuleFile]) throws(GuideError) {
    try self.init(texts: files.map { RuleText(path: $0.path, utf8: $0.utf8) })
  }

  private init(texts: [RuleText]) throws(GuideError) {
    let result = RuleBaseLoader.load([texts])
    guard let base = result.base else {
      let renderer = DiagnosticRenderer(style: .plain, width: 100)
      throw GuideError(
        problems: result.diagnostics.filter { $0.severity == .error }.map { renderer.render($0, in: result.files) })
    }
    program = Program(compiling: base)
  }

  /// The rules that the product ships.
  public static func embedded() throws(GuideError) -> Guide {
    try Guide(texts: EmbeddedBase.ruleTexts)
  }
}

/// One file of rules: its path, for messages, and its bytes.
public struct RuleFile: Sendable {
  public let path: String
  public let utf8: [UInt8]

  public init(path: String, utf8: [UInt8]) {
    self.path = path
    self.utf8 = utf8
  }
}

/// A base that cannot be used, with each error drawn at its place.
public struct GuideError: Error, Sendable, CustomStringConvertible {
  public let problems: [String]

  public var description: String { problems.joined(separator: "\n\n") }
}
