import Glibc

/// An open descriptor that text is written to, whole, whatever the system makes of each call.
package struct TerminalOutput: Sendable {
  package static let standardOutput = TerminalOutput(descriptor: STDOUT_FILENO)
  package static let standardError = TerminalOutput(descriptor: STDERR_FILENO)

  package let descriptor: Int32

  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  package enum WriteError: Error, Equatable {
    /// Nobody reads any more, as after `| head`: end quietly.
    case closed
    /// An `errno` value: disk full, for example.
    case failed(Int32)
  }

  /// Call once, first of all: a reader that goes away then gives `WriteError.closed` and not a signal that would end
  /// the program with the terminal still raw.
  package static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  package func write(_ text: String) throws(WriteError) {
    var text = text
    try text.withUTF8 { bytes in Result { () throws(WriteError) in try write(UnsafeRawBufferPointer(bytes)) } }.get()
  }

  /// The bytes of a text, as they are.
  package func write(_ utf8: [UInt8]) throws(WriteError) {
    try utf8.withUnsafeBytes { bytes in Result { () throws(WriteError) in try write(bytes) } }.get()
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE: throw .closed
      // A terminal that was hung up; on a file, the disk fails.
      case EIO where isTerminalDevice: throw .closed
      case let code: throw .failed(code)
      }
    }
  }

  /// Whether this is a terminal, be it one that nobody holds any more: `isatty` has only errors to tell of that one.
  private var isTerminalDevice: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFCHR
  }

  /// Another program that shares the terminal may have made it non-blocking.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&request, 1, -1)
  }
}
