internal import RuleModel

extension FactFinder {
  /// How many children: "trois gamins", "avec un enfant", "notre deuxième enfant", "pas d'enfant".
  func children(in scene: Scene, given facts: [HeardFact]) -> [HeardFact] {
    var best: (count: Int, range: Range<Int>)?
    func propose(_ count: Int, _ range: Range<Int>) {
      if count > best?.count ?? 0 { best = (count, range) }
    }
    var none: Range<Int>?
    /// What each noun counts, to add up "un fils et deux filles".
    var counted: [(count: Int, range: Range<Int>)] = []
    let apart = othersChildren(in: scene)
    for hit in children.hits(in: scene.reading).sorted(by: { $0.ranges[0].lowerBound < $1.ranges[0].lowerBound }) {
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
      // "il y a deux filles qui se battent": anybody's.
      if scene.folded(place - 1) == "a", ["y", "ya"].contains(scene.folded(place - 2)) { continue }
      let word = scene.folded(place)
      // "ma tante … ses deux garçons", "un voisin a trois enfants": the children of somebody else.
      if scene.subject(at: place) == .relative, !scene.isOwn(place) { continue }
      // "quand on était neuf enfants": no more.
      if scene.before(place, upTo: 3).contains(where: { ["etait", "etions", "etais"].contains(scene.folded($0)) }) {
        continue
      }
      if let number = scene.tokens[place].number, (1...15).contains(number), number == number.rounded() {
        counted.append((Int(number), place..<noun.upperBound))
      } else if ["un", "une"].contains(word) {
        counted.append((1, place..<noun.upperBound))
      }
      if let number = scene.tokens[place].number, (2...15).contains(number), number == number.rounded() {
        propose(Int(number), place..<noun.upperBound)
      } else if ["un", "une"].contains(word) || scene.tokens[place].number == 1 {
        let previous = scene.folded(place - 1)
        let holders = [
          "avec", "a", "ai", "eleve", "elevent", "avons", "ont", "mere", "maman", "pere", "papa", "d", "seule", "seul",
          "charge", "et", "garde", "adopte", "qu", "que",
        ]
        if holders.contains(previous),
          previous != "d" || ["mere", "maman", "pere", "papa", "parent"].contains(scene.folded(place - 2))
        {
          propose(1, place..<noun.upperBound)
        } else if place == 0 || scene.tokens[place - 1].isMark, isListed(noun, in: scene) {
          propose(1, place..<noun.upperBound)
        }
      } else if let rank = Self.rank(word), !scene.isHypothetical(place..<noun.upperBound),
        !scene.reading.tokens.contains(where: { $0.folded.hasPrefix("enceint") || $0.folded.hasPrefix("attend") })
      {
        propose(rank, place..<noun.upperBound)
      } else if ["pas", "sans", "aucun"].contains(word)
        || (["d", "de"].contains(word) && ["pas", "plus"].contains(scene.folded(place - 1)))
      {
        none = place..<noun.upperBound
      }
    }
    if let whole = addUp(counted, best: best?.count ?? 0, in: scene) { propose(whole.count, whole.range) }
    for place in scene.tokens.indices {
      let word = scene.folded(place)
      let isAwaited = scene.before(place, upTo: 3).contains { scene.folded($0).hasPrefix("attend") }
      if isAwaited { continue }
      // "avoir notre troisième", "fils unique".
      if let rank = Self.rank(word), ["notre", "mon", "ma"].contains(scene.folded(place - 1)),
        place + 1 == scene.tokens.count || scene.tokens[place + 1].isMark,
        scene.before(place - 1, upTo: 3).contains(where: { ["avoir", "eu", "eue"].contains(scene.folded($0)) })
      {
        propose(rank, (place - 1)..<(place + 1))
      }
      if word == "unique", ["fils", "fille", "enfant"].contains(scene.folded(place - 1)) {
        propose(1, (place - 1)..<(place + 1))
      }
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
      if ["mes", "ses", "nos"].contains(word),
        ["avec", "eleve", "garde", "pour", "de"].contains(scene.folded(place - 1)),
        place + 1 < scene.tokens.count, let number = scene.tokens[place + 1].number, (2...9).contains(number),
        place + 2 == scene.tokens.count || scene.tokens[place + 2].isMark
          || ["et", "au", "a", "qui"].contains(scene.folded(place + 2))
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

  /// "un fils et deux filles", "deux garçons, une fille et un bébé": the whole of a list of which the last stands after an
  /// "et"; nil where nothing in the text says that they are one's own.
  private func addUp(
    _ counted: [(count: Int, range: Range<Int>)], best: Int, in scene: Scene
  ) -> (count: Int, range: Range<Int>)? {
    var total: (count: Int, range: Range<Int>)?
    var run: (count: Int, range: Range<Int>)?
    for item in counted {
      guard let before = run else {
        run = item
        continue
      }
      let link = before.range.upperBound
      // "deux petites filles": two words for the same ones.
      if item.range.lowerBound < link { continue }
      let isAnd = scene.folded(link) == "et"
      if item.range.lowerBound == link + 1, isAnd || scene.tokens[link].kind == .comma {
        let joined = (before.count + item.count, before.range.lowerBound..<item.range.upperBound)
        run = joined
        if isAnd { total = joined }
      } else {
        run = item
      }
    }
    return best > 0 ? total : nil
  }

  /// "j'en ai deux, sept ans et dix ans": how many, before their ages.
  func isCountOfChildren(_ place: Int, in scene: Scene) -> Bool {
    ["ai", "a", "ont", "avons"].contains(scene.folded(place - 1)) && scene.folded(place - 2) == "en"
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
      guard isOfUs(place, in: scene) || isOfPersons(place, in: scene) else { continue }
      return [
        HeardFact(
          key: .householdSize, value: .number(Rational(Int(number))),
          mention: scene.reading.mention(max(0, place - 2)..<(place + 1)))
      ]
    }
    return []
  }

  /// "on est quatre", "ils vivent à cinq", "famille de 5", ", à trois dans un studio".
  private func isOfUs(_ place: Int, in scene: Scene) -> Bool {
    let (one, two, three) = (scene.folded(place - 1), scene.folded(place - 2), scene.folded(place - 3))
    switch one {
    case "de": return ["famille", "foyer", "menage"].contains(two)
    case "est", "sommes", "vit", "dort", "loge": return ["on", "nous"].contains(two)
    case "sont", "vivent": return ["ils", "elles"].contains(two)
    case "a":
      if Self.livings.contains(two) { return true }
      guard ["dans", "en"].contains(scene.folded(place + 1)) else { return false }
      return place < 2 || scene.tokens[place - 2].isMark || ["on", "nous", "ils", "elles"].contains(three)
    default: return false
    }
  }

  /// "quatre personnes vivent sous ce toit", "composition du foyer : 3 pers.", "huit bouches à nourrir", "quatre au foyer".
  private func isOfPersons(_ place: Int, in scene: Scene) -> Bool {
    let (following, next) = (scene.folded(place + 1), scene.folded(place + 2))
    switch following {
    case "bouches": return next == "a"
    case "a", "au": return next == "foyer"
    case "pers", "personnes", "personne":
      return ["vivent", "vivons"].contains(next)
        || scene.after(place + 2, upTo: 3).contains { Self.homes.contains(scene.folded($0)) }
        || scene.before(place, upTo: 3, throughCommas: true).contains { Self.homes.contains(scene.folded($0)) }
    default: return false
    }
  }

  private static let livings: Set<String> = [
    "vit", "est", "vivent", "vivons", "sommes", "dort", "dorment", "habite", "habitent", "loge", "tient", "logent",
  ]
  private static let homes: Set<String> = ["foyer", "menage", "famille", "logement", "toit", "maison"]
}
