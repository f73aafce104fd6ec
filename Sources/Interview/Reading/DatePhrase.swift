import RuleModel
import SourceText

/// A day or a stretch of days as it was said: `12/3/80`, `12 mars`, `mars 1980`, `1980`, `34 ans`, `il y a 3 mois`.
struct DatePhrase {
  private(set) var range: (range: DateRange, remarks: [AnswerRemark])?
  /// A day such as 31 February, that no calendar has.
  private(set) var missingDay: (day: Int, month: Int, year: Int?)?

  private let today: CalendarDate
  private let allowsFuture: Bool

  init(_ line: String, today: CalendarDate, allowsFuture: Bool) {
    self.today = today
    self.allowsFuture = allowsFuture
    let folded = String(line.map { $0.isWhitespace ? " " : $0 }).folded
    if let iso = CalendarDate(iso: folded.trimmed) {
      range = (DateRange(exactly: iso), [])
      return
    }
    range = relative(folded) ?? figures(folded) ?? named(folded) ?? elapsed(folded) ?? years(folded)
  }

  static func namesMonth(_ words: [String]) -> Bool { words.contains { month(named: $0) != nil } }

  /// Birth dates, or starts, from which `low` months are completed and `high` are not yet.
  static func starts(completing low: Int, before high: Int, on date: CalendarDate) -> DateRange? {
    var latest = date.adding(months: -low).adding(days: 3)
    while date.completedMonths(since: latest) < low { latest = latest.adding(days: -1) }
    var earliest = date.adding(months: -high).adding(days: -3)
    while date.completedMonths(since: earliest) >= high { earliest = earliest.adding(days: 1) }
    return DateRange(earliest, latest)
  }
}

// MARK: - Ways of saying

extension DatePhrase {
  private typealias Said = (range: DateRange, remarks: [AnswerRemark])

  private func relative(_ text: String) -> Said? {
    func day(_ offset: Int) -> Said { (DateRange(exactly: today.adding(days: offset)), []) }
    func span(_ first: CalendarDate, _ last: CalendarDate) -> Said? { DateRange(first, last).map { ($0, []) } }
    let words = AnswerPhrase(text).words.filter { $0 != "depuis" && $0 != "le" && $0 != "la" && $0 != "l" }
    switch words.joined(separator: " ") {
    case "aujourd hui", "ce jour", "ce matin", "ce soir": return day(0)
    case "hier", "hier soir", "hier matin": return day(-1)
    case "avant hier": return day(-2)
    case "demain": return day(1)
    case "apres demain": return day(2)
    case "cette semaine": return span(today.adding(days: 1 - today.weekday), today.adding(days: 7 - today.weekday))
    case "semaine derniere":
      return span(today.adding(days: -6 - today.weekday), today.adding(days: -today.weekday))
    case "ce mois", "ce mois ci": return span(today.firstOfMonth, today.lastOfMonth)
    case "mois dernier", "mois passe":
      let last = today.firstOfMonth.adding(days: -1)
      return span(last.firstOfMonth, last)
    case "debut du mois", "debut de mois", "debut mois":
      return span(today.firstOfMonth, today.firstOfMonth.adding(days: 9))
    case "fin du mois", "fin de mois", "fin mois":
      return span(today.firstOfMonth.adding(days: 19), today.lastOfMonth)
    case "semaine prochaine":
      return allowsFuture ? span(today.adding(days: 8 - today.weekday), today.adding(days: 14 - today.weekday)) : nil
    case "an dernier", "annee derniere", "an passe": return year(today.year - 1)
    case "cette annee": return year(today.year)
    default: return feast(words) ?? dayOfMonth(text) ?? weekday(words)
    }
  }

  /// "à la Toussaint", "Noël": the last one gone by, or the coming one where the answer may lie ahead.
  private func feast(_ words: [String]) -> Said? {
    let feasts = ["toussaint": (1, 11), "noel": (25, 12), "armistice": (11, 11), "assomption": (15, 8)]
    guard words.count <= 2, let name = words.last, let (day, month) = feasts[name],
      let date = CalendarDate(year: nearestYear(day: day, month: month), month: month, day: day)
    else { return nil }
    return (DateRange(exactly: date), [.assumedYear])
  }

  /// "le 3": of this month, or of the one before if it is not yet come; ahead where the answer may lie ahead.
  private func dayOfMonth(_ text: String) -> Said? {
    let phrase = AnswerPhrase(text, decimals: false)
    guard phrase.shape == " le # ", let day = phrase.tokens.compactMap(Self.integer).first, (1...31).contains(day)
    else {
      return nil
    }
    let months = allowsFuture ? [0, 1, -1] : [0, -1, -2]
    let days = months.compactMap { offset -> CalendarDate? in
      let first = today.firstOfMonth.adding(months: offset)
      return CalendarDate(year: first.year, month: first.month, day: day)
    }
    guard let date = days.first(where: { allowsFuture || $0 <= today }) else { return nil }
    return (DateRange(exactly: date), [.assumedYear])
  }

