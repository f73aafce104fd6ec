internal import RuleModel
internal import SourceText

/// Days that a text names: "le 8 janvier", "avant le 15", "sous 20 jours", "lundi".
enum NamedDays {
  /// The first day named as a limit or as near, counted from `date`.
  static func deadline(in scene: Scene, on date: CalendarDate) -> CalendarDate? {
    for place in scene.tokens.indices {
      if let day = monthDay(at: place, in: scene, on: date) ?? delay(at: place, in: scene, on: date) { return day }
    }
    for place in scene.tokens.indices {
      if let weekday = FrenchCalendar.weekday(named: scene.folded(place)), !isPast(place, in: scene) {
        let ahead = (weekday - date.weekday + 7) % 7
        return date.adding(days: ahead == 0 ? 7 : ahead)
      }
    }
    return nil
  }

  private static func monthDay(at place: Int, in scene: Scene, on date: CalendarDate) -> CalendarDate? {
    guard let day = scene.tokens[place].whole, (1...31).contains(day) else { return nil }
    var next = place + 1
    if scene.tokens.indices.contains(next), scene.reading.touches(place, next), scene.tokens[next].kind == .word {
      // "le 1er", not "dans le 8e".
      guard scene.folded(next) == "er" else { return nil }
      next += 1
    }
    if let (month, year) = monthAndYear(of: place, next, in: scene) {
      if let year {
        return CalendarDate(year: year, month: month, day: day).flatMap { $0 >= date ? $0 : nil }
      }
      let thisYear = CalendarDate(year: date.year, month: month, day: day)
      if let thisYear, thisYear >= date { return thisYear }
      // "j'ai quitté l'appartement le 30 juin".
      if isTold(before: place, in: scene) { return nil }
      return scene.before(place, upTo: 4).contains { scene.isA(.dayLimits, at: $0) }
        || (thisYear.map { date.days(since: $0) > 120 } ?? false)
        ? CalendarDate(year: date.year + 1, month: month, day: day) : nil
    }
    // "avant le 15", "le 30": the next such day.
    guard scene.folded(place - 1) == "le", scene.endsItem(next) || scene.tokens[next].kind == .word,
      !scene.isA(.notADay, at: next)
    else { return nil }
    for month in 0...2 {
      let first = date.firstOfMonth.adding(months: month).components
      if let candidate = CalendarDate(year: first.year, month: first.month, day: day), candidate >= date {
        return candidate
      }
    }
    return nil
  }

  /// The month and the year told with the day at `place`: "8 janvier", "1er mars 2027", and in figures after an article.
  ///
  /// - Parameter next: what follows the day.
  private static func monthAndYear(of place: Int, _ next: Int, in scene: Scene) -> (month: Int, year: Int?)? {
    if let month = FrenchCalendar.month(named: scene.folded(next)) {
      let said = scene.token(at: next + 1)?.completed
      return (month, said.flatMap { (1900...2100).contains($0) ? $0 : nil })
    }
    guard ["le", "du", "au"].contains(scene.folded(place - 1)) else { return nil }
    return scene.dayInFigures(at: place).map { ($0.month, $0.year) }
  }

  private static func delay(at place: Int, in scene: Scene, on date: CalendarDate) -> CalendarDate? {
    guard let number = scene.tokens[place].completed, (1...120).contains(number) else { return nil }
    let isAhead =
      scene.before(place, upTo: 3).contains { scene.isA(.withinDelay, at: $0) }
      // "j'ai 15 jours pour répondre", never "y a 5 mois pour suivre mon ami".
      || ["ai", "a", "reste"].contains(scene.folded(place - 1)) && ["pour", "a"].contains(scene.folded(place + 2))
        && scene.folded(place - 2) != "y"
    guard isAhead else { return nil }
    switch scene.folded(place + 1) {
    case "jour", "jours": return date.adding(days: number)
    case "semaine", "semaines": return date.adding(days: 7 * number)
    case "mois": return date.adding(months: number)
    default: return nil
    }
  }

  private static func isPast(_ place: Int, in scene: Scene) -> Bool {
    // "le lundi", "tous les mardis": a habit.
    if ["le", "les", "chaque", "un"].contains(scene.folded(place - 1)), scene.folded(place + 1) != "prochain" {
      return true
    }
    return scene.before(place, upTo: 2).contains { scene.isA(.pastDays, at: $0) }
      || scene.isA(.pastDays, at: place + 1)
      || isTold(before: place, in: scene)
  }

  /// "j'ai reçu", "elle a accouché": what is over goes before.
  private static func isTold(before place: Int, in scene: Scene) -> Bool {
    scene.before(place, upTo: 6).contains { scene.isA(.doneDeeds, at: $0) }
      || scene.before(place, upTo: 4).contains { isDone(scene.tokens[$0], $0, in: scene) }
  }

  /// "elle a accouché mercredi", not "convoqué mardi".
  private static func isDone(_ token: Token, _ place: Int, in scene: Scene) -> Bool {
    guard token.word.hasSuffix("é") || token.word.hasSuffix("ée") else { return false }
    return ["a", "ai", "ont", "est", "avons", "suis", "s"].contains(scene.folded(place - 1))
      && !token.isA(.scheduled)
  }
}
