import RuleModel

/// Hours worked in all over some months, which people tell by the week: "35 h par semaine", "temps plein".
extension AnswerReader {
  /// What was said by the week, the month or the year, counted over the whole time and to be confirmed: nobody worked
  /// 35 hours in a year because a week has 35. Nil for a plain total.
  func readPace(_ line: String, over months: Int, _ fact: Fact) -> AnswerReading? {
    var phrase = AnswerPhrase(line)
    var isNamed = false
    switch spokenAnswer(line, fact) {
    case .one(let answer):
      isNamed = true
      if phrase.numbers.isEmpty { phrase = AnswerPhrase(answer) }
    case .several: return .unreadable(.noNumber(line))
    case .none: break
    }
    guard case .success(let span) = SaidNumber.read(phrase), let said = span.lower ?? span.upper, !said.isZero else {
      return nil
    }
    guard !Self.totals.contains(where: { phrase.shape.says($0) }), let pace = pace(phrase, said, isNamed: isNamed)
    else { return phrase.countsHours ? place(span, in: fact, step: nil, remarks: []) : nil }
    if phrase.countsTime { return .unreadable(.otherPeriod(line)) }
    guard let factor = pace.factor(over: months), let total = span.scaled(by: factor) else { return nil }
    let reading = place(total, in: fact, step: nil, remarks: [.converted])
    guard case .understood(let value, _) = reading,
      let rate = NumberRange(span.lower ?? said, span.upper ?? said)
    else { return reading }
    return .doubtful(value, .overMonths(months, rate: rate, pace))
  }

  /// Over which time hours are said; a bare number that a week may hold is one of a week.
  private func pace(_ phrase: AnswerPhrase, _ said: Rational, isNamed: Bool) -> HoursPace? {
    switch SaidPeriod.read(phrase) {
    case .week: return .week
    case .month: return .month
    case .year: return .year
    case .day, .quarter, nil: return nil
    case .unsaid:
      if Self.weeks.contains(where: { phrase.shape.says($0) }) { return .week }
      if said <= Self.longestWeek { return .week }
      return isNamed && said <= Self.longestMonth ? .month : nil
    }
  }

  private static let weeks = ["semaine", "hebdo", "sem", "la semaine"]
  private static let totals = ["en tout", "au total", "total", "en tout et pour tout"]
  /// No contract has more hours (Code du travail, L3121-20 : 48 hours a week).
  private static let longestWeek = Rational(48)
  private static let longestMonth = Rational(208)
}

/// Over which time hours were said.
package enum HoursPace: Hashable, Sendable {
  case week, month, year

  /// Fifty-two weeks a year.
  fileprivate func factor(over months: Int) -> Rational? {
    switch self {
    case .week: Rational(Int128(52 * months), over: 12)
    case .month: Rational(months)
    case .year: Rational(Int128(months), over: 12)
    }
  }
}

extension AnswerPhrase {
  /// "450 h": more than any week or month has.
  fileprivate var countsHours: Bool { ["h", "heure", "heures"].contains { shape.contains("# \($0) ") } }

  /// "4 ans": a time, and no hours.
  fileprivate var countsTime: Bool { ["ans", "an", "annees", "mois", "jours"].contains { shape.contains("# \($0) ") } }
}
