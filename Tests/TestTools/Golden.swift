import Foundation
package import Testing

/// Compares `actual` with the file of that name in the folder `Golden` beside the test; with `PIMMS_GUIDE_RECORD=1`, writes the file and fails, so that a
/// recording is never mistaken for a passing run.
package func expectGolden(
  _ actual: String, _ name: String, test: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["PIMMS_GUIDE_RECORD"] == "1" {
    do {
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(name); run again without PIMMS_GUIDE_RECORD", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("no golden file \(name); record it with PIMMS_GUIDE_RECORD=1", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  if actual == expected { return }
  let lines = (expected.components(separatedBy: "\n"), actual.components(separatedBy: "\n"))
  let index = zip(lines.0, lines.1).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.0.count, lines.1.count)
  let wanted = index < lines.0.count ? lines.0[index] : "(end of file)"
  let got = index < lines.1.count ? lines.1[index] : "(end of text)"
  Issue.record("\(name), line \(index + 1):\n  golden: \(wanted)\n  actual: \(got)", sourceLocation: sourceLocation)
}
