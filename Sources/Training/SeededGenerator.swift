/// The same throws from the same seed, on every machine (SplitMix64).
struct SeededGenerator {
  private var state: UInt64

  init(seed: Int, attempt: Int) {
    state = UInt64(bitPattern: Int64(seed)) &* 0x2545_F491_4F6C_DD1D &+ UInt64(bitPattern: Int64(attempt))
  }

  /// A whole number of the range, ends included.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    let count = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next() % count)
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
