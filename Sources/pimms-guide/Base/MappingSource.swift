import RuleLanguage
import RuleModel

/// The mapping named on the command line: one of the base's, or a file of its own.
struct MappingSource {
  let name: String

  /// The base, with the file's mapping in it when it was not there already.
  func load(_ options: CommonOptions) throws -> (RuleBase, FieldMapping) {
    let base = try BaseSource(options).checkedBase(plain: options.plain)
    if let known = base.mappings[name] { return (base, known) }
    let stem = name.split(separator: "/").last.map(String.init) ?? name
    let short = stem.hasSuffix(".yaml") ? String(stem.dropLast(5)) : stem
    if let known = base.mappings[short] { return (base, known) }
    guard name.contains("/") || name.contains(".") else { throw unknown(in: base) }
    var extended = options
    extended.rules.append(name)
    let wider = try BaseSource(extended).checkedBase(plain: options.plain)
    let added = Set(wider.mappings.keys).subtracting(base.mappings.keys)
    guard let key = added.sorted().first, let mapping = wider.mappings[key] else {
      throw CommandFailure("« \(name) » ne contient pas de correspondance ; \(known(in: base)).", code: .content)
    }
    return (wider, mapping)
  }

  private func unknown(in base: RuleBase) -> CommandFailure {
    CommandFailure(
      "aucune correspondance ne s'appelle « \(name) » ; \(known(in: base)). Pour un fichier, écrivez son chemin.",
      code: .usage)
  }

  private func known(in base: RuleBase) -> String {
    "la base a : \(base.mappings.keys.sorted().joined(separator: ", "))"
  }
}
