import RuleModel

/// Where the statuses of each input lie: one after the other, a lane each.
struct StatusPlaces: Sendable {
  private let places: [Place]
  private let starts: [Int32]

  init(_ code: Code, _ lanes: Lanes) {
    var starts: [Int32] = [0]
    places = code.inputs.map { input in
      let scope = code[input.node].scope
      defer { starts.append((starts.last ?? 0) + Int32(lanes.count(scope))) }
      return Place(slot: starts.last ?? 0, eachLane: scope != nil)
    }
    self.starts = starts
  }

  /// Of all inputs together.
  var count: Int { Int(starts.last ?? 0) }

  subscript(input: InputIndex) -> Place { places[input.position] }

  /// How many lanes an input has.
  func laneCount(of input: InputIndex) -> Int { Int(starts[input.position + 1] - starts[input.position]) }
}
