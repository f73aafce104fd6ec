internal import RuleModel
internal import SourceText

/// Whole dates of birth: "né le 3/4/60", "née à Alger le 12 mai 1964", "date de naissance 03.04.1960".
extension FactReader {
  /// The person's, with its year; the partner's; the age of a child.
  var birthDates: [HeardFact] {
    var found: [HeardFact] = []
    for place in scene.tokens.indices where isBirth(place) {
      let named = scene.personNamed(before: place, within: 6, throughCommas: false)
      let person = named.map(\.person) ?? scene.subject(at: place)
      guard let (range, day) = firstDate(after: place, ofChild: person == .child), day <= date
      else { continue }
      let mention = scene.reading.mention(place..<range.upperBound)
      let born = HeardValue.days(DateRange(exactly: day))
      switch person {
      case .speaker where !found.contains { $0.key == .birthYear }:
        found.append(HeardFact(key: .birthYear, value: .number(Rational(day.year)), mention: mention))
        if rules.facts[.birthDate] != nil {
          found.append(HeardFact(key: .rule(.birthDate, .applicant), value: born, mention: mention))
        }
      case .partner where rules.facts[.birthDate] != nil && !scene.isDead(.partner):
        found.append(HeardFact(key: .rule(.birthDate, .partner), value: born, mention: mention))
      case .child:
        let age = years(since: day)
        if age < 26 { found.append(HeardFact(key: .childAges, value: .ages([age]), mention: mention)) }
      case .speaker, .partner, .relative, .other: break
      }
    }
    return found
  }

  /// "né", "date de naissance", "ddn"; the "ne" of a negation is followed by no date.
  private func isBirth(_ place: Int) -> Bool {
    let word = scene.folded(place)
    // "je suis du 9 janvier 1966".
    if word == "du", scene.folded(place - 1) == "suis", scene.token(at: place + 3) != nil {
      return FrenchCalendar.isMonth(scene.folded(place + 2)) && (number(at: place + 3) ?? 0) > 1900
    }
    return ["ne", "nee", "ddn"].contains(word)
      || word == "naissance" && ["date", "de"].contains(scene.folded(place - 1))
  }

  private func firstDate(after place: Int, ofChild isOfChild: Bool) -> (Range<Int>, CalendarDate)? {
    for start in scene.after(place + 1, upTo: 7, throughCommas: true) {
      guard let spoken = scene.tokens[start].spoken else { continue }
      guard let said = spoken.whole, (1...31).contains(said) else { return nil }
      // "1er mai 1964".
      let isFirst = scene.folded(start + 1) == "er"
      let next = isFirst ? start + 2 : start + 1
      if let month = FrenchCalendar.month(named: scene.folded(next)) {
        return day(said, month, at: next + 1, from: start, isOfChild)
      }
      let hasMarks = scene.token(at: next)?.kind == .slash
      let place = hasMarks ? next + 1 : next
      guard let month = number(at: place), (1...12).contains(month), !hasMarks || scene.isPartOfDate(place)
      else { return nil }
      return day(
        said, month, at: hasMarks ? place + 2 : place + 1, from: start, isOfChild)
    }
    return nil
  }

  private func number(at place: Int) -> Int? {
    guard let number = scene.token(at: place)?.whole, (0...9999).contains(number) else { return nil }
    return number
  }

  /// Two figures are of the last century where whoever was born in this one would be a child.
  private func day(
    _ day: Int, _ month: Int, at place: Int, from start: Int, _ isOfChild: Bool
  ) -> (Range<Int>, CalendarDate)? {
    guard let said = number(at: place), said < 100 || (1900...max(1900, date.year)).contains(said) else {
      return nil
    }
    let isRecent = 2000 + said <= date.year - (isOfChild ? 0 : 14)
    let year = said >= 100 ? said : isRecent ? 2000 + said : 1900 + said
    return CalendarDate(year: year, month: month, day: day).map { (start..<(place + 1), $0) }
  }

  private func years(since day: CalendarDate) -> Int {
    let years = date.year - day.year
    return (date.month, date.day) < (day.month, day.day) ? years - 1 : years
  }
}
