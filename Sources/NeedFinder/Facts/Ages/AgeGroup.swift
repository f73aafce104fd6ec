internal import RuleModel
internal import SourceText

/// Ages said together with one unit: "4 et 9 ans", "8 mois".
struct AgeGroup {
  let range: Range<Int>
  /// In completed years.
  let ages: [Int]
  let isInYears: Bool

  var start: Int { range.lowerBound }

  init?(at place: Int, in scene: Scene) {
    if Self.isDay(at: place, in: scene) { return nil }
    let tokens = scene.tokens
    var numbers: [Int] = []
    var current = place
    while let number = Self.number(at: current, in: scene) {
      numbers.append(number)
      current += 1
      // "les enfants de 6 à 18 ans": a range, nobody's age.
      if current < tokens.count, tokens[current].word == "à" || tokens[current].folded == "ou" { return nil }
      let separators = (current..<current + 2).prefix { Self.isSeparator($0, in: scene) }.count
      current += separators
      // "ils ont 4 5 et 17 ans": in a hurry the comma is left out.
      let isRun =
        separators == 0 && current < tokens.count && (tokens[current].number ?? 99) <= 25
        && !scene.reading.isHyphenated(current - 1, current)
      let goesOn = separators > 0 || isRun
      if goesOn, Self.followsName(place, in: scene) { return nil }
      if separators == 0, let unit = Unit(at: current, of: numbers, from: place, in: scene) {
        guard numbers.allSatisfy({ $0 < 120 }) else { return nil }
        ages = numbers.map(unit.completedYears)
        isInYears = unit == .years
        range = place..<(current + 1)
        return
      }
      guard goesOn, numbers.count < 12 else { return nil }
    }
    return nil
  }

  private enum Unit {
    case years, months, weeks, days

    /// The unit that stands at `place`, after numbers that begin at `start`; nil for none, or for one that counts no age.
    init?(at place: Int, of numbers: [Int], from start: Int, in scene: Scene) {
      let unit = scene.folded(place)
      let isChildNamed = scene.personEnds(at: start - 1, .child)
      // "bébé de dix jours", and "3 moi" for three months.
      let isOfInfant =
        ["de", "a"].contains(scene.folded(start - 1)) || numbers.count == 1 && scene.personEnds(at: start, .child)
      if scene.isA(.ageUnits, at: place) {
        self = .years
      } else if unit == "mois" || unit == "moi" && isOfInfant {
        self = .months
      } else if unit == "jours", isOfInfant, isChildNamed {
        self = .days
      } else if unit.hasPrefix("semaine"), !scene.isA(.of, at: start - 1) || isChildNamed {
        // "un bébé de trois semaines", never "une formation de trois semaines".
        self = .weeks
      } else {
        return nil
      }
    }

    func completedYears(_ number: Int) -> Int {
      switch self {
      case .years: number
      case .months: number / 12
      case .weeks, .days: 0
      }
    }
  }

  /// A number in figures or in words, or the "un" of "un an".
  private static func number(at place: Int, in scene: Scene) -> Int? {
    if let number = scene.token(at: place)?.completed {
      // "un titre tout neuf, dix ans": nine of nothing.
      return scene.folded(place) == "neuf" && scene.folded(place - 1) == "tout" ? nil : number
    }
    return scene.isA(.indefiniteArticles, at: place) && ["an", "mois"].contains(scene.folded(place + 1)) ? 1 : nil
  }

  /// A comma, a stroke, an "et" between two ages, and what some write for it.
  private static func isSeparator(_ place: Int, in scene: Scene) -> Bool {
    guard let token = scene.token(at: place) else { return false }
    return [.comma, .slash].contains(token.kind) || ["et", "a"].contains(token.folded)
      || token.folded == "est" && scene.token(at: place + 1)?.number != nil
  }

  /// "Lyon 2, 18 ans": a number after a name is no age.
  private static func followsName(_ place: Int, in scene: Scene) -> Bool {
    guard place > 0 else { return false }
    let last = scene.tokens[place - 1]
    return (last.isCapitalised || last.folded == "lyon") && !last.isA(.titles)
  }

  /// "licencié le 30/09, 51 ans": a day and its month, or a year after one, and no age before the one told.
  private static func isDay(at place: Int, in scene: Scene) -> Bool {
    if !scene.isA(.ageUnits, at: place + 1) {
      // "né en avril 62, 64 ans donc": a year; "licencié en mars 52 ans" tells an age.
      if FrenchCalendar.isMonth(scene.folded(place - 1)) { return true }
      // "plus de chômage depuis le 10, 58 ans".
      if scene.folded(place - 1) == "le", ["depuis", "avant"].contains(scene.folded(place - 2)) { return true }
    }
    guard let day = scene.dayInFigures(at: place) ?? scene.dayInFigures(at: place - 2) else { return false }
    let start = day.range.lowerBound
    return ["le", "du", "au"].contains(scene.folded(start - 1)) || scene.tokens[start + 2].word.hasPrefix("0")
  }
}
