import Foundation
import SourceText

/// The built program, run as a person or another program would run it.
struct PimmsGuideProgram {
  /// The rule base in place of the embedded one; nil: the embedded one.
  var base: String?
  /// The current folder of the program; nil: that of the tests.
  var folder: String?
  /// Variables over those of the tests.
  var variables: [String: String] = [:]

  struct Ending {
    let output: String
    let error: String
    let code: Int32

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Each line of the output as JSON.
    func objects() throws -> [JSONValue] { try lines.map { try JSONValue(parsing: $0) } }
  }

  func run(_ arguments: String..., input: String = "") throws -> Ending { try run(arguments, input: input) }

  func run(_ arguments: [String], input: String) throws -> Ending {
    let process = Process()
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.environment = environment
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    // Files rather than pipes: nothing to drain while the program runs.
    let folder = try TemporaryFolder()
    let files = try ["in", "out", "err"].map { try folder.file($0, $0 == "in" ? input : "") }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: files[0]))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: files[1]))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: files[2]))
    try process.run()
    process.waitUntilExit()
    return Ending(
      output: try String(contentsOfFile: files[1], encoding: .utf8),
      error: try String(contentsOfFile: files[2], encoding: .utf8), code: process.terminationStatus)
  }

  var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    for name in ["PIMMS_GUIDE_BASE", "PIMMS_GUIDE_RULES"] { environment[name] = nil }
    if let base { environment["PIMMS_GUIDE_BASE"] = base }
    return environment.merging(variables) { $1 }
  }

  /// The program lies beside the binary of the tests.
  static func executable() throws -> URL {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "pimms-guide")
  }
}

/// A folder of its own, gone with its owner.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "pimms-guide-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and answers its path.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }
}
