internal import RuleModel

/// Ages said together with one unit: "4 et 9 ans", "8 mois".
struct AgeGroup {
  let range: Range<Int>
  /// In completed years.
  let ages: [Int]
  let isInYears: Bool

  var start: Int { range.lowerBound }

  init?(at place: Int, in scene: Scene) {
    let tokens = scene.tokens
    if Self.isDay(at: place, in: scene) { return nil }
    var numbers: [Int] = []
    var current = place
    while current < tokens.count {
      if let number = tokens[current].completed {
        // "un titre tout neuf, dix ans": nine of nothing.
        if scene.folded(current) == "neuf", scene.folded(current - 1) == "tout" { return nil }
        numbers.append(number)
      } else if tokens[current].isA(.indefiniteArticles), ["an", "mois"].contains(scene.folded(current + 1)) {
        numbers.append(1)
      } else {
        return nil
      }
      current += 1
      // "les enfants de 6 à 18 ans": a range, nobody's age.
      if current < tokens.count, tokens[current].word == "à" || tokens[current].folded == "ou" { return nil }
      var separators = 0
      while current < tokens.count,
        [.comma, .slash].contains(tokens[current].kind) || ["et", "a"].contains(tokens[current].folded)
          || (tokens[current].folded == "est" && tokens.indices.contains(current + 1)
            && tokens[current + 1].number != nil),
        separators < 2
      {
        current += 1
        separators += 1
      }
      // "ils ont 4 5 et 17 ans": in a hurry the comma is left out.
      let isRun =
        separators == 0 && current < tokens.count && (tokens[current].number ?? 99) <= 25
        && !scene.reading.isHyphenated(current - 1, current)
      // "Lyon 2, 18 ans": a number after a name is no age.
      if separators > 0 || isRun, place > 0, tokens[place - 1].isCapitalised || tokens[place - 1].folded == "lyon",
        !tokens[place - 1].isA(.titles)
      {
        return nil
      }
      let unit = scene.folded(current)
      // "bébé de dix jours", and "3 moi" for three months.
      let isOfInfant =
        ["de", "a"].contains(scene.folded(place - 1)) || numbers.count == 1 && scene.personEnds(at: place, .child)
      let isMonths = unit == "mois" || unit == "moi" && isOfInfant
      let isDays = unit == "jours" && isOfInfant && scene.personEnds(at: place - 1, .child)
      // "un bébé de trois semaines", never "une formation de trois semaines".
      let isWeeks =
        unit.hasPrefix("semaine")
        && (!scene.isA(.of, at: place - 1) || scene.personEnds(at: place - 1, .child))
      if separators == 0, scene.isA(.ageUnits, at: current) || isMonths || isDays || isWeeks {
        let isInYears = scene.isA(.ageUnits, at: current)
        guard numbers.allSatisfy({ $0 < 120 }) else { return nil }
        ages = numbers.map { isInYears ? $0 : isMonths ? $0 / 12 : 0 }
        self.isInYears = isInYears
        range = place..<(current + 1)
        return
      }
      guard separators > 0 || isRun, numbers.count < 12 else { return nil }
    }
    return nil
  }

  /// "licencié le 30/09, 51 ans": a day and its month, and no age before the one told.
  private static func isDay(at place: Int, in scene: Scene) -> Bool {
    guard let day = scene.dayInFigures(at: place) ?? scene.dayInFigures(at: place - 2) else { return false }
    let start = day.range.lowerBound
    return ["le", "du", "au"].contains(scene.folded(start - 1)) || scene.tokens[start + 2].word.hasPrefix("0")
  }
}
