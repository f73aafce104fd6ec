/// One question's worth: a fact, of whom, for when.
package struct FactKey: Hashable, Sendable {
  package let fact: FactName
  package let member: Member
  package let moment: Moment

  package init(_ fact: FactName, of member: Member = .household, at moment: Moment = .habitual) {
    self.fact = fact
    self.member = member
    self.moment = moment
  }
}

/// For when a value is stated.
package enum Moment: Hashable, Sendable {
  /// The only value; for a monthly fact, the usual or present month.
  case habitual
  /// Whether the habitual value holds for every month ("pareil chaque mois"): a marked supposition.
  case regular
  case month(year: Int, month: Int)
  /// The mean of the months counted back from this one.
  case meanOfMonths(nearest: Int, farthest: Int)
  case year(Int)
}
