import Dispatch
import Synchronization

/// A value that takes a while to make: begun in the background, and waited for by the first who needs it.
package final class Foreknown<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)
  private let isBegun = Atomic(false)

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
