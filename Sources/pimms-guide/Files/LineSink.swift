import Presentation
import SourceText
import Terminal

/// Writes one JSON value a line, buffered, to a file that only its owner may read or to standard output.
///
/// The file takes its place when it is closed: a run that stops before leaves what was there.
final class LineSink {
  /// Nil for standard output.
  private let file: AtomicFile?
  private var buffer: [UInt8] = []

  init(path: String?) throws(CommandFailure) {
    if let path { file = try AtomicFile(path) } else { file = nil }
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
    try file?.finish()
  }

  private func flush() throws {
    if let file { try file.write(buffer) } else { try Output.standard.write(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }
}
