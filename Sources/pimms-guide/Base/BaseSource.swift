import EmbeddedBase
import FoundationEssentials
import Presentation
import RuleLanguage
import RuleModel
import SourceText
import Terminal

/// The rule base of this run: the embedded one, with the folders of `--rules` and `PIMMS_GUIDE_RULES` laid over it.
struct BaseSource {
  let folders: [String]
  /// Paths that stand in place of the embedded base.
  let replacing: [String]

  /// `paths`, or the folders of `PIMMS_GUIDE_BASE`, form the base in place of the embedded one when there are any: an
  /// author tries a base without building anything.
  init(_ options: CommonOptions, only paths: [String] = []) {
    let environment = ProcessInfo.processInfo.environment
    replacing = paths.isEmpty ? Self.list(environment["PIMMS_GUIDE_BASE"]) : paths
    folders = Self.list(environment["PIMMS_GUIDE_RULES"]) + options.rules
  }

  private static func list(_ variable: String?) -> [String] {
    (variable ?? "").split(separator: ":").map(String.init)
  }

  /// What the first page of an interview says, when the base is the embedded one alone: the files of an author may have
  /// errors, which come before any page.
  var opening: InterviewOpening? {
    isEmbeddedAlone ? RuleBaseLoader.opening(of: EmbeddedBase.ruleTexts) : nil
  }

  private var isEmbeddedAlone: Bool { replacing.isEmpty && folders.isEmpty }

  /// Loads all layers; diagnostics are in the result. Examples and scenarios are in it with the `proofs` only.
  func load(mapping: RuleText? = nil, proofs: Bool) throws(CommandFailure) -> LoadResult {
    var layers: [[RuleText]] = []
    if replacing.isEmpty {
      layers.append(EmbeddedBase.ruleTexts)
    } else {
      var texts: [RuleText] = []
      for path in replacing { texts += try self.texts(under: path) }
      layers.append(texts)
    }
    for folder in folders { layers.append(try texts(under: folder)) }
    if !isEmbeddedAlone { layers = Self.readOnce(layers) }
    return RuleBaseLoader.load(layers, mapping: mapping, proofs: proofs)
  }

  /// The layers without the files that say, byte for byte, what one before them says: the folder of the base laid over
  /// itself, or named twice, defines nothing twice.
  private static func readOnce(_ layers: [[RuleText]]) -> [[RuleText]] {
    var seen: Set<[UInt8]> = []
    return layers.map { layer in layer.filter { seen.insert($0.utf8).inserted } }
  }

  private func texts(under folder: String) throws(CommandFailure) -> [RuleText] {
    var texts: [RuleText] = []
    for path in try TextFile.ruleFiles(under: folder) {
      texts.append(RuleText(path: path, utf8: try TextFile.read(path)))
    }
    return texts
  }

  /// The checked base.
  func base(proofs: Bool = false) throws(UnusableBase) -> RuleBase { try base(over: nil, proofs: proofs).base }

  private func base(
    over mapping: RuleText?, proofs: Bool
  ) throws(UnusableBase) -> (base: RuleBase, mapping: String?) {
    let result: LoadResult
    do throws(CommandFailure) {
      result = try load(mapping: mapping, proofs: proofs)
    } catch {
      throw .unread(error)
    }
    guard let base = result.base else { throw .wrong(result) }
    return (base, mapping.flatMap { _ in result.lastMapping })
  }

  /// The checked base, or the errors told on standard error and the end.
  func checkedBase(plain: Bool, proofs: Bool = false) throws -> RuleBase {
    do throws(UnusableBase) {
      return try base(proofs: proofs)
    } catch {
      throw try error.told(plain: plain)
    }
  }

  /// The same with the file of a mapping over it, and what its mapping is called; nil when it declares none.
  func checkedBase(over mapping: RuleText, plain: Bool) throws -> (base: RuleBase, mapping: String?) {
    do throws(UnusableBase) {
      return try base(over: mapping, proofs: false)
    } catch {
      throw try error.told(plain: plain)
    }
  }
}
