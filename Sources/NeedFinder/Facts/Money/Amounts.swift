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
  var amounts: [Amount] { tokens.indices.compactMap { amount(at: $0) } }

  private func amount(at place: Int) -> Amount? {
    guard let value = tokens[place].number, value >= 0, value < 10_000_000 else { return nil }
    if isInPercent(place) || isReplacedByNext(place) || isPartOfDate(place) { return nil }
    // The first of "78 et 82 ans".
    if value < 120, AgeGroup(at: place, in: self) != nil { return nil }
    let hasCurrency = isA(.currencies, at: place + 1) || folded(place + 1) == "e" && value > 20
    if !hasCurrency, isNoBareAmount(value, at: place) { return nil }
    var end = hasCurrency ? place + 2 : place + 1
    if isPerSquareMetre(from: end) { return nil }
    if ["net", "nets", "nette", "brut", "bruts"].contains(folded(end)) { end += 1 }
    let (period, last) = period(from: end)
    return Amount(range: place..<last, euros: value, hasCurrency: hasCurrency, period: period)
  }

  /// Whether a number without a currency counts anything else than money.
  private func isNoBareAmount(_ value: Double, at place: Int) -> Bool {
    let next = place + 1
    if value < 50 || tokens[place].range.count <= 1 || isA(.countedThings, at: next) { return true }
    if ["le", "f", "t"].contains(folded(place - 1)) { return true }
    if token(at: next)?.kind == .slash, !folded(next + 1).hasPrefix("moi") { return true }
    if token(at: place - 1)?.kind == .slash { return true }
    return isAgeOfCouple(value, at: place) || isYearWithoutWord(value, at: place)
  }

  /// "couple retraités 74 et 71".
  private func isAgeOfCouple(_ value: Double, at place: Int) -> Bool {
    let couples = ["retraites", "couple", "epoux"]
    return value < 106
      && (couples.contains(folded(place - 1))
        || folded(place - 1) == "et" && place > 2 && couples.contains(folded(place - 3)))
  }

  /// A year, by its neighbours.
  private func isYearWithoutWord(_ value: Double, at place: Int) -> Bool {
    let next = place + 1
    let (last, following) = (folded(place - 1), folded(next))
    // "ni 1990-92", "l'intérim 1994-1996".
    let isYear = (1950...2060).contains(value)
    if isYear, token(at: next)?.number != nil, reading.isHyphenated(place, next) { return true }
    if isYear, let first = token(at: place - 1)?.whole, (1950...2060).contains(first),
      reading.isHyphenated(place - 1, place)
    {
      return true
    }
    // "2025 novembre"; "il gagne 1 900 mai il donne rien" is how some write "mais".
    if FrenchCalendar.isMonth(following) && following != "mai" || FrenchCalendar.isMonth(last) { return true }
    // "du boulot et 1 900 par mois" is no year.
    return (1900...2100).contains(value) && !["par", "net", "nets"].contains(following)
      && ["en", "depuis", "de", "et", "a", "le", "annee"].contains(last)
  }

  /// "un loyer de référence de 15,80 €/m²".
  private func isPerSquareMetre(from end: Int) -> Bool {
    token(at: end)?.kind == .slash && folded(end + 1).hasPrefix("m") && !folded(end + 1).hasPrefix("moi")
  }

  /// "cent pour cent", "100 pour cent".
  private func isInPercent(_ place: Int) -> Bool {
    (folded(place + 1) == "pour" && token(at: place + 2)?.number == 100)
      || (folded(place - 1) == "pour" && place >= 2 && tokens[place - 2].number != nil && tokens[place].number == 100)
  }

  /// Either end of "entre 900 et 1 000 €": how much is not told.
  func isBound(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    func isNumber(_ place: Int) -> Bool { token(at: place)?.number != nil }
    if folded(start - 1) == "entre", folded(end) == "et", isNumber(end + 1) { return true }
    guard folded(start - 1) == "et" else { return false }
    let first = isNumber(start - 2) ? start - 2 : start - 3
    return isNumber(first) && folded(first - 1) == "entre"
  }

  /// The first figure of "passée de 1 900 à 620 €".
  private func isReplacedByNext(_ place: Int) -> Bool {
    var next = place + 1
    if isA(.currencies, at: next) || folded(next) == "e" && reading.touches(place, next) { next += 1 }
    // "135 € devenus 375", "75 passée à 180", "60e majorée 180".
    let isChanged = ["devenu", "passe", "majore", "monte", "grimpe"].contains { folded(next).hasPrefix($0) }
    if isChanged {
      let last = folded(next + 1) == "a" ? next + 2 : next + 1
      if token(at: last)?.number != nil { return true }
    }
    return folded(place - 1) == "de" && folded(next) == "a" && token(at: next + 1)?.number != nil
      && before(place, upTo: 3).contains { place in
        ["passe", "tomb", "descend", "chut", "baiss"].contains { folded(place).hasPrefix($0) }
      }
  }

  private func period(from place: Int) -> (Amount.Period, Int) {
    var current = place
    if token(at: current)?.kind == .slash {
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
