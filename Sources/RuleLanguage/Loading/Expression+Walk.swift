internal import RuleModel

extension Expression {
  /// This expression and all those under it.
  func forEach(_ body: (Expression) -> Void) {
    body(self)
    for child in children { child.forEach(body) }
  }
}
