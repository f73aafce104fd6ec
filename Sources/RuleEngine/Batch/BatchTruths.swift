package import RuleModel

/// The formal truth of every service in every situation of a batch, as two planes of bits: certainly, and possibly.
package struct BatchTruths: Sendable {
  /// By block of 64 situations, then by service.
  var certain: [UInt64]
  var possible: [UInt64]
  let serviceCount: Int

  init(services: Int, situations: Int) {
    serviceCount = services
    let words = services * ((situations + 63) / 64)
    certain = Array(repeating: 0, count: words)
    possible = Array(repeating: .max, count: words)
  }

  package func truth(of service: ServiceIndex, in situation: Int) -> Truth {
    let word = (situation >> 6) * serviceCount + service.position
    let bit: UInt64 = 1 << UInt64(situation & 63)
    if certain[word] & bit != 0 { return .yes }
    return possible[word] & bit != 0 ? .unknown : .no
  }

  mutating func set(_ truth: Truth, of service: ServiceIndex, in situation: Int) {
    let word = (situation >> 6) * serviceCount + service.position
    let bit: UInt64 = 1 << UInt64(situation & 63)
    certain[word] = truth == .yes ? certain[word] | bit : certain[word] & ~bit
    possible[word] = truth == .no ? possible[word] & ~bit : possible[word] | bit
  }
}
