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
      if isA(.coming, at: place) { return true }
      if word == "dans" { return token(at: place + 1)?.number != nil }
      if let figures = dayInFigures(at: place) {
        guard let year = figures.year else { return isAhead(figures.day, figures.month, on: date) }
        return CalendarDate(year: year, month: figures.month, day: figures.day).map { $0 > date } ?? false
      }
      guard let month = FrenchCalendar.month(named: word) else { return false }
      return isAhead(tokens[max(place - 1, 0)].completed ?? (folded(place - 1) == "fin" ? 31 : 0), month, on: date)
    }
  }

  private func isAhead(_ day: Int, _ month: Int, on date: CalendarDate) -> Bool {
    let ahead = (month - date.month + 12) % 12
    return ahead == 0 ? day > date.day : ahead <= Self.monthsAhead
  }

  /// A month without its year is the next one up to here, the last one beyond.
  private static let monthsAhead = 6
}
