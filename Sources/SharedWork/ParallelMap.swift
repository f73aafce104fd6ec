import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, SubSequence: Sendable {
  /// What `transform` makes of each element, in the order of the elements, on every core.
  ///
  /// - Parameters:
  ///   - count: into how many stretches of neighbours the elements are cut, none of which is empty: a core takes one at
  ///     a time, so that with more stretches than cores, a core which drew a short one takes another.
  ///   - transform: is called on several cores at the same time.
  package func parallelMap<Result: Sendable>(
    stretches count: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let stretches = stretches(Swift.min(count, self.count))
    let results = Mutex([[Result]](repeating: [], count: stretches.count))
    DispatchQueue.concurrentPerform(iterations: stretches.count) { place in
      let made = stretches[place].map(transform)
      results.withLock { $0[place] = made }
    }
    return results.withLock { $0.flatMap { $0 } }
  }
}
