internal import RuleModel

extension FactFinder {
  /// Ages and years of birth: of the person, of children, of a relative.
  func ages(in scene: Scene, on date: CalendarDate) -> [HeardFact] {
    var facts: [HeardFact] = []
    var childAges: [Int] = []
    var childRange: Range<Int>?
    var told: Set<Int> = []
    /// Where a list of children's ages may go on: "2 ans, 5 ans et 11 ans".
    var listEnd: Int?
    let apart = othersChildren(in: scene)
    var place = 0
    while place < scene.tokens.count {
      // "j'en ai deux, sept ans et dix ans": the first number counts them.
      guard !isCountOfChildren(place, in: scene) || !(place + 1 < scene.tokens.count && scene.tokens[place + 1].isMark),
        let group = AgeGroup(at: place, in: scene)
      else {
        place += 1
        continue
      }
      place = group.range.upperBound
      told.formUnion(group.range)
      let isNextInList = listEnd.map { Self.continues($0, at: group.start, in: scene) } ?? false
      guard let owner = isNextInList ? .child : owner(of: group, in: scene) else { continue }
      listEnd = owner == .child ? group.range.upperBound : nil
      let mention = scene.reading.mention(group.range)
      switch owner {
      // A grown-up son is a child here and an adult there: nothing is taken.
      case .child where group.ages.count == 1 && (20...40).contains(group.ages[0]): continue
      // "Trois enfants, 58 ans": no child's age.
      case .child
      where group.ages.count == 1 && group.ages[0] > 40 && group.start > 0 && scene.tokens[group.start - 1].isMark:
        facts.append(HeardFact(key: .age, value: .number(Rational(group.ages[0])), mention: mention))
      // "Monsieur et Madame ont 74 et 71 ans": not children, and not one relative.
      case .child where group.ages.count > 1 && group.ages.contains(where: { $0 > 30 }): continue
      case .child where apart.contains(where: { $0.contains(group.start) }): continue
      case .child where group.ages.allSatisfy({ $0 <= 30 }):
        childAges += twins(before: group.range.lowerBound, in: scene) ? group.ages + group.ages : group.ages
        childRange = min(childRange?.lowerBound ?? .max, group.range.lowerBound)..<group.range.upperBound
      case .relative where scene.isDead(.relative): continue
      // "le fils du voisin, 10 ans": no relative whom one helps.
      case .relative where group.ages[0] < 14: continue
      case .child, .relative:
        facts.append(HeardFact(key: .relativeAge, value: .number(Rational(group.ages[0])), mention: mention))
      case .speaker:
        let least = isAvoir(scene.folded(group.start - 1)) ? 10 : 13
        if group.isInYears, group.ages.count == 1, (least...115).contains(group.ages[0]) {
          facts.append(HeardFact(key: .age, value: .number(Rational(group.ages[0])), mention: mention))
        }
      case .partner, .other: break
      }
    }
    if childAges.isEmpty, !children.hits(in: scene.reading).isEmpty {
      let counted = (oneByOne(in: scene) + listed(in: scene)).filter { place in !apart.contains { $0.contains(place) } }
      childAges = counted.compactMap { scene.tokens[$0].number.map { Int($0) } }
      if let first = counted.first, let last = counted.last { childRange = first..<(last + 1) }
    } else if !childAges.isEmpty, let start = childRange?.lowerBound {
      for place in Set(siblings(in: scene) + listed(in: scene)).sorted() where !told.contains(place) {
        if let number = scene.tokens[place].number { childAges.append(Int(number)) }
        childRange = min(start, place)..<max(childRange?.upperBound ?? start, place + 1)
      }
    }
    if childAges.isEmpty, let born = newborn(in: scene) { facts.append(born) }
    if let childRange {
      let mention = scene.reading.mention(childRange)
      facts.append(HeardFact(key: .childAges, value: .ages(childAges), mention: mention))
    }
    if !told.isEmpty, !facts.contains(where: { $0.key == .age }), let own = ownAge(in: scene) { facts.append(own) }
    if !facts.contains(where: { $0.key == .age }), let reached = ageJustReached(in: scene) { facts.append(reached) }
    return facts + birthYears(in: scene, on: date)
  }

