internal import RuleModel

extension FactFinder {
  /// How many children: "trois gamins", "avec un enfant", "notre deuxième enfant", "pas d'enfant".
  func children(in scene: Scene, given facts: [HeardFact]) -> [HeardFact] {
    var best: (count: Int, range: Range<Int>)?
    func propose(_ count: Int, _ range: Range<Int>) {
      if count > best?.count ?? 0 { best = (count, range) }
    }
    var none: Range<Int>?
    let apart = othersChildren(in: scene)
    for hit in children.hits(in: scene.reading) {
      let noun = hit.ranges[0]
      if apart.contains(where: { $0.contains(noun.lowerBound) }) { continue }
      // Backwards over "petits", "jeunes"…: the number, or the article.
      var place = noun.lowerBound - 1
      var steps = 0
      while place >= 0, steps < 2, scene.tokens[place].kind == .word,
        [
          "petit", "petits", "petite", "petites", "jeune", "jeunes", "autres", "grands", "grand", "beaux", "tout",
          "seul",
          "seule",
        ].contains(scene.folded(place))
      {
        place -= 1
        steps += 1
      }
      guard place >= 0, !isAdjective(noun, in: scene) else { continue }
      let word = scene.folded(place)
      // "ma tante … ses deux garçons", "un voisin a trois enfants": the children of somebody else.
      if scene.subject(at: place) == .relative, !scene.isOwn(place) { continue }
      if let number = scene.tokens[place].number, (2...15).contains(number), number == number.rounded() {
        propose(Int(number), place..<noun.upperBound)
      } else if ["un", "une"].contains(word) || scene.tokens[place].number == 1 {
        let previous = scene.folded(place - 1)
        let holders = [
          "avec", "a", "ai", "eleve", "elevent", "avons", "ont", "mere", "maman", "pere", "papa", "d", "seule", "seul",
          "charge", "et", "garde",
        ]
        if holders.contains(previous),
          previous != "d" || ["mere", "maman", "pere", "papa", "parent"].contains(scene.folded(place - 2))
        {
          propose(1, place..<noun.upperBound)
        } else if place == 0 || scene.tokens[place - 1].isMark, isListed(noun, in: scene) {
          propose(1, place..<noun.upperBound)
        }
      } else if let rank = Self.rank(word),
        !scene.reading.tokens.contains(where: { $0.folded.hasPrefix("enceint") || $0.folded.hasPrefix("attend") })
      {
        propose(rank, place..<noun.upperBound)
      } else if ["pas", "sans", "aucun"].contains(word)
        || (["d", "de"].contains(word) && ["pas", "plus"].contains(scene.folded(place - 1)))
      {
        none = place..<noun.upperBound
      }
    }
    for place in scene.tokens.indices {
      let word = scene.folded(place)
      if word.hasPrefix("jumeau") || word.hasPrefix("jumelle") { propose(2, place..<(place + 1)) }
      if word.hasPrefix("triple"), word.hasPrefix("triples") == false, word.hasSuffix("es") {
        propose(3, place..<(place + 1))
      }
      // "avec le grand ça fait trois".
      if word == "fait", ["ca", "cela", "sa"].contains(scene.folded(place - 1)), place + 1 < scene.tokens.count,
        let number = scene.tokens[place + 1].number, (2...12).contains(number), best != nil,
        place + 2 == scene.tokens.count || scene.tokens[place + 2].isMark
      {
        propose(Int(number), place..<(place + 2))
      }
      // "seule avec mes deux".
      if ["mes", "ses", "nos"].contains(word), ["avec", "eleve", "garde", "pour"].contains(scene.folded(place - 1)),
        place + 1 < scene.tokens.count, let number = scene.tokens[place + 1].number, (2...9).contains(number),
        place + 2 == scene.tokens.count || scene.tokens[place + 2].isMark
      {
        propose(Int(number), place..<(place + 2))
      }
      // "mère de 3", "maman de deux".
      if ["mere", "maman", "pere", "papa", "parents"].contains(word), scene.folded(place + 1) == "de",
        place + 2 < scene.tokens.count, let number = scene.tokens[place + 2].number, (2...15).contains(number),
        !["ans", "an", "mois"].contains(scene.folded(place + 3))
      {
        propose(Int(number), place..<(place + 3))
      }
    }
    if case .ages(let ages)? = facts.first(where: { $0.key == .childAges })?.value, ages.count > 1,
      ages.count > best?.count ?? 0, let mention = facts.first(where: { $0.key == .childAges })?.mention
    {
      return [HeardFact(key: .childCount, value: .number(Rational(ages.count)), mention: mention)]
    }
    if let best {
      return [
        HeardFact(key: .childCount, value: .number(Rational(best.count)), mention: scene.reading.mention(best.range))
      ]
    }
    if let none {
      return [HeardFact(key: .childCount, value: .number(.zero), mention: scene.reading.mention(none))]
    }
    return []
  }

