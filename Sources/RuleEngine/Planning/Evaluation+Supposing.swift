import RuleModel

/// Answers tried, and taken back.
extension Evaluation {
  /// Puts a value in as if it held in every month, which is asked apart.
  mutating func suppose(_ value: StatedValue, for key: FactKey, of fact: Fact) {
    set(.stated(value, .supposed), for: key)
    if fact.period == .month, key.moment == .habitual {
      set(.stated(.truth(true), .supposed), for: FactKey(key.fact, of: key.member, at: .regular))
    }
  }

  /// Takes back what was supposed of something that had not been answered.
  mutating func forget(_ key: FactKey, of fact: Fact) {
    set(nil, for: key)
    if fact.period == .month, key.moment == .habitual {
      set(nil, for: FactKey(key.fact, of: key.member, at: .regular))
    }
  }
}
