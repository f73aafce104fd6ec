internal import RuleModel

extension FactFinder {
  /// Nil when the number of years or months is no age.
  func owner(of group: AgeGroup, in scene: Scene) -> Person? {
    let start = group.start
    let previous = scene.folded(start - 1)
    if previous == "que", scene.isA(.reaching, at: start - 2) {
      // "il y a que quinze ans marqués sur le relevé".
      return ["y", "ya"].contains(scene.folded(start - 3)) ? nil : scene.subject(at: start)
    }
    if start > 0, scene.tokens[start - 1].word == "à" {
      if isOfAPlan(group, in: scene) { return nil }
      if isOfTheChildNamedNext(group, in: scene) { return .child }
      // "et moi à 81 ans, dans ma maison".
      if start < 2 || scene.tokens[start - 2].isMark || ["moi", "et"].contains(scene.folded(start - 2)) {
        return group.isInYears && group.ages[0] > 17 ? .speaker : nil
      }
    }
    if isOfPresentDeed(group, in: scene) { return scene.subject(at: start) == .speaker ? .speaker : nil }
    if let person = saidAfter(group, in: scene) { return person }
    if isNoAge(group, in: scene) { return nil }
    // "C'est pour mon voisin, il ne lit pas : 60 ans", "c'est pour ma sœur, elle est trisomique, 45 ans".
    if group.isInYears, group.ages.count == 1, group.ages[0] > 17, start > 0, scene.tokens[start - 1].isMark,
      scene.isToldForRelative, scene.subject(at: start) == .relative
    {
      return .relative
    }
    if group.isInYears, group.ages.count == 1, let person = pronoun(before: group, in: scene) { return person }
    // "Papa fait 87 ans", never "ça fait 3 ans".
    if previous == "fait" {
      let named = scene.personNamed(before: start - 1, within: 2, throughCommas: false)
      guard let named, named.range.upperBound == start - 1, group.isInYears else { return nil }
      return named.person
    }
    // "du haut de ses 19 ans", "malgré mes 62 ans".
    if ["ses", "mes"].contains(previous), ["de", "malgre", "avec", "a"].contains(scene.folded(start - 2)),
      group.isInYears, group.ages[0] >= 15
    {
      return scene.subject(at: start)
    }
    // "ma tante a fêté ses 90 ans"; "elle fera 67 ans le 2 décembre" tells no age yet.
    if ["ses", "mes"].contains(previous), group.isInYears, ["fete", "souffle", "eu"].contains(scene.folded(start - 2)) {
      let subject = scene.subject(at: start)
      if subject != .speaker || group.ages[0] >= 15 { return subject }
    }
    if ["fera", "ferai", "feras"].contains(previous) { return nil }
    // "le dernier vient d'avoir 3 ans".
    if previous == "avoir", ["vient", "viens"].contains(scene.folded(start - 3)), group.isInYears, group.ages[0] < 10,
      group.ages.count == 1
    {
      return .child
    }
    // "aura 18 ans le mois prochain", "aura 67 ans en mars".
    if ["aura", "aurai"].contains(previous), group.isInYears,
      ["le", "en", "dans", "bientot", "au", "a"].contains(scene.folded(group.range.upperBound))
    {
      return nil
    }
    // "Noé, 4 mois": a name between.
    if !group.isInYears, start > 1, scene.tokens[start - 1].kind == .comma, scene.tokens[start - 2].isCapitalised,
      start > 2, scene.tokens[start - 3].word == "pour" || scene.tokens[start - 3].folded == "et",
      group.range.upperBound == scene.tokens.count || scene.tokens[group.range.upperBound].isMark
    {
      return .child
    }
    // "ma petite dernière va avoir six mois".
    if !group.isInYears, previous == "avoir", scene.subject(at: start) == .child { return .child }
    // "et pour moi qui ai 67 ans".
    if previous == "ai", scene.folded(start - 2) == "qui", group.isInYears { return .speaker }
    let isFirstInClause = start == 0 || scene.tokens[start - 1].isMark
    let nearest = scene.personNamed(before: start, within: 8, throughCommas: false)
    let inSentence = scene.personNamed(before: start, within: 40, throughCommas: true)
    if group.ages.count > 1 {
      if previous == "entre" { return nil }
      return nearest?.person == .relative ? nil : .child
    }
    if !group.isInYears || group.ages[0] < 10 {
      if scene.isA(.reaching, at: start - 1), scene.subject(at: start) == .child { return .child }
      // "160 par mois pour la petite … elle a quatorze mois": who is counted in months is a child, whoever was named since.
      if !group.isInYears, scene.isA(.reaching, at: start - 1), ["il", "elle"].contains(scene.folded(start - 2)),
        group.ages[0] < 4, scene.persons.contains(where: { $0.person == .child && $0.range.upperBound < start })
      {
        return .child
      }
      // "Petit de 5 mois", "j'ai déjà un grand de 20 mois", "mari magasinier, petite 2 ans".
      if ["petit", "petite", "grand", "grande"].contains(scene.folded(previous == "de" ? start - 2 : start - 1)) {
        return .child
      }
      // "Bébé 2 mois et sa sœur de 3 ans".
      if previous == "de", ["soeur", "frere"].contains(scene.folded(start - 2)),
        ["sa", "son", "la", "le"].contains(scene.folded(start - 3)),
        scene.persons.contains(where: { $0.person == .child && $0.range.upperBound < start - 2 })
      {
        return .child
      }
      guard
        nearest?.person == .child
          || (inSentence?.person == .child && (isFirstInClause || scene.isA(.reaching, at: start - 1)))
      else {
        return children.hits(in: scene.reading).isEmpty || !isFirstInClause ? nil : .child
      }
      return .child
    }
    if previous == "de" || previous == "d" { return ownerAfterOf(group, nearest, inSentence, in: scene) }
    if scene.isA(.reaching, at: start - 1)
      || (["que", "deja", "seulement", "bientot"].contains(previous) && scene.isA(.reaching, at: start - 2))
    {
      return scene.subject(at: start)
    }
    if let nearest, nearest.range.upperBound == start { return nearest.person }
    // "mon fils autiste 10 ans": an adjective stands between.
    if let nearest, nearest.person == .child, nearest.range.upperBound == start - 1, group.ages[0] <= 25,
      !scene.tokens[start - 1].isLight, !FiniteVerbs.mayFollowNoun(scene.tokens[start - 1])
    {
      return .child
    }
    // "La grande, 17 ans, passe le bac".
    if isFirstInClause, start > 2, group.ages[0] <= 25, scene.isA(.ageRanks, at: start - 2),
      !["premier", "premiere", "autre"].contains(scene.folded(start - 2)),
      ["le", "la", "l", "mon", "ma", "son", "sa"].contains(scene.folded(start - 3))
    {
      return .child
    }
    if isFirstInClause { return ownerInApposition(inSentence, of: group.ages[0], before: start, in: scene) }
    return isDroppedInPassing(group, in: scene) ? .speaker : nil
  }

