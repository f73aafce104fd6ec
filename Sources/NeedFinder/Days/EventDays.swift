internal import RuleModel
internal import SourceText

/// Days of which a text tells that something happened, or will: "le 2 novembre", "il y a 3 semaines", "hier", "en août".
enum EventDays {
  struct Said {
    let range: Range<Int>
    /// The days it may be, whole months or weeks where no day is said.
    let days: DateRange
    /// The same day of the week, or of the year, that comes, where it is near and nothing tells that it is ahead: what
    /// only happens later, or is told in the present, is then.
    var next: DateRange?

    /// Said without a year: the day that was, a long time ago.
    fileprivate func orNext(on date: CalendarDate) -> Said {
      guard date.days(since: days.latest) > EventDays.longAgo else { return self }
      let (first, last) = (days.earliest.adding(months: 12), days.latest.adding(months: 12))
      guard first >= date, first.days(since: date) <= EventDays.longAgo else { return self }
      return Said(range: range, days: days, next: DateRange(first, last))
    }
  }

  /// Days, either way: from there on the nearer one is likelier.
  private static let longAgo = 150

  /// Every day or stretch of days named, in order; a day of the month without a year is the last one, or the next one
  /// where a word says so ("prochain", "avant", "audience").
  static func all(in scene: Scene, on date: CalendarDate) -> [Said] {
    var result: [Said] = []
    var place = 0
    while place < scene.tokens.count {
      let said =
        figures(at: place, in: scene, on: date) ?? dayOfMonth(at: place, in: scene, on: date)
        ?? ago(at: place, in: scene, on: date) ?? relative(at: place, in: scene, on: date)
        ?? weekday(at: place, in: scene, on: date) ?? month(at: place, in: scene, on: date)
      guard let said else {
        place += 1
        continue
      }
      result.append(said)
      place = max(place + 1, said.range.upperBound)
    }
    return result
  }

  private static func whole(_ number: SpokenNumber?, _ range: ClosedRange<Int>) -> Int? {
    number?.whole.flatMap { range.contains($0) ? $0 : nil }
  }

  private static func number(_ place: Int, in scene: Scene) -> SpokenNumber? {
    scene.token(at: place)?.spoken
  }

  /// `12/11`, `12/11/2026`.
  private static func figures(at place: Int, in scene: Scene, on date: CalendarDate) -> Said? {
    guard let figures = scene.dayInFigures(at: place) else { return nil }
    if figures.year == nil, ["h", "e", "eme"].contains(scene.folded(figures.range.upperBound)) { return nil }
    return near(figures.day, figures.month, figures.year, figures.range, in: scene, on: date)
  }

  /// `le 2 novembre`, `2 novembre 2025`, `1er octobre`.
  private static func dayOfMonth(at place: Int, in scene: Scene, on date: CalendarDate) -> Said? {
    guard let day = whole(number(place, in: scene), 1...31) else { return nil }
    var next = place + 1
    if ["er", "e"].contains(scene.folded(next)), scene.reading.touches(place, next) { next += 1 }
    guard let month = FrenchCalendar.month(named: scene.folded(next)) else { return nil }
    let year = whole(number(next + 1, in: scene), 1990...2100)
    return near(day, month, year, place..<(year == nil ? next + 1 : next + 2), in: scene, on: date)
  }

  private static func near(
    _ day: Int, _ month: Int, _ year: Int?, _ range: Range<Int>, in scene: Scene, on date: CalendarDate
  ) -> Said? {
    let found: CalendarDate?
    if let year {
      found = CalendarDate(year: year, month: month, day: day)
    } else if let thisYear = CalendarDate(year: date.year, month: month, day: day) {
      let isNext = thisYear < date && date.days(since: thisYear) > longAgo && isAhead(range.lowerBound, in: scene)
      // Two months ahead at most without a word for it: a hearing of January, said in November.
      let isLast = thisYear > date && thisYear.days(since: date) > 75 && !isAhead(range.lowerBound, in: scene)
      found = CalendarDate(year: date.year + (isNext ? 1 : isLast ? -1 : 0), month: month, day: day)
    } else {
      found = nil
    }
    guard let found else { return nil }
    let said = Said(range: range, days: DateRange(exactly: found))
    return year == nil ? said.orNext(on: date) : said
  }

