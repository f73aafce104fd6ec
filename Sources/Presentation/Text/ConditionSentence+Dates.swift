import RuleEngine
import RuleModel

/// Days and lengths of time: "15 jours après la date de l'acte", "le 15 du mois prochain", "datant de 12 mois au plus".
extension ConditionSentence {
  /// A day, as a noun.
  func moment(_ expression: Expression) -> String {
    switch expression.kind {
    case .shifted(let date, let amount, let unit, let backwards):
      if backwards, unit == .days, case .number(.one) = amount.kind, case .firstOfMonth(let day) = date.kind {
        return "dernier jour du mois d'avant \(event(day))"
      }
      if case .fact = amount.kind { return "\(noun(amount)), compté depuis \(event(date))" }
      if let day = dayOfMonth(date, amount, unit, backwards) { return day }
      let length = length(amount, unit)
      if case .today = date.kind { return backwards ? "il y a \(length)" : "dans \(length)" }
      // One term after another: "120 jours puis 2 mois après la date du dépôt".
      if !backwards, case .shifted(let start, let first, let firstUnit, false) = date.kind {
        return "\(self.length(first, firstUnit)) puis \(length) après \(event(start))"
      }
      return "\(length) \(backwards ? "avant" : "après") \(event(date))"
    case .elapsed(_, let from, let to):
      if case .today = to.kind { return "temps passé depuis \(event(from))" }
      return "temps entre \(event(from)) et \(event(to))"
    case .datePart(.year, let date): return "année \(FrenchWords.de(event(date)))"
    case .datePart(.month, let date): return "mois \(FrenchWords.de(event(date)))"
    case .makeDate(let year, _, _): return dayOfYear(expression).map { $0 + Self.words(for: year) } ?? "date calculée"
    case .firstOfMonth(let date): return "premier jour \(month(of: date))"
    case .lastOfMonth(let date): return "dernier jour \(month(of: date))"
    case .deadline(let deadline) where deadline.amount == 0:
      // Its length is a parameter's, and is in the start.
      return moment(deadline.start) + (deadline.counting == .clear ? ", délai franc" : "")
    case .deadline(let deadline):
      return "\(length(deadline)) après \(event(deadline.start))"
    case .truth, .number, .date, .option, .today, .fact, .parameter, .service, .all, .any, .not, .atLeast,
      .comparison, .between, .oneOf, .includes, .inCommuneSet, .sum, .difference, .product, .quotient, .minimum,
      .maximum, .rounded, .converted, .choose, .brackets, .table, .communeAttribute, .some, .every, .count,
      .aggregate:
      return "date"
    }
  }

  /// A date against another one, said as one does: "datant de 12 mois au plus", "délai pas encore passé : …".
  func compared(_ comparison: Comparison, day left: Expression, _ right: Expression) -> String {
    let told =
      if case .today = right.kind { againstToday(comparison, left) } else { againstLength(comparison, left, right) }
    return told ?? "\(noun(left)) \(Self.before(comparison, day(right)))"
  }

  /// Nil where the two are better said as they are written.
  private func againstToday(_ comparison: Comparison, _ day: Expression) -> String? {
    // A day of the year: "on est au plus tard le 30 juin".
    if case .makeDate = day.kind { return "on est \(Self.before(comparison.mirrored, "le \(moment(day))"))" }
    guard day.isTerm else { return nil }
    switch comparison {
    case .greater, .greaterOrEqual: return "délai pas encore passé : \(noun(day))"
    case .less, .lessOrEqual: return "délai passé : \(noun(day))"
    case .equal, .notEqual: return nil
    }
  }

  /// A day against one counted from today; nil for another.
  private func againstLength(_ comparison: Comparison, _ day: Expression, _ limit: Expression) -> String? {
    guard case .shifted(let date, let amount, let unit, let backwards) = limit.kind, case .today = date.kind else {
      return nil
    }
    let length = length(amount, unit)
    switch comparison {
    case .greater, .greaterOrEqual:
      return backwards ? "\(noun(day)) : il y a \(length) au plus" : "\(noun(day)) : dans \(length) au moins"
    case .less, .lessOrEqual:
      return backwards ? "\(noun(day)) : il y a \(length) au moins" : "\(noun(day)) : dans \(length) au plus"
    case .equal, .notEqual: return nil
    }
  }

  /// `le 15 de ce mois, ou le 15 du mois prochain s'il est passé`: the first day unless it is behind us.
  func nextOf(_ condition: Expression, _ then: Expression, _ otherwise: Expression) -> String? {
    guard case .date = then.type, case .comparison(.greaterOrEqual, _, let right) = condition.kind,
      case .today = right.kind
    else { return nil }
    return "\(noun(then)), ou \(noun(otherwise)) s'il est passé"
  }

