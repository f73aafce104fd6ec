extension Fact {
  /// How likely the answers are before anything is known: orders the questions, never decides a verdict.
  package enum Prior: Sendable, Hashable {
    /// Chance of yes, 0...1.
    case truth(Double)
    /// Weight of each option, in the order of the domain.
    case options([Double])
    /// Weighted intervals.
    case buckets([Bucket])

    package struct Bucket: Sendable, Hashable {
      package let range: NumberRange
      package let weight: Double

      package init(range: NumberRange, weight: Double) {
        self.range = range
        self.weight = weight
      }
    }
  }
}
