import FoundationEssentials
import Glibc
import Presentation
import RuleModel
import SourceText
import Terminal
import Training

/// The marks kept of one trainee, one JSON line an exercise, in the user's data directory; only its owner may read it.
struct TraineeFile {
  let trainee: String
  private let folder: String
  let path: String

  init(of trainee: String) throws(CommandFailure) {
    guard let name = Self.fileName(of: trainee) else {
      throw .training(.noFileName(trainee))
    }
    self.trainee = trainee
    folder = try Self.folder()
    path = folder + "/" + name + ".jsonl"
  }

  /// Where the marks of every trainee of this machine are kept.
  static func folder() throws(CommandFailure) -> String {
    let environment = ProcessInfo.processInfo.environment
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let root = data ?? environment["HOME"].map({ $0 + "/.local/share" }) else {
      throw .training(.noHome)
    }
    return root + "/pimms-guide/entrainement"
  }

  /// The name itself, whatever its capitals: Zoé is not Zoe, nor Anne Lou Anne-Lou, and marks are of one person.
  ///
  /// Nil for a name that has anything but letters, digits, spaces and hyphens.
  static func fileName(of trainee: String) -> String? {
    let isPlain = trainee.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    guard isPlain, (1...40).contains(trainee.count), trainee.contains(where: { $0.isLetter || $0.isNumber }) else {
      return nil
    }
    return trainee.lowercased()
  }

  /// Oldest first; lines that cannot be read are left out, and said on the error stream.
  func results() throws -> [PlayResult] { try Self.results(at: path) }

  static func results(at path: String) throws -> [PlayResult] {
    guard try FilePresence(at: path) != .nothing else { return [] }
    var results: [PlayResult] = []
    var unreadable = 0
    try LineSource(path: path).forEachLine { line in
      if let json = try? JSONValue(parsing: line), let result = PlayResult(json) {
        results.append(result)
      } else {
        unreadable += 1
      }
    }
    if unreadable > 0 {
      try Output.error.write(.marksLeftOut(unreadable, path))
    }
    return results
  }

  func add(_ result: PlayResult) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure.training(.folderNotMade(folder))
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
      throw CommandFailure.training(.marksNotWritten(path))
    }
    defer { close(descriptor) }
    try Output(output: TerminalOutput(descriptor: descriptor)).write(result.json.text + "\n")
  }

  /// What was done.
  func erase() throws(CommandFailure) -> CommandReport {
    guard try FilePresence(at: path) != .nothing else { return .traineeUnknown(trainee) }
    guard unlink(path) == 0 else { throw .training(.marksNotErased(path)) }
    return .traineeForgotten(trainee)
  }
}
