extension Fact {
  /// A supposed range, shown as such.
  package struct Estimate: Sendable {
    package let minimum: Expression
    package let maximum: Expression
    /// Nil for a range close enough to be supposed without asking.
    package let offer: Offer?

    /// Whatever it reads.
    package var expressions: [Expression] { [minimum, maximum] + [offer?.condition].compactMap(\.self) }

    package init(minimum: Expression, maximum: Expression, offer: Offer? = nil) {
      self.minimum = minimum
      self.maximum = maximum
      self.offer = offer
    }

    /// How a range is offered to whoever does not know: it counts only once it is accepted, and the verdicts that rest
    /// on it are to be verified.
    package struct Offer: Sendable {
      /// What the range comes from, after "d'après".
      package let basis: String
      /// Known to fail, nothing is offered; nil for a range that can always be told.
      package let condition: Expression?
      /// What must be so for it to hold, after "cela suppose"; may name `{année}`.
      package let assumption: String?
      /// What says the value itself.
      package let paper: PaperID?

      package init(basis: String, condition: Expression?, assumption: String?, paper: PaperID?) {
        self.basis = basis
        self.condition = condition
        self.assumption = assumption
        self.paper = paper
      }
    }
  }
}

extension Fact {
  /// The range that the rules give in place of the answer; nil for a fact that is not asked.
  package var estimate: Estimate? {
    if case .asked(_, let estimate) = origin { estimate } else { nil }
  }
}
