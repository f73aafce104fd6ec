package import Documents
package import Interview
import RuleModel
import SourceText

/// Deadlines as sentences.
extension Wording {
  /// Where a day is read: how far it is changes overnight, and is left out of what is taken home.
  package enum Medium: Hashable, Sendable {
    case screen, paper
  }

  /// ` (dans 19 jours)`, on the screen.
  private func distance(to day: CalendarDate, on medium: Medium) -> String {
    switch medium {
    case .screen: " (\(FrenchFormat.distance(to: day, from: date)))"
    case .paper: ""
    }
  }

  /// `Avant le lundi 14 décembre 2026 (dans 19 jours) : payer ou obtenir un accord.`
  package func line(_ deadline: DatedDeadline, on medium: Medium = .screen) -> Inline {
    var reason = told(deadline.reason)
    if reason.hasSuffix(".") { reason.removeLast() }
    if let condition = deadline.condition {
      reason += ", \(FrenchWords.provided(ConditionSentence(self).clause(condition)))"
    }
    switch deadline.nature {
    case .limit, .appeal: break
    case .start: return waiting(deadline, until: "À partir du", since: "Possible depuis le", reason)
    case .answer: return waiting(deadline, until: "À attendre jusqu'au", since: "Date passée, le", reason)
    }
    switch deadline.limit {
    case .on(let day):
      return
        "Avant le \(Inline.date(Inline(FrenchFormat.dateWithWeekday(day)))) au soir\(distance(to: day, on: medium)) : \(reason)"
    case .earliest(let day):
      return
        "Avant le \(Inline.date(Inline(FrenchFormat.dateWithWeekday(day)))) au soir par prudence, car la date exacte n'est pas connue : \(reason)"
    case .past(let day):
      return "\(Inline.strong("Dépassé")) depuis le \(Inline.date(Inline(FrenchFormat.date(day)))) : \(reason)"
    case .notKnown: return "Date à calculer (le jour dont il part n'est pas connu) : \(reason)"
    }
  }

  /// A day that hurries nobody.
  private func waiting(_ deadline: DatedDeadline, until: String, since: String, _ reason: String) -> Inline {
    switch deadline.limit {
    case .on(let day), .earliest(let day):
      "\(until) \(Inline.date(Inline(FrenchFormat.dateWithWeekday(day)))) : \(reason)"
    case .past(let day): "\(since) \(Inline.date(Inline(FrenchFormat.date(day)))) : \(reason)"
    case .notKnown: "Date à calculer (le jour dont il part n'est pas connu) : \(reason)"
    }
  }

  /// `avant le 14 décembre 2026`, to follow a sentence; nil when there is no day.
  func short(_ deadline: DatedDeadline, on medium: Medium = .screen) -> String? {
    switch deadline.limit {
    case .on(let day), .earliest(let day):
      "avant le \(FrenchFormat.date(day))\(distance(to: day, on: medium))"
    case .past(let day): "délai dépassé depuis le \(FrenchFormat.date(day))"
    case .notKnown: nil
    }
  }

  /// `Avant le 30 novembre 2026 (dans 4 jours).`, with what is to be done by then where the step says something else.
  func dayToAct(_ first: FirstStep, on medium: Medium = .screen) -> String? {
    guard let deadline = first.deadline, let short = short(deadline, on: medium) else { return nil }
    let head = told(deadline.reason).prefix { !",;:(".contains($0) }
    guard let step = first.step, let verb = head.split(separator: " ").first,
      !told(self.step(step).action).folded.contains(String(verb).folded.prefix(Self.stem))
    else { return FrenchWords.sentence(short) }
    return FrenchWords.sentence(
      "\(short) : \(FrenchWords.uncapitalised(head.split(separator: " ").joined(separator: " ")))")
  }

  /// How many letters make a word known again in another form: "demander", "demande".
  private static let stem = 6
}
