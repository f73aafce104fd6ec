internal import RuleModel

/// What the words around a place tell of who is spoken of there.
extension SubjectReader {
  /// Whether a text opens with a participle of a woman or of a man ("Séparée", "Licencié").
  static func openedWith(_ reading: Reading) -> Set<Bool> {
    guard let first = reading.tokens.first, first.kind == .word, first.word.count > 4 else { return [] }
    return first.word.hasSuffix("ée") ? [true] : first.word.hasSuffix("é") ? [false] : []
  }

  /// "il faut", "il y a", "il ne me reste que", "il lui manque".
  func isImpersonal(_ place: Int) -> Bool {
    let verb = (place + 1..<place + 4).first { !reading.isA(.clitics, at: $0) }
    return reading.isA(.impersonal, at: verb ?? place + 1)
  }

  /// "chez nous", "pour moi".
  func isComplement(_ place: Int) -> Bool {
    reading.isA(.personPrepositions, at: place - 1)
  }

  /// "Elle a 82 ans ma mère", "il marche plus, mon père": the pronoun first, then whom it stood for.
  func relativeNamedLater(
    than place: Int, _ isFeminine: Bool,
  ) -> Person? {
    guard let mention = persons.first(where: { $0.range.lowerBound > place }), mention.person == .relative,
      mention.isFeminine == isFeminine,
      reading.tokens[place..<mention.range.lowerBound].allSatisfy({ $0.kind != .sentenceEnd }),
      reading.folded(at: mention.range.upperBound) == "et" || !hasVerb(after: mention.range)
    else { return nil }
    let before = reading.tokens[mention.range.lowerBound - 1]
    return before.kind == .comma || before.isA(.ageUnits) ? .relative : nil
  }

  /// Only an age between the noun and its "qui".
  func isRelative(_ place: Int, of noun: Range<Int>) -> Bool {
    guard place - noun.upperBound <= 4 else { return false }
    return (noun.upperBound..<place).allSatisfy { between in
      reading.tokens[between].number != nil || reading.tokens[between].kind == .comma
        || reading.isA(.betweenNounAndWho, at: between)
    }
  }

  /// "ma fille est étudiante": the noun says what somebody is, and names nobody new.
  func isAttribute(_ range: Range<Int>) -> Bool {
    reading.isA(.copulas, at: range.lowerBound - 1)
  }

  /// "dort chez une collègue. Elle travaille": not she of whose home nothing else is told.
  func isAnyHost(_ mention: PersonMention) -> Bool {
    let article = mention.range.lowerBound - (reading.isA(.indefiniteArticles, at: mention.range.lowerBound) ? 0 : 1)
    return reading.isA(.indefiniteArticles, at: article) && reading.folded(at: article - 1) == "chez"
  }

  /// "Rien reçu pour sa fille de 6 ans ; elle est en CDD": what no young child is or does.
  func isTooYoung(_ mention: PersonMention, for place: Int) -> Bool {
    guard mention.person == .child else { return false }
    let end = mention.range.upperBound
    let isYoung = (end...end + 1).contains { number in
      (reading.token(at: number)?.whole ?? .max) < 15 && reading.isA(.ageUnits, at: number + 1)
    }
    return isYoung && (place + 1...place + 3).contains { reading.isA(.grownUpStates, at: $0) }
  }

  /// "la pension de ses enfants… Il gagne 1 400 €": none of them alone.
  func areSeveral(_ mention: PersonMention) -> Bool {
    let last = reading.folded(at: mention.range.upperBound - 1)
    return mention.person == .child && (last.hasSuffix("s") || last.hasSuffix("x"))
      && !reading.isA(.singularsInS, at: mention.range.upperBound - 1)
  }

  /// "et mon loyer", ", notre bail": what the clause that begins there is about is the speaker's; after a child's
  /// clause ", l'APL" too.
  func isOwn(_ place: Int, after subject: Person) -> Bool {
    // ", et mon": the mark stands before both.
    let start = reading.token(at: place)?.kind == .comma ? place + 1 : place
    let first = reading.isA(.clauseLinks, at: start) ? start + 1 : start
    return reading.isA(.mine, at: first) || reading.isA(.ours, at: first)
      || subject == .child && reading.isA(.articles, at: first)
  }

  /// "mari mort en juin, petite retraite": what follows a death without taking the dead up is told of who is left.
  func leavesDead(_ dead: PersonMention, at comma: Int) -> Bool {
    dead.isDead
      && (dead.range.upperBound..<comma).contains { reading.isA(.gone, at: $0) }
      && !reading.isA(.takingUpTheDead, at: comma + 1) && !isToldOfDead(comma, after: dead.range.upperBound)
  }

  /// "Mon mari est mort, il était livreur, 38 ans": what ends a clause that took the dead up.
  private func isToldOfDead(_ comma: Int, after dead: Int) -> Bool {
    let start = reading.tokens[dead..<comma].lastIndex { $0.isMark }.map { $0 + 1 } ?? comma
    return ["il", "elle"].contains(reading.folded(at: start)) && reading.folded(at: start + 1).hasSuffix("ait")
  }

