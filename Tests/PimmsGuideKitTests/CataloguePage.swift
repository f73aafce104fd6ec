import Foundation
import Testing

/// A page of the documentation, cut into what stands between fences and what does not.
struct CataloguePage {
  private let path: URL
  private var parts: [Part]

  private struct Part {
    /// Of a block; nil for the prose between blocks.
    let language: String?
    var lines: [Substring]
  }

  init(_ name: String) throws {
    path =
      URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/PimmsGuideKit/PimmsGuideKit.docc/\(name)").standardized
    let text = try String(contentsOf: path, encoding: .utf8)
    parts = [Part(language: nil, lines: [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isOpen = parts[parts.endIndex - 1].language != nil
      if line.hasPrefix("```") {
        parts.append(Part(language: isOpen ? nil : String(line.dropFirst(3)), lines: []))
      } else {
        parts[parts.endIndex - 1].lines.append(line)
      }
    }
  }

  func blocks(of language: String) -> [String] {
    parts.filter { $0.language == language }.map { $0.lines.joined(separator: "\n") }
  }

  /// Compares what the page shows in its blocks of text with what was answered; with `PIMMS_GUIDE_RECORD=1`, writes it
  /// there and fails, so that a recording is never mistaken for a passing run.
  mutating func expect(_ answers: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let places = parts.indices.filter { parts[$0].language == "text" }
    try #require(places.count == answers.count, sourceLocation: sourceLocation)
    guard ProcessInfo.processInfo.environment["PIMMS_GUIDE_RECORD"] == "1" else {
      for (place, answer) in zip(places, answers) {
        #expect(parts[place].lines.joined(separator: "\n") == answer, sourceLocation: sourceLocation)
      }
      return
    }
    for (place, answer) in zip(places, answers) {
      parts[place].lines = answer.split(separator: "\n", omittingEmptySubsequences: false)
    }
    try Data(text.utf8).write(to: path)
    Issue.record(
      "recorded \(path.lastPathComponent); run again without PIMMS_GUIDE_RECORD", sourceLocation: sourceLocation)
  }

  private var text: String {
    var lines: [Substring] = []
    for (place, part) in parts.enumerated() {
      if place > 0 { lines.append("```\(part.language ?? "")") }
      lines += part.lines
    }
    return lines.joined(separator: "\n")
  }
}
