import Dispatch
import Synchronization

/// A value that takes a while to make: made once, for whoever needs it first, or begun in the background before that.
package final class MadeOnce<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)
  private let isBegun = Atomic(false)

  /// - Parameter make: must not ask for this very value, which it would wait for without end.
  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// Begins in the background, and returns at once.
  package func begin() {
    guard !isBegun.exchange(true, ordering: .relaxed) else { return }
    DispatchQueue.global().async { _ = self.value }
  }

  /// Made by whoever comes first, while the others wait.
  package var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
