import SharedWork

/// Where the lines of a text begin, looked for once, and only when something is told of the text: most files are read
/// without a word, and one with a mistake on each line has its lines asked for at each of them.
struct LineStarts: Sendable {
  private let found: MadeOnce<[UInt32]>

  init(_ utf8: [UInt8]) {
    found = MadeOnce { Self.search(utf8) }
  }

  /// Offset of the first byte of each line; a line ends with LF, CR LF or a lone CR. Never empty.
  var offsets: [UInt32] { found.value }

  private static func search(_ utf8: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    utf8.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        guard byte <= UInt8(ascii: "\r") else { continue }
        let endsLine =
          byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
        if endsLine { starts.append(UInt32(truncatingIfNeeded: index + 1)) }
      }
    }
    return starts
  }
}
