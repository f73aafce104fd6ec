import SourceText
import YAMLTree

/// A text read, with its files, so that places can be shown.
struct Reading {
  let files: SourceFiles
  let root: YAMLNode?
  let diagnostics: [Diagnostic]

  init(_ text: String, limits: YAMLReader.Limits = .standard) {
    self.init(Array(text.utf8), limits: limits)
  }

  init(_ utf8: [UInt8], limits: YAMLReader.Limits = .standard) {
    var files = SourceFiles()
    let id = files.add(path: "essai.yaml", utf8: utf8)
    (root, diagnostics) = YAMLReader.read(files[id], limits: limits)
    self.files = files
  }

  /// The diagnostics as an author sees them.
  var drawn: String {
    let renderer = DiagnosticRenderer(style: .plain, width: 100)
    return diagnostics.map { renderer.render($0, in: files) }.joined(separator: "\n")
  }

  var codes: [String] {
    diagnostics.map(\.code.text)
  }

  /// What is underlined by each diagnostic.
  var underlined: [String] {
    diagnostics.map { files.text(of: $0.primary.range) }
  }
}

extension YAMLNode {
  /// `{clé: texte, liste: [a, ~]}`: the structure without places.
  var outline: String {
    switch content {
    case .null: "~"
    case .scalar(let scalar): scalar.text
    case .sequence(let elements): "[" + elements.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.value): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }

  /// Follows keys and element numbers.
  func at(_ path: String...) -> YAMLNode? {
    path.reduce(Optional(self)) { node, step in
      switch node?.content {
      case .mapping(let entries): entries.first { $0.key.value == step }?.value
      case .sequence(let elements): Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      case .scalar, .null, nil: nil
      }
    }
  }

  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }
}
