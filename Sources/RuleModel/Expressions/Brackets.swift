/// A scale by steps: `tranches`.
package struct Brackets: Sendable {
  package let subject: Expression
  package let mode: Mode
  /// Rising thresholds; below the first there is no value (a check error unless the subject cannot get there).
  package let steps: [Step]

  package init(subject: Expression, mode: Mode, steps: [Step]) {
    self.subject = subject
    self.mode = mode
    self.steps = steps
  }

  package enum Mode: Hashable, Sendable {
    /// The value of the bracket where the subject lies.
    case step
    /// Each part of the subject times its bracket's rate, added up.
    case marginal
  }

  package struct Step: Sendable {
    package let threshold: Expression
    /// The threshold itself belongs to this bracket (`à_partir_de`), or to the one below (`au_dessus_de`).
    package let includesThreshold: Bool
    package let value: Expression

    package init(threshold: Expression, includesThreshold: Bool, value: Expression) {
      self.threshold = threshold
      self.includesThreshold = includesThreshold
      self.value = value
    }
  }
}
