import Synchronization

/// A value for each key, made once, when it is first asked for, and kept.
///
/// Whoever waits for the value of one key keeps nobody waiting who asks for that of another.
package final class MadeOncePerKey<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let make: @Sendable (Key) -> Value
  private let known = Mutex<[Key: MadeOnce<Value>]>([:])

  /// - Parameter make: may ask for the value of another key, never for that of its own.
  package init(_ make: @escaping @Sendable (Key) -> Value) {
    self.make = make
  }

  /// Made by whoever asks for this key first, while others who ask for it wait.
  package subscript(key: Key) -> Value {
    // The lock over the keys is let go before anything is made.
    let place = known.withLock { known in
      if let place = known[key] { return place }
      let place = MadeOnce { [make] in make(key) }
      known[key] = place
      return place
    }
    return place.value
  }
}
