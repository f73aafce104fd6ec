import RuleModel
import SourceText

/// Days, months, years and ages.
extension AnswerReader {
  func readDate(_ line: String, _ fact: Fact) -> AnswerReading {
    let bounds = dateBounds(of: fact)
    let phrase = DatePhrase(line, today: date, allowsFuture: bounds.latest > date)
    if let missing = phrase.missingDay {
      return .unreadable(.noSuchDay(day: missing.day, month: missing.month, year: missing.year))
    }
    guard let said = phrase.range else {
      // "lettre 48SI reçue le 2 novembre": the day is what stands after the article.
      guard let day = Self.dayTold(at: line), case .understood(let value, let remarks) = readDate(day, fact) else {
        return .unreadable(.noDate(line))
      }
      return .understood(value, remarks: remarks + [.otherWordsIgnored])
    }
    let earliest = max(said.range.earliest, bounds.earliest)
    let latest = min(said.range.latest, bounds.latest)
    guard let range = DateRange(earliest, latest) else {
      return .unreadable(.dateOutOfBounds(said.range, earliest: bounds.earliest, latest: bounds.latest))
    }
    return .understood(.date(range), remarks: said.remarks)
  }

  private static func dayTold(at line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let article = words.lastIndex(where: { $0.folded == "le" }), article > 0, article + 1 < words.count else {
      return nil
    }
    return words[article...].joined(separator: " ")
  }

  /// Whether a birth makes somebody with a role younger than the rules expect: the applicant is no baby.
  func isTooYoung(_ value: StatedValue, for key: FactKey) -> Bool {
    guard case .date(let birth) = value, key.fact == FactName("date_naissance"), case .role(let name) = key.member
    else { return false }
    let expected = base.scopes.elements.compactMap { scope -> Int? in
      guard case .roles(let roles) = scope.kind, roles.contains(where: { $0.name == name }) else { return nil }
      return scope.expectedAge
    }.first
    return expected.map { date.completedYears(since: birth.earliest) < $0 } ?? false
  }

  func dateBounds(of fact: Fact) -> DateRange {
    let anything = DateRange(CalendarDate(dayNumber: -25_567), CalendarDate(dayNumber: 84_005))
    let whole = anything ?? DateRange(exactly: date)
    guard case .date(let earliest, let latest) = fact.bounds else { return whole }
    return DateRange(earliest.day(from: date), latest.day(from: date)) ?? whole
  }
}
