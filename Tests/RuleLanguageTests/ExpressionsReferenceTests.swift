import Foundation
import RuleModel
import SourceText
import Testing
import YAMLTree

@testable import RuleLanguage

@Suite struct `The reference is true` {
  private static let articles = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/RuleLanguage/RuleLanguage.docc")

  @Test func `Every operation has one entry, with its words`() {
    for operation in Operation.allCases {
      let entries = OperatorTable.entries.filter { $0.operation == operation }
      #expect(entries.count == 1, "\(operation)")
      let entry = OperatorTable[operation]
      #expect(!entry.phrases.isEmpty && !entry.meaning.isEmpty && !entry.partlyKnown.isEmpty, "\(operation)")
      #expect(!entry.spelling.isEmpty, "\(operation)")
    }
  }

  /// With `RECORD_REFERENCE` set, writes the article, then fails.
  @Test func `The article of operators is the one that the table writes`() throws {
    let file = Self.articles.appending(path: "Operateurs.md")
    let page = OperatorTable.referencePage()
    if ProcessInfo.processInfo.environment["RECORD_REFERENCE"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("Article written again: \(file.path())")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test func `Every turn of phrase of the language article is read`() throws {
    let article = try String(contentsOf: Self.articles.appending(path: "Langage.md"), encoding: .utf8)
    let rows = article.split(separator: "\n").drop { $0 != "Fonctions et tournures :" }
      .prefix { !$0.hasPrefix("#") }.filter { $0.hasPrefix("| `") }
    #expect(rows.count >= 10)
    for row in rows {
      let cell = row.dropFirst().prefix { $0 != "|" }
      for (position, span) in cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      where position % 2 == 1 && !span.contains("…") && !span.contains("`") {
        #expect(ExpressionSource(String(span)).marks == [], "\(span)")
      }
    }
  }

  @Test func `Every expression in the samples of the language article is read`() throws {
    let article = try String(contentsOf: Self.articles.appending(path: "Langage.md"), encoding: .utf8)
    let blocks = article.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    var count = 0
    for block in blocks {
      var files = SourceFiles()
      let id = files.add(path: "Langage.md", utf8: Array(block.utf8))
      let (root, problems) = YAMLReader.read(files[id])
      #expect(ExpressionSource.marks(of: problems, in: files) == [])
      guard let root else { continue }
      for node in Self.expressions(in: root) {
        var problems: [Diagnostic] = []
        _ = ExpressionReader.read(node, &problems)
        #expect(ExpressionSource.marks(of: problems, in: files) == [])
        count += 1
      }
    }
    #expect(count >= 7)
  }

  private static let keys: Set<String> = ["conditions", "condition", "deduire", "montant", "concerne", "case"]

  /// What stands where an expression is wanted.
  private static func expressions(in node: YAMLNode) -> [YAMLNode] {
    switch node.content {
    case .null, .scalar: return []
    case .sequence(let items): return items.flatMap(expressions)
    case .mapping(let entries):
      if let first = entries.first, ["tranches", "tableau"].contains(first.foldedKey) { return [node] }
      return entries.flatMap { entry -> [YAMLNode] in
        guard keys.contains(entry.foldedKey) else { return expressions(in: entry.value) }
        if case .scalar(let scalar) = entry.value.content, ["…", "condition"].contains(scalar.text) { return [] }
        return [entry.value]
      }
    }
  }
}
