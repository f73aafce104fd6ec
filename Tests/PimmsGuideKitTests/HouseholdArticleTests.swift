import Foundation
import PimmsGuideKit
import Testing

/// The code of the pages is the code that runs here, and what they show is what that code answers.
@Suite struct HouseholdArticleTests {
  @Test func `Every block of code is that of the example, and every function of the example is shown`() throws {
    let example = try Self.text("Tests/PimmsGuideKitTests/HouseholdExample.swift")
    let blocks = try Self.blocks(of: "swift", in: "PimmsGuideKit.md") + Self.blocks(of: "swift", in: Self.article)
    for block in blocks { #expect(example.contains(block), "\(block.prefix(60))") }
    let functions = example.matches(of: #/\nfunc (\w+)\(/#).map { String($0.output.1) }
    #expect(functions.count == 5)
    for function in functions { #expect(blocks.contains { $0.contains("func \(function)(") }, "\(function)") }
  }

  @Test func `The article shows what the example answers`() throws {
    let shipped = try ShippedGuide.loaded()
    var assessment = try shipped.household()
    var shown: [String] = [try verdicts(of: ShippedGuide.rights, in: assessment).joined(separator: "\n")]
    let asked = try interview(&assessment, about: shipped.goals()) { fact, kind in
      if fact.identifier == "foyer.résidence_stable" { return .truth(true) }
      return kind == .truth ? .truth(false) : .unknown
    }
    shown.append(asked.joined(separator: "\n"))
    shown.append(try verdicts(of: ShippedGuide.rights, in: assessment).joined(separator: "\n"))
    shown.append(try orientation(about: ShippedGuide.rights, in: assessment).joined(separator: "\n"))
    let written = try Self.blocks(of: "text", in: Self.article)
    #expect(written.count == shown.count)
    for (written, shown) in zip(written, shown) { #expect(written == shown) }
  }

  @Test func `The shortest way leads to a verdict`() throws {
    let verdict = try firstVerdict()
    #expect(verdict == "Revenu de solidarité active (RSA) : non éligible, à confirmer")
  }

  private static let article = "JudgingAHousehold.md"

  /// The blocks of a page in one language, without their fences.
  private static func blocks(of language: String, in page: String) throws -> [String] {
    let page = try text("Sources/PimmsGuideKit/PimmsGuideKit.docc/\(page)")
    var blocks: [String] = []
    var open: [Substring]?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```\(language)" {
        open = []
      } else if line == "```", let lines = open {
        blocks.append(lines.joined(separator: "\n"))
        open = nil
      } else {
        open?.append(line)
      }
    }
    return blocks
  }

  private static func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