  /// "39 ans que j'ai", "58 ans qu'il a": never "dix ans que j'ai ce problème".
  private func saidAfter(_ group: AgeGroup, in scene: Scene) -> Person? {
    let end = group.range.upperBound
    guard group.isInYears, group.ages.count == 1, group.ages[0] >= 13, ["que", "qu"].contains(scene.folded(end)),
      ["ai", "a"].contains(scene.folded(end + 2)), scene.subject(at: end + 1) != .other
    else { return nil }
    let next = end + 3
    let isClosed = next >= scene.tokens.count || scene.tokens[next].isMark
    return isClosed || ["et", "maintenant", "moi", "lui"].contains(scene.folded(next))
      ? scene.subject(at: end + 1) : nil
  }

  /// "moi 45 ans, ma femme 38", "lui 36 ans, elle en formation": a pronoun that opens its clause.
  private func pronoun(before group: AgeGroup, in scene: Scene) -> Person? {
    let word = scene.folded(group.start - 1)
    guard ["moi", "lui", "elle"].contains(word) else { return nil }
    if word == "moi" { return .speaker }
    guard group.start == 1 || scene.tokens[group.start - 2].isMark || scene.folded(group.start - 2) == "et" else {
      return nil
    }
    let named = scene.persons.last {
      $0.range.upperBound < group.start && $0.isFeminine == (word == "elle") && $0.person != .other
    }
    // "Papa solo, jumeaux de 6 ans. Lui 42 ans": too old for a child of theirs.
    if named?.person == .child, group.ages[0] > 25, !scene.isFirstPerson { return .speaker }
    return named?.person ?? (scene.persons.contains { $0.range.upperBound < group.start } ? nil : .speaker)
  }

  /// "une apprentie de 19 ans", "un fils de 2 ans", "âgé de 40 ans".
  private func ownerAfterOf(
    _ group: AgeGroup, _ nearest: PersonMention?, _ inSentence: PersonMention?, in scene: Scene
  ) -> Person? {
    let start = group.start
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
    if let nearest, !scene.isFirstPerson,
      let least = Self.leastAgeAtHead[scene.folded(nearest.range.lowerBound)], group.ages[0] >= least,
      nearest.range.lowerBound == 0 || scene.tokens[nearest.range.lowerBound - 1].kind == .sentenceEnd
    {
      return .speaker
    }
    // "nouveau-né de 10 jours, maman de 18 ans": too young to be the mother of whoever comes.
    if let nearest, nearest.person == .relative, group.ages[0] < 40, !scene.isFirstPerson,
      ["maman", "papa", "mere", "pere"].contains(scene.folded(start - 2)), start == 2 || scene.tokens[start - 3].isMark
    {
      return .speaker
    }
    // "Propriétaire de 79 ans": who opens a note is no landlord.
    if let nearest, nearest.person == .other, nearest.range.lowerBound == 0, nearest.range.upperBound == start - 1,
      !scene.isFirstPerson
    {
      return .speaker
    }
    if let nearest { return nearest.person }
    return start >= 2 && describesPerson(before: start - 1, in: scene) ? .speaker : nil
  }