  /// "elle a accouché il y a dix jours", "son nourrisson": less than a year old, whatever the day.
  private func newborn(in scene: Scene) -> HeardFact? {
    for place in scene.tokens.indices {
      let word = scene.folded(place)
      let previous = scene.folded(place - 1)
      let isInfant =
        word == "nourrisson" && ["mon", "son", "notre", "leur"].contains(previous)
        && !scene.isHypothetical(place..<(place + 1))
      let isBirth = ["accouche", "accouchee"].contains(word) && ["a", "ai", "ont"].contains(previous)
      let following = scene.after(place + 1, upTo: 5)
      let isRecent =
        following.contains { ["hier", "semaine", "jours", "semaines"].contains(scene.folded($0)) }
        && !following.contains { scene.folded($0) == "dans" }
      if isInfant || isBirth && isRecent {
        return HeardFact(key: .childAges, value: .ages([0]), mention: scene.reading.mention(place..<(place + 1)))
      }
    }
    return nil
  }

  /// "je viens d'avoir 18": years, though nobody says it.
  private func ageJustReached(in scene: Scene) -> HeardFact? {
    for place in scene.tokens.indices.dropFirst(3) {
      guard let number = scene.tokens[place].number, (13...110).contains(number), number == number.rounded(),
        scene.folded(place - 1) == "avoir", ["viens", "vient"].contains(scene.folded(place - 3)),
        place + 1 == scene.tokens.count || scene.tokens[place + 1].isMark
      else { continue }
      return HeardFact(
        key: .age, value: .number(Rational(Int(number))), mention: scene.reading.mention((place - 3)..<(place + 1)))
    }
    return nil
  }

  /// "Mon mari est mort à 42 ans, j'en ai 38", "Son mari a 70 ans et elle 66": an age without its unit, after another.
  private func ownAge(in scene: Scene) -> HeardFact? {
    for place in scene.tokens.indices.dropFirst(3) {
      guard let number = scene.tokens[place].number, (16...110).contains(number), number == number.rounded(),
        isOwnPronoun(before: place, in: scene),
        place + 1 == scene.tokens.count || scene.tokens[place + 1].isMark
          || ["et", "maintenant", "aujourd"].contains(scene.folded(place + 1))
      else { continue }
      return HeardFact(
        key: .age, value: .number(Rational(Int(number))), mention: scene.reading.mention((place - 1)..<(place + 1)))
    }
    return nil
  }

  private func isOwnPronoun(before place: Int, in scene: Scene) -> Bool {
    let (one, two, three) = (scene.folded(place - 1), scene.folded(place - 2), scene.folded(place - 3))
    if one == "ai", two == "en" { return three == "j" }
    guard scene.subject(at: place) == .speaker || ["moi", "elle"].contains(one) else { return false }
    if one == "a", two == "en" { return ["elle", "il"].contains(three) }
    return ["moi", "elle"].contains(one) && ["et", "mais"].contains(two)
  }

  /// Only a comma or an "et" between two ages.
  private static func continues(_ end: Int, at start: Int, in scene: Scene) -> Bool {
    start == end + 1 && (scene.tokens[end].kind == .comma || scene.folded(end) == "et")
  }

  /// Sentences that tell of children who are not the person's.
  func othersChildren(in scene: Scene) -> [Range<Int>] {
    let told = othersChildren.hits(in: scene.reading).map { $0.ranges[0].lowerBound }
    return scene.sentences.filter { sentence in told.contains { sentence.contains($0) } }
  }

  /// "de 4 et 9 ans", "8 mois".
  private struct AgeGroup {
    let range: Range<Int>
    /// In completed years.
    let ages: [Int]
    let isInYears: Bool
    let start: Int

    /// What people count their years in.
    private static let years: Set<String> = [
      "an", "ans", "balai", "balais", "berge", "berges", "bougie", "bougies", "pige", "piges", "printemps",
    ]

    init?(at place: Int, in scene: Scene) {
      let tokens = scene.tokens
      var numbers: [Double] = []
      var current = place
      while current < tokens.count {
        if let number = tokens[current].number {
          numbers.append(number)
        } else if ["un", "une"].contains(tokens[current].folded), ["an", "mois"].contains(scene.folded(current + 1)) {
          numbers.append(1)
        } else {
          return nil
        }
        current += 1
        // "les enfants de 6 à 18 ans": a range, nobody's age.
        if current < tokens.count, tokens[current].word == "à" || tokens[current].folded == "ou" { return nil }
        var separators = 0
        while current < tokens.count,
          tokens[current].kind == .comma || ["et", "a"].contains(tokens[current].folded)
            || (tokens[current].folded == "est" && tokens.indices.contains(current + 1)
              && tokens[current + 1].number != nil),
          separators < 2
        {
          current += 1
          separators += 1
        }
        // "ils ont 4 5 et 17 ans": in a hurry the comma is left out.
        let isRun =
          separators == 0 && current < tokens.count && (tokens[current].number ?? 99) <= 25
          && !scene.reading.isHyphenated(current - 1, current)
        // "Lyon 2, 18 ans": a number after a name is no age.
        if separators > 0 || isRun, place > 0, tokens[place - 1].isCapitalised || tokens[place - 1].folded == "lyon" {
          return nil
        }
        let unit = scene.folded(current)
        if separators == 0, Self.years.contains(unit) || unit == "mois" || unit.hasPrefix("semaine") {
          let isInYears = Self.years.contains(unit)
          guard numbers.allSatisfy({ $0 >= 0 && $0 < 120 }) else { return nil }
          ages = numbers.map { isInYears ? Int($0) : unit == "mois" ? Int($0) / 12 : 0 }
          self.isInYears = isInYears
          range = place..<(current + 1)
          start = place
          return
        }
        guard separators > 0 || isRun, numbers.count < 12 else { return nil }
      }
      return nil
    }
  }

