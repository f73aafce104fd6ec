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
    let outcome = text.withUTF8 { bytes -> Result<Void, WriteError> in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
          continue
        }
        switch errno {
        case EINTR: continue
        case EAGAIN: waitUntilWritable()
        case EPIPE, EIO: return .failure(.closed)
        case let code: return .failure(.failed(code))
        }
      }
      return .success(())
    }
    try outcome.get()
  }

  /// Another program that shares the terminal may have made it non-blocking.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&request, 1, -1)
  }
}