  /// From which age whoever opens a note with such a word has come themselves: a pupil comes alone sooner than a child.
  private static let leastAgeAtHead: [String: Int] = [
    "garcon": 16, "fille": 16, "papa": 16, "maman": 16, "pere": 16, "mere": 16, "lyceen": 11, "lyceenne": 11,
    "collegien": 11, "collegienne": 11, "ado": 11, "adolescent": 11, "adolescente": 11, "mineur": 11, "mineure": 11,
  ]

  /// "Ma mère, 86 ans, ne peut plus", "Soudeur, 41 ans".
  private func ownerInApposition(
    _ inSentence: PersonMention?, of age: Int, before start: Int, in scene: Scene
  ) -> Person {
    guard let inSentence, inSentence.person != .speaker else { return .speaker }
    if inSentence.person == .other {
      // "pour le papa, 88 ans": too old to be the father of small children.
      return age > 65 && inSentence.range.contains { scene.isA(.parents, at: $0) } ? .relative : .speaker
    }
    // "habite avec ses grands-parents, 18 ans": several people have not one age.
    // "le canapé d'un ami, 34 ans", "chez une cousine, 29 ans": somebody who was not spoken of before.
    let article = scene.folded(inSentence.range.lowerBound - 1)
    let isAnybody =
      inSentence.person == .relative && ["un", "une", "des"].contains(article)
      && ["d", "chez", "avec", "par", "dans"].contains(scene.folded(inSentence.range.lowerBound - 2))
    if isAnybody, age < 70 { return .speaker }
    let isOfSeveral =
      inSentence.person == .relative && inSentence.isObject
      && scene.folded(inSentence.range.upperBound - 1).hasSuffix("s")
    if isOfSeveral, age < 60 { return .speaker }
    if isHost(inSentence, of: age, in: scene) { return age < 45 ? .speaker : age < 60 ? .other : inSentence.person }
    if start > 0, inSentence.range.upperBound >= start - 1 { return inSentence.person }
    if inSentence.person == .child {
      // "Ma fille est en fac, 19 ans, on gagne…": nobody else is told of between.
      if age <= 25, scene.subject(at: start - 2) == .child, scene.subject(at: inSentence.range.upperBound) == .child,
        start - inSentence.range.upperBound <= 8
      {
        return .child
      }
      return start > 0 && inSentence.range.upperBound >= start - 2 ? .child : .speaker
    }
    guard inSentence.person == .relative else { return inSentence.person }
    // "ni parents derrière elle, 20 ans": several people have not one age.
    let noun = scene.folded(inSentence.range.upperBound - 1)
    if noun.hasSuffix("s") || noun == "parent" { return .speaker }
    let isOwnParent = inSentence.range.contains {
      ["maman", "papa", "mamie", "papi", "papy"].contains(scene.folded($0))
    }
    return inSentence.isObject && !scene.isFirstPerson && !isOwnParent ? .speaker : .relative
  }

  /// "hébergée chez sa mère, 24 ans": too young for the one with whom the person lives, and nobody knows in between.
  private func isHost(_ mention: PersonMention, of age: Int, in scene: Scene) -> Bool {
    mention.person == .relative
      && scene.before(mention.range.lowerBound, upTo: 2).contains { scene.folded($0) == "chez" }
      && scene.before(mention.range.lowerBound, upTo: 5, throughCommas: true).contains { place in
        scene.isA(.living, at: place) || scene.folded(place).hasPrefix("heberg")
          || ["loge", "logee", "dort", "vit"].contains(scene.folded(place))
      }
  }

  /// "Dame 62 ans", "retraité 70 ans", "inscrit à la mission locale 17 ans, …": in passing, and by somebody young when
  /// far from the start.
  private func isDroppedInPassing(_ group: AgeGroup, in scene: Scene) -> Bool {
    let start = group.start
    guard start > 0, scene.tokens[start - 1].kind == .word, !scene.tokens[start - 1].isLight else { return false }
    if start < 4 { return true }
    // "agent hospitalier 43 ans", "veuf 76 ans": right after what somebody is.
    let isOfStatus = statuses.hits(in: scene.reading).contains { hit in
      let end = hit.ranges[0].upperBound
      return end == start || end == start - 1 && !FiniteVerbs.mayFollowNoun(scene.tokens[start - 1])
    }
    if isOfStatus, scene.subject(at: start) == .speaker, !isOfAnotherTime(group, in: scene) { return true }
    let end = group.range.upperBound
    let isClosed = end == scene.tokens.count || scene.tokens[end].isMark
    return isClosed && (16...25).contains(group.ages[0]) && !isOfAnotherTime(group, in: scene)
      && scene.subject(at: start) == .speaker
      && !scene.before(start, upTo: 4).contains { scene.isA(.countedYears, at: $0) }
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
