import Foundation
import RuleLanguage
import SourceText
import Testing

struct ReferenceTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/RuleLanguage").standardized

  @Test func `The page of keys is the one that the tables make`() throws {
    let page = Self.sources.appending(path: "RuleLanguage.docc/Cles.md")
    let made = KeyReference.page()
    if ProcessInfo.processInfo.environment["PIMMS_GUIDE_RECORD"] == "1" {
      try made.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("recorded Cles.md")
      return
    }
    #expect(try made == String(contentsOf: page, encoding: .utf8))
  }

  @Test func `Every code told by the readers, the loader and expressions has its page`() throws {
    let pages = Set(ProblemPages.all.map(\.code.text))
    var told: Set<String> = []
    for folder in ["Declarations", "Loading", "Situations", "Problems"] {
      let directory = Self.sources.appending(path: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: directory.path(percentEncoded: false)) {
        let text = try String(contentsOf: directory.appending(path: name), encoding: .utf8)
        told.formUnion(text.matches(of: #/"([EW]\d{3})"/#).map { String($0.output.1) })
      }
    }
    #expect(told.count > 90)
    #expect(told.subtracting(pages) == [])
  }

  @Test func `Every page of an expression is for a code that an expression gives`() throws {
    var given: Set<String> = []
    let directory = Self.sources.appending(path: "Problems")
    for name in try FileManager.default.contentsOfDirectory(atPath: directory.path(percentEncoded: false)) {
      let text = try String(contentsOf: directory.appending(path: name), encoding: .utf8)
      given.formUnion(text.matches(of: #/"(E1\d{2})"/#).map { String($0.output.1) })
    }
    #expect(given == Set(ProblemPages.all.map(\.code.text).filter { $0.hasPrefix("E1") }))
  }
}
