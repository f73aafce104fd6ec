internal import RuleModel

/// Towns cut in arrondissements, each of which is told as a commune of its own: "Lyon 3e".
extension CommuneNames {
  /// "à Lyon 3", "j'habite Lyon": the one that is named, or the whole town.
  func numbered(at place: Int, in reading: Reading) -> HeardFact? {
    let name = reading.tokens[place].folded
    guard let arrondissements = arrondissements[name] else { return nil }
    // "Grand Lyon", "la gare de Lyon", "Lyon Métropole Habitat": what bears the town's name is no place to live.
    if reading.isA(.namesakes, at: place - 1) { return nil }
    if reading.folded(at: place - 1) == "de",
      reading.isA(.bearingTownNames, at: place - 2)
    {
      return nil
    }
    if reading.folded(at: place + 1) == "metropole", reading.folded(at: place + 2) == "habitat" { return nil }
    if isUniversity(at: place, in: reading) { return nil }
    if place + 1 < reading.tokens.count, let number = reading.tokens[place + 1].completed,
      let town = arrondissements[number]
    {
      return fact(town, place..<(place + 2), reading)
    }
    return whole(name).map { fact($0, place..<(place + 1), reading) }
  }

  /// "dans le 8e arrondissement", "habite le 7e": of the only town of the rules that has some, where no other one of
  /// France is named.
  func arrondissement(in reading: Reading) -> HeardFact? {
    guard arrondissements.count == 1, let (name, arrondissements) = arrondissements.first,
      let last = arrondissements.keys.max()
    else { return nil }
    let others = Self.townsWithArrondissements.subtracting([name])
    if reading.tokens.contains(where: { others.contains($0.folded) }) { return nil }
    for place in reading.tokens.indices {
      guard let number = reading.tokens[place].completed, (1...last).contains(number),
        ["e", "eme", "ieme", "er", "ier"].contains(reading.folded(at: place + 1))
      else { continue }
      let isNamed =
        reading.folded(at: place + 2).hasPrefix("arrondissement") || reading.folded(at: place + 2) == "arrdt"
      let isHome =
        ["le", "du"].contains(reading.folded(at: place - 1))
        && reading.isA(.residing, at: place - 2)
      // "colocation à quatre dans le 7e": the floor is said "au 7e".
      let isInside =
        reading.folded(at: place - 1) == "le" && reading.folded(at: place - 2) == "dans"
        && (reading.endsItem(place + 2)
          || reading.isA(.residing, at: place - 3))
      guard isNamed || isHome || isInside, let town = arrondissements[number] ?? whole(name) else { continue }
      return fact(town, place..<(place + 2), reading)
    }
    return nil
  }

  /// "En L1 à Lyon 2", "boursière à Lyon 3": universities have the names of arrondissements.
  private func isUniversity(at place: Int, in reading: Reading) -> Bool {
    guard place + 1 < reading.tokens.count, let number = reading.tokens[place + 1].number, (1...3).contains(number)
    else { return false }
    // "à Lyon 2 en licence"; "J'habite Lyon 3, étudiante" is a home.
    if reading.folded(at: place + 2) == "en", reading.isA(.studies, at: place + 3) { return true }
    return (max(0, place - 6)..<place).contains { reading.isA(.studies, at: $0) }
  }

  /// The towns of France that have municipal arrondissements, by law.
  private static let townsWithArrondissements: Set<String> = ["paris", "lyon", "marseille"]
}
