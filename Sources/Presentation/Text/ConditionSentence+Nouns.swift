import RuleEngine
import RuleModel

/// What an expression is, as a noun: "salaire net", "plafond du livret", "loyer moins charges".
extension ConditionSentence {
  func noun(_ expression: Expression) -> String {
    switch expression.kind {
    case .truth(let truth): return truth ? "oui" : "non"
    case .number, .date, .option, .today: return quantity(expression)
    case .fact(let fact, let member, let window): return noun(fact, member, window)
    case .parameter(let parameter, _): return base.parameters[parameter].label
    case .service(let service, let aspect, _, let lastMonth):
      let when = lastMonth ? " le mois dernier" : ""
      switch aspect {
      case .entitled: return "droit à « \(wording.title(service)) »\(when)"
      case .amount: return "montant de « \(wording.title(service)) »\(when)"
      }
    case .all, .any, .not, .atLeast, .comparison, .between, .oneOf, .includes, .inCommuneSet, .some, .every:
      return text(expression)
    case .sum(let parts): return FrenchWords.list(parts.map(noun), "plus")
    case .difference(let left, let right): return "\(noun(left)) moins \(noun(right))"
    case .product(let parts): return product(parts)
    case .quotient(let left, let right): return "\(noun(left)) divisé par \(noun(right))"
    case .minimum(let parts): return "le plus petit entre \(FrenchWords.list(parts.map(limit)))"
    case .maximum(let parts): return "le plus grand entre \(FrenchWords.list(parts.map(limit)))"
    case .rounded(let inner, _, _): return "\(noun(inner)), arrondi"
    case .converted(let inner, _): return noun(inner)
    case .choose(let condition, let then, let otherwise):
      if let next = nextOf(condition, then, otherwise) { return next }
      if let day = dayOfYear(then), day == dayOfYear(otherwise) { return day }
      if noun(then) == noun(otherwise) { return noun(then) }
      return "\(noun(then)) si \(text(condition)), sinon \(noun(otherwise))"
    case .brackets(let brackets): return "barème selon \(noun(brackets.subject))"
    case .table(let table): return "barème selon \(FrenchWords.list(table.keys.map(noun)))"
    case .communeAttribute(_, let attribute): return base.attributes[attribute].name.replacing("_", with: " ")
    case .count(let scope, let condition): return count(scope, condition)
    case .aggregate(let aggregate, let value, let scope, let condition, _):
      return self.aggregate(aggregate, value, scope, condition)
    case .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth, .deadline: return moment(expression)
    }
  }

  /// A limit: its value where it is known, with its name where it has one.
  func quantity(_ expression: Expression) -> String {
    switch expression.kind {
    case .truth(let truth): return truth ? "oui" : "non"
    case .number(let value): return FrenchFormat.quantity(value, unit(expression))
    case .date(let date): return FrenchFormat.date(date)
    case .option(let position): return optionLabel(position, expression.type)
    case .today: return "aujourd'hui"
    case .parameter(let index, _):
      let parameter = base.parameters[index]
      guard let value = parameter.entry(on: wording.date)?.value else { return parameter.label }
      let label = isUnverified(parameter) ? "\(parameter.label), à vérifier" : parameter.label
      switch value {
      case .number(let number): return "\(figure(number, parameter, expression)) (\(label))"
      case .date(let date): return "\(FrenchFormat.date(date)) (\(label))"
      }
    case .fact, .service, .all, .any, .not, .atLeast, .comparison, .between, .oneOf, .includes, .inCommuneSet, .sum,
      .difference, .product, .quotient, .minimum, .maximum, .rounded, .converted, .choose, .brackets, .table,
      .communeAttribute, .some, .every, .count, .aggregate, .shifted, .elapsed, .datePart, .makeDate, .firstOfMonth,
      .lastOfMonth, .deadline:
      guard let evaluation, let value = evaluation.value(of: expression, for: holder),
        let shown = wording.text(value, as: expression.type)
      else { return noun(expression) }
      return "\(shown) (\(noun(expression)))"
    }
  }

  /// The figure alone where it is known: "25 ans", without the name of its limit.
  func figure(_ expression: Expression) -> String {
    guard case .parameter(let index, _) = expression.kind else { return quantity(expression) }
    let parameter = base.parameters[index]
    guard case .number(let number)? = parameter.entry(on: wording.date)?.value else { return quantity(expression) }
    return figure(number, parameter, expression) + (isUnverified(parameter) ? " (à vérifier)" : "")
  }

