package import RuleEngine
package import RuleModel

/// Conditions as French sentences, made from the labels of facts and parameters, or the author's own where there is
/// one.
///
/// Wordings agree with any label ("en dessous de", "d'au moins", "ne dépassant pas"), so that no gender need be known.
package struct ConditionSentence {
  let wording: Wording
  /// Values of parameters and computed limits; without it only parameters are shown.
  let evaluation: Evaluation?
  let holder: Holder

  package init(_ wording: Wording, in evaluation: Evaluation? = nil, for holder: Holder = .household) {
    self.wording = wording
    self.evaluation = evaluation
    self.holder = holder
  }

  var base: RuleBase { wording.base }

  /// The sentence that holds when the condition does, or when it does not.
  package func text(_ expression: Expression, negated: Bool = false) -> String {
    if let sentence = expression.sentence {
      var bare = wording.told(sentence)
      if bare.hasSuffix(".") { bare.removeLast() }
      return negated ? "pas le cas : \(bare)" : bare
    }
    switch expression.kind {
    case .truth(let truth): return truth != negated ? "toujours" : "jamais"
    case .fact: return fact(expression, negated: negated)
    case .all(let parts):
      return negated
        ? "pas tout à la fois : \(joined(parts, ";"))" : FrenchWords.list(parts.map { nested($0) })
    case .any(let parts):
      return negated
        ? "aucun de ces cas : \(joined(parts, ";"))" : FrenchWords.list(parts.map { nested($0) }, "ou")
    case .not(let inner): return text(inner, negated: !negated)
    case .atLeast(let count, let parts):
      return "\(negated ? "moins de" : "au moins") \(count) parmi : \(joined(parts, ";"))"
    case .comparison(let comparison, let left, let right): return compared(comparison, left, right, negated: negated)
    case .between(let value, let low, let high):
      // The figures speak by themselves there, and two names would drown them.
      let range = "entre \(figure(low)) et \(figure(high))"
      return negated ? "\(noun(value)) : pas \(range)" : "\(noun(value)) \(range)"
    case .oneOf(let value, let set): return oneOf(value, set, negated: negated)
    case .includes(let list, let option):
      return "\(noun(list)) : \(negated ? "sans " : "")\(optionLabel(option, list.type))"
    case .inCommuneSet(let value, let set):
      let place = base.communeSets[set].label
      // A town goes by its bare name, a region takes its article.
      let within = place.first?.isUppercase == true ? ":" : "dans"
      return "\(noun(value)) \(negated ? "hors de" : within) \(place)"
    case .some(let scope, let condition): return some(scope, condition, negated: negated)
    case .every(let scope, let condition): return every(scope, condition, negated: negated)
    case .count, .aggregate: return noun(expression)
    case .service(let service, .entitled, _, let lastMonth):
      let when = lastMonth ? " le mois dernier" : ""
      return "\(negated ? "pas de droit ouvert" : "droit ouvert")\(when) : \(wording.title(service))"
    case .choose(let condition, let then, let otherwise):
      return
        "si \(nested(condition)) : \(text(then, negated: negated)) ; sinon : \(text(otherwise, negated: negated))"
    case .number, .date, .option, .today, .parameter, .service, .sum, .difference, .product, .quotient, .minimum,
      .maximum, .rounded, .converted, .brackets, .table, .communeAttribute, .shifted, .elapsed, .datePart, .makeDate,
      .firstOfMonth, .lastOfMonth, .deadline:
      return negated ? "pas \(noun(expression))" : noun(expression)
    }
  }

  /// The sentence as it is read after "si".
  func clause(_ expression: Expression) -> String { FrenchWords.uncapitalised(text(expression)) }

  /// The same, with what is known of the person where it says something: "(ici : 980 €)".
  package func textWithValue(_ expression: Expression) -> String {
    let sentence = text(expression)
    guard let evaluation, let subject = subject(of: expression),
      let value = evaluation.value(of: subject, for: holder), let shown = wording.text(value, as: subject.type),
      !sentence.hasSuffix(": \(shown)")
    else { return sentence }
    return "\(sentence) (ici : \(shown))"
  }

  /// What a condition speaks of.
  private func subject(of expression: Expression) -> Expression? {
    switch expression.kind {
    case .comparison(_, let left, _): return left.isConstant ? nil : left
    case .between(let value, _, _), .oneOf(let value, _): return value
    case .fact: return expression
    // "Encore à faire (ici : oui)" would say the opposite of what was answered.
    case .not(let inner):
      let subject = subject(of: inner)
      return subject?.type == .truth ? nil : subject
    case .truth, .number, .date, .option, .today, .parameter, .service, .all, .any, .atLeast, .includes,
      .inCommuneSet, .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded, .converted, .choose,
      .brackets, .table, .communeAttribute, .some, .every, .count, .aggregate, .shifted, .elapsed, .datePart,
      .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      return nil
    }
  }

  private func fact(_ expression: Expression, negated: Bool) -> String {
    let label = noun(expression)
    // What is already received is a sentence by itself.
    let received = "reçoit déjà "
    if label.hasPrefix(received) { return negated ? "ne reçoit pas \(label.dropFirst(received.count))" : label }
    return negated ? "\(label) : non" : label
  }

  private func nested(_ expression: Expression) -> String {
    if expression.sentence != nil { return FrenchWords.uncapitalised(text(expression)) }
    return expression.isSeveral ? "(\(text(expression)))" : text(expression)
  }

  private func joined(_ parts: [Expression], _ separator: String) -> String {
    parts.map { nested($0) }.joined(separator: " \(separator) ")
  }
}

