/// Of whom each word of a text says something, by the nouns before it and the pronouns.
extension SceneReader {
  func subjects(in reading: Reading, _ persons: [PersonMention], _ isFirstPerson: Bool) -> [Person] {
    var result: [Person] = []
    var opensWithHim = false
    // "Convoquée pour la garde de sa fille, elle a un salaire": she of whom the note is.
    var toldOf: Set<Bool> = isFirstPerson ? [] : Self.openedWith(reading)
    var subject = Person.speaker
    var next = 0
    var named: [PersonMention] = []
    let toldFor = Self.toldFor(persons, in: reading)
    for (place, token) in reading.tokens.enumerated() {
      while next < persons.count, persons[next].range.upperBound <= place {
        named.append(persons[next])
        next += 1
      }
      if token.kind == .sentenceEnd || token.kind == .clauseEnd && Self.isOwn(place + 1, after: subject, in: reading) {
        subject = .speaker
      }
      if token.kind == .comma, subject == .child, Self.isOfHousehold(place + 1, in: reading) { subject = .speaker }
      if token.kind == .comma, subject == .partner, let last = named.last, last.person == .partner,
        Self.leavesDead(last, at: place, in: reading)
      {
        subject = .speaker
      }
      if let toldFor, place >= toldFor.range.upperBound, subject == .speaker,
        place == toldFor.range.upperBound
          || token.kind == .sentenceEnd
          || token.kind == .clauseEnd && !Self.isOwn(place + 1, after: subject, in: reading)
      {
        subject = .relative
      }
      switch token.folded {
      case "j", "je", "on": subject = .speaker
      // "ma belle-mère vit chez nous": no subject after a preposition.
      case "moi", "nous":
        // "même âge que moi": another is told of.
        let isCompared = token.folded == "moi" && ["que", "comme"].contains(reading.folded(at: place - 1))
        if !isCompared, !Self.isComplement(place, in: reading) { subject = .speaker }
      // "elle ne travaille pas, lui est au SMIC".
      case "lui" where Self.opensClause(place, in: reading) && Self.isBeing(reading.folded(at: place + 1)):
        if let first = persons.first(where: { $0.person == .speaker }), !first.isFeminine { break }
        // "Couple algérien ; lui fait de l'intérim, elle est en congé": of two, the one who is told of first stands for the
        // person.
        let isFirst =
          !isFirstPerson && !named.contains { [.speaker, .partner, .relative].contains($0.person) }
          && !reading.tokens[..<place].contains { $0.folded == "elle" }
        if isFirst { opensWithHim = true }
        subject = isFirst ? .speaker : .partner
      case "ils", "elles":
        if ["sont", "ont", "vivent", "habitent", "touchent", "gagnent"].contains(reading.folded(at: place + 1)),
          let last = named.last, [.relative, .child].contains(last.person),
          reading.folded(at: last.range.upperBound - 1).hasSuffix("s")
        {
          subject = last.person
        }
      case "famille", "couple", "foyer", "menage":
        if FiniteVerbs.hasSingular(after: place, in: reading) { subject = .speaker }
      case "il", "elle":
        if Self.isImpersonal(place, in: reading) { break }
        let isFeminine = token.folded == "elle"
        if let antecedent = named.last(where: {
          $0.isFeminine == isFeminine && $0.person != .other && !Self.isAttribute($0.range, in: reading)
            && !Self.areSeveral($0, in: reading)
        }) {
          // "Elle avait l'ASF pour sa fille, elle est assistante": she of whom it was told so far.
          let goesOn = antecedent.isObject && antecedent.person != .speaker && toldOf.contains(isFeminine)
          subject = goesOn ? .speaker : antecedent.person
        } else if isFeminine, opensWithHim {
          subject = .partner
        } else if let later = Self.relativeNamedLater(than: place, isFeminine, among: persons, in: reading) {
          subject = later
        } else {
          // "Son neveu lui vide ses comptes, elle a 85 ans": told of somebody by another.
          let isToldByAnother =
            !isFirstPerson && named.count == 1 && named[0].isAnothersSubject(in: reading)
          subject =
            isToldByAnother
            ? .relative : isFirstPerson && !named.contains(where: { $0.person == .speaker }) ? .other : .speaker
          if subject == .speaker { toldOf.insert(isFeminine) }
        }
      default:
        // "pour mon fils de 17 ans qui est apprenti".
        if token.folded == "qui", let last = named.last, last.isObject, last.person != .speaker,
          Self.isRelative(place, of: last.range, in: reading)
        {
          subject = last.person
        }
        if let mention = persons.first(where: { $0.range.lowerBound == place }), mention.person == .relative,
          Self.isSubjectOfNote(mention.range, in: reading) || Self.isAgedParent(mention.range, in: reading)
        {
          subject = .relative
        } else if let mention = persons.first(where: { $0.range.lowerBound == place }), !mention.isObject {
          // "Ma mère, 86 ans, ne peut plus…": who opens the sentence is its subject.
          let opens =
            [.relative, .child, .partner].contains(mention.person)
            && Self.opensSentence(mention.range.lowerBound, in: reading)
          if mention.person == .speaker || opens || Self.hasVerb(after: mention.range, in: reading) {
            subject = mention.person
          }
        }
      }
      result.append(subject)
    }
    return result
  }

