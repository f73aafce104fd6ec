import RuleModel

/// How long: `3 ans`, `18 mois`, `un an et demi`, `depuis mars 2024`.
extension AnswerReader {
  func readDuration(_ line: String, in unit: DurationUnit, _ fact: Fact) -> AnswerReading {
    let phrase = AnswerPhrase(line)
    if BareAnswer.truth(line) == false {
      // A "non" to "how long" is asked back with the ways of telling a time.
      return fact.mayBeNone ? readBareNo(line, fact) : .unreadable(.noDuration(line))
    }
    if phrase.numbers.isEmpty, let none = NoneOfIt(line), none.isElsewhere(than: fact) {
      return .unreadable(.noDuration(line))
    }
    if phrase.numbers.isEmpty, SaidNumber.saysNothing(phrase.words) {
      return .understood(.number(.init(exactly: .zero)))
    }
    let parts = SaidDuration.parts(of: phrase)
    if parts.isEmpty, let since = readSince(line, phrase, unit) {
      return place(since, in: fact, step: fact.isWhole ? .one : nil, remarks: [.converted])
    }
    if let span = SaidDuration.span(of: parts, phrase, in: unit) {
      return place(span, in: fact, step: nil, remarks: parts.contains { $0.unit != unit } ? [.converted] : [])
    }
    switch SaidNumber.read(phrase) {
    case .failure(.none): return .unreadable(.noDuration(line))
    case .failure(let problem): return .unreadable(problem.misreading(of: line))
    case .success(let span):
      // "3 ans chez Carrefour" tells a time; the 3 of "carte 3 étoiles" does not.
      let foreign = foreignWords(of: phrase, knowing: fact.ownWords + SaidDuration.units.keys)
      if parts.isEmpty, !foreign.isEmpty {
        return .unreadable(.numberAmongWords(line, phrase.numbers.first ?? .zero))
      }
      let said = parts.first?.unit ?? unit
      guard let scaled = SaidDuration.scaled(span, from: said, to: unit) else { return .unreadable(.noDuration(line)) }
      var remarks: [AnswerRemark] = said == unit ? [] : [.converted]
      if span.isApproximate { remarks.append(.approximate) }
      if !foreign.isEmpty { remarks.append(.otherWordsIgnored) }
      return place(scaled, in: fact, step: nil, remarks: remarks)
    }
  }

  /// "depuis 2019", "mars 2024": the time run since then.
  private func readSince(_ line: String, _ phrase: AnswerPhrase, _ unit: DurationUnit) -> SaidNumber? {
    guard let range = DatePhrase(line, today: date, allowsFuture: false).range?.range, range.latest <= date,
      phrase.shape.says("depuis") || phrase.numbers.contains(where: { $0 >= Rational(1900) && $0.isInteger })
        || DatePhrase.namesMonth(phrase.words)
    else { return nil }
    func run(since start: CalendarDate) -> Rational {
      switch unit {
      case .days: Rational(date.days(since: start))
      case .weeks: Rational(date.days(since: start) / 7)
      case .months: Rational(date.completedMonths(since: start))
      case .years: Rational(date.completedYears(since: start))
      }
    }
    return SaidNumber(lower: run(since: range.latest), upper: run(since: range.earliest))
  }
}

/// A length of time as it was said, part by part ("2 ans et 3 mois").
enum SaidDuration {
  struct Part {
    var amount: Rational
    let unit: DurationUnit
  }

  /// Each number that a unit follows.
  static func parts(of phrase: AnswerPhrase) -> [Part] {
    var parts: [Part] = []
    for (place, token) in phrase.tokens.enumerated() {
      guard case .number(let number) = token, place + 1 < phrase.tokens.count,
        case .word(let word) = phrase.tokens[place + 1], let unit = units[word]
      else { continue }
      parts.append(Part(amount: number, unit: unit))
    }
    if phrase.shape.says("demi") || phrase.shape.says("demie"), let last = parts.last,
      let half = last.amount.adding(Rational(1, over: 2) ?? .zero)
    {
      parts[parts.count - 1].amount = half
    }
    return parts
  }

  /// A range between two parts, or the sum of several; nil for a single one, which a bound or an approximation may
  /// qualify.
  static func span(of parts: [Part], _ phrase: AnswerPhrase, in unit: DurationUnit) -> SaidNumber? {
    let shape = phrase.shape
    let isHalved = shape.says("demi") || shape.says("demie")
    guard parts.count > 1 || isHalved && parts.count == 1, parts.count == phrase.numbers.count else { return nil }
    let spans = parts.compactMap { scaled(SaidNumber(lower: $0.amount, upper: $0.amount), from: $0.unit, to: unit) }
    guard spans.count == parts.count, let first = spans.first, let last = spans.last else { return nil }
    if parts.count == 2, shape.says("entre") || shape.says("a") || shape.says("ou") || shape.says("-") {
      return SaidNumber(lower: first.lower, upper: last.upper)
    }
    guard Set(parts.map(\.unit)).count == parts.count else { return nil }
    var sum = SaidNumber(lower: .zero, upper: .zero)
    for span in spans {
      guard let low = span.lower, let high = span.upper, let lower = sum.lower?.adding(low),
        let upper = sum.upper?.adding(high)
      else { return nil }
      sum = SaidNumber(lower: lower, upper: upper)
    }
    return sum
  }

  /// Where no fixed factor exists (days in a month), a range that holds whatever the month.
  static func scaled(_ span: SaidNumber, from: DurationUnit, to: DurationUnit) -> SaidNumber? {
    if let factor = Unit.duration(from).conversion(to: .duration(to)) { return span.scaled(by: factor) }
    guard let (least, most) = bounds(from: from, to: to) else { return nil }
    var result = span
    result.lower = span.lower.flatMap { $0.multiplied(by: least) }
    result.upper = span.upper.flatMap { $0.multiplied(by: most) }
    return result
  }

  private static func bounds(from: DurationUnit, to: DurationUnit) -> (Rational, Rational)? {
    let (whole, part) = (from.lengthInDays, to.lengthInDays)
    guard let least = Rational(whole.lowerBound, over: part.upperBound),
      let most = Rational(whole.upperBound, over: part.lowerBound)
    else { return nil }
    return (least, most)
  }

  static let units: [String: DurationUnit] = [
    "jour": .days, "jours": .days, "j": .days, "semaine": .weeks, "semaines": .weeks, "mois": .months, "an": .years,
    "ans": .years, "annee": .years, "annees": .years,
  ]
}

extension DurationUnit {
  /// Whichever month or year it is.
  fileprivate var lengthInDays: ClosedRange<Int128> {
    switch self {
    case .days: 1...1
    case .weeks: 7...7
    case .months: 28...31
    case .years: 365...366
    }
  }
}

extension String {
  /// Whether a shape holds these whole words.
  func says(_ words: String) -> Bool { contains(" \(words) ") }
}