  /// `31 mars`, whatever the year; nil for a day that is worked out.
  func dayOfYear(_ expression: Expression) -> String? {
    guard case .makeDate(_, let month, let day) = expression.kind, case .number(let month) = month.kind,
      case .number(let day) = day.kind
    else { return nil }
    let number = day == .one ? "1er" : FrenchFormat.number(day)
    return "\(number) \(FrenchFormat.month(Int(clamping: month.floor)))"
  }

  /// Nothing for this year.
  private static func words(for year: Expression) -> String {
    guard case .sum(let parts) = year.kind, parts.count == 2, case .datePart(.year, let date) = parts[0].kind,
      case .today = date.kind, case .number(let count) = parts[1].kind
    else { return "" }
    return count == .one ? " de l'année prochaine" : ", dans \(FrenchFormat.number(count)) ans"
  }

  private static func before(_ comparison: Comparison, _ day: String) -> String {
    switch comparison {
    case .less: "avant \(day)"
    case .lessOrEqual: "au plus tard \(day)"
    case .greater: "après \(day)"
    case .greaterOrEqual: "à partir \(FrenchWords.de(day))"
    case .equal: ": \(day)"
    case .notEqual: "autre que \(day)"
    }
  }

  private func day(_ expression: Expression) -> String {
    if case .date(let date) = expression.kind { return "le \(FrenchFormat.date(date))" }
    if case .today = expression.kind { return "aujourd'hui" }
    return event(expression)
  }

  /// With its article where it is sure.
  private func event(_ expression: Expression) -> String {
    if case .today = expression.kind { return "aujourd'hui" }
    if case .parameter = expression.kind { return "le \(quantity(expression))" }
    let noun = noun(expression)
    if let articled = FrenchWords.withArticle(noun) { return articled }
    return noun.first?.isNumber == true || noun.hasPrefix("le ") ? noun : ": \(noun)"
  }

  private func month(of date: Expression) -> String {
    if case .today = date.kind { return "de ce mois" }
    if case .shifted(let from, let amount, .months, false) = date.kind, case .today = from.kind,
      case .number(.one) = amount.kind
    {
      return "du mois prochain"
    }
    return "du mois \(FrenchWords.de(event(date)))"
  }

  /// A day counted from the first of this month, or of the next one.
  private func dayOfMonth(
    _ date: Expression, _ amount: Expression, _ unit: DurationUnit, _ backwards: Bool
  ) -> String? {
    guard unit == .days, !backwards, case .number(let days) = amount.kind, days < Rational(28),
      let place = days.adding(.one)
    else {
      return nil
    }
    let number = FrenchFormat.number(place)
    if date.isFirstOfThisMonth { return "le \(number) de ce mois" }
    guard case .shifted(let first, let months, .months, false) = date.kind, first.isFirstOfThisMonth,
      case .number(.one) = months.kind
    else { return nil }
    return "le \(number) du mois prochain"
  }

  /// "15 jours": the value of a parameter, for a length of time speaks by itself.
  private func length(_ amount: Expression, _ unit: DurationUnit) -> String {
    if case .number(let value) = amount.kind { return FrenchFormat.duration(value, unit) }
    guard case .parameter(let index, _) = amount.kind,
      case .number(let value)? = base.parameters[index].entry(on: wording.date)?.value
    else { return noun(amount) }
    return FrenchFormat.duration(value, unit) + (isUnverified(base.parameters[index]) ? " (à vérifier)" : "")
  }

  private func length(_ deadline: Deadline) -> String {
    let length = FrenchFormat.duration(Rational(deadline.amount), deadline.unit)
    switch deadline.counting {
    case .calendar: return length
    case .clear: return "\(length) francs"
    case .worked: return "\(length) ouvrés"
    case .workable: return "\(length) ouvrables"
    }
  }
}

extension Expression {
  /// The end of a delay.
  fileprivate var isTerm: Bool {
    switch kind {
    case .shifted, .deadline: true
    case .truth, .number, .date, .option, .today, .fact, .parameter, .service, .all, .any, .not, .atLeast,
      .comparison, .between, .oneOf, .includes, .inCommuneSet, .sum, .difference, .product, .quotient, .minimum,
      .maximum, .rounded, .converted, .choose, .brackets, .table, .communeAttribute, .some, .every, .count,
      .aggregate, .elapsed, .datePart, .makeDate, .firstOfMonth, .lastOfMonth:
      false
    }
  }

  fileprivate var isFirstOfThisMonth: Bool {
    guard case .firstOfMonth(let day) = kind, case .today = day.kind else { return false }
    return true
  }
}
