internal import RuleModel

/// Children who are counted without a noun: "mes deux", "le troisième est né", "j'en ai quatre".
extension FactReader {
  /// - Parameter counted: whether a noun has counted some.
  func untoldNouns(given facts: [HeardFact], counted: Bool) -> [ChildCount] {
    var found: [ChildCount] = []
    let areTold = counted || speaksOfChildren(given: facts)
    for place in scene.tokens.indices
    where !(scene.before(place, upTo: 3) + scene.after(place + 1, upTo: 1)).contains(where: { word in
      scene.isA(.awaited, at: word)
    }) {
      found += [
        twins(at: place), onlyChild(at: place), raised(at: place), lastBorn(at: place, isOfChildren: areTold),
        ofParent(at: place), possessed(at: place, areTold: areTold), charged(at: place), ownedLittle(at: place),
      ].compactMap(\.self)
      if areTold {
        found += [inAll(at: place), takenUp(at: place)].compactMap(\.self)
      }
    }
    return found
  }

  /// "j'en ai deux, sept ans et dix ans": how many, before their ages.
  func isCountOfChildren(_ place: Int) -> Bool {
    ["ai", "a", "ont", "avons"].contains(scene.folded(place - 1)) && scene.folded(place - 2) == "en"
  }

  private func speaksOfChildren(given facts: [HeardFact]) -> Bool {
    facts.contains { $0.key == .childAges } || scene.persons.contains { $0.person == .child }
      || !spotted.children.isEmpty
  }

  /// "avoir notre troisième", "c'est notre deuxième", "son deuxième est né en août".
  private func lastBorn(at place: Int, isOfChildren: Bool) -> ChildCount? {
    let isOwned = scene.isAny(of: [.mine, .theirs, .ours], at: place - 1) || scene.folded(place - 1) == "leur"
    guard let rank = rank(at: place), isOwned || ["le", "du"].contains(scene.folded(place - 1)) else { return nil }
    let isClosed = scene.endsItem(place + 1)
    let hasHad = scene.before(place - 1, upTo: 3).contains { word in
      ["avoir", "eu", "eue"].contains(scene.folded(word)) || isOfChildren && scene.folded(word) == "est"
    }
    let isBorn =
      (1...3).contains { scene.isA(.born, at: place + $0) } && !scene.tokens[place].isMark
      || scene.before(place - 1, upTo: 2).contains { scene.folded($0) == "naissance" }
    // "mon deuxième marche bien, il a onze mois": a child who does something, where a child's age is told.
    let isDoing =
      isOfChildren && isOwned && scene.tokens.indices.contains(place + 1)
      && (FiniteVerbs.hasSingular(scene.tokens[place + 1])
        || scene.isA(.childDeeds, at: place + 1))
      && scene.personEnds(at: place + 1, .child)
    return isClosed && hasHad && isOwned || isBorn || isDoing
      ? ChildCount(count: rank, range: (place - 1)..<(place + 1)) : nil
  }

  /// "fils unique".
  private func onlyChild(at place: Int) -> ChildCount? {
    // "Fils unique, il doit dire ce qu'il versera pour sa mère": the person.
    scene.folded(place) == "unique" && scene.isA(.onlyChildren, at: place - 1) && place > 1
      ? ChildCount(count: 1, range: (place - 1)..<(place + 1)) : nil
  }

  private func twins(at place: Int) -> ChildCount? {
    let word = scene.folded(place)
    if word.hasPrefix("jumeau") || word.hasPrefix("jumelle") {
      return ChildCount(count: 2, range: place..<(place + 1))
    }
    return ["triplés", "triplées", "triplees"].contains(scene.tokens[place].word)
      ? ChildCount(count: 3, range: place..<(place + 1)) : nil
  }

  /// "avec le grand ça fait trois", "ça m'en fait quatre à la maison".
  private func inAll(at place: Int) -> ChildCount? {
    let isOfMine = sumsUpMine(at: place)
    let isAtHome =
      isOfMine && scene.folded(place + 2) == "a" && scene.folded(place + 3) == "la"
      && scene.isA(.homes, at: place + 4)
    guard
      isOfMine || scene.folded(place) == "fait" && ["ca", "cela", "sa"].contains(scene.folded(place - 1)),
      isAtHome || scene.endsItem(place + 2)
    else { return nil }
    return count(at: place + 1, in: 2...12, from: place)
  }

