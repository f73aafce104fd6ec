import Dispatch
import SharedWork
import Synchronization
import Testing

struct MadeOnceTests {
  @Test func `A value is made once, however many ask for it at the same time`() {
    let count = Atomic(0)
    let value = MadeOnce {
      count.wrappingAdd(1, ordering: .relaxed)
      return [1, 2, 3]
    }
    let told = (0..<200).map { $0 }.parallelMap(stretches: 200) { place in
      if place.isMultiple(of: 3) { value.begin() }
      return value.value
    }
    #expect(told.allSatisfy { $0 == [1, 2, 3] })
    #expect(count.load(ordering: .relaxed) == 1)
  }

  @Test func `Nothing is made before it is needed`() {
    let count = Atomic(0)
    let value = MadeOnce { count.wrappingAdd(1, ordering: .relaxed) }
    #expect(count.load(ordering: .relaxed) == 0)
    _ = value.value
    #expect(count.load(ordering: .relaxed) == 1)
  }

  @Test(.timeLimit(.minutes(1))) func `What is begun is made although nobody asks for it`() {
    let isMade = DispatchSemaphore(value: 0)
    let value = MadeOnce { isMade.signal() }
    value.begin()
    isMade.wait()
  }

  @Test func `The value of each key is made once, however many ask for it at the same time`() {
    let counts = Mutex<[Int: Int]>([:])
    let squares = MadeOncePerKey { (key: Int) in
      counts.withLock { $0[key, default: 0] += 1 }
      return key * key
    }
    let keys = (0..<400).map { $0 % 7 }
    #expect(keys.parallelMap(stretches: 100) { squares[$0] } == keys.map { $0 * $0 })
    #expect(counts.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<7).map { ($0, 1) }))
  }

  @Test(.timeLimit(.minutes(1))) func `Making the value of one key keeps nobody waiting who asks for another`() {
    let isOtherMade = DispatchSemaphore(value: 0)
    let values = MadeOncePerKey { (key: String) in
      // The slow one waits for the quick one.
      if key == "slow" { isOtherMade.wait() } else { isOtherMade.signal() }
      return key.count
    }
    DispatchQueue.global().async { _ = values["slow"] }
    #expect(values["quick"] == 5)
    #expect(values["slow"] == 4)
  }
}
