import Glibc
import Presentation

/// Reads a file of one object a line, blank lines passed over, in the memory of its longest line.
struct LineSource {
  /// In bytes: what is longer is no line of anything that is read here.
  private static let longestLine = 1 << 22

  let path: String

  /// Calls `body` with each line, without its end; the last one may lack it.
  ///
  /// - Parameter limit: how many lines are read at most; once they are, no more input is waited for.
  func forEachLine(atMost limit: Int? = nil, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    var left = limit ?? .max
    guard left > 0 else { return }
    try readBlocks { block in
      for line in block.prefix(left) { try body(line) }
      left -= min(left, block.count)
      return left > 0
    }
  }

  /// Calls `body` with the lines that each read brings, as soon as it brings them.
  func forEachBlock(_ body: ([ArraySlice<UInt8>]) throws -> Void) throws {
    try readBlocks { block in
      try body(block)
      return true
    }
  }

  /// Reads until `body` answers false.
  private func readBlocks(_ body: ([ArraySlice<UInt8>]) throws -> Bool) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure.file(.unreadable(path))
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 19)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandFailure.file(.readingInterrupted(path))
      }
      if count == 0 { break }
      var searched = pending.endIndex
      pending.append(contentsOf: buffer[..<count])
      var lines: [ArraySlice<UInt8>] = []
      var start = pending.startIndex
      while let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        if Self.isWritten(pending[start..<end]) { lines.append(pending[start..<end]) }
        start = end + 1
        searched = start
      }
      if !lines.isEmpty, try !body(lines) { return }
      // The lines share the buffer until here; only what is left of it goes on.
      lines.removeAll()
      pending.removeSubrange(..<start)
      guard pending.count <= Self.longestLine else { throw tooLong }
    }
    if Self.isWritten(pending[...]) { _ = try body([pending[...]]) }
  }

  private static func isWritten(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
  }

  private var tooLong: CommandFailure { .file(.lineTooLong(path, megabytes: Self.longestLine >> 20)) }
}
