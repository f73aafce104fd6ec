internal import RuleModel

extension HeardKey {
  /// What a phrase of the vocabulary says that states an option of this fact.
  func value(ofOption option: String) -> HeardValue {
    switch option {
    case "oui": return .truth(true)
    case "non": return .truth(false)
    default: break
    }
    if self == .debt { return .debt(kind: option, amount: nil) }
    return Rational(decimal: option).map { .number($0) } ?? .option(option)
  }

  /// Whether it is this fact of the rules, whoever's.
  func isOf(_ name: FactName) -> Bool {
    if case .rule(name, _) = self { true } else { false }
  }
}
