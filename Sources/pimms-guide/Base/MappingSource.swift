import FoundationEssentials
import Presentation
import RuleLanguage
import RuleModel

/// The mapping named on the command line: one of the base's, or a file of its own.
///
/// A bare word names one of the base. What has a slash, or ends as YAML does, is a file, and is read even where the base
/// has a mapping of the same name: an author tries the copy that he changes.
struct MappingSource {
  let name: String

  /// The base, with the file's mapping in it.
  func load(_ options: CommonOptions) throws -> (RuleBase, FieldMapping) {
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return try loadFile(options) }
    let base = try BaseSource(options).checkedBase(plain: options.plain)
    guard let mapping = base.mappings[name] else {
      throw CommandFailure.mapping(.unknown(name, known: base.mappings.keys.sorted()))
    }
    return (base, mapping)
  }

  private func loadFile(_ options: CommonOptions) throws -> (RuleBase, FieldMapping) {
    guard FileManager.default.fileExists(atPath: name) else {
      throw CommandFailure.mapping(.noFile(name))
    }
    let file = RuleText(path: name, utf8: try TextFile.read(name))
    let (base, key) = try BaseSource(options).checkedBase(over: file, plain: options.plain)
    guard let key, let mapping = base.mappings[key] else {
      throw CommandFailure.mapping(.notInFile(name, known: base.mappings.keys.sorted()))
    }
    return (base, mapping)
  }
}
