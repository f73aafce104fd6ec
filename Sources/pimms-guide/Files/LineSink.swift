import Glibc
import SourceText
import Terminal

/// Writes one JSON value a line, buffered, to a file that only its owner may read or to standard output.
final class LineSink {
  private let descriptor: Int32
  private let path: String?
  private var buffer: [UInt8] = []

  init(path: String?) throws(CommandFailure) {
    self.path = path
    if let path {
      descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        throw CommandFailure("impossible d'écrire « \(path) » : vérifiez le dossier et les droits.", code: .environment)
      }
    } else {
      descriptor = STDOUT_FILENO
    }
  }

  func write(_ value: JSONValue) throws {
    try append {
      value.write(into: &$0)
      $0.append(UInt8(ascii: "\n"))
    }
  }

  /// Adds the whole lines that `body` appends.
  func append<Result>(_ body: (inout [UInt8]) -> Result) throws -> Result {
    let result = body(&buffer)
    if buffer.count > 1 << 16 { try flush() }
    return result
  }

  func close() throws {
    try flush()
    if path != nil { Glibc.close(descriptor) }
  }

  private func flush() throws {
    try Output(output: TerminalOutput(descriptor: descriptor)).write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
