import FoundationEssentials
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
      throw CommandFailure(
        "aucune correspondance ne s'appelle « \(name) » ; \(known(in: base)). Pour un fichier, écrivez son chemin.",
        code: .usage)
    }
    return (base, mapping)
  }

  private func loadFile(_ options: CommonOptions) throws -> (RuleBase, FieldMapping) {
    guard FileManager.default.fileExists(atPath: name) else {
      throw CommandFailure(
        "« \(name) » n'existe pas. Une correspondance de la base s'écrit par son nom seul, sans dossier ni « .yaml ».",
        code: .environment)
    }
    let file = RuleText(path: name, utf8: try TextFile.read(name))
    let (base, key) = try BaseSource(options).checkedBase(over: file, plain: options.plain)
    guard let key, let mapping = base.mappings[key] else {
      throw CommandFailure("« \(name) » ne contient pas de correspondance ; \(known(in: base)).", code: .content)
    }
    return (base, mapping)
  }

  private func known(in base: RuleBase) -> String {
    "la base a : \(base.mappings.keys.sorted().joined(separator: ", "))"
  }
}
