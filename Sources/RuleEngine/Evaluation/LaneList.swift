/// The lanes in use, one scope after the other, the household's only lane first.
struct LaneList: Sendable {
  private var lanes: [Int32] = [0]
  private var starts: [Int32] = [0, 1]

  subscript(place: Int) -> Int { Int(lanes[place]) }

  /// Where the lanes stand of the household (0), or of a scope by its position and one more.
  func places(of owner: Int) -> Range<Int> { Int(starts[owner])..<Int(starts[owner + 1]) }

  mutating func list(_ scopes: [[Int]]) {
    lanes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    lanes.append(0)
    starts.append(0)
    for scope in scopes {
      starts.append(Int32(lanes.count))
      for lane in scope { lanes.append(Int32(lane)) }
    }
    starts.append(Int32(lanes.count))
  }
}
