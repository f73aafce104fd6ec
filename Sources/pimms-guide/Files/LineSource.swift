import Glibc

/// Reads a file line by line in constant memory.
struct LineSource {
  let path: String

  /// Calls `body` with each line, without its end; the last one may lack it.
  func forEachLine(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure("impossible de lire « \(path) » : vérifiez le nom et les droits.", code: .environment)
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandFailure("la lecture de « \(path) » s'est interrompue.", code: .environment)
      }
      if count == 0 { break }
      pending.append(contentsOf: buffer[..<count])
      var start = pending.startIndex
      while let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
        try body(pending[start..<end])
        start = end + 1
      }
      pending.removeSubrange(..<start)
    }
    if !pending.isEmpty { try body(pending[...]) }
  }
}