  /// "ça nous en fait trois à élever".
  private func raised(at place: Int) -> ChildCount? {
    guard sumsUpMine(at: place), scene.folded(place + 2) == "a", scene.isA(.caring, at: place + 3) else { return nil }
    return count(at: place + 1, in: 2...12, from: place)
  }

  /// "ça m'en fait".
  private func sumsUpMine(at place: Int) -> Bool {
    scene.folded(place) == "fait" && scene.folded(place - 1) == "en"
      && ["m", "me", "nous", "lui", "leur"].contains(scene.folded(place - 2))
      && ["ca", "cela", "sa"].contains(scene.folded(place - 3))
  }

  /// "j'en ai quatre", "qu'on en a trois": where the text speaks of children; never an age, nor so many of something.
  private func takenUp(at place: Int) -> ChildCount? {
    guard isCountOfChildren(place), scene.isA(.subjectPronouns, at: place - 3),
      scene.endsItem(place + 1) || scene.isA(.afterCount, at: place + 1),
      scene.folded(place + 1) != "a" || !scene.isInfinitive(at: place + 2),
      scene.subject(at: place) == .speaker || ["ils", "elles"].contains(scene.folded(place - 3)),
      AgeGroup(at: place, in: scene) == nil
    else { return nil }
    return count(at: place, in: 2...12, from: place - 2)
  }

  /// "seule avec mes deux", "avec nos trois de 4, 8 et 15".
  private func possessed(at place: Int, areTold: Bool) -> ChildCount? {
    // "seule à m'occuper des quatre", "j'élève les trois": where the text speaks of children.
    if areTold, ["les", "des"].contains(scene.folded(place)), scene.endsItem(place + 2),
      scene.isA(.caring, at: place - 1) || scene.folded(place - 1) == "avec"
    {
      return count(at: place + 1, in: 2...9, from: place)
    }
    // ", mes deux de 3 et 5 ans, personne pour les prendre".
    let isHead =
      scene.opensItem(place) && scene.folded(place + 2) == "de"
      && scene.token(at: place + 3)?.number != nil
    guard ["mes", "ses", "nos"].contains(scene.folded(place)),
      isHead || scene.isA(.beforeOwnChildren, at: place - 1),
      scene.endsItem(place + 2) || scene.isA(.afterOwnChildren, at: place + 2)
        // "mes 3 petit": an ending left out; never "mes deux petit-fils".
        || scene.folded(place + 2) == "petit" && !["fils", "fille"].contains(scene.folded(place + 3))
    else { return nil }
    return count(at: place + 1, in: 2...9, from: place)
  }

  /// "2 mineurs à charge".
  private func charged(at place: Int) -> ChildCount? {
    guard scene.isA(.minors, at: place), scene.folded(place + 1) == "a",
      scene.folded(place + 2) == "charge"
    else { return nil }
    return count(at: place - 1, in: 1...9, from: place - 1)
  }

  /// "g 2 petit", "j'ai 3 petit": an ending left out.
  private func ownedLittle(at place: Int) -> ChildCount? {
    guard scene.isA(.littleOnes, at: place),
      ["ai", "a", "avons", "avec"].contains(scene.folded(place - 2)), scene.endsItem(place + 1)
    else { return nil }
    return count(at: place - 1, in: 2...9, from: place - 1)
  }

  /// "mère de 3", "maman de deux".
  private func ofParent(at place: Int) -> ChildCount? {
    guard scene.isA(.parents, at: place), scene.folded(place) != "parent", scene.folded(place + 1) == "de",
      !scene.isA(.ageUnits, at: place + 3), scene.folded(place + 3) != "mois"
    else { return nil }
    return count(at: place + 2, in: 2...15, from: place)
  }

  private func count(at place: Int, in bounds: ClosedRange<Int>, from start: Int) -> ChildCount? {
    guard let number = scene.token(at: place)?.completed, bounds.contains(number)
    else {
      return nil
    }
    return ChildCount(count: number, range: start..<(place + 1))
  }
}