  /// Ages said without their unit once another has it: "une fille de 8 ans et un garçon de 10", "le frère en a 5".
  private func siblings(in scene: Scene) -> [Int] {
    scene.tokens.indices.filter { place in
      guard let number = scene.tokens[place].number, number == number.rounded(), (0...25).contains(number) else {
        return false
      }
      let following = scene.folded(place + 1)
      let isAlone =
        place + 1 == scene.tokens.count || scene.tokens[place + 1].isMark
        || ["et", "mais", "qui", "donc", "é", "la", "le", "je", "on", "il", "elle"].contains(following)
      guard isAlone else { return false }
      let (one, two) = (scene.folded(place - 1), scene.folded(place - 2))
      if one == "a", two == "en" { return !["on", "j", "nous", "y"].contains(scene.folded(place - 3)) }
      // "l'aîné a 14 ans, le second 11, la dernière 6".
      if Self.ranks.contains(one), ["le", "la"].contains(two) { return true }
      guard one == "de", let named = scene.personNamed(before: place - 1, within: 2, throughCommas: false) else {
        return false
      }
      return named.person == .child && named.range.upperBound == place - 1
    }
  }

  /// Ages right after the children they are of, the unit being said later or not at all: "quatre gamins, 13, 11 et les
  /// jumelles de 4 ans", "2 minots de 4 et 6".
  private func listed(in scene: Scene) -> [Int] {
    var found: [Int] = []
    for hit in children.hits(in: scene.reading) {
      var place = hit.ranges[0].upperBound
      guard place + 1 < scene.tokens.count, scene.tokens[place].kind == .comma || scene.folded(place) == "de" else {
        continue
      }
      place += 1
      var run: [Int] = []
      while place < scene.tokens.count, let number = scene.tokens[place].number, number == number.rounded(),
        (0...25).contains(number)
      {
        run.append(place)
        place += 1
        if place + 1 < scene.tokens.count, scene.tokens[place].kind == .comma || scene.folded(place) == "et",
          scene.tokens[place + 1].number != nil
        {
          place += 1
        } else {
          break
        }
      }
      // Another unit than years, or a sum, ends the list.
      let isOpen =
        place >= scene.tokens.count || scene.tokens[place].isMark
        || ["et", "qui", "que", "j", "je", "on", "il", "elle", "mais"].contains(scene.folded(place))
      if run.count > 1, isOpen { found += run }
    }
    return found
  }

  /// "j'ai deux enfants, un de 6 et un de 2".
  private func oneByOne(in scene: Scene) -> [Int] {
    let places = scene.tokens.indices.filter { place in
      guard let number = scene.tokens[place].number, number == number.rounded(), (0...25).contains(number),
        scene.folded(place - 1) == "de", ["un", "une"].contains(scene.folded(place - 2))
      else { return false }
      return place + 1 == scene.tokens.count || scene.tokens[place + 1].isMark || scene.folded(place + 1) == "et"
    }
    return places.count > 1 ? places : []
  }

  /// "18 ans en janvier": not yet.
  private func isYetToCome(_ range: Range<Int>, in scene: Scene) -> Bool {
    let next = scene.folded(range.upperBound + 1)
    return Scene.months.contains(next) || scene.tokens.indices.contains(range.upperBound + 1)
      && scene.tokens[range.upperBound + 1].number != nil && scene.folded(range.upperBound) == "dans"
  }

  /// What has an age and is nobody.
  private static let aged: Set<String> = [
    "immeuble", "maison", "voiture", "chaudiere", "appartement", "bail", "contrat", "entreprise", "dossier", "ascenseur",
    "batiment", "frigo", "carte",
  ]

  private static let lasting: Set<String> = [
    "mariage", "service", "boite", "travail", "metier", "vie", "bail", "prison", "cotisation", "carriere", "loyer",
    "procedure",
  ]

