/// Rows chosen by one or several keys: `tableau`.
package struct DecisionTable: Sendable {
  package let keys: [Expression]
  package let policy: Policy
  package let rows: [Row]
  /// Past the last row of a numeric key: `add` for each unit beyond `last`.
  package let beyond: Beyond?

  package init(keys: [Expression], policy: Policy, rows: [Row], beyond: Beyond?) {
    self.keys = keys
    self.policy = policy
    self.rows = rows
    self.beyond = beyond
  }

  package enum Policy: Hashable, Sendable {
    /// Exactly one row holds, whatever the keys: proved by the checker.
    case unique
    case first
    /// The sum of the rows that hold.
    case total
  }

  package struct Row: Sendable {
    /// The row's condition on the keys, as a checked yes/no expression.
    package let condition: Expression
    package let value: Expression

    package init(condition: Expression, value: Expression) {
      self.condition = condition
      self.value = value
    }
  }

  package struct Beyond: Sendable {
    /// Position of the numeric key. Rows see that key limited to `last`.
    package let key: Int
    package let last: Rational
    package let add: Expression

    package init(key: Int, last: Rational, add: Expression) {
      self.key = key
      self.last = last
      self.add = add
    }
  }
}
