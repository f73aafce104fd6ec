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
  /// A layer redefines a name of an earlier one only where it says `remplace: oui`. Without `proofs`, the
  /// base has no scenarios and no examples, and their mistakes are not told: what judges and explains needs neither.
  ///
  /// - Parameter mapping: a file that somebody named, over all layers: what it declares stands over a mapping of the
  ///   same name without saying so.
  package static func load(_ layers: [[RuleText]], mapping: RuleText? = nil, proofs: Bool = true) -> LoadResult {
    var layers = layers
    if let mapping { layers.append([mapping]) }
    let mappingLayer = mapping == nil ? nil : layers.indices.last
    var files = SourceFiles()
    var reading = Reading()
    var declarations = DeclarationSet()
    var texts: [YAMLForest.Text] = []
    var layerOfFile: [Int] = []
    for (layer, layerTexts) in layers.enumerated() {
      for text in layerTexts.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
        let file = files.add(path: text.path, utf8: text.utf8)
        texts.append(YAMLForest.Text(files[file], packed: text.packedTree))
        layerOfFile.append(layer)
      }
    }
    let read = YAMLForest.map(texts, leavingOut: proofs ? .none : .proofs) { _, tree in
      var reader = DeclarationReader(proofs: proofs)
      if let root = tree.root { reader.read(root) }
      return (declared: reader.declared, problems: tree.problems, reading: reader.reading)
    }
    for (file, result) in zip(files.all, read) {
      reading.diagnostics += result.problems + result.reading.diagnostics
      reading.sentences += result.reading.sentences
      let layer = layerOfFile[Int(file.id.raw)]
      declarations.add(result.declared, layer: layer, isNamedMapping: layer == mappingLayer, &reading)
      if result.problems.hasErrors { declarations.addUnreadableNames(of: file) }
    }
    var signatures = SignatureBuilder(declarations, reading: reading)
    signatures.reportMissingBase(in: files)
    var builder = BaseBuilder(signatures)
    builder.build(proofs: proofs)
    builder.checkFigures(in: files)
    let diagnostics = builder.reading.diagnostics.sorted(in: files)
    let base = builder.base
    return LoadResult(
      base: diagnostics.hasErrors ? nil : base, diagnostics: diagnostics, files: files,
      declarations: declarations, sentences: builder.reading.sentences, partial: base)
  }
}

extension YAMLOmission {
  /// Scenarios, and the examples of services.
  fileprivate static let proofs = YAMLOmission(
    entries: [ServiceDeclaration.Keys.examples.declaration.name], files: .of([HeadKey.scenario.rawValue]))
}

/// One file to load: a path as it is shown to the author, and its bytes.
package struct RuleText: Sendable {
  package let path: String
  package let utf8: [UInt8]
  let packedTree: PackedTree?

  /// `packedTree` is what `PackedTree` wrote of these very bytes, if it did; the tree of other bytes is left aside.
  package init(path: String, utf8: [UInt8], packedTree: [UInt8]? = nil) {
    self.path = path
    self.utf8 = utf8
    self.packedTree = packedTree.map(PackedTree.init(utf8:))
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
  /// What the mapping of the last file is called, if it declares one.
  package var lastMapping: String? {
    guard let last = files.all.last else { return nil }
    return declarations.mappings.all.first { $0.declaredName.range.file == last.id }?.declaredName.value
  }

  /// Every text said to people, with its place.
  let sentences: [Located<String>]
  /// The base as far as it could be filled, for checks that go on in spite of errors.
  let partial: RuleBase
}

extension SignatureBuilder {
  fileprivate mutating func reportMissingBase(in files: SourceFiles) {
    guard declarations.base == nil, let first = files.all.first else { return }
    reading.report(
      "E208", "aucun fichier ne contient la clé `base`", at: SourceRange(file: first.id, start: 0, end: 0),
      help: ["ajouter un fichier base.yaml : `base: {nom: …, territoire: …, version: …}`."])
  }
}

extension DeclarationSet {
  /// The names that a file that is not good YAML seems to declare, from the start of its lines: they exist, so using
  /// them is no second error.
  fileprivate mutating func addUnreadableNames(of text: SourceFile) {
    for line in String(decoding: text.utf8, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon]
      let indent = key.prefix { $0 == " " }.count
      let name = key.drop { $0 == " " }.filter { $0 != "\"" }
      if indent == 0, let head = HeadKey(written: name) {
        let value = line[line.index(after: colon)...].split(separator: "#").first ?? ""
        addUnreadable(head, String(value.filter { $0 != " " && $0 != "\"" }))
      } else if indent == 2, NameSpelling.isName(name) {
        facts.addUnreadable(name)
        parameters.addUnreadable(name)
        papers.addUnreadable(name)
        themes.addUnreadable(name)
        operators.addUnreadable(name)
        communeSets.addUnreadable(name)
      }
    }
  }

  private mutating func addUnreadable(_ head: HeadKey, _ name: String) {
    switch head {
    case .service: services.addUnreadable(name)
    case .form: forms.addUnreadable(name)
    case .howTo: howTos.addUnreadable(name)
    case .mapping: mappings.addUnreadable(name)
    case .scenario: scenarios.addUnreadable(name)
    case .base, .scopes, .themes, .operators, .facts, .priors, .parameters, .papers, .communes, .attributes,
      .communeSets,
      .stationary, .frame, .vocabulary:
      break
    }
  }
}
