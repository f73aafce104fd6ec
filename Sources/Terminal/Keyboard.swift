import Glibc

/// Keys of a terminal, kept from one line to the next when they were typed ahead.
struct Keyboard: Sendable {
  private var decoder = KeyDecoder()
  private var waiting: [Key] = []

  /// What happened first.
  enum Event {
    case key(Key)
    case signal(Int32)
    case hangUp
  }

  mutating func next(from descriptor: Int32, signals: borrowing SignalInbox) -> Event {
    while true {
      if !waiting.isEmpty { return .key(waiting.removeFirst()) }
      switch waitForInput(from: descriptor, or: signals.descriptor, milliseconds: decoder.patience) {
      case .second:
        if let signal = signals.next() { return .signal(signal) }
      case .first:
        guard let bytes = readBytes(from: descriptor) else { return .hangUp }
        waiting += decoder.decode(bytes)
      case nil:
        if let key = decoder.flush() { waiting.append(key) }
      }
    }
  }

  /// Whether nothing more is known to come, so that it is worth drawing.
  var isIdle: Bool { waiting.isEmpty }
}

/// Which of two descriptors has something to read.
enum Readable {
  case first, second
}

/// Waits for either descriptor, the second one first if both are ready; nil when the time is over.
func waitForInput(from first: Int32, or second: Int32, milliseconds: Int? = nil) -> Readable? {
  var requests = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  while true {
    let count = poll(&requests, 2, Int32(milliseconds ?? -1))
    if count < 0 && errno == EINTR { continue }
    if requests[1].revents != 0 { return .second }
    return requests[0].revents != 0 || count < 0 ? .first : nil
  }
}
