import SharedWork
import Testing

struct ParallelMapTests {
  @Test(arguments: [-1, 0, 1, 2, 3, 7, 100, 101, 1000])
  func `The order of the elements is kept, whatever the number of stretches`(stretches: Int) {
    let elements = Array(0..<100)
    #expect(elements.parallelMap(stretches: stretches) { String($0) } == elements.map { String($0) })
  }

  @Test func `A slice is mapped as an array`() {
    #expect(Array(0..<10)[3..<7].parallelMap(stretches: 2) { $0 * 2 } == [6, 8, 10, 12])
  }

  @Test func `Nothing is made of nothing`() {
    #expect([Int]().parallelMap(stretches: 4) { $0 } == [])
  }

  @Test(arguments: 0...9, 1...12)
  func `Stretches put end to end are the whole, and differ by one element at most`(size: Int, count: Int) {
    let whole = Array(0..<size)
    let stretches = whole.stretches(count)
    #expect(stretches.count == count)
    #expect(stretches.flatMap { $0 } == whole)
    #expect(Set(stretches.map(\.count)).count <= 2)
  }
}
