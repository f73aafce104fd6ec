internal import RuleModel

extension FactReader {
  /// Ages and years of birth: of the person, of children, of a relative.
  var ages: [HeardFact] {
    var told = agesWithUnit
    addChildrenWithoutUnit(to: &told)
    var facts = hisAndHers + agesOfTwo + told.facts
    addNewborn(to: &told)
    if let range = told.childRange {
      facts.append(fact(.childAges, .ages(told.childAges), at: range))
    }
    if !told.places.isEmpty {
      if !facts.contains(where: { $0.key == .age }), let own = ownAge { facts.append(own) }
      facts += othersAges
    }
    if !facts.contains(where: { $0.key == .age }), let reached = ageJustReached { facts.append(reached) }
    let births = birthDates
    // Months and years told of a child by its date of birth, where no age is told.
    facts += births.filter { birth in birth.key != .childAges || !facts.contains { $0.key == .childAges } }
    return births.contains { $0.key == .birthYear } ? facts : facts + birthYears
  }

  /// Ages as they are gathered from a text.
  private struct ToldAges {
    var facts: [HeardFact] = []
    var childAges: [Int] = []
    /// Words that tell the ages of children, and all between.
    var childRange: Range<Int>?
    /// Of every number with a unit of age, whether it is an age or not.
    var places: Set<Int> = []

    mutating func addChildren(_ ages: [Int], at range: Range<Int>) {
      childAges += ages
      childRange =
        childRange.map { min($0.lowerBound, range.lowerBound)..<max($0.upperBound, range.upperBound) } ?? range
    }
  }

  /// "Troisième enfant né le 12 octobre, les aînés ont 2 et 5 ans": of no year yet, beside those who are told.
  private func addNewborn(to told: inout ToldAges) {
    guard !told.childAges.contains(0), let born = newborn, told.childAges.isEmpty || born.mayHaveElders
    else { return }
    told.addChildren(Array(repeating: 0, count: born.count), at: born.range)
  }

  /// "38 ans", "2 ans, 5 ans et 11 ans", "six mois".
  private var agesWithUnit: ToldAges {
    var told = ToldAges()
    /// Where a list of children's ages may go on: "2 ans, 5 ans et 11 ans".
    var listEnd: Int?
    let apart = othersChildren
    var place = 0
    while place < scene.tokens.count {
      // "j'en ai deux, sept ans et dix ans": the first number counts them.
      guard !isCountOfChildren(place) || !(place + 1 < scene.tokens.count && scene.tokens[place + 1].isMark),
        let group = AgeGroup(at: place, in: scene)
      else {
        place += 1
        continue
      }
      place = group.range.upperBound
      told.places.formUnion(group.range)
      // "ses jumeaux de 10 mois, douze ans cotisés": no age, although it comes next.
      let isNextInList =
        !(group.isInYears && isLength(group))
        && (listEnd.map { continues($0, at: group.start) } ?? false)
      let whose = isNextInList ? .child : AgeOwner(reader: self, group: group).person
      guard let owner = whose else { continue }
      listEnd = owner == .child ? group.range.upperBound : nil
      add(group, of: owner, to: &told, childrenApart: apart)
    }
    return told
  }

  /// - Parameter childrenApart: sentences that tell of children who are not the person's.
  private func add(_ group: AgeGroup, of owner: Person, to told: inout ToldAges, childrenApart: [Range<Int>]) {
    let isOne = group.ages.count == 1
    let age = group.ages[0]
    func add(_ key: HeardKey, _ age: Int) {
      told.facts.append(
        fact(key, .number(Rational(age)), at: group.range))
    }
    switch owner {
    // A grown-up son is a child of the home up to 25, as for its rights, and then a relative, where nothing says that he
    // lives there.
    // "Trois enfants, 58 ans", "avec deux enfants, 33 ans": no child's age.
    case .child where isOne && age > 40 && scene.token(at: group.start - 1)?.isMark == true: add(.age, age)
    case .child where isOne && age > 25 && followsCountOfChildren(group): add(.age, age)
    case .child where isOne && (26...40).contains(age) && !isAtParents(group): add(.relativeAge, age)
    // "Monsieur et Madame ont 74 et 71 ans", "couple retraités 78 et 82 ans".
    case .child where isCouple(group):
      add(.age, age)
      add(.partnerAge, group.ages[1])
    // "mes parents ont 74 et 71 ans": not children, and not one relative.
    case .child where !isOne && group.ages.contains { $0 > 30 }: break
    case .child where childrenApart.contains { $0.contains(group.start) }: break
    case .child where group.ages.allSatisfy { $0 <= 40 }:
      let areTwins = twins(before: group.range.lowerBound)
      told.addChildren(areTwins ? group.ages + group.ages : group.ages, at: group.range)
    // "le fils du voisin, 10 ans": no relative whom one helps.
    case .relative where scene.isDead(.relative) || age < 14: break
    case .child, .relative: add(.relativeAge, age)
    case .speaker:
      let least = scene.isA(.reaching, at: group.start - 1) ? 10 : 13
      if group.isInYears, isOne, (least...115).contains(age) { add(.age, age) }
    case .partner where group.isInYears && isOne && age >= 15 && !scene.isDead(.partner): add(.partnerAge, age)
    case .partner, .other: break
    }
  }

