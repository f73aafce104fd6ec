/// The months and the days of the week, as French names them.
package enum FrenchCalendar {
  /// January first.
  package static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  /// Monday first.
  package static let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

  private static let monthNumbers = numbers(of: months)
  private static let weekdayNumbers = numbers(of: weekdays)

  private static func numbers(of names: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(names.map(\.folded), 1...))
  }
}

// MARK: - By their names, folded

extension FrenchCalendar {
  /// The number of the month that a word without accents names, from 1.
  package static func month(named folded: String) -> Int? { monthNumbers[folded] }

  /// Whether a word without accents names a month.
  package static func isMonth(_ folded: String) -> Bool { monthNumbers[folded] != nil }

  /// The number of the day of the week that a word names, from 1 on Monday.
  package static func weekday(named folded: String) -> Int? { weekdayNumbers[folded] }

  /// Whether a word names a day of the week.
  package static func isWeekday(_ folded: String) -> Bool { weekdayNumbers[folded] != nil }
}