  /// Whether a text opens with a participle of a woman or of a man ("Séparée", "Licencié").
  private static func openedWith(_ reading: Reading) -> Set<Bool> {
    guard let first = reading.tokens.first, first.kind == .word, first.word.count > 4 else { return [] }
    return first.word.hasSuffix("ée") ? [true] : first.word.hasSuffix("é") ? [false] : []
  }

  /// "il faut", "il y a", "il ne me reste que", "il lui manque".
  private static func isImpersonal(_ place: Int, in reading: Reading) -> Bool {
    let verb = (place + 1..<place + 4).first { next in
      !["ne", "n", "me", "m", "te", "lui", "nous", "vous", "leur"].contains(reading.folded(at: next))
    }
    return ["y", "faut", "reste", "restait", "manque", "fo", "faudrait", "parait"].contains(
      reading.folded(at: verb ?? place + 1))
  }

  /// "chez nous", "pour moi".
  private static func isComplement(_ place: Int, in reading: Reading) -> Bool {
    ["chez", "avec", "pour", "sans", "contre", "sur", "de", "d", "par"].contains(reading.folded(at: place - 1))
  }

  /// "Elle a 82 ans ma mère", "il marche plus, mon père": the pronoun first, then whom it stood for.
  private static func relativeNamedLater(
    than place: Int, _ isFeminine: Bool, among persons: [PersonMention], in reading: Reading
  ) -> Person? {
    guard let mention = persons.first(where: { $0.range.lowerBound > place }), mention.person == .relative,
      mention.isFeminine == isFeminine,
      reading.tokens[place..<mention.range.lowerBound].allSatisfy({ $0.kind != .sentenceEnd }),
      reading.folded(at: mention.range.upperBound) == "et" || !hasVerb(after: mention.range, in: reading)
    else { return nil }
    let before = reading.tokens[mention.range.lowerBound - 1]
    return before.kind == .comma || ["ans", "an"].contains(before.folded) ? .relative : nil
  }

  /// Only an age between the noun and its "qui".
  private static func isRelative(_ place: Int, of noun: Range<Int>, in reading: Reading) -> Bool {
    guard place - noun.upperBound <= 4 else { return false }
    return (noun.upperBound..<place).allSatisfy { between in
      reading.tokens[between].number != nil || reading.tokens[between].kind == .comma
        || ["de", "ans", "an", "mois", "et", "palier", "du", "d", "dessus", "dessous", "immeuble", "etage"].contains(
          reading.folded(at: between))
    }
  }

  /// "ma fille est étudiante": the noun says what somebody is, and names nobody new.
  private static func isAttribute(_ range: Range<Int>, in reading: Reading) -> Bool {
    ["est", "suis", "etait", "devient", "comme", "reste"].contains(reading.folded(at: range.lowerBound - 1))
  }

  /// "la pension de ses enfants… Il gagne 1 400 €": none of them alone.
  private static func areSeveral(_ mention: PersonMention, in reading: Reading) -> Bool {
    let last = reading.folded(at: mention.range.upperBound - 1)
    return mention.person == .child && (last.hasSuffix("s") || last.hasSuffix("x"))
      && !["fils", "gars", "ans"].contains(last)
  }

  /// "et mon loyer", ", notre bail": what the clause that begins there is about is the speaker's; after a child's
  /// clause ", l'APL" too.
  private static func isOwn(_ place: Int, after subject: Person, in reading: Reading) -> Bool {
    // ", et mon": the mark stands before both.
    let start = reading.tokens.indices.contains(place) && reading.tokens[place].kind == .comma ? place + 1 : place
    let first = Reading.links.contains(reading.folded(at: start)) ? start + 1 : start
    let word = reading.folded(at: first)
    return ["mon", "ma", "mes", "notre", "nos"].contains(word)
      || subject == .child && ["le", "la", "l", "les"].contains(word)
  }

