internal import RuleModel

extension FactFinder {
  /// Nil when the number of years or months is no age.
  func owner(of group: AgeGroup, in scene: Scene) -> Person? {
    let start = group.start
    let previous = scene.folded(start - 1)
    let following = scene.folded(group.range.upperBound)
    if previous == "que", isAvoir(scene.folded(start - 2)) {
      // "il y a que quinze ans marqués sur le relevé".
      return ["y", "ya"].contains(scene.folded(start - 3)) ? nil : scene.subject(at: start)
    }
    // "si à 62 ans je peux partir".
    if previous == "a", scene.tokens[start - 1].word == "à",
      scene.after(group.range.upperBound, upTo: 6).contains(where: {
        ["partir", "pars", "part", "retraite", "pourrai", "pourrais", "aurai", "aurais"].contains(
          scene.folded($0))
      })
    {
      return nil
    }
    // "à 12 ans ma fille peut-elle…".
    if previous == "a", scene.tokens[start - 1].word == "à",
      scene.persons.contains(where: {
        $0.person == .child && (group.range.upperBound...group.range.upperBound + 1).contains($0.range.lowerBound)
      })
    {
      return .child
    }
    if previous == "a", scene.tokens[start - 1].word == "à", start < 2 || scene.tokens[start - 2].isMark {
      return group.isInYears && group.ages[0] > 17 ? .speaker : nil
    }
    // "savoir si à 62 ans je peux partir", "de 6 à 18 ans", "quand ma fille avait 3 ans", "depuis qu'il a 20 ans".
    if previous == "a", scene.folded(start - 2) == "si" { return nil }
    if previous == "a", start > 1, scene.tokens[start - 2].number != nil { return nil }
    if ["avait", "avais"].contains(previous) { return nil }
    if previous == "a", ["qu", "que"].contains(scene.folded(start - 3)),
      ["depuis", "quand", "des", "lorsqu"].contains(scene.folded(start - 4))
    {
      return nil
    }
    // "à la rue à vingt ans", "partir à 62 ans".
    let isOfAnotherTime = scene.before(start, upTo: 8).contains { Self.otherTimes.contains(scene.folded($0)) }
    if previous == "a", scene.tokens[start - 1].word == "à", isOfAnotherTime { return nil }
    if [
      "depuis", "pendant", "en", "dans", "apres", "toutes", "tous", "les", "bientot", "que", "sous", "encore",
    ]
    .contains(previous) {
      return nil
    }
    // "Papa fait 87 ans", never "ça fait 3 ans".
    if previous == "fait" {
      let named = scene.personNamed(before: start - 1, within: 2, throughCommas: false)
      guard let named, named.range.upperBound == start - 1, group.isInYears else { return nil }
      return named.person
    }
    if ["y", "ya"].contains(scene.folded(start - 2)), previous == "a" { return nil }
    // "quinze ans en France", "29 ans cotisés", "8 ans de mariage": how long something has lasted.
    if previous != "de", ["dans", "ici", "marques", "cotises"].contains(following) { return nil }
    let next = scene.folded(group.range.upperBound + 1)
    if following == "en", ["france", "europe", "poste", "metropole"].contains(next) { return nil }
    if following == "de", Self.lasting.contains(next) { return nil }
    // "du haut de ses 19 ans", "malgré mes 62 ans".
    // "jusqu'à mes 21 ans", "à trois mois de ses 65 ans", "à mes 65 ans je voudrais partir".
    if ["ses", "mes"].contains(previous) {
      let three = scene.folded(start - 3)
      if ["jusqu", "mois", "jours", "semaines", "avant", "pour"].contains(three) || scene.folded(start - 2) == "a" {
        return nil
      }
    }
    // "18 ans en janvier", "il faut avoir 60 ans", "mon immeuble a 50 ans".
    if following == "en" || following == "dans", isYetToCome(group.range, in: scene) { return nil }
    if previous == "avoir",
      scene.before(start, upTo: 3).contains(where: { ["faut", "faudra", "va", "vas"].contains(scene.folded($0)) })
    {
      return nil
    }
    if isAvoir(previous), Self.aged.contains(scene.folded(start - 2)) { return nil }
    // "il a travaillé dix ans en Allemagne", "deux ans qu'ils attendent".
    if ["travaille", "bosse", "vecu", "cotise", "passe", "passes"].contains(previous) || following == "qu" {
      return nil
    }
    if ["ses", "mes"].contains(previous), ["de", "malgre", "avec", "a"].contains(scene.folded(start - 2)),
      group.isInYears, group.ages[0] >= 15
    {
      return scene.subject(at: start)
    }
    if ["plus", "moins"].contains(scene.folded(start - 2)), previous == "de" { return nil }
    if following == "que", previous != "de" { return nil }
    // "quatorze ans comme nounou", "quinze ans auprès des personnes âgées", "une dette vieille de dix ans".
    if ["comme", "aupres", "chez"].contains(following) { return nil }
    if previous == "de",
      ["vieille", "vieux", "dette", "credit", "bail", "carte", "titre", "garantie"]
        .contains(scene.folded(start - 2))
    {
      return nil
    }
    if ["d", "minimum", "maximum"].contains(following) { return nil }
    // "douze ans à garder des enfants".
    if previous != "de", following == "a", isInfinitive(scene.folded(group.range.upperBound + 1)) { return nil }
    if following == "de" || following == "plus" { return nil }
    let isFirstInClause = start == 0 || scene.tokens[start - 1].isMark
    let nearest = scene.personNamed(before: start, within: 8, throughCommas: false)
    let inSentence = scene.personNamed(before: start, within: 40, throughCommas: true)
    let hasPregnancy = scene.before(start, upTo: 4).contains { scene.folded($0).hasPrefix("enceinte") }
    if !group.isInYears, hasPregnancy { return nil }
    if group.ages.count > 1 {
      if previous == "entre" { return nil }
      return nearest?.person == .relative ? nil : .child
    }
    if !group.isInYears || group.ages[0] < 10 {
      guard nearest?.person == .child || (inSentence?.person == .child && (isFirstInClause || isAvoir(previous))) else {
        return children.hits(in: scene.reading).isEmpty || !isFirstInClause ? nil : .child
      }
      return .child
    }
    if previous == "de" || previous == "d" {
      let ageWord = scene.folded(start - 2)
      if ageWord.hasPrefix("age") { return nearest?.person ?? scene.subject(at: start) }
      // "650 € à une apprentie de 19 ans", whoever asks for them.
      if statuses.hits(in: scene.reading).contains(where: {
        $0.ranges[0].upperBound == start - 1 && Self.isIntroduced($0.ranges[0], in: scene)
      }) {
        return .speaker
      }
      // "trois enfants, dont un de 2 ans".
      if ["un", "une"].contains(ageWord), inSentence?.person == .child { return .child }
      // "Garçon de 29 ans": who opens a mediator's note is the person.
      if let nearest, group.ages[0] >= 16, !scene.isFirstPerson,
        ["garcon", "fille", "papa", "maman", "pere", "mere"].contains(scene.folded(nearest.range.lowerBound)),
        nearest.range.lowerBound == 0 || scene.tokens[nearest.range.lowerBound - 1].kind == .sentenceEnd
      {
        return .speaker
      }
      if let nearest { return nearest.person }
      return start >= 2 && describesPerson(before: start - 1, in: scene) ? .speaker : nil
    }
    if isAvoir(previous)
      || (["que", "deja", "seulement", "bientot"].contains(previous) && isAvoir(scene.folded(start - 2)))
    {
      return scene.subject(at: start)
    }
    if let nearest, nearest.range.upperBound == start { return nearest.person }
    if isFirstInClause {
      if let inSentence, start > 0, inSentence.range.upperBound >= start - 1, inSentence.person != .other,
        inSentence.person != .speaker
      {
        return inSentence.person
      }
      if let inSentence, inSentence.person == .child, start > 0, inSentence.range.upperBound >= start - 2 {
        return .child
      }
      // "ni parents derrière elle, 20 ans": several people have not one age.
      if let inSentence, inSentence.person == .relative,
        scene.folded(inSentence.range.upperBound - 1).hasSuffix("s")
          || scene.folded(inSentence.range.upperBound - 1) == "parent"
      {
        return .speaker
      }
      if let inSentence, inSentence.person != .child, inSentence.person != .other {
        let isOwnParent = inSentence.range.contains {
          ["maman", "papa", "mamie", "papi", "papy"].contains(scene.folded($0))
        }
        return inSentence.person == .relative && inSentence.isObject && !scene.isFirstPerson && !isOwnParent
          ? .speaker : inSentence.person
      }
      return .speaker
    }
    guard start > 0, scene.tokens[start - 1].kind == .word, !scene.tokens[start - 1].isLight else { return nil }
    // "Dame 62 ans", "retraité 70 ans".
    if start < 4 { return .speaker }
    // "inscrit à la mission locale 17 ans, …": an age dropped in passing, by somebody young.
    let end = group.range.upperBound
    let isClosed = end == scene.tokens.count || scene.tokens[end].isMark
    return isClosed && (16...25).contains(group.ages[0]) && !isOfAnotherTime && scene.subject(at: start) == .speaker
      && !scene.before(start, upTo: 4).contains { Self.counted.contains(scene.folded($0)) } ? .speaker : nil
  }

