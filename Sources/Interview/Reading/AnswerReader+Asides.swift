import RuleModel

/// Numbers that are part of another phrase, and no answer to "combien".
extension AnswerReader {
  /// "Oui, les deux", "Lyon 3", "dans le 3e", "le 12 novembre": the only number said counts nothing.
  func countsNothing(_ phrase: AnswerPhrase) -> Bool {
    guard phrase.numbers.count == 1,
      let place = phrase.tokens.firstIndex(where: { if case .number = $0 { true } else { false } })
    else { return false }
    let before = phrase.tokens[..<place].reversed().prefix { if case .word = $0 { true } else { false } }
      .compactMap { token -> String? in if case .word(let word) = token { word } else { nil } }
    var after: String?
    if place + 1 < phrase.tokens.count, case .word(let word) = phrase.tokens[place + 1] { after = word }
    // "1200e" is so many euros: no town has as many districts.
    let isRank = after.map { Self.ordinals.contains($0) && phrase.numbers[0] <= Rational(20) } ?? false
    if let after, isRank || DatePhrase.month(named: after) != nil { return true }
    let isLast = place + 1 == phrase.tokens.count || after == nil && !phrase.shape.contains("# €")
    if isLast, phrase.numbers[0] == Rational(2), let nearest = before.first, Self.both.contains(nearest) { return true }
    return isDistrict(before, phrase.numbers[0])
  }

  /// A number just after the name of a town.
  private func isDistrict(_ before: [String], _ number: Rational) -> Bool {
    (1...4).contains { length in
      guard length <= before.count else { return false }
      let name = CommuneDirectory.key(before.prefix(length).reversed().joined(separator: " "))
      return communes.codes[name] != nil || communes.codes["\(name) \(number.decimalText())"] != nil
    }
  }

  /// "les deux", "nous deux", "tous deux".
  private static let both: Set<String> = ["les", "nous", "eux", "elles", "tous", "toutes", "vous"]
  private static let ordinals: Set<String> = ["e", "er", "ere", "eme", "ieme", "nd", "nde", "arrondissement"]
}
