import Glibc

/// Lines of a descriptor that is not edited: a pipe, a file, a terminal without cursor moves.
struct LineInput {
  /// Longer lines are cut there, in bytes; the rest of such a line is passed over.
  static let limit = 1 << 16

  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private var start = 0
  private var isFirst = true

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its end, repaired with U+FFFD where it is not UTF-8, or nil after the last one.
  ///
  /// CR LF ends a line too, the last line needs no end, and a byte order mark at the beginning is dropped.
  /// `mayRead` is asked before each wait for the descriptor; when it says no, what has come of the line is dropped.
  mutating func next(mayRead: () -> Bool = { true }) -> String? {
    var line: [UInt8] = []
    var isOpen = false
    while start < waiting.count || mayRead() && fill() {
      isOpen = true
      let rest = waiting[start...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      line += rest[..<end].prefix(Self.limit - line.count)
      start = min(end + 1, waiting.count)
      if end < rest.endIndex { break }
    }
    guard isOpen else { return nil }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if isFirst && line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirst = false
    return String(decoding: line, as: UTF8.self)
  }

  private mutating func fill() -> Bool {
    start = 0
    waiting = readBytes(from: descriptor) ?? []
    return !waiting.isEmpty
  }
}

/// What a descriptor has now, waiting for it if need be; nil at its end, and when nothing can be read from it any more.
func readBytes(from descriptor: Int32) -> [UInt8]? {
  while true {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let result = read(descriptor, buffer.baseAddress, buffer.count)
      failure = result < 0 ? errno : 0
      count = max(result, 0)
    }
    switch failure {
    case 0: return bytes.isEmpty ? nil : bytes
    case EINTR: continue
    case EAGAIN:
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&request, 1, -1)
    default: return nil
    }
  }
}