  private static func isAhead(_ place: Int, in scene: Scene) -> Bool {
    // "une assignation pour le 14 janvier".
    if scene.folded(place - 1) == "le", scene.folded(place - 2) == "pour" { return true }
    return scene.before(place, upTo: 5).contains { place in
      // "expire le 8", not "a expiré le 8".
      if scene.isA(.expiring, at: place) {
        return !["a", "est", "ai"].contains(scene.folded(place - 1))
      }
      return scene.isA(.ahead, at: place)
    }
  }

  /// `il y a 3 semaines`, `depuis deux mois`, `ça fait 10 jours`, `dans 8 jours`: the longer ago, the vaguer.
  private static func ago(at place: Int, in scene: Scene, on date: CalendarDate) -> Said? {
    let (one, two) = (scene.folded(place - 1), scene.folded(place - 2))
    let isPast =
      one == "depuis" || (one == "a" && (two == "y" || two == "ya")) || one == "ya" || (one == "fait" && two == "ca")
    guard isPast || one == "dans" else { return nil }
    let count =
      whole(number(place, in: scene), 1...120) ?? (scene.isA(.indefiniteArticles, at: place) ? 1 : nil)
    guard let count else { return nil }
    let sign = isPast ? -1 : 1
    let start = two == "y" && scene.folded(place - 3) == "il" ? place - 3 : place - 1
    let range = max(0, start)..<(place + 2)
    switch scene.folded(place + 1) {
    case "jour", "jours":
      // "huit jours" and "quinze jours" are a week and a fortnight.
      return around(date.adding(days: sign * count), days: count >= 7 ? 1 : 0, range)
    case "semaine", "semaines": return around(date.adding(days: sign * 7 * count), days: 3, range)
    case "mois": return around(date.adding(months: sign * count), days: 15, range)
    case "an", "ans", "annee", "annees": return around(date.adding(months: sign * 12 * count), days: 183, range)
    default: return nil
    }
  }

  private static func around(_ day: CalendarDate, days: Int, _ range: Range<Int>) -> Said? {
    DateRange(day.adding(days: -days), day.adding(days: days)).map { Said(range: range, days: $0) }
  }

  /// `hier`, `ce matin`, `la semaine dernière`, `le mois dernier`, `demain`.
  private static func relative(at place: Int, in scene: Scene, on date: CalendarDate) -> Said? {
    func day(_ offset: Int, _ length: Int = 1) -> Said {
      Said(range: place..<(place + length), days: DateRange(exactly: date.adding(days: offset)))
    }
    let following = scene.folded(place + 1)
    switch scene.folded(place) {
    case "hier": return scene.folded(place - 1) == "avant" ? nil : day(-1)
    case "avant" where following == "hier": return day(-2, 2)
    case "aujourd" where following == "hui": return day(0, 2)
    case "ce" where ["matin", "midi"].contains(following): return day(0, 2)
    case "demain": return day(1)
    case "semaine":
      let monday = date.adding(days: 1 - date.weekday)
      if following.hasPrefix("dernier") || following.hasPrefix("passe") {
        return DateRange(monday.adding(days: -7), monday.adding(days: -1)).map {
          Said(range: place..<(place + 2), days: $0)
        }
      }
      if following.hasPrefix("prochain") {
        return DateRange(monday.adding(days: 7), monday.adding(days: 13)).map {
          Said(range: place..<(place + 2), days: $0)
        }
      }
      if scene.folded(place - 1) == "cette" {
        return DateRange(monday, date).map { Said(range: (place - 1)..<(place + 1), days: $0) }
      }
      return nil
    case "mois" where following.hasPrefix("dernier") || following.hasPrefix("passe"):
      let last = date.firstOfMonth.adding(days: -1)
      return DateRange(last.firstOfMonth, last).map { Said(range: place..<(place + 2), days: $0) }
    default: return nil
    }
  }

