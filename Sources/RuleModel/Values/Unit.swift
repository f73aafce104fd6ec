/// What a number counts; quantities of different units never meet without a conversion that is written.
package enum Unit: Hashable, Sendable {
  /// A bare number or a rate.
  case none
  case money(Period)
  case duration(DurationUnit)
  /// A unit of the author's own (`kWh`, `m³`, `heures`).
  case named(String)

  /// Over which time an amount of money is counted.
  package enum Period: Hashable, Sendable, CaseIterable { case once, day, month, year }
}

package enum DurationUnit: Hashable, Sendable, CaseIterable { case days, weeks, months, years }

extension Unit {
  /// The way a unit is written in the rules: `€/mois`, `ans`, `kWh`; empty for a bare number.
  package var symbol: String {
    switch self {
    case .none: ""
    case .money(.once): "€"
    case .money(.day): "€/jour"
    case .money(.month): "€/mois"
    case .money(.year): "€/an"
    case .duration(.days): "jours"
    case .duration(.weeks): "semaines"
    case .duration(.months): "mois"
    case .duration(.years): "ans"
    case .named(let name): name
    }
  }

  /// The factor by which a quantity in `self` is multiplied to be in `target`; nil where no fixed factor exists
  /// (days and months, euros once and a month).
  package func conversion(to target: Unit) -> Rational? {
    switch (self, target) {
    case _ where self == target: .one
    case (.money(.month), .money(.year)), (.duration(.years), .duration(.months)): Rational(12)
    case (.money(.year), .money(.month)), (.duration(.months), .duration(.years)): Rational(1, over: 12)
    case (.duration(.weeks), .duration(.days)): Rational(7)
    case (.duration(.days), .duration(.weeks)): Rational(1, over: 7)
    default: nil
    }
  }
}
