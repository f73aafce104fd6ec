import Glibc

/// Reads a file line by line in constant memory.
struct LineSource {
  let path: String

  /// Calls `body` with each line, without its end; the last one may lack it.
  func forEachLine(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    try forEachBlock { for line in $0 { try body(line) } }
  }

  /// Calls `body` with the lines that each read brings, as soon as it brings them.
  func forEachBlock(_ body: ([ArraySlice<UInt8>]) throws -> Void) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure("impossible de lire « \(path) » : vérifiez le nom et les droits.", code: .environment)
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 19)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandFailure("la lecture de « \(path) » s'est interrompue.", code: .environment)
      }
      if count == 0 { break }
      var searched = pending.endIndex
      pending.append(contentsOf: buffer[..<count])
      var lines: [ArraySlice<UInt8>] = []
      var start = pending.startIndex
      while let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        lines.append(pending[start..<end])
        start = end + 1
        searched = start
      }
      if !lines.isEmpty { try body(lines) }
      // The lines share the buffer until here; only what is left of it goes on.
      lines.removeAll()
      pending.removeSubrange(..<start)
    }
    if !pending.isEmpty { try body([pending[...]]) }
  }
}
