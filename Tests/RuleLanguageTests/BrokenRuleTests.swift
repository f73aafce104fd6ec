import Foundation
import RuleLanguage
import SourceText
import TestTools
import Testing

/// Rule files that are wrong, each with all that is said of it beside it.
///
/// `PIMMS_GUIDE_RECORD=1` rewrites the expected texts and fails, so that what changed is looked at.
struct BrokenRuleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Broken")

  private static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test func `There are many ways to be wrong`() {
    #expect(Self.names.count >= 30)
  }

  @Test(arguments: names)
  func `A broken file says all that is wrong, and nothing else`(name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).yaml"), encoding: .utf8)
    let result = RuleBaseLoader.load([
      [RuleText(path: ExampleBase.path, text: ExampleBase.text), RuleText(path: "\(name).yaml", text: text)]
    ])
    #expect(result.base == nil)
    let renderer = DiagnosticRenderer(style: .plain, width: 100)
    let told = result.diagnostics.map { renderer.render($0, in: result.files) }.joined(separator: "\n\n") + "\n"
    let expected = Self.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["PIMMS_GUIDE_RECORD"] == "1" {
      try told.write(to: expected, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).txt")
      return
    }
    #expect(try told == String(contentsOf: expected, encoding: .utf8))
  }
}