  /// `lundi`, `vendredi dernier`, `mardi prochain`: the last one, unless it is said to come.
  private static func weekday(at place: Int, in scene: Scene, on date: CalendarDate) -> Said? {
    guard let weekday = FrenchCalendar.weekday(named: scene.folded(place)), scene.folded(place - 1) != "le" else {
      return nil
    }
    // "lundi 2 novembre" is a date, read as such.
    if number(place + 1, in: scene) != nil { return nil }
    let following = scene.folded(place + 1)
    let isMarked = following.hasPrefix("dernier") || following.hasPrefix("prochain")
    let range = place..<(isMarked ? place + 2 : place + 1)
    let back = (date.weekday - weekday + 7) % 7
    let last = date.adding(days: -(back == 0 ? 7 : back))
    let isNext = following.hasPrefix("prochain") || isAhead(place, in: scene)
    let coming = DateRange(exactly: last.adding(days: 7))
    if isNext { return Said(range: range, days: coming) }
    let isLast = isMarked || scene.folded(place - 1) == "depuis"
    return Said(range: range, days: DateRange(exactly: last), next: isLast ? nil : coming)
  }

  /// "expire en janvier", "valable jusqu'en juin": the next one.
  private static func isLimit(before place: Int, in scene: Scene) -> Bool {
    scene.before(place, upTo: 4).contains { place in
      scene.isA(.expiring, at: place)
        && !["a", "est", "ai"].contains(scene.folded(place - 1))
    }
  }

  /// "en sept", "fin sept": the month, and no number of anything.
  private static func isShortSeptember(_ place: Int, in scene: Scene) -> Bool {
    scene.folded(place) == "sept" && ["en", "fin", "debut", "mi", "depuis"].contains(scene.folded(place - 1))
      && (scene.endsItem(place + 1)
        || ["et", "je", "j", "il", "elle"].contains(scene.folded(place + 1)))
  }

  /// `depuis août`, `en septembre 2025`, `début novembre`, `fin octobre`, `depuis 2019`.
  private static func month(at place: Int, in scene: Scene, on date: CalendarDate) -> Said? {
    if let year = whole(number(place, in: scene), 1990...2100), ["en", "depuis"].contains(scene.folded(place - 1)) {
      guard let first = CalendarDate(year: year, month: 1, day: 1),
        let last = CalendarDate(year: year, month: 12, day: 31), let days = DateRange(first, last)
      else { return nil }
      return Said(range: (place - 1)..<(place + 1), days: days)
    }
    let previous = scene.folded(place - 1)
    guard
      let month = FrenchCalendar.month(named: scene.folded(place))
        ?? (isShortSeptember(place, in: scene) ? 9 : nil)
    else { return nil }
    let part = ["debut", "mi", "fin"].firstIndex(of: previous)
    guard part != nil || ["en", "depuis", "d", "de", "mois"].contains(previous) else { return nil }
    let said = whole(number(place + 1, in: scene), 1990...2100)
    var year = said ?? date.year
    if said == nil, let start = CalendarDate(year: year, month: month, day: 1), start > date,
      previous == "depuis" || !isAhead(place, in: scene)
    {
      year -= 1
    } else if said == nil, month < date.month, isLimit(before: place, in: scene) {
      year += 1
    }
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let bounds: (CalendarDate, CalendarDate)
    switch part {
    case 0: bounds = (first, first.adding(days: 9))
    case 1: bounds = (first.adding(days: 9), first.adding(days: 19))
    case 2: bounds = (first.adding(days: 19), first.lastOfMonth)
    default: bounds = (first, first.lastOfMonth)
    }
    return DateRange(bounds.0, bounds.1).map { days in
      let month = Said(range: (place - 1)..<(said == nil ? place + 1 : place + 2), days: days)
      return said == nil && previous != "depuis" ? month.orNext(on: date) : month
    }
  }
}
