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
      guard let day = dayTold(at: line, fact), case .understood(let value, let remarks) = readDate(day, fact) else {
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

  /// "lettre 48SI reçue le 2 novembre", "reçu le 12, daté du 8": the only day that stands after an article, or of several
  /// the one that is told in the words of the question.
  private func dayTold(at line: String, _ fact: Fact) -> String? {
    let words = line.split { $0.isWhitespace || $0 == "," }.map(String.init)
    let articles = words.indices.filter { ["le", "du", "au"].contains(words[$0].folded) } + [words.count]
    let told = zip(articles, articles.dropFirst()).compactMap { start, end -> (day: String, verb: String)? in
      // A verb of the next day stands before its article.
      let texts = [end, end - 1, end - 2].filter { $0 > start + 1 }.map {
        words[(start + 1)..<$0].joined(separator: " ")
      }
      let day = texts.map { "le " + $0 }.first { DatePhrase($0, today: date, allowsFuture: true).range != nil }
      return day.map { ($0, start > 0 ? words[start - 1].folded : "") }
    }
    if told.count == 1, articles[0] > 0 { return told[0].day }
    let asked = [fact.wording.question ?? "", fact.wording.label].joined(separator: " ").folded
    let begins = asked.contains("recu") ? "rec" : asked.contains("de quand date") ? "dat" : nil
    let fitting = told.filter { told in begins.map { told.verb.hasPrefix($0) } ?? false }
    return fitting.count == 1 ? fitting[0].day : nil
  }

  /// Whether a birth makes somebody with a role younger than the rules expect: the applicant is no baby.
  func isTooYoung(_ value: StatedValue, for key: FactKey) -> Bool {
    guard case .date(let birth) = value, key.fact == .birthDate, case .role(let name) = key.member
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