  /// "mari mort en juin, petite retraite": what follows a death without taking the dead up is told of who is left.
  private static func leavesDead(_ dead: PersonMention, at comma: Int, in reading: Reading) -> Bool {
    dead.isDead
      && (dead.range.upperBound..<comma).contains { place in
        ["mort", "morte", "decede", "decedee", "parti", "partie"].contains(reading.folded(at: place))
      }
      && !["il", "elle", "qui", "son", "sa", "ses", "lui", "leur", "et", "ancien", "ancienne", "ex"].contains(
        reading.folded(at: comma + 1))
  }

  /// "dont la dernière vient d'avoir 3 ans, un seul salaire, locataires": back to the household after a child's clause.
  private static func isOfHousehold(_ place: Int, in reading: Reading) -> Bool {
    let first = reading.folded(at: place)
    if homes.contains(first) { return true }
    let isAlone = ["un", "une"].contains(first) && ["seul", "seule"].contains(reading.folded(at: place + 1))
    return isAlone && ["salaire", "revenu", "paie", "paye"].contains(reading.folded(at: place + 2))
  }

  private static let homes: Set<String> = [
    "locataires", "proprietaires", "heberges", "hebergees", "locataire", "proprietaire",
  ]

  /// "Pour la mère de Mme, 87 ans : retraite de 980 €": a note that opens with for whom it is.
  private static func isSubjectOfNote(_ range: Range<Int>, in reading: Reading) -> Bool {
    let first = articles.contains(reading.folded(at: range.lowerBound - 1)) ? range.lowerBound - 1 : range.lowerBound
    let after = range.upperBound
    let isOfSomebody = ["de", "d", "du"].contains(reading.folded(at: after))
    let end = isOfSomebody ? after + 2 : after
    return reading.folded(at: first - 1) == "pour"
      && (first == 1 || first > 1 && reading.tokens[first - 2].kind == .sentenceEnd)
      && reading.tokens.indices.contains(end) && reading.tokens[end].kind == .comma
  }

  private static func isAgedParent(_ noun: Range<Int>, in reading: Reading) -> Bool {
    guard noun.count == 1, ["mere", "pere"].contains(reading.folded(at: noun.lowerBound)) else { return false }
    let isSeparated =
      reading.folded(at: noun.upperBound) == "de"
      || reading.tokens.indices.contains(noun.upperBound) && reading.tokens[noun.upperBound].kind == .comma
    let place = isSeparated ? noun.upperBound + 1 : noun.upperBound
    return reading.tokens.indices.contains(place) && reading.tokens[place].number != nil
      && isParentApart(noun.lowerBound, aged: place, in: reading)
  }

  private static func opensClause(_ place: Int, in reading: Reading) -> Bool {
    place == 0 || reading.tokens[place - 1].isMark || ["et", "mais"].contains(reading.folded(at: place - 1))
  }

  private static func isBeing(_ verb: String) -> Bool {
    ["est", "a", "gagne", "touche", "travaille", "bosse", "percoit", "fait", "vend", "tient"].contains(verb)
  }

  private static func opensSentence(_ place: Int, in reading: Reading) -> Bool {
    let hasArticle = Self.articles.contains(reading.folded(at: place - 1))
    let first = hasArticle ? place - 1 : place
    guard hasArticle || Self.articles.contains(reading.folded(at: place)) || reading.folded(at: place) == "maman" else {
      return false
    }
    return first <= 0 || reading.tokens[first - 1].kind == .sentenceEnd
  }

  private static func hasVerb(after range: Range<Int>, in reading: Reading) -> Bool {
    for place in range.upperBound..<min(range.upperBound + 5, reading.tokens.count) {
      let token = reading.tokens[place]
      // "il a deux filles et est au chômage": the verb of whom it was told before.
      if token.isMark || ["et", "mais", "puis"].contains(token.folded) { return false }
      if FiniteVerbs.mayFollowNoun(token) { return true }
    }
    return false
  }

  private static let articles: Set<String> = [
    "mon", "ma", "son", "sa", "notre", "le", "la", "l", "mes", "ses", "nos", "leur", "leurs",
  ]
}

extension PersonMention {
  /// "Son neveu", "sa voisine" at the head of the text.
  fileprivate func isAnothersSubject(in reading: Reading) -> Bool {
    range.lowerBound <= 1 && [.relative, .child].contains(person)
      && ["son", "sa", "ses"].contains(reading.folded(at: 0))
  }
}
