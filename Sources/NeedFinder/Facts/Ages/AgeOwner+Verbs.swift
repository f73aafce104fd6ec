internal import RuleModel

/// Ages that a verb gives.
extension AgeOwner {
  /// "elle n'a que 19 ans"; never "il y a que quinze ans marqués sur le relevé".
  var notMoreThan: Claim? {
    guard word(1) == "que", scene.isA(.reaching, at: start - 2) else { return nil }
    return word(3, isA: .thereIs) ? .noAge : .age(of: scene.subject(at: start))
  }

  /// "et moi à 81 ans, dans ma maison", "à 12 ans ma fille peut-elle…".
  var atAnAge: Claim? {
    guard scene.token(at: start - 1)?.word == "à" else { return nil }
    if reader.isOfAPlan(group) { return .noAge }
    if reader.isOfTheChildNamedNext(group) { return .age(of: .child) }
    guard start < 2 || scene.tokens[start - 2].isMark || ["moi", "et"].contains(word(2)) else { return nil }
    return group.isInYears && group.ages[0] > 17 ? .age(of: .speaker) : .noAge
  }

  /// "Radié de France Travail à 41 ans".
  var ofPresentDeed: Claim? {
    guard reader.isOfPresentDeed(group) else { return nil }
    return scene.subject(at: start) == .speaker ? .age(of: .speaker) : .noAge
  }

  /// "39 ans que j'ai", "58 ans qu'il a": never "dix ans que j'ai ce problème".
  var saidAfter: Claim? {
    guard isOneAgeInYears, group.ages[0] >= 13, scene.isA(.that, at: end),
      ["ai", "a"].contains(scene.folded(end + 2)), scene.subject(at: end + 1) != .other
    else { return nil }
    let next = end + 3
    let isClosed = next >= scene.tokens.count || scene.tokens[next].isMark
    return isClosed || ["et", "maintenant", "moi", "lui"].contains(scene.folded(next))
      ? .age(of: scene.subject(at: end + 1)) : nil
  }

  /// A length, a plan, another time.
  var nobodys: Claim? { reader.isNoAge(group) ? .noAge : nil }

  /// "Papa fait 87 ans", never "ça fait 3 ans".
  var made: Claim? {
    guard word(1) == "fait" else { return nil }
    let named = scene.personNamed(before: start - 1, within: 2, throughCommas: false)
    guard let named, named.range.upperBound == start - 1, group.isInYears else { return .noAge }
    return .age(of: named.person)
  }

  /// "du haut de ses 19 ans", "malgré mes 62 ans".
  var inSpiteOf: Claim? {
    guard word(1, isA: .pluralPossessives), ["de", "malgre", "avec", "a"].contains(word(2)), group.isInYears,
      group.ages[0] >= 15
    else { return nil }
    return .age(of: scene.subject(at: start))
  }

  /// "ma tante a fêté ses 90 ans", "le dernier vient d'avoir 3 ans".
  var birthday: Claim? {
    if word(1, isA: .pluralPossessives), group.isInYears, word(2, isA: .celebrating) {
      let subject = scene.subject(at: start)
      if subject != .speaker || group.ages[0] >= 15 { return .age(of: subject) }
    }
    let isJust = word(1) == "avoir" && word(3, isA: .justDone)
    return isJust && isOneAgeInYears && group.ages[0] < 10 ? .age(of: .child) : nil
  }

  /// "elle fera 67 ans le 2 décembre", "aura 18 ans le mois prochain": no age yet.
  var stillToCome: Claim? {
    if word(1, isA: .willTurn) { return .noAge }
    let isDated = ["le", "en", "dans", "bientot", "au", "a"].contains(scene.folded(end))
    return ["aura", "aurai"].contains(word(1)) && group.isInYears && isDated ? .noAge : nil
  }

  /// "et pour moi qui ai 67 ans".
  var ofWhoHas: Claim? {
    word(1) == "ai" && word(2) == "qui" && group.isInYears ? .age(of: .speaker) : nil
  }

  /// "elle a 85 ans", "il a déjà 70 ans".
  var reached: Claim? {
    let isBetween = ["que", "deja", "seulement", "bientot"].contains(word(1)) && scene.isA(.reaching, at: start - 2)
    // "jsuis 20 ans": so some say it.
    if word(1) == "suis", isOneAgeInYears, group.ages[0] >= 13 { return .age(of: .speaker) }
    return followsVerb || isBetween ? .age(of: scene.subject(at: start)) : nil
  }
}
