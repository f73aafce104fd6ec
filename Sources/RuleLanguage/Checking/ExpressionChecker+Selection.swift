internal import RuleModel
internal import SourceText

extension ExpressionChecker {
  mutating func choose(
    _ condition: ParsedExpression, _ then: ParsedExpression, _ otherwise: ParsedExpression, _ range: SourceRange,
    _ hint: Hint, in context: CheckingContext
  ) -> Expression? {
    let test = self.condition(condition, in: context)
    let yes = context.knowing(facts(establishedBy: condition, being: true))
    let no = context.knowing(facts(establishedBy: condition, being: false))
    let branches = alike([(then, yes), (otherwise, no)], of: .choose, hint)
    guard let test, let branches, branches.count == 2, isChosen(branches[0]) else { return nil }
    return make(.choose(condition: test, then: branches[0], otherwise: branches[1]), branches[0].type, range)
  }

  /// Communes and texts are read from facts alone.
  private mutating func isChosen(_ value: Expression) -> Bool {
    switch value.type {
    case .truth, .number, .date, .choice: return true
    case .choices, .commune, .text:
      reportOperand(.choose, expected: "des nombres, des dates, des conditions ou des options", value)
      return false
    }
  }

  mutating func communeAttribute(
    _ commune: ParsedExpression, _ attribute: String, _ range: SourceRange, in context: CheckingContext
  ) -> Expression? {
    let checked = infer(commune, .none, in: context)
    guard let index = signatures.attributes[attribute] else {
      report(.name(.unknownAttribute(attribute, known: signatures.attributes.keys.sorted())), at: range)
      return nil
    }
    guard let checked, isCommuneFact(checked, commune.range) else { return nil }
    return make(.communeAttribute(checked, index), .choice(signatures.attributeTable[index].domain), range)
  }

  mutating func brackets(
    _ parsed: ParsedBrackets, _ range: SourceRange, _ hint: Hint, in context: CheckingContext
  ) -> Expression? {
    let subject = infer(parsed.subject, .none, in: context)
    if let subject {
      guard case .number = subject.type else {
        report(.type(.wrongType(expected: "un nombre", found: subject.type.shown)), at: subject.range)
        return nil
      }
    }
    let thresholds: [Expression]? = subject.flatMap { subject in
      let checked = parsed.steps.compactMap { check($0.threshold, expecting: .type(subject.type), in: context) }
      return checked.count == parsed.steps.count ? checked : nil
    }
    let values: [Expression]?
    switch parsed.mode {
    case .step: values = alike(parsed.steps.map { ($0.value, context) }, of: .choose, hint)
    case .marginal:
      let rates = parsed.steps.compactMap { check($0.value, expecting: .type(.number(.none)), in: context) }
      values = rates.count == parsed.steps.count ? rates : nil
    }
    guard let subject, let thresholds, let values, let first = values.first, isChosen(first) else { return nil }
    let steps = zip(parsed.steps, zip(thresholds, values)).map { step, checked in
      Brackets.Step(threshold: checked.0, includesThreshold: step.includesThreshold, value: checked.1)
    }
    let brackets = Brackets(subject: subject, mode: parsed.mode, steps: steps)
    obligations.append(.brackets(brackets))
    return make(.brackets(brackets), parsed.mode == .step ? first.type : subject.type, range)
  }
}