  /// Nil when the number of years or months is no age.
  private func owner(of group: AgeGroup, in scene: Scene) -> Person? {
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
        ["partir", "pars", "part", "retraite", "pourrai", "pourrais", "aurai", "aurais", "faut"].contains(scene.folded($0))
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
    if previous == "avoir", scene.before(start, upTo: 3).contains(where: { ["faut", "faudra", "va", "vas"].contains(scene.folded($0)) }) {
      return nil
    }
    if isAvoir(previous), Self.aged.contains(scene.folded(start - 2)) { return nil }
    // "il a travaillé dix ans en Allemagne", "deux ans qu'ils attendent".
    if ["travaille", "bosse", "vecu", "cotise", "passe", "passes"].contains(previous) || following == "qu" { return nil }
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
    if following == "a", isInfinitive(scene.folded(group.range.upperBound + 1)) { return nil }
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

  /// What years may be counted of without being an age.
  private static let counted: Set<String> = [
    "il", "y", "mis", "fait", "bosse", "travaille", "travaillé", "cotise", "cotisé", "paye", "paie", "attend", "attends",
    "dure", "contrat", "bail", "credit", "pret", "garantie", "prison", "passe", "vecu",
  ]

  private static let otherTimes: Set<String> = [
    "ete", "etais", "etait", "avais", "avait", "commence", "parti", "partie", "partir", "retraite", "jusqu", "quitte",
    "eteint", "eteinte", "mort", "morte", "decede", "decedee", "disparu", "emporte",
  ]

  private func isAvoir(_ word: String) -> Bool {
    ["a", "ai", "as", "ont", "aura", "avons", "avoir", "aurai", "fete", "eu"].contains(word)
  }

  func isInfinitive(_ word: String) -> Bool {
    word.utf8.count > 3 && ["er", "ir", "re", "oir"].contains(where: word.hasSuffix)
  }

  private static let ranks: Set<String> = [
    "premier", "premiere", "second", "seconde", "deuxieme", "troisieme", "dernier", "derniere", "cadet", "cadette",
    "aine", "ainee", "petit", "petite", "grand", "grande", "autre",
  ]

  /// A word for somebody by trade or status ("veuve", "étudiante en BTS") stands before, or the text opens with it.
  private func describesPerson(before place: Int, in scene: Scene) -> Bool {
    let words = scene.before(place, upTo: 5)
    if words.last == 0 { return true }
    return statuses.hits(in: scene.reading).contains { words.contains($0.ranges[0].upperBound - 1) }
  }

  private func twins(before place: Int, in scene: Scene) -> Bool {
    scene.before(place, upTo: 3).contains { scene.folded($0).hasPrefix("jumea") || scene.folded($0).hasPrefix("jumel") }
  }

  /// "née en 1958", "né le 3 mai 1961", "je suis de 63".
  private func birthYears(in scene: Scene, on date: CalendarDate) -> [HeardFact] {
    for place in scene.tokens.indices {
      guard let number = scene.tokens[place].number, number == number.rounded(), scene.subject(at: place) == .speaker,
        let year = birthYear(Int(number), at: place, in: scene, on: date)
      else { continue }
      if let named = scene.personNamed(before: place, within: 6, throughCommas: false), named.person != .speaker {
        continue
      }
      return [
        HeardFact(key: .birthYear, value: .number(Rational(year)), mention: scene.reading.mention(place..<(place + 1)))
      ]
    }
    return []
  }

  /// Nil when the number is no year of birth; two figures are of the last century.
  private func birthYear(_ number: Int, at place: Int, in scene: Scene, on date: CalendarDate) -> Int? {
    let isShort = (30...99).contains(number)
    guard isShort || (1900...date.year).contains(number) else { return nil }
    let year = isShort ? 1900 + number : number
    let (one, two) = (scene.folded(place - 1), scene.folded(place - 2))
    let isClosed = place + 1 == scene.tokens.count || scene.tokens[place + 1].isMark || scene.folded(place + 1) == "et"
    // "je suis de 58", never "mon bail est de 2019".
    let isSomebody = ["je", "j", "il", "elle", "monsieur", "madame", "mme"].contains(scene.folded(place - 3))
    if one == "de", two == "suis" || two == "est" && isSomebody, isClosed { return year }
    let isBorn = scene.before(place, upTo: isShort ? 3 : 8).contains { ["ne", "nee"].contains(scene.folded($0)) }
    guard isBorn else { return nil }
    if isShort { return one == "en" && ["ne", "nee"].contains(two) ? year : nil }
    return scene.before(place, upTo: 8).contains { ["en", "le"].contains(scene.folded($0)) } ? year : nil
  }
}
