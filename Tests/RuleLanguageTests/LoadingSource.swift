import RuleLanguage
import RuleModel
import SourceText
import TestTools
import Testing
import YAMLTree

/// Loads texts as the files of one layer, beside the example base.
func load(_ texts: String...) -> LoadResult {
  RuleBaseLoader.load([
    [RuleText(path: ExampleBase.path, text: ExampleBase.text)]
      + texts.enumerated().map { RuleText(path: "essai_\($0.offset + 1).yaml", text: $0.element) }
  ])
}

func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.code.text) }

func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

/// The root of a YAML text; the file is the first of its own set.
func node(_ text: String) throws -> YAMLNode {
  var files = SourceFiles()
  let id = files.add(path: "situation.yaml", utf8: Array(text.utf8))
  let (root, diagnostics) = YAMLReader.read(files[id])
  #expect(diagnostics.isEmpty)
  return try #require(root)
}
