import BaseChecks
import Foundation
import RuleEngine
import RuleLanguage
import RuleModel
import SourceText
import Testing
import YAMLTree

/// The author's guide, followed to the letter over the real base.
struct TutorialTests {
  @Test func `Each step tells what the page shows, and at the end nothing is left to tell`() throws {
    let base = try Self.realBase()
    var folder = TutorialFolder()
    var shows = 0
    for step in TutorialPage.written.steps {
      switch step {
      case .write(let edit, let line):
        let isDone = folder.apply(edit)
        #expect(isDone, "line \(line): \(edit.path), \(edit.way.rawValue)")
      case .told(let shown, let line):
        shows += 1
        let told = try Self.check(folder, over: base)
        #expect(shown.filter { !told.contains($0) } == [], "line \(line)")
        // A page may leave warnings out, never an error.
        #expect(told.filter { $0.hasPrefix("erreur") && !shown.contains($0) } == [], "line \(line)")
      case .shown: continue
      }
    }
    #expect(shows >= 5)
    #expect(folder.files.count >= 5)
    #expect(try Self.check(folder, over: base) == [])
  }

  @Test func `What is shown and not written is good YAML`() {
    for case .shown(let text, let line) in TutorialPage.written.steps {
      var files = SourceFiles()
      let id = files.add(path: "EcrireDesRegles.md", utf8: Array(text.utf8))
      let (_, diagnostics) = YAMLReader.read(files[id])
      #expect(codes(diagnostics) == [], "line \(line)")
    }
  }

  @Test func `Every code that the page names has an explanation`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/RuleLanguage/RuleLanguage.docc/EcrireDesRegles.md")
    let codes = try String(contentsOf: page, encoding: .utf8).matches(of: #/\b[EWY]\d{3}\b/#).map { String($0.output) }
    #expect(codes.count > 5)
    for code in Set(codes) {
      #expect((ProblemPages.explain(code: code) ?? BaseCheckPages.explain(code: code)) != nil, "\(code)")
    }
  }

  /// Diagnostics about the reader's folder, drawn as on a page of 100 columns.
  private static func check(_ folder: TutorialFolder, over base: [RuleText]) throws -> [String] {
    let own = folder.files.map { RuleText(path: $0.key, text: $0.value) }
    let result = RuleBaseLoader.load([base, own])
    func isOwn(_ range: SourceRange) -> Bool { folder.files[result.files[range.file].path] != nil }
    var found = result.diagnostics + RuleChecks.run(on: result, today: try day("2026-11-23")).problems
    if let base = result.base {
      // Running the whole base takes minutes in debug; its own examples are run elsewhere.
      found += BaseRun(Program(compiling: base), at: isOwn).diagnostics
    }
    let renderer = DiagnosticRenderer(style: .plain, width: 100)
    return found.filter { isOwn($0.primary.range) }.map { renderer.render($0, in: result.files) }
  }

  private static func realBase() throws -> [RuleText] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    return try ["Forms", "Rules"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path(percentEncoded: false))
        .filter { $0.hasSuffix(".yaml") }
        .map { name in
          RuleText(
            path: "\(folder)/\(name)",
            utf8: Array(try Data(contentsOf: root.appending(path: folder).appending(path: name))))
        }
    }
  }
}