// MARK: - Comparisons

extension ConditionSentence {
  private func compared(_ comparison: Comparison, _ left: Expression, _ right: Expression, negated: Bool) -> String {
    // A constant on the left reads better on the right.
    if left.isConstant, !right.isConstant { return compared(comparison.mirrored, right, left, negated: negated) }
    let comparison = negated ? comparison.negated : comparison
    switch left.type {
    case .date: return compared(comparison, day: left, right)
    case .choice:
      let other = right.isConstant ? quantity(right) : noun(right)
      return "\(noun(left)) : \(comparison == .notEqual ? "autre que « \(other) »" : other)"
    case .truth:
      if case .truth(let truth) = right.kind { return text(left, negated: (comparison == .equal) != truth) }
      return "\(noun(left)) \(comparison == .equal ? "comme" : "autrement que") \(noun(right))"
    case .number(let unit):
      if let some = anyAmount(comparison, left, right, unit) { return some }
      return "\(noun(left)) \(Self.against(comparison, articled(quantity(right))))"
    case .choices, .commune, .text:
      return "\(noun(left)) \(Self.against(comparison, articled(quantity(right))))"
    }
  }

  /// "épargne des adultes" for any above zero, "au moins 3 enfants dans ce cas : …" for how many.
  private func anyAmount(
    _ comparison: Comparison, _ left: Expression, _ right: Expression, _ unit: Unit
  ) -> String? {
    if case .money = unit, comparison == .greater, case .number(.zero) = right.kind { return noun(left) }
    if case .count(let scope, let condition?) = left.kind, comparison == .greaterOrEqual {
      return "au moins \(figure(right)) \(base.scopes[scope].plural) dans ce cas : \(text(condition))"
    }
    return nil
  }

  private static func against(_ comparison: Comparison, _ limit: String) -> String {
    switch comparison {
    case .less: "en dessous \(FrenchWords.de(limit))"
    case .lessOrEqual: "ne dépassant pas \(limit)"
    case .greater: "au-dessus \(FrenchWords.de(limit))"
    case .greaterOrEqual: "d'au moins \(limit)"
    case .equal: "\(FrenchWords.de(limit))"
    case .notEqual: "autre que \(limit)"
    }
  }

  /// A limit named by its label takes its article; a figure takes none.
  private func articled(_ limit: String) -> String { FrenchWords.withArticle(limit) ?? limit }

  private func oneOf(_ value: Expression, _ set: OptionSet64, negated: Bool) -> String {
    let labels = set.positions.map { optionLabel($0, value.type) }
    // Answers that hold an "ou" or a comma themselves are kept apart by quotation marks.
    let isMixed = labels.count > 1 && labels.contains { $0.contains(" ou ") || $0.contains(",") }
    let answers = isMixed ? labels.map { "« \($0) »" } : labels
    return negated
      ? "\(noun(value)) : ni \(answers.joined(separator: " ni "))"
      : "\(noun(value)) : \(FrenchWords.list(answers, "ou"))"
  }

  func optionLabel(_ position: Int, _ type: ValueType) -> String {
    switch type {
    case .choice(let domain), .choices(let domain):
      let options = base.domains[domain].options
      return options.indices.contains(position) ? options[position].label : "?"
    case .truth, .number, .date, .commune, .text: return "?"
    }
  }
}

extension Expression {
  /// Nothing in it depends on the person.
  var isConstant: Bool {
    switch kind {
    case .truth, .number, .date, .option, .today, .parameter: true
    case .fact, .service, .all, .any, .not, .atLeast, .comparison, .between, .oneOf, .includes, .inCommuneSet, .sum,
      .difference, .product, .quotient, .minimum, .maximum, .rounded, .converted, .choose, .brackets, .table,
      .communeAttribute, .some, .every, .count, .aggregate, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth,
      .lastOfMonth, .deadline:
      false
    }
  }

  /// Several conditions joined by "et" or "ou".
  fileprivate var isSeveral: Bool {
    switch kind {
    case .all(let parts), .any(let parts): parts.count > 1
    case .truth, .number, .date, .option, .today, .fact, .parameter, .service, .not, .atLeast, .comparison, .between,
      .oneOf, .includes, .inCommuneSet, .sum, .difference, .product, .quotient, .minimum, .maximum, .rounded,
      .converted, .choose, .brackets, .table, .communeAttribute, .some, .every, .count, .aggregate, .shifted,
      .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline:
      false
    }
  }
}
