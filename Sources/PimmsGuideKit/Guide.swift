import EmbeddedBase
import RuleEngine
import RuleLanguage
import RuleModel
import SourceText

/// A checked rule base, ready to judge situations.
///
/// The narrow public face of the product, for programs that embed it: load a base, evaluate, plan, play. Names are the
/// stable identifiers of the rules; handles are valid for one guide only.
public struct Guide: Sendable {
  let program: Program

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

  /// Services in the order of the base.
  public var services: [ServiceHandle] { program.base.services.indices.map { ServiceHandle(index: $0) } }

  public func service(_ id: String) -> ServiceHandle? {
    program.base.serviceIndices[ServiceID(id)].map { ServiceHandle(index: $0) }
  }

  public func identifier(of service: ServiceHandle) -> String { program.base.services[service.index].id.text }

  public func title(of service: ServiceHandle) -> String { program.base.services[service.index].title }

  public func fact(_ name: String) -> FactHandle? {
    program.base.factIndices[FactName(name)].map { FactHandle(index: $0, name: FactName(name)) }
  }

  /// The size of the compiled program: how many steps one full evaluation runs.
  public var stepCount: Int { program.nodes.count }
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

/// A service of one guide.
public struct ServiceHandle: Hashable, Sendable {
  let index: ServiceIndex
}

/// A fact of one guide.
public struct FactHandle: Hashable, Sendable {
  let index: FactIndex
  let name: FactName

  public var identifier: String { name.text }
}
