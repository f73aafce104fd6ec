internal import RuleModel
internal import SourceText

/// When what a text says is so: then, now, or only later.
extension Scene {
  /// Whether the verb before `place`, in its clause, tells of another time: "il touchait 1 300 €".
  func isOfThePast(at place: Int) -> Bool {
    for word in before(place, upTo: 5) {
      if isA(.formerly, at: word) { return true }
      if isA(.presently, at: word) { return false }
    }
    return false
  }

  /// Whether the end told by the words at `range` has yet to come, so that what ends still holds: "va être coupée",
  /// "s'arrête en janvier", "fini fin décembre".
  func isYetToCome(_ range: Range<Int>, on date: CalendarDate) -> Bool {
    let near = before(range.lowerBound, upTo: 4) + range
    if near.contains(where: { isA(.willBe, at: $0) }) { return true }
    // "a été coupée", "s'est arrêté en janvier".
    let hasHappened = before(range.lowerBound, upTo: 2).contains { place in
      ["a", "ont", "ete"].contains(folded(place)) || folded(place) == "est" && folded(place - 1) == "s"
    }
    if hasHappened { return false }
    let following = after(range.upperBound, upTo: 5)
    guard !following.contains(where: { folded($0) == "depuis" }) else { return false }
    return following.contains { place in
      let word = folded(place)
      if ["bientot", "prochain", "prochaine"].contains(word) { return true }
      if word == "dans" { return tokens.indices.contains(place + 1) && tokens[place + 1].number != nil }
      if let day = dayWithYear(at: place) { return day > date }
      if let day = tokens[place].whole, let month = monthInFigures(after: place) {
        return isAhead(day, month, on: date)
      }
      guard let month = FrenchCalendar.month(named: word) else { return false }
      return isAhead(tokens[max(place - 1, 0)].completed ?? (folded(place - 1) == "fin" ? 31 : 0), month, on: date)
    }
  }

  /// "31/12/2026".
  private func dayWithYear(at place: Int) -> CalendarDate? {
    guard tokens.indices.contains(place + 4), tokens[place + 1].kind == .slash, tokens[place + 3].kind == .slash,
      let day = tokens[place].whole, let month = tokens[place + 2].whole, let year = tokens[place + 4].whole
    else { return nil }
    return CalendarDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
  }

  /// "31/12", without its year.
  private func monthInFigures(after place: Int) -> Int? {
    guard tokens.indices.contains(place + 2), tokens[place + 1].kind == .slash, !isPartOfDate(place) else { return nil }
    return tokens[place + 2].whole.flatMap { (1...12).contains($0) ? $0 : nil }
  }

  private func isAhead(_ day: Int, _ month: Int, on date: CalendarDate) -> Bool {
    let ahead = (month - date.month + 12) % 12
    return ahead == 0 ? day > date.day : ahead <= Self.monthsAhead
  }

  /// A month without its year is the next one up to here, the last one beyond.
  private static let monthsAhead = 6
}
