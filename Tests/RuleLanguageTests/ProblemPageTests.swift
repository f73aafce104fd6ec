import RuleLanguage
import RuleModel
import SourceText
import Testing

struct ProblemPageTests {
  /// Codes of expressions and of declarations, and warnings.
  private static let own = ProblemPages.all.filter { page in
    ["E1", "E2", "W"].contains { page.code.text.hasPrefix($0) }
  }

  private func problems(_ text: String) throws -> [String] {
    let result = load(text)
    let report = RuleChecks.run(on: result, today: try day("2026-11-23"))
    return codes(result.diagnostics + report.problems)
  }

  @Test(arguments: own.filter { !$0.bad.isEmpty })
  func `The bad example of a page has its problem, and the good one has not`(page: ProblemPage) throws {
    #expect(try problems(page.bad).contains(page.code.text))
    let mended = try problems(page.good)
    #expect(!mended.contains(page.code.text))
    #expect(!mended.contains { $0.hasPrefix("E") || $0.hasPrefix("Y") }, "\(mended)")
  }

  @Test func `The example base has no problem`() throws {
    #expect(try problems("faits: {}") == [])
  }

  @Test func `Every code has one page`() {
    let codes = ProblemPages.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
  }

  @Test func `A page is found by its code, whatever the case`() throws {
    let page = try #require(ProblemPages.explain(code: "w203"))
    #expect(page.hasPrefix("W203 · question sans « pour_savoir »"))
    #expect(page.contains("    faits:\n"))
    #expect(ProblemPages.explain(code: "E999") == nil)
  }
}
