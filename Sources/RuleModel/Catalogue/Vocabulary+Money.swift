extension Vocabulary {
  /// Benefits under the short names by which people speak of them, and what is said of having them.
  package struct Benefits: Sendable {
    /// Phrases that name each benefit; one that has none is never heard.
    package var names: [String: [String]] = [:]
    /// The services that a benefit's name stands for; none: its being received states no fact.
    package var services: [String: [ServiceID]] = [:]
    /// Phrases that say by themselves that somebody receives a benefit: "boursier".
    package var recipients: [String: [String]] = [:]
    /// Phrases that say by themselves that somebody received it: "en fin de droits".
    package var formerRecipients: [String: [String]] = [:]
    /// Benefits paid once, or once a year: their amount is none of a month.
    package var paidOnce: [String] = []
    /// Whose name is that of a state too: "au chômage" does not say that it is paid.
    package var namedAsStates: [String] = []
    /// Benefits paid to the parent for a child; told of a child, any other is not the person's.
    package var paidForChildren: [String] = []
    /// Beside the name of a benefit: it is received.
    package var received: [String] = []
    /// … it is no longer.
    package var stopped: [String] = []
    /// … it was refused.
    package var refused: [String] = []
    /// … whether it is received is not said: it is asked for, or to be paid back.
    package var uncertain: [String] = []

    package init() {}
  }

  /// Words that say what sums are.
  package struct Money: Sendable {
    /// By what a sum beside them is for.
    package var roles: [AmountRole: [String]] = [:]
    /// By the kind of debt.
    package var debts: [String: [String]] = [:]
    /// Names that stand for a sum ("un SMIC"), by the parameter that holds it.
    package var named: [ParameterName: [String]] = [:]

    package init() {}
  }
}
