import Foundation
import PimmsGuideKit
import Testing

/// The code of the pages is the code that runs here, and what they show is what that code answers.
@Suite struct HouseholdArticleTests {
  @Test func `Every block of code is that of the example, and every function of the example is shown`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "HouseholdExample.swift")
    let example = try String(contentsOf: file, encoding: .utf8)
    let blocks = try ["PimmsGuideKit.md", "JudgingAHousehold.md"].flatMap {
      try CataloguePage($0).blocks(of: "swift")
    }
    for block in blocks { #expect(example.contains(block), "\(block.prefix(60))") }
    let functions = example.matches(of: #/\nfunc (\w+)\(/#).map { String($0.output.1) }
    #expect(functions.count == 5)
    for function in functions { #expect(blocks.contains { $0.contains("func \(function)(") }, "\(function)") }
  }

  @Test func `The first page shows the verdict to which the shortest way leads`() throws {
    var page = try CataloguePage("PimmsGuideKit.md")
    try page.expect([try #require(try firstVerdict())])
  }

  @Test func `The article shows what the example answers`() throws {
    let shipped = try ShippedGuide.loaded()
    var assessment = try shipped.household()
    var answers = [try verdicts(of: ShippedGuide.rights, in: assessment)]
    answers.append(
      try interview(&assessment, about: shipped.goals()) { fact, kind in
        if fact.identifier == "foyer.résidence_stable" { return .truth(true) }
        return kind == .truth ? .truth(false) : .unknown
      })
    answers.append(try verdicts(of: ShippedGuide.rights, in: assessment))
    answers.append(try orientation(about: ShippedGuide.rights, in: assessment))
    var page = try CataloguePage("JudgingAHousehold.md")
    try page.expect(answers.map { $0.joined(separator: "\n") })
  }
}
