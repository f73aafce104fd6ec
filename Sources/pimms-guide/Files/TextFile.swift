import FoundationEssentials
import Presentation

/// Reading and writing whole files.
enum TextFile {
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .file(.unreadable(path))
    }
    return [UInt8](data)
  }

  /// Writes a file that only its owner may read, in the place of the one that is there.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    try AtomicFile.write(text, to: path)
  }

  /// The rule files under a folder (or the file itself), in the order of their paths; what is hidden is left out, as an
  /// editor's copies are.
  static func ruleFiles(under path: String) throws(CommandFailure) -> [String] {
    switch try FilePresence(at: path) {
    case .nothing: throw .file(.missing(path))
    case .file, .other: return [path]
    case .folder: break
    }
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: path)
        .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        .filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
        .map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
        .sorted()
    } catch {
      throw .file(.unreadableFolder(path))
    }
  }
}