  /// Right after children who are only counted, who have no age in common.
  private func followsCountOfChildren(_ group: AgeGroup) -> Bool {
    let comma = group.start - 1
    guard scene.token(at: comma)?.kind == .comma else { return false }
    return scene.persons.contains {
      $0.range.upperBound == comma && scene.isOnlyCounted($0) && scene.token(at: $0.range.lowerBound - 1)?.whole != 1
    }
  }

  /// "j'ai 45 ans et une fille de 13": ages that follow, or stand alone, without their unit.
  private func addChildrenWithoutUnit(to told: inout ToldAges) {
    let places: [Int]
    if told.childAges.isEmpty {
      guard !spotted.children.isEmpty else { return }
      let apart = othersChildren
      let lists = oneByOne + listed
      places = (lists.isEmpty ? siblings : lists).filter { place in !apart.contains { $0.contains(place) } }
    } else {
      places = Set(siblings + listed).subtracting(told.places).sorted()
    }
    for place in places {
      told.addChildren([scene.tokens[place].whole].compactMap(\.self), at: place..<(place + 1))
    }
  }

  /// Two ages of two grown-ups, of whom the words before speak as two.
  private func isCouple(_ group: AgeGroup) -> Bool {
    guard group.isInYears, group.ages.count == 2, group.ages.allSatisfy({ (18...115).contains($0) }) else {
      return false
    }
    let areGrown = group.ages.contains { $0 > 30 }
    let before = scene.before(group.start, upTo: areGrown ? 10 : 4, throughCommas: true)
    let reach = Set(before)
    if spotted.children.contains(where: { reach.contains($0.lowerBound) }) { return false }
    let named = scene.persons.filter { reach.contains($0.range.lowerBound) }
    guard !named.contains(where: { [.child, .relative].contains($0.person) || $0.isDead }),
      ![.child, .relative].contains(scene.subject(at: group.start))
    else { return false }
    return before.contains { scene.isA(.couples, at: $0) }
      || named.contains { $0.person == .partner } || Set(named.map(\.isFeminine)).count == 2
  }

  /// "mon fils de 27 ans est revenu à la maison", "mon aînée a 20 ans, elle est toujours chez nous".
  private func isAtParents(_ group: AgeGroup) -> Bool {
    // "mon aînée a eu 20 ans en septembre": a birthday counts at home.
    if scene.isA(.celebrating, at: group.start - 1), group.ages[0] <= 25 { return true }
    let areTogether = scene.tokens.indices.contains { place in
      scene.folded(place) == "ensemble"
        && scene.isA(.residing, at: place - 1)
    }
    if areTogether { return true }
    let sentence = scene.sentences.first { $0.contains(group.start) } ?? group.range
    return sentence.contains { place in
      let (next, second) = (scene.folded(place + 1), scene.folded(place + 2))
      let isHome =
        switch scene.folded(place) {
        case "chez": ["nous", "moi", "lui", "elle", "eux"].contains(next)
        case "avec": ["nous", "moi", "elle", "lui", "eux"].contains(next)
        case "a": next == "la" && ["maison", "charge"].contains(second) || next == "charge"
        case "sous": ["mon", "notre", "son", "leur"].contains(next) && second == "toit"
        default: false
        }
      return isHome
        && scene.before(place, upTo: 9, throughCommas: true).contains { word in
          // "mon fils est venu avec moi": the way here, no home.
          scene.isA(.living, at: word) && (scene.folded(word) != "est" || scene.folded(place) != "avec")
            || scene.isA(.backHome, at: word)
        }
    }
  }

  /// Sentences that tell of children who are not the person's.
  var othersChildren: [Range<Int>] {
    let told = spotted.childrenOfOthers.map(\.lowerBound)
    return scene.sentences.filter { sentence in told.contains { sentence.contains($0) } }
  }

  /// Only a comma or an "et" between two ages.
  func continues(_ end: Int, at start: Int) -> Bool {
    start == end + 1 && (scene.tokens[end].kind == .comma || scene.folded(end) == "et")
  }
}
