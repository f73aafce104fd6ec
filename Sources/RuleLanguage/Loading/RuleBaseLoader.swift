package import RuleModel
package import SourceText
internal import YAMLTree

/// From texts to a checked rule base, or everything that is wrong with them.
///
/// Two passes: names and types first, so that a file may use what another declares; then every expression. Nothing
/// stops the run: one load tells all the errors.
package enum RuleBaseLoader {
  /// Loads layers over one another, the default base first; files are read in the order of their paths.
  ///
  /// A layer redefines a name of an earlier one only where it says `remplace: oui`.
  package static func load(_ layers: [[RuleText]]) -> LoadResult {
    var files = SourceFiles()
    var reading = Reading()
    var declarations = DeclarationSet()
    for (layer, texts) in layers.enumerated() {
      for text in texts.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
        let id = files.add(path: text.path, utf8: text.utf8)
        let (root, problems) = YAMLReader.read(files[id])
        reading.diagnostics += problems
        if let root { declarations.read(root, layer: layer, &reading) }
      }
    }
    var signatures = SignatureBuilder(declarations, reading: reading)
    signatures.reportMissingBase(in: files)
    var builder = BaseBuilder(signatures)
    builder.build()
    let diagnostics = builder.reading.diagnostics.sorted(in: files)
    return LoadResult(
      base: diagnostics.hasErrors ? nil : builder.base, diagnostics: diagnostics, files: files,
      declarations: declarations, draft: builder.base)
  }
}

/// One file to load: a path as it is shown to the author, and its bytes.
package struct RuleText: Sendable {
  package let path: String
  package let utf8: [UInt8]

  package init(path: String, utf8: [UInt8]) {
    self.path = path
    self.utf8 = utf8
  }

  package init(path: String, text: String) {
    self.init(path: path, utf8: Array(text.utf8))
  }
}

/// What loading gives: a base if nothing is wrong, and in any case what was found.
package struct LoadResult: Sendable {
  /// Nil when there is an error.
  package let base: RuleBase?
  /// Errors in the order of reading; warnings are found by `RuleChecks`.
  package let diagnostics: [Diagnostic]
  package let files: SourceFiles
  let declarations: DeclarationSet
  /// The tables as far as they could be filled, for checks that go on in spite of errors.
  let draft: RuleBase
}

extension SignatureBuilder {
  fileprivate mutating func reportMissingBase(in files: SourceFiles) {
    guard declarations.base == nil, let first = files.all.first else { return }
    reading.report(
      "E208", "aucun fichier ne contient la clé `base`", at: SourceRange(file: first.id, start: 0, end: 0),
      help: ["ajouter un fichier base.yaml : `base: {nom: …, territoire: …, version: …}`."])
  }
}
