package import RuleModel

/// A fact that the text states; nothing that would have to be deduced.
package struct HeardFact: Hashable, Sendable {
  package let key: HeardKey
  package let value: HeardValue
  package let mention: Mention
  package let certainty: Certainty

  package enum Certainty: Hashable, Sendable {
    case said
    /// The words allow another reading: to be asked.
    case doubtful
  }

  package init(key: HeardKey, value: HeardValue, mention: Mention, certainty: Certainty = .said) {
    self.key = key
    self.value = value
    self.mention = mention
    self.certainty = certainty
  }

  /// The same words, which state what is given instead; what is not given stays.
  func with(key: HeardKey? = nil, value: HeardValue? = nil, certainty: Certainty? = nil) -> HeardFact {
    HeardFact(
      key: key ?? self.key, value: value ?? self.value, mention: mention, certainty: certainty ?? self.certainty)
  }
}

package enum HeardValue: Hashable, Sendable {
  case truth(Bool)
  /// Euros (a month, except for a debt or a deposit), years, points.
  case number(Rational)
  /// The days on which it may have happened.
  case days(DateRange)
  case option(String)
  case ages([Int])
  case debt(kind: String, amount: Rational?)
  /// INSEE code and name.
  case commune(code: String, name: String)
}
