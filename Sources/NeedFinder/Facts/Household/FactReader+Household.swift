internal import RuleModel

/// How many live there: "on est quatre", "on vit à cinq dans un T2", "famille de 5".
extension FactReader {
  var household: [HeardFact] {
    for place in scene.tokens.indices {
      guard let number = scene.tokens[place].whole, (2...15).contains(number),
        !scene.isA(.units, at: place + 1), !scene.isA(.groups, at: place + 1),
        !spotted.apposed.contains(where: {
          $0.meaning == "salarie" && $0.range.lowerBound == place + 1
        }),
        isOfUs(place) || isOfPersons(place)
      else { continue }
      return [fact(.householdSize, .number(Rational(number)), at: max(0, place - 2)..<(place + 1))]
    }
    return []
  }

  /// "on est quatre", "ils vivent à cinq", "famille de 5", ", à trois dans un studio"; not "on est six à hériter".
  private func isOfUs(_ place: Int) -> Bool {
    // "on est à 13 degrés", "il est à 12 km de l'usine".
    if scene.isA(.countedThings, at: place + 1) { return false }
    let (one, two, three) = (scene.folded(place - 1), scene.folded(place - 2), scene.folded(place - 3))
    let isOfADeed =
      scene.folded(place + 1) == "a" && scene.isInfinitive(at: place + 2) && !scene.isA(.living, at: place + 2)
    switch one {
    // "1 900 € pour nous six", "à nous quatre".
    case "nous":
      // "deux mi-temps à nous deux": the parents alone.
      if ["pour", "chez"].contains(two) { return !isOfADeed }
      // "1 900 € à nous six"; not "à nous trois on n'arrive pas à payer".
      let isFew = scene.folded(place + 1) == "on" && ["n", "ne", "arrive"].contains(scene.folded(place + 2))
      return two == "a" && scene.tokens[place].number != 2 && !isFew && scene.folded(place + 1) != "seulement"
    case "de": return scene.isA(.homes, at: place - 2)
    // "on es sept": so people write.
    case "est", "es", "sommes", "vit", "dort", "loge": return scene.isA(.we, at: place - 2) && !isOfADeed
    case "deja", "encore", "toujours":
      return ["est", "es", "sommes", "vit"].contains(two) && scene.isA(.we, at: place - 3) && !isOfADeed
    case "sont", "vivent": return ["ils", "elles"].contains(two) && !isOfADeed
    case "a":
      if isOfADeed { return false }
      if scene.isA(.living, at: place - 2) { return true }
      guard ["dans", "en"].contains(scene.folded(place + 1)) else { return isAtHome(place) }
      return place < 2 || scene.tokens[place - 2].isMark || ["on", "nous", "ils", "elles"].contains(three)
        || ["toujours", "encore"].contains(two)
        || livesNear(place)
    default: return false
    }
  }

  /// "passés de 5 à 4 à la maison".
  private func isAtHome(_ place: Int) -> Bool {
    scene.folded(place + 1) == "a" && scene.folded(place + 2) == "la" && scene.isA(.homes, at: place + 3)
  }

  /// "31 m²", "le F2", "un T3".
  private func isSurface(_ place: Int) -> Bool {
    let word = scene.folded(place)
    return ["m2", "m²", "m"].contains(word)
      || word.utf8.count == 2 && ["t", "f"].contains(word.first) && word.last?.isNumber == true
  }

  /// "ils vivent chez ses parents à huit dans un T4", "hébergés à quatre chez ma belle-mère".
  private func livesNear(_ place: Int) -> Bool {
    scene.before(place - 1, upTo: 5).contains { scene.isA(.living, at: $0) && scene.folded($0) != "est" }
  }

  /// "quatre personnes vivent sous ce toit", "composition du foyer : 3 pers.", "huit bouches à nourrir", "4 au foyer".
  private func isOfPersons(_ place: Int) -> Bool {
    let (following, next) = (scene.folded(place + 1), scene.folded(place + 2))
    switch following {
    case "bouches": return next == "a"
    case "a", "au":
      // "Machine à laver morte, 6 à la maison": no noun before it that it may count.
      return next == "foyer" || scene.opensItem(place) && isAtHome(place) && scene.folded(place + 4) != "de"
    default:
      guard scene.isA(.inhabitants, at: place + 1) else { return false }
      return ["vivent", "vivons"].contains(next)
        || scene.after(place + 2, upTo: 3).contains { scene.isA(.homes, at: $0) }
        || next == "au" && scene.folded(place + 3) == "foyer"
        || ["dans", "ds"].contains(next) && scene.after(place + 3, upTo: 2).contains { isSurface($0) }
        || scene.before(place, upTo: 3, throughCommas: true).contains { scene.isA(.homes, at: $0) }
    }
  }

  /// Said by one of a couple in their own name: "je touche rien", where a partner lives too. It tells nothing of what
  /// the household has.
  func isOfOneOfTwo(_ fact: HeardFact) -> Bool {
    guard fact.key == .resources, !spotted.isParting,
      scene.persons.contains(where: { $0.person == .partner && !$0.isDead })
    else { return false }
    let cue = scene.range(of: fact.mention)
    if fact.value == .number(.zero), isOfPartner(cue) { return true }
    let pronoun = scene.before(cue.lowerBound + 1, upTo: 4).map { scene.folded($0) }.first {
      ["je", "j", "on", "nous"].contains($0)
    }
    guard let pronoun, ["je", "j"].contains(pronoun) else { return false }
    // "je vis avec 900": what all live on is told so.
    return !cue.contains { scene.isA(.allOfThem, at: $0) }
  }

  /// "Épouse de 58 ans sans revenu", "lui livreur à 1 250 €, elle sans revenu".
  private func isOfPartner(_ cue: Range<Int>) -> Bool {
    let before = scene.before(cue.lowerBound, upTo: 5)
    if before.contains(where: { place in
      scene.persons.contains { $0.person == .partner && $0.range.contains(place) }
    }) {
      return true
    }
    return before.first.map { scene.isA(.himOrHer, at: $0) } ?? false
  }
}