  /// "dont la dernière vient d'avoir 3 ans, un seul salaire, locataires": back to the household after a child's clause.
  func isOfHousehold(_ place: Int) -> Bool {
    if reading.isA(.housedAs, at: place) { return true }
    let isAlone =
      reading.isA(.indefiniteArticles, at: place) && ["seul", "seule"].contains(reading.folded(at: place + 1))
    return isAlone && reading.isA(.incomes, at: place + 2)
  }

  /// "Pour la mère de Mme, 87 ans : retraite de 980 €": a note that opens with for whom it is.
  func isSubjectOfNote(_ range: Range<Int>) -> Bool {
    let first =
      reading.isA(.subjectDeterminers, at: range.lowerBound - 1) ? range.lowerBound - 1 : range.lowerBound
    let after = range.upperBound
    let isOfSomebody = reading.isA(.ofOrOfThe, at: after)
    let end = isOfSomebody ? after + 2 : after
    return reading.folded(at: first - 1) == "pour"
      && (first == 1 || first > 1 && reading.tokens[first - 2].kind == .sentenceEnd)
      && reading.token(at: end)?.kind == .comma
  }

  func isAgedParent(_ noun: Range<Int>) -> Bool {
    guard noun.count == 1, ["mere", "pere"].contains(reading.folded(at: noun.lowerBound)) else { return false }
    let isSeparated =
      reading.folded(at: noun.upperBound) == "de"
      || [.comma, .open].contains(reading.token(at: noun.upperBound)?.kind)
    let place = isSeparated ? noun.upperBound + 1 : noun.upperBound
    return reading.token(at: place)?.number != nil
      && SceneReader.isParentApart(noun.lowerBound, aged: place, in: reading)
  }

  func opensClause(_ place: Int) -> Bool {
    reading.opensItem(place) || reading.isA(.andBut, at: place - 1)
  }

  /// A verb of being or having, or an age: "lui 68 ans".
  func isBeing(_ place: Int) -> Bool {
    reading.isA(.beingOrHaving, at: place) || reading.isA(.ageUnits, at: place + 1)
  }

  /// "lui-même" of whoever came for somebody else.
  func isHimself(_ place: Int) -> Bool {
    reading.folded(at: place + 1) == "meme"
      && persons.contains { $0.person == .relative && $0.range.upperBound <= place }
  }

  /// "Sa mère sort de l'hôpital ; lui est en CDI": whose mother she is, where nobody else is named.
  func isSonOrDaughter(at place: Int) -> Bool {
    let before = persons.filter { $0.range.upperBound <= place }
    return !isFirstPerson && !before.isEmpty
      && before.allSatisfy { mention in
        mention.person == .relative && mention.isFeminine
          && [mention.range.lowerBound - 1, mention.range.lowerBound].contains { reading.isA(.theirs, at: $0) }
      }
  }

  func opensSentence(_ place: Int) -> Bool {
    let hasArticle = reading.isA(.subjectDeterminers, at: place - 1)
    let first = hasArticle ? place - 1 : place
    let isCalledSo = ["maman", "papa"].contains(reading.folded(at: place))
    guard hasArticle || reading.isA(.subjectDeterminers, at: place) || isCalledSo else { return false }
    return first <= 0 || reading.tokens[first - 1].kind == .sentenceEnd
  }

  func hasVerb(after range: Range<Int>) -> Bool {
    if hasVerb(afterAppositionTo: range) { return true }
    for place in range.upperBound..<min(range.upperBound + 5, reading.tokens.count) {
      let token = reading.tokens[place]
      // "il a deux filles et est au chômage": the verb of whom it was told before.
      if token.isMark || ["et", "mais", "puis"].contains(token.folded) { return false }
      if FiniteVerbs.mayFollowNoun(token) { return true }
    }
    return false
  }

  /// "sa femme, assistante maternelle, gagne 1 150 €": the verb after the two commas.
  private func hasVerb(afterAppositionTo range: Range<Int>) -> Bool {
    // "deux enfants, au RSA, vient avec un courrier": who is only counted does nothing.
    let isNamed = [range.lowerBound - 1, range.lowerBound].contains { reading.isA(.subjectDeterminers, at: $0) }
    guard isNamed, reading.token(at: range.upperBound)?.kind == .comma else { return false }
    let apposition = (range.upperBound + 1..<reading.tokens.count).prefix { !reading.tokens[$0].isMark }
    return (1...4).contains(apposition.count) && reading.tokens.indices.contains(apposition.upperBound + 1)
      && reading.tokens[apposition.upperBound].kind == .comma
      && !apposition.contains { FiniteVerbs.hasSingular(reading.tokens[$0]) || reading.tokens[$0].number != nil }
      && FiniteVerbs.hasSingular(reading.tokens[apposition.upperBound + 1])
  }

  /// "Son neveu", "sa voisine" at the head of the text.
  func isAnothersSubject(_ mention: PersonMention) -> Bool {
    mention.range.lowerBound <= 1 && [.relative, .child].contains(mention.person)
      && reading.isA(.theirs, at: 0)
  }

  /// "même âge que moi": another is told of.
  func isComparison(_ place: Int) -> Bool { ["que", "comme"].contains(reading.folded(at: place - 1)) }
}
