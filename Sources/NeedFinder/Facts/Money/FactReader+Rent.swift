internal import RuleModel
internal import SourceText

/// A rent that is told with what is owed of it.
extension FactReader {
  /// "loyer de novembre impayé (610 €)": what is owed for one month is the rent.
  func rentOwed(among found: [HeardFact]) -> HeardFact? {
    guard !found.contains(where: { $0.key == .rent }) else { return nil }
    let isOfOneMonth = scene.tokens.indices.contains { place in
      let month = scene.folded(place + 2) == "mois" ? place + 4 : place + 2
      return scene.folded(place) == "loyer" && scene.isA(.ofOrOfThe, at: place + 1)
        && FrenchCalendar.isMonth(scene.folded(month)) && !["et", "a", "puis"].contains(scene.folded(month + 1))
        && !FrenchCalendar.isMonth(scene.folded(month + 2))
    }
    guard isOfOneMonth else { return nil }
    let owed = found.filter { if case .debt("loyer", _?) = $0.value { true } else { false } }
    guard owed.count == 1, case .debt(_, let amount?)? = owed.first?.value, let mention = owed.first?.mention else {
      return nil
    }
    return HeardFact(key: .rent, value: .number(amount), mention: mention)
  }

  /// "T2 dans le privé 680", "HLM Rillieux 455 €", "locataire 540 Lyon 4e": a sum beside a home, with nothing between
  /// but what the home is and where.
  func rentBesideHome(_ amount: Amount, given facts: [HeardFact]) -> HeardFact? {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    guard amount.mayBeMonthly, (Self.leastRent...Self.mostRent).contains(amount.euros),
      !facts.contains(where: { $0.key == .rent }), mayEndRent(end)
    else { return nil }
    let item = scene.item(around: start)
    let beside = (item.lowerBound..<start).reversed().prefix { place in
      isHome(place) || scene.isA(.besideHome, at: place) || isPlaceName(place)
    }
    guard let home = beside.last(where: { isHome($0) }) else { return nil }
    let isAnothers = (item.lowerBound..<home).contains { place in
      scene.isAny(of: [.wishes, .lacking, .offered, .hoped, .owing, .seekers, .takenBack], at: place)
        || isWordOfDebt(place) || scene.isA(.dealing, at: place)
    }
    guard !isAnothers, [.speaker, .partner].contains(scene.subject(at: home)) else { return nil }
    return fact(.rent, .number(amount.rational), at: home..<end)
  }

  private func isHome(_ place: Int) -> Bool {
    let word = scene.folded(place)
    // "femme de chambre à 1 200 €".
    if ["femme", "valet"].contains(scene.folded(place - 2)) { return false }
    return scene.tokens[place].number == nil && scene.isA(.rentedHomes, at: place)
      || scene.isA(.housedIn, at: place)
      || word == "prive" && !scene.isA(.privateThings, at: place - 1)
      || word == "foyer" && scene.folded(place + 1) == "de" && scene.folded(place + 2) == "jeunes"
  }

  /// "Rillieux", "Lyon 4e", "Grand Lyon Habitat".
  private func isPlaceName(_ place: Int) -> Bool {
    let token = scene.tokens[place]
    return token.isCapitalised && token.number == nil || token.number != nil && scene.folded(place - 1) == "lyon"
  }

  /// A mark, or where the home is, or what is in the rent.
  private func mayEndRent(_ end: Int) -> Bool {
    guard scene.token(at: end)?.isMark == false else { return true }
    return scene.isA(.afterRent, at: end) || isPlaceName(end)
  }

  /// "loyer 500 pas payé depuis 3 mois", "doit 3 mois de loyer à 450": the sum is the rent of a month, and how much is
  /// owed is not told. A rent told "charges comprises" is no rent without them, and only proposed as one.
  func rentNotPaid(_ fact: HeardFact) -> [HeardFact] {
    let range = scene.range(of: fact.mention)
    func amount(of euros: Rational) -> Amount? {
      amounts.first { $0.rational == euros && range.overlaps($0.range) }
    }
    switch (fact.key, fact.value) {
    case (.debt, .debt("loyer", let owed?)):
      guard let amount = amount(of: owed), isOfOneMonth(amount) else { return [fact] }
      return [
        self.fact(.rent, .number(owed), at: amount.range),
        HeardFact(key: .debt, value: .debt(kind: "loyer", amount: nil), mention: fact.mention),
      ]
    case (.rent, .number(let rent)):
      guard let amount = amount(of: rent), includesCharges(amount) else { return [fact] }
      return [fact.with(certainty: .doubtful)]
    default: return [fact]
    }
  }

  /// "loyer 520", "loyer de 500 €", "3 loyers de 450", "3 mois de loyer à 450"; neither "dette de loyer 1 500" nor
  /// "loyer : 1 500 de retard".
  private func isOfOneMonth(_ amount: Amount) -> Bool {
    guard (Self.leastRent...Self.mostRent).contains(amount.euros), !isCalledOwed(amount) else {
      return false
    }
    let link = amount.range.lowerBound - 1
    let isLinked = ["de", "d", "a", "est", "c"].contains(scene.folded(link))
    let isApart = link > 0 && [.comma, .open].contains(scene.tokens[link].kind)
    let noun = isLinked || isApart ? link - 1 : link
    switch scene.folded(noun) {
    case "loyer":
      // "un mois de loyer, 550": the whole of what is owed, unless it is told at so much.
      if scene.isA(.ofOrOfThe, at: noun - 1) { return scene.folded(link) == "a" }
      return !isWordOfDebt(noun - 1)
    case "loyers":
      return isLinked && scene.token(at: noun - 1)?.number != nil
    default: return false
    }
  }

  /// "500 € de retard", "1 500 d'impayés", "450 dus".
  private func isCalledOwed(_ amount: Amount) -> Bool {
    let end = amount.range.upperBound
    if scene.isA(.due, at: end) { return true }
    return scene.isA(.of, at: end) && isWordOfDebt(end + 1)
  }

  private func isWordOfDebt(_ place: Int) -> Bool {
    scene.isA(.debtWords, at: place)
  }

  /// "520 € charges comprises", "655 cc".
  private func includesCharges(_ amount: Amount) -> Bool {
    let after = scene.after(amount.range.upperBound, upTo: 4)
    return after.contains { place in
      scene.folded(place) == "charges"
        && scene.isA(.included, at: place + 1)
    }
      || after.prefix(1).contains { Self.inclusive.contains(scene.reading.mention($0..<($0 + 1)).words) }
  }

  private static let inclusive: Set<String> = ["cc", "CC", "tcc", "TCC"]
  private static let leastRent = 100.0
  private static let mostRent = 1400.0
}
