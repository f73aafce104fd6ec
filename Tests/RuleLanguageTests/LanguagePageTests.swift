import Foundation
import SourceText
import Testing
import YAMLTree

@testable import RuleLanguage

/// The YAML samples of the language page are read as an author would write them.
struct LanguagePageTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let line: Int
    let text: String

    var testDescription: String { "line \(line)" }
  }

  private static let samples: [Sample] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/RuleLanguage/RuleLanguage.docc/Langage.md")
    let page = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var samples: [Sample] = []
    var lines: [Substring]?
    for (number, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line == "```yaml" {
        lines = []
      } else if line == "```", let block = lines {
        samples.append(Sample(line: number + 1 - block.count, text: block.joined(separator: "\n") + "\n"))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return samples
  }()

  @Test func `The page has its samples`() {
    #expect(Self.samples.count > 15)
  }

  @Test(arguments: samples)
  func `A sample is good YAML whose keys all exist`(sample: Sample) throws {
    var files = SourceFiles()
    let id = files.add(path: "Langage.md", utf8: Array(sample.text.utf8))
    let (root, diagnostics) = YAMLReader.read(files[id])
    #expect(codes(diagnostics) == [])
    guard let root, case .mapping(let entries) = root.content, let first = entries.first,
      HeadKey(written: first.key.value) != nil
    else { return }
    var reader = DeclarationReader(proofs: true)
    reader.read(root)
    // « … » stands for what the page leaves out.
    let told = reader.reading.diagnostics.filter { diagnostic in
      ["E201", "E202", "E205", "E207", "E218"].contains(diagnostic.code.text)
    }
    #expect(told.map(\.message) == [])
  }
}
