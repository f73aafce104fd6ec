import RuleModel

/// Over which time an amount was said to be counted, when it was said.
enum SaidPeriod {
  case unsaid
  case day
  case week
  case month
  case quarter
  case year

  /// Nil when it is said per hour, which no fixed factor converts.
  static func read(_ phrase: AnswerPhrase) -> SaidPeriod? {
    let shape = phrase.shape
    func says(_ words: [String]) -> Bool { words.contains { shape.contains(" \($0) ") } }
    if says(["de l heure", "par heure", "/ heure", "/ h", "horaire"]) { return nil }
    if says(["par mois", "/ mois", "mensuel", "mensuels", "mensuelle", "chaque mois", "le mois", "au mois", "du mois"])
    {
      return .month
    }
    if says(["par an", "/ an", "annuel", "annuels", "annuelle", "a l annee", "par annee", "l an", "chaque annee"]) {
      return .year
    }
    if says(["par trimestre", "/ trimestre", "trimestriel", "tous les 3 mois"]) { return .quarter }
    if says(["par semaine", "/ semaine", "la semaine", "hebdomadaire"]) { return .week }
    if says(["par jour", "/ jour", "/ j", "journalier", "journalieres"]) { return .day }
    return .unsaid
  }

  /// What the number is multiplied by to be in `unit`; nil where the two cannot be compared.
  func factor(to unit: Unit) -> Rational? {
    guard case .money(let period) = unit else { return .one }
    switch (self, period) {
    case (.unsaid, _): return .one
    case (.month, .month), (.year, .year), (.day, .day): return .one
    case (.year, .month): return Rational(1, over: 12)
    case (.quarter, .month): return Rational(1, over: 3)
    case (.month, .year): return Rational(12)
    case (.quarter, .year): return Rational(4)
    // Fifty-two weeks a year.
    case (.week, .month): return Rational(52, over: 12)
    case (.week, .year): return Rational(52)
    case (.day, .month), (.day, .year), (.week, .day), (.month, .day), (.quarter, .day), (.year, .day): return nil
    // A single amount is not "so much a month": the question is another one.
    case (_, .once): return nil
    }
  }
}