  /// "18 ans en janvier": not yet.
  func isYetToCome(_ range: Range<Int>, in scene: Scene) -> Bool {
    let next = scene.folded(range.upperBound + 1)
    return Scene.months.contains(next)
      || scene.tokens.indices.contains(range.upperBound + 1)
        && scene.tokens[range.upperBound + 1].number != nil && scene.folded(range.upperBound) == "dans"
  }

  /// What has an age and is nobody.
  static let aged: Set<String> = [
    "immeuble", "maison", "voiture", "chaudiere", "appartement", "bail", "contrat", "entreprise", "dossier",
    "ascenseur",
    "batiment", "frigo", "carte",
  ]

  static let lasting: Set<String> = [
    "mariage", "service", "boite", "travail", "metier", "vie", "bail", "prison", "cotisation", "carriere", "loyer",
    "procedure",
  ]

  /// What years may be counted of without being an age.
  static let counted: Set<String> = [
    "il", "y", "mis", "fait", "bosse", "travaille", "travaillé", "cotise", "cotisé", "paye", "paie", "attend",
    "attends",
    "dure", "contrat", "bail", "credit", "pret", "garantie", "prison", "passe", "vecu",
  ]

  static let otherTimes: Set<String> = [
    "ete", "etais", "etait", "avais", "avait", "commence", "parti", "partie", "partir", "retraite", "jusqu", "quitte",
    "eteint", "eteinte", "mort", "morte", "decede", "decedee", "disparu", "emporte",
  ]

  func isAvoir(_ word: String) -> Bool {
    ["a", "ai", "as", "ont", "aura", "avons", "avoir", "aurai", "fete", "eu"].contains(word)
  }

  func isInfinitive(_ word: String) -> Bool {
    word.utf8.count > 3 && ["er", "ir", "re", "oir"].contains(where: word.hasSuffix)
  }

  /// A word for somebody by trade or status ("veuve", "étudiante en BTS") stands before, or the text opens with it.
  func describesPerson(before place: Int, in scene: Scene) -> Bool {
    let words = scene.before(place, upTo: 5)
    if words.last == 0 { return true }
    return statuses.hits(in: scene.reading).contains { words.contains($0.ranges[0].upperBound - 1) }
  }
}