  private func weekday(_ words: [String]) -> Said? {
    guard let first = words.first, let weekday = FrenchCalendar.weekday(named: first), words.count <= 3 else {
      return nil
    }
    if words.count == 2, words[1] == "prochain" {
      guard allowsFuture else { return nil }
      let ahead = (weekday - today.weekday + 6) % 7 + 1
      return (DateRange(exactly: today.adding(days: ahead)), [])
    }
    if words.count == 3, words[1] == "en", ["8", "huit"].contains(words[2]) || words.last == "huit" {
      let ahead = (weekday - today.weekday + 6) % 7 + 1 + 7
      return allowsFuture ? (DateRange(exactly: today.adding(days: ahead)), []) : nil
    }
    guard words.count == 1 || ["dernier", "passe"].contains(words[1]) else { return nil }
    let back = (today.weekday - weekday + 6) % 7 + 1
    return (DateRange(exactly: today.adding(days: -back)), [.assumedYear])
  }

  /// `12/3/80`, `12-03-1980`, `3/1980`, `12/3`.
  private mutating func figures(_ text: String) -> Said? {
    let bare = text.split(separator: " ").filter { !["le", "du", "depuis", "en", "au"].contains($0) }
      .joined(separator: " ")
    let parts = bare.split { "/-. ".contains($0) }.map(String.init)
    guard (2...3).contains(parts.count), bare.contains(where: { "/-.".contains($0) }) || parts.count == 3,
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) && $0.count <= 4 })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    if parts.count == 3 {
      guard parts[0].count <= 2, parts[1].count <= 2, parts[2].count != 3, parts[2].count != 1 else { return nil }
      return day(numbers[0], numbers[1], parts[2].count == 4 ? numbers[2] : century(numbers[2]))
    }
    if parts[1].count == 4, (1...12).contains(numbers[0]) { return month(numbers[0], numbers[1]) }
    // "1978-1980"
    if parts[0].count == 4, parts[1].count == 4 { return between(numbers[0], numbers[1]) }
    guard parts[0].count <= 2, parts[1].count <= 2 else { return nil }
    return dayWithoutYear(numbers[0], numbers[1])
  }

  /// `12 mars 1980`, `1er mars`, `mars 1980`, `début mars 2026`, `mars`.
  private mutating func named(_ text: String) -> Said? {
    let phrase = AnswerPhrase(text, decimals: false)
    guard let name = phrase.words.first(where: { Self.month(named: $0) != nil }),
      let number = Self.month(named: name)
    else {
      return nil
    }
    guard let place = phrase.tokens.firstIndex(of: .word(name)) else { return nil }
    let before = phrase.tokens[..<place].compactMap(Self.integer)
    let after = phrase.tokens[(place + 1)...].compactMap(Self.integer)
    guard before.count <= 1, after.count <= 1 else { return nil }
    let year = after.first.map { $0 < 100 ? century($0) : $0 }
    if let day = before.first {
      return year.map { self.day(day, number, $0) } ?? dayWithoutYear(day, number)
    }
    let chosen = year ?? nearestYear(day: 1, month: number)
    guard let said = month(number, chosen) else { return nil }
    let remarks: [AnswerRemark] = year == nil ? [.assumedYear] : []
    let first = said.range.earliest
    let words = phrase.words
    if words.contains("debut") { return DateRange(first, first.adding(days: 9)).map { ($0, remarks) } }
    if words.contains("mi") || words.contains("milieu") {
      return DateRange(first.adding(days: 9), first.adding(days: 19)).map { ($0, remarks) }
    }
    if words.contains("fin") { return DateRange(first.adding(days: 19), said.range.latest).map { ($0, remarks) } }
    return (said.range, remarks)
  }

  /// `34 ans`, `8 mois`, `il y a 10 jours`, `dans 2 mois`, `1 an et demi`.
  private func elapsed(_ text: String) -> Said? {
    let phrase = AnswerPhrase(text)
    let parts = SaidDuration.parts(of: phrase)
    guard let part = parts.first, phrase.numbers.count == parts.count, parts.count <= 2, !part.amount.isNegative,
      parts.allSatisfy({ $0.amount <= Rational(Self.longest) })
    else { return nil }
    let isAhead = phrase.shape.says("dans")
    let isRough = RoughTime.isSaid(in: phrase.shape)
    func rough(_ day: CalendarDate) -> Said? {
      allowsFuture || !isAhead ? RoughTime.span(around: day, from: today).map { ($0, [.approximate]) } : nil
    }
    let counted: (low: Int, high: Int)
    switch part.unit {
    case .days, .weeks:
      guard parts.count == 1 else { return nil }
      let days = Int(clamping: part.amount.floor) * (part.unit == .weeks ? 7 : 1)
      guard days <= Self.longest else { return nil }
      let day = today.adding(days: isAhead ? days : -days)
      if isRough, days > 0 { return rough(day) }
      let slack = part.unit == .weeks ? 6 : 0
      return DateRange(day.adding(days: isAhead ? 0 : -slack), day.adding(days: isAhead ? slack : 0)).map { ($0, []) }
    case .months: counted = (Int(clamping: part.amount.floor), 1)
    case .years:
      let months = part.amount.multiplied(by: Rational(12))?.floor ?? 0
      counted = (Int(clamping: months), part.amount.isInteger ? 12 : 6)
    }
    var (low, width) = counted
    if parts.count == 2 {
      // "2 ans et 3 mois", or "entre 30 et 34 ans" which the years say.
      guard part.unit == .years, parts[1].unit == .months else { return nil }
      low += Int(clamping: parts[1].amount.floor)
      width = 1
    }
    guard low <= 12 * 150 else { return nil }
    if isRough, low > 0 {
      // "un mois et demi"
      let days = part.unit == .months && !part.amount.isInteger ? 15 : 0
      return rough(today.adding(months: isAhead ? low : -low).adding(days: isAhead ? days : -days))
    }
    if isAhead {
      guard allowsFuture else { return nil }
      return DateRange(today.adding(months: low), today.adding(months: low + width)).map { ($0, []) }
    }
    return Self.starts(completing: low, before: low + width, on: today).map { ($0, []) }
  }

  /// In days: 150 years, longer than anything that is told of a person.
  private static let longest = 150 * 366

  /// `1980`, `entre 1978 et 1980`, `avant 1990`, `vers 1980`, `après 2015`.
  private func years(_ text: String) -> Said? {
    let phrase = AnswerPhrase(text, decimals: false)
    let numbers = phrase.tokens.compactMap(Self.integer)
    guard numbers.count == phrase.numbers.count, numbers.allSatisfy({ (1850...2250).contains($0) }) else { return nil }
    let shape = phrase.shape
    if numbers.count == 2 { return between(numbers[0], numbers[1]) }
    guard numbers.count == 1, let only = numbers.first else { return nil }
    if shape.says("avant") {
      return CalendarDate(year: only, month: 1, day: 1).flatMap { end in
        DateRange(CalendarDate(dayNumber: -25_567), end.adding(days: -1)).map { ($0, []) }
      }
    }
    if shape.says("apres") {
      return CalendarDate(year: only, month: 12, day: 31).flatMap { start in
        DateRange(start.adding(days: 1), CalendarDate(dayNumber: 84_005)).map { ($0, []) }
      }
    }
    if shape.says("vers") || shape.says("environ") { return between(only - 1, only + 1) }
    return year(only)
  }

  private func year(_ year: Int) -> Said? { between(year, year) }

  private func between(_ first: Int, _ last: Int) -> Said? {
    guard let start = CalendarDate(year: first, month: 1, day: 1),
      let end = CalendarDate(year: last, month: 12, day: 31)
    else { return nil }
    return DateRange(start, end).map { ($0, []) }
  }

  private mutating func month(_ month: Int, _ year: Int) -> Said? {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    return DateRange(first, first.lastOfMonth).map { ($0, []) }
  }

  private mutating func day(_ day: Int, _ month: Int, _ year: Int) -> Said? {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      missingDay = (day, month, year)
      return nil
    }
    return (DateRange(exactly: date), [])
  }

  private mutating func dayWithoutYear(_ day: Int, _ month: Int) -> Said? {
    guard let said = self.day(day, month, nearestYear(day: day, month: month)) else {
      missingDay = (day, month, nil)
      return nil
    }
    return (said.range, [.assumedYear])
  }

  /// The last such day gone by; the nearest one where the answer may lie ahead.
  private func nearestYear(day: Int, month: Int) -> Int {
    guard let here = CalendarDate(year: today.year, month: month, day: day) else {
      // A 29 February: of the last leap year, or of the next one.
      let ahead = allowsFuture ? Array(1...Self.leapYears) : []
      let years = (1...Self.leapYears).map { -$0 } + ahead
      return years.map { today.year + $0 }.first { CalendarDate(year: $0, month: month, day: day) != nil } ?? today.year
    }
    if here > today { return allowsFuture && here.days(since: today) < 183 ? today.year : today.year - 1 }
    return allowsFuture && today.days(since: here) > 183 ? today.year + 1 : today.year
  }

  /// Two leap years are no further apart.
  private static let leapYears = 8

  private func century(_ short: Int) -> Int {
    let limit = today.year % 100 + (allowsFuture ? 20 : 0)
    return short <= limit ? 2000 + short : 1900 + short
  }

  private static func integer(_ token: AnswerPhrase.Token) -> Int? {
    guard case .number(let number) = token, number.isInteger else { return nil }
    return Int(exactly: number.numerator)
  }

  /// The number of a month by its name without accents, whole or cut short.
  static func month(named word: String) -> Int? { FrenchCalendar.month(named: word) ?? shortMonths[word] }

  private static let shortMonths = [
    "janv": 1, "jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
  ]
}
