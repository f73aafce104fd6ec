import SourceText
import YAMLTree

@testable import RuleLanguage

/// One YAML value, read as an expression, with its text at hand for what diagnostics underline.
struct ExpressionSource {
  let files: SourceFiles
  let parsed: ParsedExpression?
  let problems: [Diagnostic]

  /// `key: value` in YAML; the key keeps the value from standing at the start of the file.
  init(yaml: String) {
    var files = SourceFiles()
    let id = files.add(path: "essai.yaml", utf8: Array(("essai: " + yaml + "\n").utf8))
    self.files = files
    let (root, diagnostics) = YAMLReader.read(files[id])
    var problems = diagnostics
    if case .mapping(let entries)? = root?.content, let entry = entries.first {
      parsed = ExpressionReader.read(entry.value, &problems)
    } else {
      parsed = nil
    }
    self.problems = problems
  }

  /// An expression of one line, in quotes so that YAML leaves every sign alone.
  init(_ line: String) {
    self.init(yaml: "\"" + line.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\"")
  }

  /// Every problem as `code underlined`.
  var marks: [String] { Self.marks(of: problems, in: files) }

  static func marks(of problems: [Diagnostic], in files: SourceFiles) -> [String] {
    problems.map { "\($0.code.text) \(files.text(of: $0.primary.range))" }
  }
}
