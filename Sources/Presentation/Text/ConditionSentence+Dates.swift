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
    default: return "date"
    }
  }

  /// A date against another one, said as one does: "datant de 12 mois au plus", "délai pas encore passé : …".
  func compared(_ comparison: Comparison, day left: Expression, _ right: Expression) -> String {
    switch (left.kind, right.kind) {
    case (.shifted, .today), (.deadline, .today):
      switch comparison {
      case .greater, .greaterOrEqual: return "délai pas encore passé : \(noun(left))"
      case .less, .lessOrEqual: return "délai passé : \(noun(left))"
      case .equal, .notEqual: break
      }
    // A day of the year: "on est au plus tard le 30 juin".
    case (.makeDate, .today): return "on est \(Self.before(comparison.mirrored, "le \(moment(left))"))"
    case (_, .shifted(let date, let amount, let unit, let backwards)):
      guard case .today = date.kind else { break }
      let length = length(amount, unit)
      switch comparison {
      case .greater, .greaterOrEqual:
        return backwards ? "\(noun(left)) : il y a \(length) au plus" : "\(noun(left)) : dans \(length) au moins"
      case .less, .lessOrEqual:
        return backwards ? "\(noun(left)) : il y a \(length) au moins" : "\(noun(left)) : dans \(length) au plus"
      case .equal, .notEqual: break
      }
    default: break
    }
    return "\(noun(left)) \(Self.before(comparison, day(right)))"
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
    switch expression.kind {
    case .today: return "aujourd'hui"
    case .parameter: return "le \(quantity(expression))"
    default: break
    }
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
    switch date.kind {
    case .firstOfMonth(let day):
      guard case .today = day.kind else { return nil }
      return "le \(number) de ce mois"
    case .shifted(let first, let months, .months, false):
      guard case .firstOfMonth(let day) = first.kind, case .today = day.kind, case .number(.one) = months.kind else {
        return nil
      }
      return "le \(number) du mois prochain"
    default: return nil
    }
  }

  /// "15 jours": the value of a parameter, for a length of time speaks by itself.
  private func length(_ amount: Expression, _ unit: DurationUnit) -> String {
    switch amount.kind {
    case .number(let value): return FrenchFormat.duration(value, unit)
    case .parameter(let index, _):
      let parameter = base.parameters[index]
      if case .number(let value)? = parameter.entry(on: wording.date)?.value {
        return FrenchFormat.duration(value, unit) + (isUnverified(parameter) ? " (à vérifier)" : "")
      }
      return noun(amount)
    default: return noun(amount)
    }
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