  private func figure(_ number: Rational, _ parameter: Parameter, _ expression: Expression) -> String {
    parameter.isRate ? FrenchFormat.percent(number) : FrenchFormat.quantity(number, unit(expression))
  }

  /// Whether the value of that day was read in no source, or should have been read again: never shown as certain.
  func isUnverified(_ parameter: Parameter) -> Bool { !parameter.isTrusted(for: wording.date, on: wording.date) }

  private func unit(_ expression: Expression) -> Unit {
    if case .number(let unit) = expression.type { return unit }
    return .none
  }

  private func noun(_ index: FactIndex, _ member: MemberReference, _ window: Window) -> String {
    let fact = base.facts[index]
    var text = fact.wording.label
    if case .role(let scope, let position) = member, position > 0, case .roles(let roles) = base.scopes[scope].kind,
      roles.indices.contains(position)
    {
      text += " (\(roles[position].label))"
    }
    switch window {
    case .current: return text
    case .months(let fold, let nearest, let farthest):
      let span = farthest - nearest + 1
      let start = nearest == 1 ? "des \(span) derniers mois" : wording.months(nearest, farthest)
      return "\(text), \(fold == .sum ? "total" : "moyenne") \(start)"
    case .year(let back): return "\(text) en \(wording.date.year - back)"
    case .monthsOfYear(let fold, let back):
      return "\(text), \(fold == .sum ? "total" : "moyenne") de \(wording.date.year - back)"
    }
  }

  private func product(_ parts: [Expression]) -> String {
    // "30 % du loyer" rather than "0,3 × loyer".
    if parts.count == 2, let rate = parts.first(where: \.isRate), let other = parts.first(where: { !$0.isRate }),
      case .number(let value) = rate.kind
    {
      return "\(FrenchFormat.percent(value)) × \(limit(other))"
    }
    return parts.map(limit).joined(separator: " × ")
  }

  /// A part of a calculation: a parameter shows its value, everything else its name.
  private func limit(_ expression: Expression) -> String {
    if case .parameter = expression.kind { return quantity(expression) }
    return noun(expression)
  }

  // MARK: - Members

  func some(_ scope: ScopeIndex, _ condition: Expression?, negated: Bool) -> String {
    let name = memberName(scope)
    let isFeminine = FrenchWords.isFeminine(name)
    guard let condition else { return negated ? "pas de \(name)" : "au moins \(isFeminine ? "une" : "un") \(name)" }
    let who =
      negated
      ? "\(isFeminine ? "aucune" : "aucun") \(name) n'est" : "au moins \(isFeminine ? "une" : "un") \(name) est"
    return "\(who) dans ce cas : \(text(condition))"
  }

  func every(_ scope: ScopeIndex, _ condition: Expression, negated: Bool) -> String {
    let all = FrenchWords.isFeminine(memberName(scope)) ? "toutes les" : "tous les"
    return "\(all) \(base.scopes[scope].plural) \(negated ? "ne sont pas" : "sont") dans ce cas : \(text(condition))"
  }

  private func count(_ scope: ScopeIndex, _ condition: Expression?) -> String {
    let count = "nombre \(FrenchWords.de(base.scopes[scope].plural))"
    return condition.map { "\(count) dans ce cas (\(text($0)))" } ?? count
  }

  private func aggregate(
    _ aggregate: Aggregate, _ value: Expression, _ scope: ScopeIndex, _ condition: Expression?
  ) -> String {
    let word =
      switch aggregate {
      case .sum: "total"
      case .minimum: "plus petite valeur"
      case .maximum: "plus grande valeur"
      }
    let whose = "\(word) (\(noun(value))) pour les \(base.scopes[scope].plural)"
    return condition.map { "\(whose) dans ce cas (\(text($0)))" } ?? whose
  }

  private func memberName(_ scope: ScopeIndex) -> String {
    base.scopes[scope].label.isEmpty ? base.scopes[scope].plural : base.scopes[scope].label
  }
}

extension Expression {
  fileprivate var isRate: Bool {
    guard case .number(let value) = kind, type == .number(.none) else { return false }
    return !value.isNegative && value < .one && !value.isZero
  }
}
