package import RuleModel

/// What the conditions of a vocabulary may name.
package struct HeardConditions: Sendable {
  private let rules: [FactName: RuleFact]

  package init(of base: RuleBase) { rules = RuleFact.facts(of: base) }

  /// Whether a condition of a combination (`perçoit = rsa`, `âge < 26`) names a fact that is ever heard: another one
  /// would hold of nothing.
  package func isHeard(_ condition: String) -> Bool { FactCondition(condition, rules: rules) != nil }
}
