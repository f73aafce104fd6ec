internal import RuleModel
internal import SourceText

/// A number of the text that counts money, with the words that say what for.
struct Amount {
  let range: Range<Int>
  let euros: Double
  /// Whether a currency is written.
  let hasCurrency: Bool
  let period: Period

  /// `short`: an hour, a day, a week; `year`: a quarter, a year.
  enum Period { case none, short, month, year }

  /// Nothing says that it is of another stretch than a month.
  var mayBeMonthly: Bool { period == .none || period == .month }

  var rational: Rational { Rational(decimal: Self.text(euros)) ?? .zero }

  private static func text(_ number: Double) -> String {
    let cents = Int((number * 100).rounded())
    let rest = cents % 100
    return rest == 0 ? String(cents / 100) : "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Scene {
  /// Every number that may be an amount: not an age, an ordinal, a date, a count of things.
  var amounts: [Amount] {
    tokens.indices.compactMap { place -> Amount? in
      guard let value = tokens[place].number, value >= 0, value < 10_000_000 else { return nil }
      if isInPercent(place) || isFormer(place) || isPartOfDate(place) { return nil }
      // The first of "78 et 82 ans".
      if value < 120, AgeGroup(at: place, in: self) != nil { return nil }
      var end = place + 1
      var hasCurrency = false
      let following = folded(end)
      if isA(.currencies, at: end)
        || (following == "e" && value > 20)
      {
        hasCurrency = true
        end += 1
      }
      if !hasCurrency {
        guard value >= 50, folded(place - 1) != "le", !isA(.countedThings, at: end), folded(place - 1) != "f",
          folded(place - 1) != "t",
          tokens[place].range.count > 1
        else { return nil }
        if following == "slash" || (tokens.indices.contains(end) && tokens[end].kind == .slash) {
          guard folded(end + 1).hasPrefix("moi") else { return nil }
        }
        if place > 0, tokens[place - 1].kind == .slash { return nil }
        // "couple retraités 74 et 71".
        if value < 106,
          ["retraites", "couple", "epoux"].contains(folded(place - 1))
            || folded(place - 1) == "et" && place > 2
              && ["retraites", "couple", "epoux"].contains(folded(place - 3))
        {
          return nil
        }
        // "ni 1990-92".
        if (1950...2060).contains(value), tokens.indices.contains(end), tokens[end].number != nil,
          reading.isHyphenated(place, end)
        {
          return nil
        }
        // "2025 novembre"; "il gagne 1 900 mai il donne rien" is how some write "mais".
        if FrenchCalendar.isMonth(following) && following != "mai" || FrenchCalendar.isMonth(folded(place - 1)) {
          return nil
        }
        // "du boulot et 1 900 par mois" is no year.
        if (1900...2100).contains(value), !["par", "net", "nets"].contains(following),
          ["en", "depuis", "de", "et", "a", "le", "annee"].contains(folded(place - 1))
        {
          return nil
        }
      }
      // "un loyer de référence de 15,80 €/m²".
      if tokens.indices.contains(end), tokens[end].kind == .slash, folded(end + 1).hasPrefix("m"),
        !folded(end + 1).hasPrefix("moi")
      {
        return nil
      }
      if ["net", "nets", "nette", "brut", "bruts"].contains(folded(end)) { end += 1 }
      let (period, last) = period(from: end)
      return Amount(range: place..<last, euros: value, hasCurrency: hasCurrency, period: period)
    }
  }

  /// "cent pour cent", "100 pour cent".
  private func isInPercent(_ place: Int) -> Bool {
    (folded(place + 1) == "pour" && tokens.indices.contains(place + 2) && tokens[place + 2].number == 100)
      || (folded(place - 1) == "pour" && place >= 2 && tokens[place - 2].number != nil && tokens[place].number == 100)
  }

  /// Either end of "entre 900 et 1 000 €": how much is not told.
  func isBound(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    func isNumber(_ place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].number != nil }
    if folded(start - 1) == "entre", folded(end) == "et", isNumber(end + 1) { return true }
    guard folded(start - 1) == "et" else { return false }
    let first = isNumber(start - 2) ? start - 2 : start - 3
    return isNumber(first) && folded(first - 1) == "entre"
  }

  /// The first figure of "passée de 1 900 à 620 €".
  private func isFormer(_ place: Int) -> Bool {
    var next = place + 1
    if isA(.currencies, at: next) || folded(next) == "e" && reading.touches(place, next) { next += 1 }
    // "135 € devenus 375", "75 passée à 180", "60e majorée 180".
    let isChanged = ["devenu", "passe", "majore", "monte", "grimpe"].contains { folded(next).hasPrefix($0) }
    if isChanged {
      let last = folded(next + 1) == "a" ? next + 2 : next + 1
      if tokens.indices.contains(last), tokens[last].number != nil { return true }
    }
    return folded(place - 1) == "de" && folded(next) == "a" && tokens.indices.contains(next + 1)
      && tokens[next + 1].number != nil
      && before(place, upTo: 3).contains { place in
        ["passe", "tomb", "descend", "chut", "baiss"].contains { folded(place).hasPrefix($0) }
      }
  }

  private func period(from place: Int) -> (Amount.Period, Int) {
    var current = place
    if tokens.indices.contains(current), tokens[current].kind == .slash {
      current += 1
    } else if ["par", "chaque", "le", "tous", "toutes", "du"].contains(folded(current)) {
      current += 1
      if folded(current) == "les" { current += 1 }
    }
    if ["l", "de"].contains(folded(current)), ["an", "annee"].contains(folded(current + 1)) { current += 1 }
    // "38 € d'indemnités par jour".
    if isA(.of, at: place), folded(place + 2) == "par", ["jour", "semaine", "heure"].contains(folded(place + 3)) {
      return (.short, place)
    }
    let unit = folded(current)
    if current > place, ["an", "annee", "trimestre", "semestre"].contains(unit) { return (.year, current + 1) }
    if current > place, ["jour", "semaine", "heure", "h"].contains(unit) { return (.short, current + 1) }
    if unit == "mois" || (unit == "moi" && ["par", "chaque"].contains(folded(current - 1))) || unit.hasPrefix("mensuel")
    {
      return (.month, current + 1)
    }
    if current > place, unit == "an" || unit == "ans" { return (.year, current + 1) }
    if unit.hasPrefix("annuel") { return (.year, current + 1) }
    return (.none, place)
  }

}