  /// "un fils de 2 ans", "un enfant, deux chambres"; not "un enfant pleure", which may be anybody's.
  private func isListed(_ noun: Range<Int>, in scene: Scene) -> Bool {
    guard scene.tokens.indices.contains(noun.upperBound) else { return true }
    let next = scene.tokens[noun.upperBound]
    return next.isMark || next.number != nil || ["de", "a", "et", "en"].contains(next.folded)
  }

  /// "dix petits morceaux", "de petits boulots": "petits" is no child there.
  private func isAdjective(_ noun: Range<Int>, in scene: Scene) -> Bool {
    guard ["petit", "petits", "petite", "petites"].contains(scene.folded(noun.upperBound - 1)),
      scene.tokens.indices.contains(noun.upperBound)
    else { return false }
    let next = scene.tokens[noun.upperBound]
    // "une petite retraite": a noun follows; "un petit malade" is lost, which asking repairs.
    let isPlural = next.folded.hasSuffix("s") || next.folded.hasSuffix("x")
    let isSingular = !["petits", "petites"].contains(scene.folded(noun.upperBound - 1))
    return next.kind == .word && !next.isLight && next.folded.utf8.count > 3 && (isPlural || isSingular)
  }

  private static func rank(_ word: String) -> Int? {
    switch word {
    case "deuxieme", "second", "seconde", "2eme", "2e": 2
    case "troisieme", "3eme", "3e": 3
    case "quatrieme", "4eme", "4e": 4
    case "cinquieme", "5eme", "5e": 5
    default: nil
    }
  }

  /// "on est quatre", "on vit à cinq dans un T2", "famille de 5".
  func household(in scene: Scene) -> [HeardFact] {
    for place in scene.tokens.indices {
      guard let number = scene.tokens[place].number, (2...15).contains(number), number == number.rounded() else {
        continue
      }
      let following = scene.folded(place + 1)
      if ["ans", "an", "mois", "euro", "euros", "jours", "semaines", "h", "heures", "e", "eme", "enfants"].contains(
        following)
      {
        continue
      }
      let (one, two) = (scene.folded(place - 1), scene.folded(place - 2))
      let three = scene.folded(place - 3)
      let isWe =
        (["est", "sommes", "etait", "etions", "vit", "dort", "loge"].contains(one) && ["on", "nous"].contains(two))
        || (one == "a"
          && [
            "vit", "est", "vivent", "vivons", "sommes", "dort", "dorment", "habite", "habitent", "loge", "tient",
            "logent",
          ].contains(two))
        || (["famille", "foyer", "menage"].contains(two) && one == "de")
        || (["sont", "vivent"].contains(one) && ["ils", "elles"].contains(two))
        || (one == "a" && ["dans", "en"].contains(following)
          && (place < 2 || scene.tokens[place - 2].isMark || ["on", "nous", "ils", "elles"].contains(three)))
      guard isWe else { continue }
      return [
        HeardFact(
          key: .householdSize, value: .number(Rational(Int(number))),
          mention: scene.reading.mention(max(0, place - 2)..<(place + 1)))
      ]
    }
    return []
  }
}
